import { readPackage } from '../import/decode-docx/decode-docx'
import { ImportFailure } from '../import/decode-docx/import-failure'
import { openPackage } from '../import/decode-docx/open-package'
import type { ImportLimits } from '../import/import-limits'
import { readBoxTables } from '../import/read-box-tables'
import { writeReadingText, type WrittenParagraph } from '../import/write-reading-text'
import type { Span } from '../core/span'
import { boxesLast } from './boxes-last'
import { editableText, type EditableText } from './editable-text'
import { MarkupFailure } from './edit'
import { PackageFiles } from './edit-docx/package-files'
import { ACCEPT_ALL, readRevisions, REJECT_ALL, type Verdict } from './read-revisions'

/** What the marked file must be, as its maker says. */
export interface MarkupClaim {
  readonly before: PackageFiles
  readonly afterBytes: Uint8Array
  readonly limits: ImportLimits
  /** The editable text once all changes are accepted, boxes last (`boxesLast`). */
  readonly wantedText: string
  /** True when words put in hold tabs. */
  readonly insertsTabs: boolean
  /** Numbers (`w:id`) of the changes put in. */
  readonly changes: ReadonlySet<number>
  /** Numbers of the new comments, and the signs each must have in the text. */
  readonly comments: ReadonlyMap<number, readonly ('start' | 'end' | 'reference')[]>
  /** Per changed story part: the paragraphs rewritten, as spans of the old text, in order. */
  readonly touched: ReadonlyMap<string, readonly Span[]>
  /** Parts that list comments: where something was put in, as spans of the old text, in order. */
  readonly listed: ReadonlyMap<string, readonly Span[]>
  /** Parts made for the comments. */
  readonly added: readonly string[]
}

/** What the check found: all of it true of the file, read anew. */
export interface MarkupCheck {
  /** Stretches inserted or deleted. */
  readonly changes: number
  readonly comments: number
  /** Parts whose bytes differ from the original's, the new ones included. */
  readonly changedParts: readonly string[]
  /** The words with all changes accepted, and the numbers they then have. */
  readonly text: EditableText<WrittenParagraph>
}

/**
 * Reopens a marked file and checks what is claimed of it: accepting everything gives the wanted text, rejecting everything
 * the old one, taking back these changes alone the file as it was; and every byte outside the changed paragraphs is the
 * same. Throws `check-failed`: such a file must not be handed out.
 */
export function checkPackage(claim: MarkupClaim): MarkupCheck {
  const { after, text } = reopen(claim)
  if (!isWanted(boxesLast(text.text, text.paragraphs.map(({ start, paragraph }) => ({ start, isInBox: paragraph.raw.zone === 'text-box' }))), claim)) throw failed('接受全部修订后的文字与要求的不一致')
  const changedParts = checkParts(claim, after)
  for (const [part, spans] of claim.touched) {
    const stretches = alignStretches(claim.before.text(part)!, after.text(part)!, spans)
    if (stretches === null) throw failed(`部件 ${part} 在改动的段落之外有变化`)
    checkRevisions(claim, part, after.text(part)!, stretches)
  }
  return { changes: claim.changes.size, comments: checkComments(claim, after), changedParts, text }
}

function reopen({ afterBytes, limits }: MarkupClaim): { readonly after: PackageFiles; readonly text: MarkupCheck['text'] } {
  try {
    const container = openPackage(afterBytes, limits)
    return { text: editableText(writeReadingText(readBoxTables(readPackage(container, limits).blocks))), after: new PackageFiles(container) }
  } catch (error) {
    if (error instanceof ImportFailure) throw failed(`写出的文件读不回来（${error.error.message}）`)
    throw error
  }
}

function isWanted(text: string, { wantedText, insertsTabs }: MarkupClaim): boolean {
  // A tab put in beside underlined words is underlined too: a blank, where others part cells.
  const lineEnd = insertsTabs ? '\n' : /[\n\t]/
  return foldBlanks(text, lineEnd) === foldBlanks(wantedText, lineEnd)
}

/** Space and blanks may be read differently beside other words; lines without words come and go with their paragraphs. */
function foldBlanks(text: string, lineEnd: string | RegExp): string {
  return text.split(lineEnd).map((line) => line.replace(/[\s_]+/g, ' ').trim()).filter((line) => line !== '').join('\n')
}

function checkParts({ before, touched, listed, added }: MarkupClaim, after: PackageFiles): readonly string[] {
  const changed: string[] = []
  for (const name of before.names) {
    if (!after.has(name)) throw failed(`部件 ${name} 丢失`)
    if (before.isSame(name, after)) continue
    changed.push(name)
    if (touched.has(name)) continue
    const spans = listed.get(name)
    if (spans === undefined || alignStretches(before.text(name)!, after.text(name)!, spans)?.every(isAddition) !== true) throw failed(`不应改动的部件 ${name} 有变化`)
  }
  for (const name of after.names) {
    if (before.has(name)) continue
    if (!added.includes(name)) throw failed(`多出部件 ${name}`)
    changed.push(name)
  }
  return changed
}

/** A rewritten stretch as it was and as it is. */
interface Stretch {
  readonly old: string
  readonly now: string
}

/** What stood between the rewritten stretches must stand in the new text, unchanged and in order: what stands between it there; null if it does not. */
function alignStretches(before: string, after: string, spans: readonly Span[]): readonly Stretch[] | null {
  const stretches: Stretch[] = []
  const merged = mergeTouching(spans)
  let at = 0
  for (const [index, { start, end }] of merged.entries()) {
    if (index === 0) {
      if (after.slice(0, start) !== before.slice(0, start)) return null
      at = start
    }
    const next = merged[index + 1]
    const kept = before.slice(end, next?.start)
    const found = next === undefined ? after.length - kept.length : after.indexOf(kept, at)
    if (found < at || (next === undefined && after.slice(found) !== kept)) return null
    stretches.push({ old: before.slice(start, end), now: after.slice(at, found) })
    at = found + kept.length
  }
  return stretches
}

/** Spans in order, those inside others and those without anything between them taken together. */
function mergeTouching(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last === undefined || span.start > last.end) merged.push(span)
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end }
  }
  return merged
}

/** True when something was put in only: elements, also into an empty root, or attributes; or a thread was settled. */
function isAddition({ old, now }: Stretch): boolean {
  return old === '' || (old === '/>' && now.startsWith('>')) || (/^ [\w.-]{1,40}:done\s?=\s?["'](?:0|false|off)["']$/.test(old) && /^ [\w.-]{1,40}:done="1"$/.test(now))
}

function checkRevisions({ before, changes }: MarkupClaim, part: string, now: string, stretches: readonly Stretch[]): void {
  const old = before.text(part)!
  const takeBack: Verdict = (id) => (changes.has(Number(id)) ? 'reject' : 'accept')
  // What stands between the stretches is the same; so the whole is, if the stretches are. Words alike could be taken for what
  // stands between: then the whole is read.
  const isSame = (oldVerdict: Verdict, verdict: Verdict): boolean => (
    stretches.every((stretch) => sameLines(readRevisions(stretch.old, oldVerdict), readRevisions(stretch.now, verdict))) ||
    sameLines(readRevisions(old, oldVerdict), readRevisions(now, verdict))
  )
  if (!isSame(REJECT_ALL, REJECT_ALL)) throw failed(`部件 ${part} 拒绝全部修订后与原文不一致`)
  if (!isSame(ACCEPT_ALL, takeBack)) throw failed(`部件 ${part} 撤回本次修订后与原文不一致`)
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}

const SIGNS = { start: 'commentRangeStart', end: 'commentRangeEnd', reference: 'commentReference' } as const

/** Every new comment must be listed and have its signs in the text. */
function checkComments({ comments, touched, listed, added }: MarkupClaim, after: PackageFiles): number {
  if (comments.size === 0) return 0
  const found = { commentRangeStart: new Set<number>(), commentRangeEnd: new Set<number>(), commentReference: new Set<number>(), comment: new Set<number>() }
  for (const part of new Set([...touched.keys(), ...listed.keys(), ...added])) {
    for (const match of after.text(part)!.matchAll(/:(commentRangeStart|commentRangeEnd|commentReference|comment) [\w.-]{1,40}:id="(\d{1,10})"/g)) {
      found[match[1] as keyof typeof found].add(Number(match[2]))
    }
  }
  for (const [id, signs] of comments) if (!found.comment.has(id) || signs.some((sign) => !found[SIGNS[sign]].has(id))) throw failed(`批注 ${id} 没有写完整`)
  return comments.size
}

function failed(what: string): MarkupFailure {
  return new MarkupFailure('check-failed', `标注后的文件没有通过自检（${what}），已丢弃，原文件没有改动；请把文件另存为新的 .docx 后再试。`)
}
