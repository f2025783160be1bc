import { HAN_NUMBER_CHARACTERS, readHanInteger } from '../facts/han-numbers'
import type { BasisOnDay } from '../law/statute'
import type { OpinionItem } from './opinion'

const NUMBER = new RegExp(`(\\d{1,5}|[${HAN_NUMBER_CHARACTERS}]{1,8})`, 'g')

/** One act of 二、审查依据 with every article the items cite, each once. */
export interface CitedAct {
  readonly title: string
  /** How the items name it: 民法典; '' where they use its title. */
  readonly shortTitle: string
  readonly version: string
  readonly articles: readonly string[]
  /** True when some of it was not read in full text; the letter then says so. */
  readonly isUnchecked: boolean
}

/** Collects the acts the remarks really cite, in order of first citation, their articles in the order of the act (documents.md 2.5: 不堆砌). */
export function collectBases(items: readonly OpinionItem[]): readonly CitedAct[] {
  const acts = new Map<string, { readonly first: BasisOnDay; readonly articles: Set<string>; isUnchecked: boolean }>()
  for (const basis of items.flatMap((item) => [...item.basis, ...(item.furtherBasis?.cited ?? [])])) {
    const key = `${basis.title}|${basis.version}`
    const act = acts.get(key) ?? { first: basis, articles: new Set<string>(), isUnchecked: false }
    if (basis.article !== '') act.articles.add(basis.article)
    if (basis.verification === 'from-knowledge') act.isUnchecked = true
    acts.set(key, act)
  }
  return [...acts.values()].map(({ first, articles, isUnchecked }) => ({
    title: withoutNumber(first), shortTitle: bare(first.act) === bare(withoutNumber(first)) ? '' : bare(first.act), version: first.version, articles: [...articles].toSorted(byNumber), isUnchecked,
  }))
}

function bare(title: string): string {
  return title.replace(/^《([^《》]*)》$/, '$1')
}

/** The number of the act is printed with its version: 〈…〉（法释〔2023〕13号）（法释〔2023〕13号，2023-12-05起施行） would say it twice. */
function withoutNumber({ title, version }: BasisOnDay): string {
  const number = /（([^（）]{2,60})）$/.exec(title)?.[1]
  return number !== undefined && version.startsWith(number) ? title.slice(0, -number.length - 2) : title
}

/** 第9条 before 第10条, 第470条 before 第470条第1款 before 第470条第2款; what bears no number stands last. */
function byNumber(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(article: string): readonly number[] {
  const numbers = [...article.matchAll(NUMBER)].map(([, digits]) => (/^\d/.test(digits!) ? Number(digits) : (readHanInteger(digits!)?.value ?? 0)))
  return numbers.length === 0 ? [Number.MAX_SAFE_INTEGER] : numbers
}
