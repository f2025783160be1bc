import type { LocalDate } from '../shared/core/local-date'
import type { ReviewResult } from '../shared/findings/finding'
import type { PdfEngine } from '../shared/import/decode-pdf/pdf-engine'
import type { Imported } from '../shared/import/import-contract'
import type { Consent, MarkupError } from '../shared/markup/edit'
import { markComparison } from '../shared/markup/edit-docx/mark-comparison'
import type { UnmarkedReason } from '../shared/markup/edit-docx/plan-tables'
import { redlineDocx } from '../shared/markup/edit-docx/redline-docx'
import { findingComment, furtherPlaces } from '../shared/markup/finding-comment'
import { markableKind, markOriginal } from '../shared/markup/mark-original'
import type { JobResult, MadeFile, MarkComparisonJob, RedlineJob } from './job'

/** A job's answer before its time is known. */
type Answer = JobResult extends infer Each ? (Each extends JobResult ? Omit<Each, 'milliseconds'> : never) : never

/** What comments of the automatic review are signed with. */
const AUTHOR = '衡审'

/** Writes the edits of a job into the file. */
export function answerRedline({ edits, by, consents }: RedlineJob, bytes: Uint8Array): Answer {
  const marked = redlineDocx(bytes, edits, { ...by, consents })
  return marked.ok ? { ok: true, redline: marked.value.report, ...filesOf(marked.value.bytes) } : refuse(marked.error)
}

/** Marks in the file what another version says differently; without a difference it is handed back as it is. */
export function answerComparison({ next, by, consents }: MarkComparisonJob, bytes: Uint8Array, imported: Imported): Answer {
  if (imported.document.format !== 'docx') return { ok: false, code: 'unsupported', message: '差异只能标在 DOCX 格式的旧文件上；请改用 DOCX 作旧文件，或用 --table 输出差异对照表。' }
  const marked = markComparison({ bytes, document: imported.document }, next, { ...by, consents })
  if (!marked.ok) return refuse(marked.error)
  const notes = marked.value.unmarked.map(({ words, why }) => `未能标入修订（${UNMARKED[why]}），请对照差异表：“${words.replace(/\s+/g, ' ').slice(0, 60)}”`)
  return { ok: true, notes, ...filesOf(marked.value.bytes) }
}

const UNMARKED: Readonly<Record<UnmarkedReason, string>> = {
  merged: '这一行与上下行有合并单元格，Word 不能单独标注增删', columns: '列数多于原表', merging: '单元格的合并或拆分，Word 不能标为修订，文字改动已标注',
  nested: '表格里套表格', place: '附近没有可以接续的原文', words: '不是普通正文文字',
}

/** The reviewed DOCX or PDF with every finding as a comment on its words; or a sentence why there is none. */
export async function markReview(bytes: Uint8Array, imported: Imported, result: ReviewResult, { today, consents = [] }: { readonly today: LocalDate; readonly consents?: readonly Consent[] }, loadPdfEngine: () => Promise<PdfEngine>): Promise<MadeFile | string> {
  const { document } = imported
  const adopted = result.findings.filter(({ status }) => status !== 'insufficient')
  if (markableKind(document, bytes) === null) return '审阅稿只能在 DOCX 或 PDF 原件上生成，本文件未生成；请用 DOCX 原稿，或使用意见书。'
  if (adopted.length === 0) return '没有需要批注的审查意见，未生成审阅稿。'
  const opinions = adopted.map((finding) => ({ span: finding.spans[0] ?? null, text: findingComment(finding), severity: finding.severity, further: furtherPlaces(document, finding) }))
  const marked = await markOriginal(bytes, document, opinions, { author: AUTHOR, date: `${today}T00:00:00Z`, consents, loadPdfEngine })
  return marked.ok ? { suffix: `.审阅稿.${marked.value.statement.extension}`, bytes: marked.value.bytes } : `未生成审阅稿：${marked.error.message}`
}

function filesOf(bytes: Uint8Array): { readonly files: readonly MadeFile[]; readonly pagesWithoutText: readonly number[] } {
  return { files: [{ suffix: '', bytes }], pagesWithoutText: [] }
}

function refuse({ code, message }: MarkupError): Answer {
  return { ok: false, code, message }
}
