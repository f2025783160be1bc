import type { LocalDate } from '../core/local-date'
import { basisOnDay } from '../law/find-version'
import type { BasisOnDay } from '../law/statute'
import { STATUTES } from '../law/statutes'

const CITATION = /《([^《》\n]{2,60})》((?:第[一二三四五六七八九十百千零〇\d]{1,9}条(?:之[一二三])?(?:第[一二三四五六七八九十\d]{1,3}款)?(?:第[（(]?[一二三四五六七八九十\d]{1,3}[）)]?项)?[、，和及]?){0,20})/g
const ARTICLE_END = /[、，和及]$/

/** Stands for the version of an act the program does not know; the letter asks to look it up. */
const UNKNOWN_VERSION = '版本待核对'

/**
 * The acts and articles a text cites as 《…》第…条, each as it stood on `day`, in order, each once. An act the program
 * does not know is listed as written, marked from-knowledge. Linear.
 */
export function citedBases(text: string, day: LocalDate): readonly BasisOnDay[] {
  const found = new Map<string, BasisOnDay>()
  for (const [, name, articles] of text.matchAll(CITATION)) {
    for (const article of splitArticles(articles!)) {
      const basis = stand(name!.trim(), article, day)
      found.set(`${basis.title}|${basis.article}`, found.get(`${basis.title}|${basis.article}`) ?? basis)
    }
  }
  return [...found.values()]
}

/** 第510条、第511条 as two; '' where the act alone is cited. */
function splitArticles(articles: string): readonly string[] {
  const parts = articles.split(/(?<=[、，和及])(?=第[^款项]{1,9}条)/).map((article) => article.replace(ARTICLE_END, ''))
  return parts.filter((article, index) => article !== '' || index === 0)
}

function stand(name: string, article: string, day: LocalDate): BasisOnDay {
  const statute = BY_NAME.get(bare(name))
  const unknown: BasisOnDay = { act: name, article, verification: 'from-knowledge', note: '', title: statute?.title ?? name, version: UNKNOWN_VERSION }
  return statute === undefined ? unknown : (basisOnDay({ act: statute.id, article, verification: 'full-text', note: '' }, day) ?? unknown)
}

/** Names are compared without 中华人民共和国 and the document number in brackets. */
function bare(name: string): string {
  return name.replace(/^《?(?:中华人民共和国)?/, '').replace(/》?[（(〔].{0,60}$/, '').replace(/》$/, '')
}

const BY_NAME = new Map(STATUTES.flatMap((statute) => [[bare(statute.title), statute] as const, [bare(statute.id), statute] as const]))
