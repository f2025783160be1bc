import type { Statute } from './statute'
import { findStatute, STATUTES } from './statutes'

/** Full titles, short names and the usual names people leave 中华人民共和国 out of. */
const BY_NAME = new Map<string, Statute>()
for (const statute of STATUTES) {
  const title = /《([^》]+)》/.exec(statute.title)?.[1] ?? statute.title
  for (const name of [title.replace(/^中华人民共和国/, ''), statute.id]) if (!BY_NAME.has(name)) BY_NAME.set(name, statute)
}
BY_NAME.set('民事诉讼法', findStatute('民诉法')!)
BY_NAME.set('网络安全法', findStatute('网安法')!)

/** The act people write by that name: 《中华人民共和国预算法》, 预算法, 国资条例; null for one the program does not know. */
export function findStatuteByName(name: string): Statute | null {
  return BY_NAME.get(name.replace(/[《》]/g, '').replace(/^中华人民共和国/, '').replace(/[(（].*[)）]$/, '').trim()) ?? null
}
