import { buildTree } from '../import/build-tree'
import { decodeDocx } from '../import/decode-docx/decode-docx'
import type { ImportLimits } from '../import/import-limits'
import type { ContractDocument } from '../document/contract-document'
import type { Span } from '../core/span'
import { editableText } from './editable-text'
import { MarkupFailure } from './edit'
import { type PackageFiles, sameBytes } from './edit-docx/package-files'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from './read-revisions'

/** What the marked file must be, as its maker says. */
export interface MarkupClaim {
  readonly before: PackageFiles
  readonly after: PackageFiles
  readonly afterBytes: Uint8Array
  readonly limits: ImportLimits
  /** The editable text once all changes are accepted. */
  readonly wantedText: string
  /** Numbers (`w:id`) of the changes put in. */
  readonly changes: ReadonlySet<number>
  readonly comments: ReadonlySet<number>
  /** Per changed story part: the paragraphs rewritten, as spans of the old text, in order. */
  readonly touched: ReadonlyMap<string, readonly Span[]>
  /** Parts that list comments, changed by adding to them. */
  readonly listing: ReadonlySet<string>
}

/** What the check found: all of it true of the file, read anew. */
export interface MarkupCheck {
  /** Stretches inserted or deleted. */
  readonly changes: number
  readonly comments: number
  /** Parts whose bytes differ from the original's, the new ones included. */
  readonly changedParts: readonly string[]
  readonly document: ContractDocument
}

/**
 * Reopens a marked file and checks what is claimed of it: accepting everything gives the wanted text, rejecting everything
 * the old one, taking back these changes alone the file as it was; and every byte outside the changed paragraphs is the
 * same. Throws `check-failed`: such a file must not be handed out.
 */
export function checkPackage(claim: MarkupClaim): MarkupCheck {
  const reread = decodeDocx(claim.afterBytes, claim.limits)
  if (!reread.ok) throw failed(`写出的文件读不回来（${reread.error.message}）`)
  const document = buildTree(reread.value)
  if (foldBlanks(editableText(document).text) !== foldBlanks(claim.wantedText)) throw failed('接受全部修订后的文字与要求的不一致')
  const changedParts = checkParts(claim)
  for (const part of claim.touched.keys()) checkRevisions(claim, part)
  return { changes: claim.changes.size, comments: checkComments(claim), changedParts, document }
}

/** Space and blanks may be read differently beside other words; lines without words come and go with their paragraphs. */
function foldBlanks(text: string): string {
  return text.split(/[\n\t]/).map((line) => line.replace(/[\s_]+/g, ' ').trim()).filter((line) => line !== '').join('\n')
}

function checkParts(claim: MarkupClaim): readonly string[] {
  const { before, after, touched, listing } = claim
  const changed: string[] = []
  for (const name of before.names) {
    if (!after.has(name)) throw failed(`部件 ${name} 丢失`)
    if (before.isSamePacked(name, after)) continue
    if (sameBytes(before.bytes(name)!, after.bytes(name)!)) continue
    changed.push(name)
    const spans = touched.get(name)
    if (spans !== undefined) checkUntouched(name, before.text(name)!, after.text(name)!, spans)
    else if (!listing.has(name) || !onlyAdds(before.text(name)!, after.text(name)!)) throw failed(`不应改动的部件 ${name} 有变化`)
  }
  for (const name of after.names) {
    if (before.has(name)) continue
    if (!listing.has(name)) throw failed(`多出部件 ${name}`)
    changed.push(name)
  }
  return changed
}

/** What stood between the rewritten paragraphs must stand in the new text, unchanged and in order. */
function checkUntouched(name: string, before: string, after: string, spans: readonly Span[]): void {
  let from = 0
  let at = 0
  outermost(spans).forEach(({ start, end }, index) => {
    const kept = before.slice(from, start)
    const found = index === 0 ? (after.startsWith(kept) ? 0 : -1) : after.indexOf(kept, at)
    if (found === -1) throw failed(`部件 ${name} 在改动的段落之外有变化`)
    at = found + kept.length
    from = end
  })
  const rest = before.slice(from)
  if (after.length - rest.length < at || !after.endsWith(rest)) throw failed(`部件 ${name} 在改动的段落之外有变化`)
}

function outermost(spans: readonly Span[]): readonly Span[] {
  let end = -1
  return spans.filter((span) => {
    if (span.end <= end) return false
    end = span.end
    return true
  })
}

/** True when the new text is the old one with one stretch put in. */
function onlyAdds(before: string, after: string): boolean {
  let head = 0
  while (head < before.length && before[head] === after[head]) head += 1
  const isOpenedRoot = before.slice(head).startsWith('/>')
  return after.endsWith(before.slice(head)) || (isOpenedRoot && after[head] === '>')
}

function checkRevisions(claim: MarkupClaim, part: string): void {
  const old = claim.before.text(part)!
  const now = claim.after.text(part)!
  if (!sameLines(readRevisions(old, REJECT_ALL), readRevisions(now, REJECT_ALL))) throw failed(`部件 ${part} 拒绝全部修订后与原文不一致`)
  const takeBack = (id: string): 'accept' | 'reject' => (claim.changes.has(Number(id)) ? 'reject' : 'accept')
  if (!sameLines(readRevisions(old, ACCEPT_ALL), readRevisions(now, takeBack))) throw failed(`部件 ${part} 撤回本次修订后与原文不一致`)
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}

/** Every new comment must be listed and have both ends and a sign in the text. */
function checkComments({ after, comments, touched, listing }: MarkupClaim): number {
  if (comments.size === 0) return 0
  const found = { commentRangeStart: new Set<number>(), commentRangeEnd: new Set<number>(), commentReference: new Set<number>(), comment: new Set<number>() }
  for (const part of [...touched.keys(), ...listing]) {
    for (const match of after.text(part)!.matchAll(/:(commentRangeStart|commentRangeEnd|commentReference|comment) [\w.-]{1,40}:id="(\d{1,10})"/g)) {
      found[match[1] as keyof typeof found].add(Number(match[2]))
    }
  }
  for (const id of comments) if (Object.values(found).some((ids) => !ids.has(id))) throw failed(`批注 ${id} 没有写完整`)
  return comments.size
}

function failed(what: string): MarkupFailure {
  return new MarkupFailure('check-failed', `标注后的文件没有通过自检（${what}），已丢弃，原文件没有改动；请把文件另存为新的 .docx 后再试。`)
}
