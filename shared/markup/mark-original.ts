import { ok, type Result } from '../core/result'
import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import type { PdfEngine } from '../import/decode-pdf/pdf-engine'
import { sniffFormat } from '../import/sniff-format'
import type { Severity } from '../rules/rule'
import { annotatePdf } from './annotate-pdf/annotate-pdf'
import type { BrokenReference } from './broken-references'
import type { CommentThread, Consent, MarkupError, RedlineAuthor } from './edit'
import { markFindings } from './edit-docx/mark-findings'
import type { FurtherPlace } from './finding-comment'

/** An opinion or remark to be set on an original; its span counts in the reading text, null for the contract as a whole. */
export interface MarkedOpinion {
  readonly span: Span | null
  readonly text: string
  readonly severity: Severity
  readonly thread?: CommentThread
  /** Further places it speaks of, each with a short comment of its own. */
  readonly further?: readonly FurtherPlace[]
  /** Words to stand in the place of the sentence around the span, as tracked changes; only in a DOCX. */
  readonly replacement?: string
  /** `CommentMark.id` of a comment that is in the DOCX already: the answers of `thread` go under it, and nothing else is written. */
  readonly answers?: string
}

/** Who marks up and when, what a person has agreed to, and how to get at pdf.js where the original is a PDF. */
export interface MarkOriginalOptions extends RedlineAuthor {
  readonly consents: readonly Consent[]
  readonly loadPdfEngine: () => Promise<PdfEngine>
}

/** What was put into a copy, as the check after writing saw it; everything else is the same to the byte. */
export interface MarkStatement {
  readonly extension: 'docx' | 'pdf'
  /** Stretches inserted or deleted. */
  readonly changes: number
  /** Comments or notes, answers counted. */
  readonly comments: number
  /** Opinions (indexes) whose suggested words could not be put into the text; they stand in the margin. */
  readonly commentOnly: readonly number[]
  /** Notes of a PDF that mark their paragraph because the very words could not be found. */
  readonly onParagraph: number
  readonly brokenReferences: readonly BrokenReference[]
}

/** A checked copy of the original with opinions in it. */
export interface MarkedOriginal {
  readonly bytes: Uint8Array
  readonly statement: MarkStatement
}

/** The kind of file opinions can be written into; null where only a letter can carry them. */
export function markableKind(document: Pick<ContractDocument, 'format'>, bytes: Uint8Array): 'docx' | 'pdf' | null {
  if (document.format === 'docx') return 'docx'
  return sniffFormat(bytes) === 'pdf' ? 'pdf' : null
}

/**
 * Writes opinions into a copy of the file a document was read from: comments and tracked changes in a DOCX, notes in a PDF.
 * Call only where `markableKind` names a kind. A copy that does not pass its check is never given out (`check-failed`).
 */
export async function markOriginal(bytes: Uint8Array, document: ContractDocument, opinions: readonly MarkedOpinion[], options: MarkOriginalOptions): Promise<Result<MarkedOriginal, MarkupError>> {
  // Behind the opinions, so that an index below their count is still theirs.
  const placed = [...opinions, ...opinions.flatMap(({ further = [], severity }) => further.map((place): MarkedOpinion => ({ ...place, severity })))]
  if (document.format === 'docx') {
    const marked = markFindings({ bytes, document }, placed, options)
    if (!marked.ok) return marked
    const { report: { changes, comments, brokenReferences }, commentOnly } = marked.value
    return ok({ bytes: marked.value.bytes, statement: { extension: 'docx', changes, comments, commentOnly, onParagraph: 0, brokenReferences } })
  }
  const notes = placed.map(({ span, text, severity, thread }) => ({ span, text: withAnswers(text, thread), severity }))
  const marked = await annotatePdf(bytes, document, notes, options, await options.loadPdfEngine())
  if (!marked.ok) return marked
  const commentOnly = opinions.flatMap(({ replacement }, index) => (replacement === undefined ? [] : [index]))
  return ok({ bytes: marked.value.bytes, statement: { extension: 'pdf', changes: 0, comments: marked.value.notes, commentOnly, onParagraph: marked.value.onParagraph, brokenReferences: [] } })
}

/** A note of a PDF holds its answers as further lines. */
function withAnswers(text: string, thread: CommentThread | undefined): string {
  if (thread === undefined) return text
  return [text, ...thread.replies.map(({ author, date, text: answer }) => `—— ${author} ${date.slice(0, 10)}：${answer}`)].join('\n')
}
