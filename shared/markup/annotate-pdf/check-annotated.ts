import type { PdfEngine, PdfFile } from '../../import/decode-pdf/pdf-engine'
import { MarkupFailure } from '../edit'

/**
 * Reopens an annotated PDF and checks it: it begins with every byte of the original, has as many pages with the very same
 * words, keeps every annotation it had, and holds every note. Throws `check-failed`: such a file must not be handed out.
 */
export async function checkAnnotated(before: Uint8Array, after: Uint8Array, notes: readonly string[], engine: PdfEngine): Promise<void> {
  if (after.length < before.length || before.some((byte, index) => after[index] !== byte)) throw failed('原有内容有变化')
  const [old, now] = [engine.open(before), engine.open(after)]
  try {
    const [oldFile, newFile] = await Promise.all([old.file, now.file])
    if (oldFile.numPages !== newFile.numPages) throw failed('页数有变化')
    const waiting = new Map<string, number>()
    for (const text of notes) waiting.set(text, (waiting.get(text) ?? 0) + 1)
    for (let page = 1; page <= oldFile.numPages; page += 1) await checkPage(oldFile, newFile, page, waiting)
    if ([...waiting.values()].some((count) => count > 0)) throw failed('批注没有写全')
  } finally {
    await Promise.all([old.close(), now.close()])
  }
}

async function checkPage(oldFile: PdfFile, newFile: PdfFile, number: number, waiting: Map<string, number>): Promise<void> {
  const [old, now] = await Promise.all([readPage(oldFile, number), readPage(newFile, number)])
  if (old.words !== now.words) throw failed(`第 ${number} 页的文字有变化`)
  const missing = old.notes.filter((id) => !now.notes.includes(id))
  if (missing.length > 0) throw failed(`第 ${number} 页原有的批注丢失`)
  const known = new Set(old.notes)
  for (const { id, text } of now.highlights) if (!known.has(id)) waiting.set(text, (waiting.get(text) ?? 0) - 1)
}

interface ReadPage {
  readonly words: string
  readonly notes: readonly string[]
  readonly highlights: readonly { readonly id: string; readonly text: string }[]
}

type Fields = Readonly<Record<string, unknown>>

async function readPage(file: PdfFile, number: number): Promise<ReadPage> {
  const page = await file.getPage(number)
  const content = await page.getTextContent()
  const annotations = (await page.getAnnotations()) as readonly Fields[]
  page.cleanup()
  return {
    words: content.items.map((item) => ('str' in item && typeof item.str === 'string' ? item.str : '\n')).join(''),
    notes: annotations.map((annotation) => String(annotation['id'])),
    highlights: annotations.filter((annotation) => annotation['subtype'] === 'Highlight').map((annotation) => ({ id: String(annotation['id']), text: contentsOf(annotation) })),
  }
}

function contentsOf(annotation: Fields): string {
  const contents = annotation['contentsObj']
  return typeof contents === 'object' && contents !== null && 'str' in contents && typeof contents.str === 'string' ? contents.str : ''
}

function failed(what: string): MarkupFailure {
  return new MarkupFailure('check-failed', `加批注后的 PDF 没有通过自检（${what}），已丢弃，原文件没有改动；请用阅读器“打印为 PDF”另存后再试，或使用意见书。`)
}
