import type { OfficeWords } from '../office-words'
import { CITIES } from './cities'

/**
 * Arbitration institutions a Chinese contract may name. From general knowledge, not checked against the Ministry of
 * Justice's register; a name outside it is therefore reported as suspected, never as certain. 仲裁法: commissions are
 * set up in municipalities, provincial capitals and other cities with districts, not in counties or districts.
 */
/** Institutions whose name is not `<city>仲裁委员会`, each with the other names it goes by. */
const SPECIAL: readonly (readonly [name: string, ...others: string[]])[] = [
  ['中国国际经济贸易仲裁委员会', '中国国际商会仲裁院', '中国贸仲', '贸仲委', '贸仲', '中国国际贸易促进委员会对外贸易仲裁委员会', '中国国际贸易促进委员会对外经济贸易仲裁委员会', 'CIETAC'],
  ['中国海事仲裁委员会', '中国海仲', '海仲委', '海仲'],
  ['北京仲裁委员会', '北京国际仲裁中心', '北仲'],
  ['上海国际经济贸易仲裁委员会', '上海国际仲裁中心', '上海贸仲'],
  ['上海仲裁委员会', '上海国际仲裁院'],
  ['深圳国际仲裁院', '华南国际经济贸易仲裁委员会', '深圳仲裁委员会', '粤港澳大湾区国际仲裁中心'],
  ['广州仲裁委员会', '广州国际仲裁中心', '中国广州仲裁委员会'],
  ['海南国际仲裁院', '海南仲裁委员会'],
  ['杭州仲裁委员会', '杭州国际仲裁院'],
  ['宁波仲裁委员会', '宁波国际仲裁院'],
  ['南京仲裁委员会', '南京国际仲裁中心'],
  ['武汉仲裁委员会', '武汉国际仲裁中心'],
  ['珠海国际仲裁院', '珠海仲裁委员会'],
  ['厦门仲裁委员会', '厦门国际仲裁院'],
  ['成都仲裁委员会', '成都国际仲裁院'],
  ['重庆仲裁委员会', '重庆国际仲裁中心'],
  ['香港国际仲裁中心', 'HKIAC'],
  ['日本国际商事仲裁协会', '日本商事仲裁协会'],
  ['新加坡国际仲裁中心', 'SIAC'],
  ['国际商会国际仲裁院', '国际商会仲裁院', 'ICC'],
  ['伦敦国际仲裁院', 'LCIA'],
  ['斯德哥尔摩商会仲裁院', 'SCC'],
  ['解决投资争端国际中心', 'ICSID'],
  ['世界知识产权组织仲裁与调解中心', 'WIPO'],
]

/** Cities with more than one institution: `<city>的仲裁机构` names none of them. */
const SEVERAL = new Set(['北京', '上海', '深圳', '天津', '重庆', '香港'])

const CANONICAL = new Map<string, string>(CITIES.map((city) => [`${city}仲裁委员会`, `${city}仲裁委员会`]))
for (const names of SPECIAL) for (const name of names) CANONICAL.set(name, names[0])

/** What a name in a contract amounts to. */
export type InstitutionReading =
  | { readonly kind: 'known'; readonly name: string }
  /** Not the exact name, but clear which one is meant (仲裁法解释 第3条). */
  | { readonly kind: 'inexact'; readonly name: string }
  | { readonly kind: 'unknown'; readonly nearest: string | null }

/** Reads the name of an institution; branches (××分会) count as their institution. `own`: institutions the office added. */
export function readInstitution(written: string, own: OfficeWords['institutions'] = []): InstitutionReading {
  const name = written.replace(/[\s《》“”"()（）]/g, '')
  const ours = own.find((institution) => institution.name === name || institution.others.includes(name))
  if (ours !== undefined) return { kind: 'known', name: ours.name }
  for (const candidate of [name, name.replace(/(?<=委员会|仲裁院|中心).{2,10}(?:分会|分院|中心|仲裁院)$/, '')]) {
    const known = CANONICAL.get(candidate)
    if (known !== undefined) return { kind: 'known', name: known }
  }
  const plain = name.replace(/^中国(?!国际|海事)/, '').replace(/^.{2,3}省(?=.{2,5}市)/, '').replace(/(?:市|地区)(?:经济合同|经济|合同)?(?=仲裁)/, '').replace(/仲裁(?:委|院|中心)$/, '仲裁委员会')
  const meant = CANONICAL.get(plain)
  if (meant !== undefined) return { kind: 'inexact', name: meant }
  return { kind: 'unknown', nearest: nearestName(name) }
}

/** True when the city has more than one institution. */
export function hasSeveralInstitutions(city: string): boolean {
  return SEVERAL.has(city.replace(/市$/, ''))
}

/** The known name that shares at least four fifths of its characters with the written one (Dice), or null. */
function nearestName(written: string): string | null {
  let best: string | null = null
  let bestScore = 0.8
  for (const [name, canonical] of CANONICAL) {
    const score = likeness(written, name)
    if (score >= bestScore) [best, bestScore] = [canonical, score]
  }
  return best
}

function likeness(a: string, b: string): number {
  const counts = new Map<string, number>()
  for (const sign of a) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let shared = 0
  for (const sign of b) {
    const left = counts.get(sign) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(sign, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length)
}
