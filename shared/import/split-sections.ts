import type { SectionKind } from '../document/contract-document'
import { normalizeText } from '../document/normalize-text'
import { readHanNumber } from './han-number'
import type { WrittenBlock, WrittenText } from './write-reading-text'

/** A section as the index of the block it starts with; it reaches to the next one. */
export interface SectionDraft {
  readonly kind: SectionKind
  readonly title: string
  readonly annexNumber: number | null
  readonly contract: number
  readonly firstBlock: number
}

/** Divides the blocks into sections by zone, headings of annexes, contents, guides and signature blocks. Linear. */
export function splitSections(written: WrittenText): readonly SectionDraft[] {
  const drafts: SectionDraft[] = []
  let main: Omit<SectionDraft, 'firstBlock'> = { kind: 'body', title: '', annexNumber: null, contract: 0 }
  written.blocks.forEach((block, firstBlock) => {
    const zone = block.raw.zone
    const line = written.text.slice(block.start, block.end)
    if (zone === 'body') {
      const annex = block.raw.kind === 'paragraph' ? readAnnexHeading(line) : null
      if (annex !== null) main = { kind: 'annex', ...annex, contract: main.contract }
    }
    const current = zone === 'body' ? main : { kind: zone === 'endnote' ? 'footnote' : zone, title: '', annexNumber: null, contract: main.contract } as const
    const last = drafts.at(-1)
    if (last === undefined || last.kind !== current.kind || last.title !== current.title || last.annexNumber !== current.annexNumber) {
      drafts.push({ ...current, firstBlock })
    }
  })
  return drafts
}

/** Reads the heading of an annex (附件一 服务清单, 附件2：报价表); null for other lines, sentences about annexes included. */
export function readAnnexHeading(line: string): { title: string; annexNumber: number | null } | null {
  const title = line.trim()
  if (title.length > 40) return null
  const match = /^附 {0,4}[件表录] {0,2}(?:([一二三四五六七八九十零]{1,3})|(\d{1,2}))?(?: {0,4}[:、.] {0,4}| {1,4}|$)/.exec(normalizeText(title))
  if (match === null || /[。；;,，]/.test(title)) return null
  const number = match[1] === undefined ? (match[2] === undefined ? null : Number(match[2])) : readHanNumber(match[1])
  return { title, annexNumber: number }
}

/** The blocks of one section. */
export function blocksOf(written: WrittenText, drafts: readonly SectionDraft[], index: number): readonly WrittenBlock[] {
  return written.blocks.slice(drafts[index]!.firstBlock, drafts[index + 1]?.firstBlock ?? written.blocks.length)
}
