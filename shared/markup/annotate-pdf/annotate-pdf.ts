import { fail, ok, type Result } from '../../core/result'
import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import type { PdfEngine, PdfFile } from '../../import/decode-pdf/pdf-engine'
import type { Severity } from '../../rules/rule'
import { MarkupFailure, type Consent, type MarkupError, type RedlineAuthor } from '../edit'
import { checkAnnotated } from './check-annotated'
import { PlaceFinder, type NotePlace } from './find-places'
import type { Quad } from './word-places'

/** A note to be set on words of a PDF; its span counts in the reading text, null for the contract as a whole. */
export interface PdfNote {
  readonly span: Span | null
  readonly text: string
  readonly severity: Severity
}

/** Who writes the notes and when, and what a person has agreed to. */
export interface AnnotateOptions extends RedlineAuthor {
  readonly consents?: readonly Consent[]
}

/** A copy with its notes, checked. */
export interface AnnotatedPdf {
  readonly bytes: Uint8Array
  readonly notes: number
  /** Notes that mark their paragraph, because the very words could not be found on the page (pictures of pages). */
  readonly onParagraph: number
}

/** Permission bit 6: notes may be added or changed (ISO 32000-1, table 22; pdf.js `PermissionFlag`). */
const MODIFY_ANNOTATIONS = 0x20

/** Red, yellow and blue, pale enough to read the words through. */
const COLOURS: Readonly<Record<Severity, readonly [number, number, number]>> = { 'must-fix': [255, 182, 182], 'should-fix': [255, 229, 130], remind: [176, 214, 255] }

/**
 * Writes notes into a PDF as highlights with text (ISO 32000-1, 12.5.6.10), after its last byte: nothing of the file itself
 * is changed. `bytes` are not changed; `document` is what was read from them. A note without a place stands at the first
 * words. Errors: `protected`, `signed`, `not-editable`, `damaged`, `check-failed`.
 */
export async function annotatePdf(bytes: Uint8Array, document: ContractDocument, notes: readonly PdfNote[], options: AnnotateOptions, engine: PdfEngine): Promise<Result<AnnotatedPdf, MarkupError>> {
  const opening = engine.open(bytes)
  try {
    const file = await opening.file
    await refuseState(file, document, options.consents ?? [])
    const places = await findPlaces(file, document, notes)
    const coloured = onePerPlace(notes, places)
    notes.forEach((note, index) => file.annotationStorage.setValue(`pdfjs_internal_editor_${index}`, annotationOf(note, places[index]!, coloured.has(index), options)))
    const written = new Uint8Array(await file.saveDocument())
    await checkAnnotated(bytes, written, notes.map(({ text }) => text), engine)
    return ok({ bytes: written, notes: notes.length, onParagraph: places.filter(({ isExact }) => !isExact).length })
  } catch (error) {
    if (error instanceof MarkupFailure) return fail(error.error)
    if (error instanceof Error) return fail({ code: 'damaged', message: `这个 PDF 不能加批注（${error.message}）；原文件没有改动，请用阅读器“打印为 PDF”另存后再试，或使用意见书。`, edits: [] })
    throw error
  } finally {
    await opening.close()
  }
}

async function refuseState(file: PdfFile, document: ContractDocument, consents: readonly Consent[]): Promise<void> {
  if (document.properties.hasSignature && !consents.includes('signed')) {
    throw new MarkupFailure('signed', '文件带有电子签名，加批注后阅读器会提示签名之后有改动，没有批注；确需批注的，请明确选择继续，程序只写副本，不动原件。')
  }
  const allowed = await file.getPermissions()
  const isAllowed = allowed === null || [...allowed].includes(MODIFY_ANNOTATIONS)
  if (!isAllowed && !consents.includes('protected')) {
    throw new MarkupFailure('protected', '文件的制作方限制了加注，没有批注；请先征得文件制作方同意并明确选择继续，程序只写副本，不动原件。')
  }
}

async function findPlaces(file: PdfFile, document: ContractDocument, notes: readonly PdfNote[]): Promise<readonly NotePlace[]> {
  const finder = new PlaceFinder(file, document)
  const first = document.paragraphs.find((paragraph) => paragraph.end > paragraph.start && paragraph.origin.kind === 'page')
  const title = first === undefined ? null : await finder.find(first)
  if (title === null) throw new MarkupFailure('not-editable', '文件没有可以加批注的文字；请改用意见书。')
  const places: NotePlace[] = []
  for (const { span } of notes) places.push((span === null ? null : await finder.find(span)) ?? title)
  return places
}

const GRAVITY: readonly Severity[] = ['must-fix', 'should-fix', 'remind']

/** Of notes on the very same words only the gravest shows its colour: several would darken the words until nobody can read them. */
function onePerPlace(notes: readonly PdfNote[], places: readonly NotePlace[]): ReadonlySet<number> {
  const gravest = new Map<string, number>()
  places.forEach(({ page, quads }, index) => {
    const key = `${page} ${quads.join(' ')}`
    const before = gravest.get(key)
    if (before === undefined || GRAVITY.indexOf(notes[index]!.severity) < GRAVITY.indexOf(notes[before]!.severity)) gravest.set(key, index)
  })
  return new Set(gravest.values())
}

/** A highlight as pdf.js writes it: `annotationType` 9, its text in a pop-up. */
function annotationOf(note: PdfNote, { page, quads }: NotePlace, isColoured: boolean, { author, date }: RedlineAuthor): object {
  const points = quads.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  return {
    annotationType: 9,
    pageIndex: page - 1,
    color: COLOURS[note.severity],
    opacity: isColoured ? 1 : 0,
    rotation: 0,
    rect,
    quadPoints: points.flat(),
    outlines: quads.map(outlineOf),
    user: author,
    date: new Date(date),
    popup: { contents: note.text, rect: [rect[2], rect[3] - 120, rect[2] + 200, rect[3]] },
  }
}

/** Around the quadrilateral. */
function outlineOf([upperLeft, upperRight, lowerLeft, lowerRight]: Quad): readonly number[] {
  return [upperLeft, upperRight, lowerRight, lowerLeft].flat()
}
