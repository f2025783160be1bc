import { CONTRACT_TYPES, type ContractType } from '../law/contract-type'
import type { Facts, PartyFact } from './facts'
import { TYPE_SIGNS, type TypeSign } from './contract-type-signs'
import { roleStem } from './role-words'

/** Distinct signs in the text that make a type as good as sure. */
const ENOUGH_SIGNS = 6

/**
 * The types the contract seems to have, the surest first: by words in its title, else by several distinct signs in its
 * text. Several types may apply at once (物业服务 bought through government procurement is PMS and GPS). GEN alone when
 * nothing fits. `confidence` is 0 to 1: 0.9 by title, up to 0.8 by text alone.
 */
export function findContractTypes(title: string, normalized: string, parties: readonly PartyFact[]): Facts['types'] {
  const found: { type: ContractType; confidence: number; because: string }[] = []
  for (const sign of TYPE_SIGNS) {
    const judged = judge(sign, title, normalized)
    if (judged !== null && !found.some((other) => other.type === sign.type)) found.push({ type: sign.type, ...judged })
  }
  addProcurement(found, normalized)
  addLeaseSide(found, parties)
  found.sort((a, b) => b.confidence - a.confidence)
  return found.length > 0 ? found : [{ type: 'GEN', confidence: 1, because: '标题和内容没有显示特定类型' }]
}

/** Length from which on a text says what it is about. */
const LONG = 1000

/** A title that says that something is bought, not what. */
const ANYTHING_BOUGHT = /^(?:政府)?采购合同书?$/
/** 项目名称: what a contract without a telling title is about. */
const PROJECT = /项目名称 {0,4}[:：]\s{0,4}([^\n]{2,60})/

function judge(sign: TypeSign, title: string, text: string): { confidence: number; because: string } | null {
  const words = sign.text.map((pattern) => pattern.exec(text)?.[0]).filter((word) => word !== undefined)
  // A long text that never speaks of what its title names stands under another paper's title.
  const excluded = (sign.notTitle?.test(title) ?? false) || (sign.borneOut !== undefined && text.length > LONG && !sign.borneOut.test(text))
  const inTitle = excluded ? undefined : sign.title.exec(title)?.[0]
  if (inTitle !== undefined) return { confidence: words.length > 0 ? 0.9 : 0.6, because: `标题含“${inTitle}”` }
  // A title that names another kind of contract outweighs words in passing.
  const isTitled = !ANYTHING_BOUGHT.test(title) && TYPE_SIGNS.some((other) => other.type !== 'SUP' && other.type !== 'ENT' && other.title.test(title))
  const inProject = excluded || isTitled ? undefined : sign.title.exec(PROJECT.exec(text)?.[1] ?? '')?.[0]
  if (inProject !== undefined && words.length > 1) return { confidence: 0.6, because: `项目名称含“${inProject}”` }
  const object = excluded || isTitled ? undefined : sign.object?.exec(text)?.[0]
  if (object !== undefined) return { confidence: 0.6, because: `内容含“${object}”` }
  const needed = excluded || TYPE_SIGNS.some((other) => other.type !== 'SUP' && other.title.test(title)) ? ENOUGH_SIGNS : sign.enough + (title === '' ? 0 : 1)
  if (words.length < needed || (sign.needs !== undefined && !sign.needs.test(text))) return null
  const confidence = Math.min(0.8, 0.5 + (0.3 * (words.length - sign.enough + 1)) / (sign.text.length - sign.enough + 1))
  return { confidence: Math.round(confidence * 100) / 100, because: `内容含${words.slice(0, 4).map((word) => `“${word}”`).join('')}` }
}

/** Government procurement shows in its words, whatever is bought; goods and services are told apart by the object. */
function addProcurement(found: { type: ContractType; confidence: number; because: string }[], text: string): void {
  const signs = PROCUREMENT.filter((pattern) => pattern.test(text))
  if (signs.length < 2 || found.some((entry) => entry.type === 'GPG' || entry.type === 'GPS')) return
  const isWorks = found.some((entry) => entry.type === 'CON')
  if (isWorks) return
  const goods = count(text, /货物|设备|交货|到货|产品/g)
  const services = count(text, /服务/g)
  const type: ContractType = goods > services ? 'GPG' : 'GPS'
  const word = /政府采购|采购文件|招标文件|磋商文件|成交通知书|中标通知书/.exec(text)?.[0] ?? '采购人'
  found.push({ type, confidence: signs.length >= 3 ? 0.8 : 0.6, because: `内容含“${word}”，标的以${CONTRACT_TYPES[type].slice(-2)}为主` })
}

const PROCUREMENT = [
  /政府采购/, /采购人/, /供应商/, /(?:采购|招标|磋商|谈判|询价|投标|响应)文件/, /(?:中标|成交)通知书/, /财政(?:部门|资金|预算)/, /公开招标|竞争性磋商|竞争性谈判|单一来源|框架协议采购|询价采购/,
]

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function addLeaseSide(found: { type: ContractType; confidence: number; because: string }[], parties: readonly PartyFact[]): void {
  const lease = found.find((entry) => entry.type === 'LES')
  const ours = parties.find((party) => party.isOurs === true)
  if (lease === undefined || ours === undefined) return
  const stems = ours.aliases.map(roleStem)
  const type: ContractType | null = stems.includes('出租') ? 'LES-OUT' : stems.includes('承租') ? 'LES-IN' : null
  if (type !== null) found.push({ type, confidence: lease.confidence, because: `我方为${type === 'LES-OUT' ? '出租' : '承租'}方` })
}
