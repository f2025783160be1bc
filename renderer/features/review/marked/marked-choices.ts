import type { ContractDocument } from '../../../../shared/document/contract-document'
import { describePlace } from '../../../../shared/document/find-clause'
import type { CommentThread } from '../../../../shared/markup/edit'
import { findingComment, furtherPlaces } from '../../../../shared/markup/finding-comment'
import type { MarkedOpinion } from '../../../../shared/markup/mark-original'
import { sentenceAround } from '../../../../shared/markup/sentence-around'
import type { Severity } from '../../../../shared/rules/rule'
import type { AnnotationFields } from '../../../../shared/storage/record-kinds'
import type { DeskFinding, FileThread, PlacedAnnotation } from '../desk-finding'
import type { Desk } from '../use-desk'

/** One thing that can be set on the original. */
export interface MarkedChoice {
  readonly id: string
  readonly clause: string
  readonly title: string
  readonly severity: Severity | 'note' | 'answer'
  /** Chosen from the start: what was adopted. */
  readonly isAdopted: boolean
  /** The sentence the suggested words can take the place of, and those words; null where there is no such place. */
  readonly exchange: { readonly old: string; readonly next: string } | null
  readonly opinion: MarkedOpinion
}

/** What of the desk can be set on the original: findings neither dismissed nor open for lack of facts, then notes and questions, then answers to the file's own comments. */
export function markedChoices({ version: { document }, findings, annotations, fileThreads }: Pick<Desk, 'version' | 'findings' | 'annotations' | 'fileThreads'>, words: ChoiceWords): readonly MarkedChoice[] {
  return [
    ...findings.filter((item) => item.decision !== 'dismissed' && item.finding.status !== 'insufficient').map((item) => findingChoice(document, item, annotations)),
    ...annotations.filter(({ fields }) => (fields.purpose ?? 'item') !== 'item').map((annotation): MarkedChoice => ({
      id: annotation.id, clause: '', title: annotation.fields.opinion, severity: 'note', isAdopted: false, exchange: null,
      opinion: { span: annotation.span, severity: 'remind', text: `${words.purposes[annotation.fields.purpose ?? 'item']}：${annotation.fields.opinion}`, ...threadOf(annotation) },
    })),
    ...fileThreads.flatMap((thread) => answerChoice(document, thread, words)),
  ]
}

/** How notes and answers are called. */
interface ChoiceWords {
  readonly purposes: Readonly<Record<'item' | 'note' | 'question', string>>
  readonly answerTo: (author: string, text: string) => string
}

function answerChoice(document: ContractDocument, { first, span, answer }: FileThread, words: ChoiceWords): readonly MarkedChoice[] {
  const { thread = [], answers } = answer?.fields ?? {}
  if (answer === null || (thread.length === 0 && answers?.settled !== true)) return []
  const title = words.answerTo(first.author, first.text)
  return [{
    id: answer.id, clause: describePlace(document, span), title, severity: 'answer', isAdopted: true, exchange: null,
    opinion: { span, severity: 'remind', text: title, answers: first.id, thread: { replies: repliesOf(thread), resolved: answers?.settled ?? false } },
  }]
}

function findingChoice(document: ContractDocument, item: DeskFinding, annotations: readonly PlacedAnnotation[]): MarkedChoice {
  const { finding, opinion, amendment } = item
  const span = finding.spans[0] ?? null
  const sentence = span === null || amendment.trim() === '' ? null : sentenceAround(document, span)
  // A finding of one's own is an annotation: its answers and its writer go with it.
  const own = annotations.find(({ id }) => id === finding.id)
  return {
    id: finding.id, clause: finding.clause, title: finding.title, severity: finding.severity, isAdopted: item.decision === 'adopted',
    exchange: sentence === null ? null : { old: document.text.slice(sentence.start, sentence.end), next: amendment.trim() },
    opinion: { span, severity: finding.severity, text: findingComment(finding, { opinion, amendment }), further: furtherPlaces(document, finding), ...(own === undefined ? {} : threadOf(own)) },
  }
}

function threadOf({ fields }: PlacedAnnotation): Pick<MarkedOpinion, 'thread'> {
  return { thread: { by: { author: fields.createdBy, date: wholeSeconds(fields.createdAt) }, replies: repliesOf(fields.thread ?? []), resolved: false } }
}

function repliesOf(thread: NonNullable<AnnotationFields['thread']>): CommentThread['replies'] {
  return thread.map(({ by, at, text }) => ({ author: by, date: wholeSeconds(at), text }))
}

/** Word wants dates in whole seconds. */
export function wholeSeconds(moment: string): string {
  return `${moment.slice(0, 19)}Z`
}

/** The chosen ones as they are to be written; `inText` are those whose suggested words go into the text. */
export function chosenOpinions(choices: readonly MarkedChoice[], chosen: ReadonlySet<string>, inText: ReadonlySet<string>): readonly MarkedOpinion[] {
  return choices.filter(({ id }) => chosen.has(id)).map(({ id, exchange, opinion }) => (exchange !== null && inText.has(id) ? Object.assign({}, opinion, { replacement: exchange.next }) : opinion))
}
