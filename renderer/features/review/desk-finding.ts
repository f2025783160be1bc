import type { RecordId } from '../../../shared/core/ids'
import type { Span } from '../../../shared/core/span'
import { commentThreads, type CommentThread } from '../../../shared/document/comment-threads'
import type { ContractDocument } from '../../../shared/document/contract-document'
import type { DecidedFinding } from '../../../shared/findings/decided-finding'
import type { TextMark } from '../../ui/contract-blocks'
import type { AnnotationFields } from '../../../shared/storage/record-kinds'
import type { Tone } from '../../ui/severity-mark'

export type DeskFinding = DecidedFinding

/** An annotation and where its words stand in the version shown; null when the place was lost. */
export interface PlacedAnnotation {
  readonly id: RecordId
  readonly fields: AnnotationFields
  readonly span: Span | null
}

/** A comment of the file, and the record of what is answered to it here; null while nothing is. */
export interface FileThread extends CommentThread {
  readonly answer: PlacedAnnotation | null
}

/** The comments of the file with their answers: by the same person in the same words, so that answers outlive a version. */
export function fileThreads(document: ContractDocument, answers: readonly PlacedAnnotation[]): readonly FileThread[] {
  const waiting = [...answers]
  return commentThreads(document).map((thread) => {
    const at = waiting.findIndex(({ fields }) => fields.answers?.author === thread.first.author && fields.answers.text === thread.first.text)
    return { ...thread, answer: at === -1 ? null : waiting.splice(at, 1)[0]! }
  })
}

export type FindingFilter = 'open' | 'all' | 'adopted' | 'dismissed' | 'insufficient'

export function filterFindings(findings: readonly DeskFinding[], filter: FindingFilter): readonly DeskFinding[] {
  if (filter === 'all') return findings
  if (filter === 'insufficient') return findings.filter((item) => item.tone === 'insufficient' && item.decision === 'open')
  if (filter === 'open') return findings.filter((item) => item.tone !== 'insufficient' && item.decision === 'open')
  return findings.filter((item) => item.decision === filter)
}

/** The stretches of text that findings are about; dismissed ones leave no mark. */
export function findingMarks(findings: readonly DeskFinding[]): readonly TextMark[] {
  return findings.flatMap((item) => {
    if (item.decision === 'dismissed') return []
    const label = `${item.finding.ruleId} ${item.finding.title}`
    return item.finding.spans.filter((span) => span.end > span.start).map((span): TextMark => ({ id: item.finding.id, start: span.start, end: span.end, tone: item.tone, label }))
  })
}

/** Notes and questions in the text; findings of one's own are among the findings. */
export function annotationMarks(annotations: readonly PlacedAnnotation[], names: Readonly<Record<'item' | 'note' | 'question', string>>): readonly TextMark[] {
  return annotations.flatMap(({ id, fields, span }) => {
    const purpose = fields.purpose ?? 'item'
    return span === null || purpose === 'item' ? [] : [{ ...span, id, tone: 'note' as const, label: `${names[purpose]}：${fields.opinion}` }]
  })
}

/** The mark of a comment of the file in the text. */
export function fileMarkId({ first }: FileThread): string {
  return `file:${first.id}`
}

/** The words that comments of the file are about. */
export function fileMarks(threads: readonly FileThread[]): readonly TextMark[] {
  return threads.filter(({ span }) => span.end > span.start).map((thread) => ({ ...thread.span, id: fileMarkId(thread), tone: 'note' as const, label: `${thread.first.author}：${thread.first.text}` }))
}

/** Open findings per clause (its sub-clauses included): how many, and the gravest. */
export function clauseCounts(document: ContractDocument, findings: readonly DeskFinding[]): ReadonlyMap<string, { readonly count: number; readonly tone: Tone }> {
  const parents = new Map(document.clauses.map((clause) => [clause.id, clause.parent]))
  const counts = new Map<string, { count: number; tone: Tone }>()
  for (const item of filterFindings(findings, 'open')) {
    let id: string | null = item.finding.clauseId
    while (id !== null) {
      const known = counts.get(id)
      if (known === undefined) counts.set(id, { count: 1, tone: item.tone })
      else counts.set(id, { count: known.count + 1, tone: graver(known.tone, item.tone) })
      id = parents.get(id) ?? null
    }
  }
  return counts
}

const GRAVITY: Readonly<Record<Tone, number>> = { 'must-fix': 0, 'should-fix': 1, remind: 2, insufficient: 3 }

function graver(a: Tone, b: Tone): Tone {
  return GRAVITY[a] <= GRAVITY[b] ? a : b
}

/** The finding to go to from `current`: the next (or previous) of the list; from one that left the list, the next in reading order. */
export function neighbour(list: readonly DeskFinding[], all: readonly DeskFinding[], current: string | null, step: 1 | -1): string | null {
  if (list.length === 0) return null
  const at = list.findIndex((item) => item.finding.id === current)
  if (at !== -1) return list[Math.min(list.length - 1, Math.max(0, at + step))]!.finding.id
  const place = all.findIndex((item) => item.finding.id === current)
  if (place === -1) return list[step === 1 ? 0 : list.length - 1]!.finding.id
  const order = new Map(all.map((item, index) => [item.finding.id, index]))
  const next = step === 1 ? list.find((item) => order.get(item.finding.id)! > place) : list.findLast((item) => order.get(item.finding.id)! < place)
  return (next ?? list[step === 1 ? list.length - 1 : 0]!).finding.id
}
