import type { Clause, ContractDocument } from '../../document/contract-document'
import { normalizeText } from '../../document/normalize-text'
import { isReadable } from '../../facts/readable'

/** Clauses that count together: siblings of one style, or the articles of a section across its chapters. */
export interface NumberedList {
  readonly clauses: readonly Clause[]
  readonly isArticles: boolean
}

/** Divisions that hold articles without restarting their count. */
const FRAMES: ReadonlySet<Clause['style']> = new Set(['part', 'chapter', 'section', 'none'])

/** 一九____年 at the head of a line begins a year; a clause is 十九. */
const YEAR_BEGUN = /^[一二][九零〇○]/

/** The last number on a clause's label. */
export function numberOf(clause: Clause): number {
  return clause.path[clause.path.length - 1] ?? 0
}

/**
 * Every list of the sections that are read, its clauses in reading order. Articles count on through chapters; all other
 * clauses count within their parent. A list that starts again at 1 is a new list (several parts, pasted contracts).
 */
export function findNumberedLists(document: ContractDocument): readonly NumberedList[] {
  const groups = new Map<string, Clause[]>()
  const parts = partsOf(document.clauses)
  for (const clause of document.clauses) {
    const section = document.sections[clause.section]
    if (section === undefined || !isReadable(section.kind) || clause.style === 'none' || clause.path.length === 0 || YEAR_BEGUN.test(clause.label)) continue
    const key = clause.style === 'article' ? `${clause.section}/${parts.get(clause.id) ?? ''}/articles` : `${clause.section}/${clause.parent ?? ''}/${clause.style}/${shapeOf(clause)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [clause])
    else group.push(clause)
  }
  return [...groups.values()].flatMap(splitAtRestart)
}

/** The part (第一部分 通用条款) each clause stands in, where it stands in one. */
function partsOf(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const clause of clauses) {
    const part = clause.style === 'part' ? clause.id : clause.parent === null ? undefined : parts.get(clause.parent)
    if (part !== undefined) parts.set(clause.id, part)
  }
  return parts
}

/** 1. and 1) and 1.1 count apart; the digits of a decimal above its last stand for the list it belongs to. */
function shapeOf(clause: Clause): string {
  if (clause.style !== 'decimal') return ''
  return normalizeText(clause.label).replace(/ /g, '').replace(/[.、]$/, '').replace(/\d+$/, '')
}

function splitAtRestart(clauses: readonly Clause[]): NumberedList[] {
  const lists: Clause[][] = []
  for (const clause of clauses) {
    const open = lists[lists.length - 1]
    const last = open?.[open.length - 1]
    if (open === undefined || last === undefined || (numberOf(clause) === 1 && (numberOf(last) !== 1 || clause.style !== 'article'))) lists.push([clause])
    else open.push(clause)
  }
  return lists.map((list) => ({ clauses: list, isArticles: list[0]!.style === 'article' }))
}

/** True for clauses that merely frame others: parts, chapters, sections and headings without number. */
export function isFrame(clause: Clause): boolean {
  return FRAMES.has(clause.style)
}
