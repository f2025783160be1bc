import { fail, ok, type Result } from '../../core/result'
import { encodeUtf8 } from '../../core/text-codec'
import type { ContractDocument } from '../../document/contract-document'
import { buildTree } from '../../import/build-tree'
import { readPackage } from '../../import/decode-docx/decode-docx'
import { ImportFailure } from '../../import/decode-docx/import-failure'
import { type DocxPackage, openPackage } from '../../import/decode-docx/open-package'
import { DEFAULT_LIMITS, type ImportLimits } from '../../import/import-limits'
import { definedTerms } from '../defined-terms'
import { boxesLast } from '../boxes-last'
import { checkPackage } from '../check-package'
import { MarkupFailure, type Consent, type MarkupError, type NamedItem, type RedlineAuthor, type RedlineItem } from '../edit'
import { locateAnswers } from '../locate-answers'
import { type LocatedEdits, locateEdits } from '../locate-edits'
import { findBrokenReferences, type BrokenReference } from '../broken-references'
import { refuseState } from './document-state'
import { DocumentMarking } from './document-marking'
import { markEdits } from './mark-edits'
import { moveComments } from './move-comments'
import { readCommentStyles, writeComments } from './comments-part'
import { FileThreads } from './file-threads'
import { NewComments } from './new-comments'
import { PackageFiles } from './package-files'
import { firstFreeId, RevisionStamp } from './revision-stamp'
import { rewriteZip } from './rewrite-zip'
import { XmlSource } from './xml-source'

/** Who marks up and when, and what a person has agreed to. */
export interface RedlineOptions extends RedlineAuthor {
  /** States of the file a person has agreed to mark up all the same. */
  readonly consents?: readonly Consent[]
  /** Terms kept whole in the marks; left out, those the contract defines. */
  readonly terms?: readonly string[]
  readonly limits?: ImportLimits
}

/** A marked copy, checked, and what was done. */
export interface Redline {
  readonly bytes: Uint8Array
  readonly report: RedlineReport
}

/** What the check after writing saw, and what a person should look after. */
export interface RedlineReport {
  /** Stretches marked as inserted or deleted, paragraph marks included. */
  readonly changes: number
  readonly comments: number
  /** Parts that differ from the original; every other byte is the same. */
  readonly changedParts: readonly string[]
  /** Edits whose comment stands elsewhere: notes have it at their sign, headers and footers at the first paragraph. */
  readonly movedComments: readonly number[]
  /** Edits that took every word of a numbered paragraph and left it with its number, because it ends a table cell. */
  readonly keptNumbers: readonly number[]
  /** Typed references to clauses whose number changes or that are deleted. */
  readonly brokenReferences: readonly BrokenReference[]
}

/**
 * Writes edits and comments into a DOCX as tracked changes of `author` and checks the result (`checkPackage`). Only the
 * paragraphs concerned are rewritten; `bytes` is not changed. All edits are found in the file as it is, none in the result
 * of another. Errors are those of `MarkupErrorCode`; a file that cannot be read at all is `damaged` with the reader's words.
 */
export function redlineDocx(bytes: Uint8Array, edits: readonly RedlineItem[], options: RedlineOptions): Result<Redline, MarkupError> {
  return refusals(() => {
    const limits = options.limits ?? DEFAULT_LIMITS
    const container = openPackage(bytes, limits)
    const document = buildTree(readPackage(container, limits))
    return redline({ bytes, document, container }, () => ({ ...locateEdits(document, edits, options.terms ?? definedTerms(document)), answers: locateAnswers(document, edits, options) }), edits, { ...options, limits })
  })
}

/** A DOCX and what `decodeDocx` and `buildTree` made of it. */
export interface OpenedDocx {
  readonly bytes: Uint8Array
  readonly document: ContractDocument
}

/** `redlineDocx` for edits whose places are known; `names` say how to call each in a refusal. */
export function markLocated({ bytes, document }: OpenedDocx, locate: () => LocatedEdits, names: readonly NamedItem[], options: RedlineOptions): Result<Redline, MarkupError> {
  return refusals(() => {
    const limits = options.limits ?? DEFAULT_LIMITS
    return redline({ bytes, document, container: openPackage(bytes, limits) }, locate, names, { ...options, limits })
  })
}

function refusals(mark: () => Redline): Result<Redline, MarkupError> {
  try {
    return ok(mark())
  } catch (error) {
    if (error instanceof MarkupFailure) return fail(error.error)
    if (error instanceof ImportFailure) return fail({ code: 'damaged', message: error.error.message, edits: [] })
    throw error
  }
}

type Settings = RedlineOptions & { readonly limits: ImportLimits }
type Original = OpenedDocx & { readonly container: DocxPackage }

function redline({ bytes, document, container }: Original, locate: () => LocatedEdits, names: readonly NamedItem[], options: Settings): Redline {
  const files = new PackageFiles(container)
  refuseState(document, files, container, options.consents ?? [])
  const located = locate()
  const part = container.nameOf(container.related('', 'officeDocument') ?? 'word/document.xml')
  const stories = storyParts(files)
  const stamp = new RevisionStamp(options, firstFreeId(stories.map((name) => files.text(name)!)))
  const marking = new DocumentMarking(located.text, (name) => files.text(files.nameOf(name)), stamp)
  const comments = new NewComments(readCommentStyles(files.text(container.related(part, 'styles') ?? '')), stamp)
  const { edits, moved } = moveComments(document, located)
  const made = markEdits(marking, { text: located.text, edits }, names, (edit) => comments.ofEdit(edit))
  const threads = threadsOf(files, container, part, stamp)
  comments.answer(located.answers ?? [], threads, marking, [part, ...stories.filter((name) => name !== part && HOLDS_COMMENTS.test(name))], names)
  const touched = new Map(marking.openParts.map((one) => [files.nameOf(one.part), one.touched] as const).filter(([, spans]) => spans.length > 0))
  const rendered = new Map(marking.openParts.filter((one) => one.touched.length > 0).map((one) => [files.nameOf(one.part), one.render()]))
  const listing = writeComments({ files, container, part }, comments.list, threads, options, stamp)
  const replaced = [...listing.replaced].map(([name, { text }]) => [name, text] as const)
  const afterBytes = rewriteZip(bytes, encodeAll([...rendered, ...replaced]), encodeAll([...listing.added]))
  const check = checkPackage({
    before: files, afterBytes, limits: options.limits,
    wantedText: boxesLast(located.text.text, located.text.paragraphs.map(({ start, paragraph }) => ({ start, isInBox: document.sections[paragraph.section]?.kind === 'text-box' })), made), insertsTabs: located.edits.some(({ block, changes }) => block === undefined && changes.some(({ insert }) => insert.includes('\t'))), changes: stamp.changes, comments: comments.signs,
    touched, listed: new Map([...listing.replaced].map(([name, { spans }]) => [name, spans])), added: [...listing.added.keys()],
  })
  const brokenReferences = findBrokenReferences(document, check.text, made)
  return { bytes: afterBytes, report: { changes: check.changes, comments: check.comments, changedParts: check.changedParts, movedComments: moved, keptNumbers: made.filter((change) => change.keepsNumber).map(({ edit }) => edit), brokenReferences } }
}

/** Notes may hold signs of comments; margins may not, and of the other parts none is a text. */
const HOLDS_COMMENTS = /(?:foot|end)notes[^/]*\.xml$/i

function threadsOf(files: PackageFiles, container: DocxPackage, part: string, stamp: RevisionStamp): FileThreads {
  const textOf = (type: string): string | null => files.text(container.related(part, type) ?? '')
  return new FileThreads(textOf('comments'), (type) => {
    const text = textOf(type)
    return text === null ? null : new XmlSource(container.related(part, type)!, text)
  }, files.text(part) ?? '', stamp)
}

/** Parts whose annotations share one numbering. */
function storyParts(files: PackageFiles): readonly string[] {
  return files.names.filter((name) => /^word\/[^/]*\.xml$/i.test(name) && !/(?:styles|settings|fontTable|webSettings|numbering|theme)[^/]*\.xml$/i.test(name) && files.text(name) !== null)
}

function encodeAll(parts: readonly (readonly [string, string])[]): ReadonlyMap<string, Uint8Array> {
  return new Map(parts.map(([name, text]) => [name, encodeUtf8(text)]))
}
