/** The File Information Block ([MS-DOC] 2.5): where everything is and how many characters each story has. */
export interface Fib {
  readonly version: number
  readonly isEncrypted: boolean
  /** Which of the two table streams is in use. */
  readonly tableStream: '0Table' | '1Table'
  readonly isReadOnlyRecommended: boolean
  /** Characters of each story, in the order they follow one another in the text. */
  readonly counts: Readonly<Record<Story, number>>
  /** Offset and length of a structure in the table stream; length 0 where it is absent. */
  locate(structure: FibStructure): { readonly offset: number; readonly length: number }
}

/** The stories of a document, in the order of their text ([MS-DOC] 2.3). */
export const STORIES = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const
/** One of the stories. */
export type Story = (typeof STORIES)[number]

/** Index of each structure among the pairs of FibRgFcLcb97 ([MS-DOC] 2.5.6). */
const STRUCTURES = {
  styles: 1, footnoteReferences: 2, footnoteTexts: 3, commentReferences: 4, commentTexts: 5, headerTexts: 11,
  characterProperties: 12, paragraphProperties: 13, fonts: 15, documentProperties: 31, pieces: 33, drawings: 40, commentAuthors: 36,
  commentBookmarks: 37, commentStarts: 42, commentEnds: 43, endnoteReferences: 46, endnoteTexts: 47, revisionAuthors: 51,
  textBoxTexts: 56, lists: 73, listOverrides: 74,
} as const
/** Name of a structure in the table stream. */
export type FibStructure = keyof typeof STRUCTURES

/** What stands at the start of a WordDocument stream. */
export type FibReading = { readonly kind: 'fib'; readonly fib: Fib } | { readonly kind: 'older-version' } | { readonly kind: 'not-word' }

/** Reads the FIB; files before Word 97 have the same start and another layout. Throws RangeError when it is cut off. */
export function readFib(stream: Uint8Array): FibReading {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const magic = view.getUint16(0, true)
  const version = view.getUint16(2, true)
  if (magic !== 0xa5ec) return { kind: magic === 0xa5dc || magic === 0xa59b || magic === 0xa5db ? 'older-version' : 'not-word' }
  if (version < 0xc0) return { kind: 'older-version' }
  const flags = view.getUint16(10, true)
  const words = 34 + view.getUint16(32, true) * 2
  const longs = words + 2
  const pairs = longs + view.getUint16(words, true) * 4 + 2
  const pairCount = view.getUint16(pairs - 2, true)
  // FibRgLw97 2.5.4: ccpText is the fourth long, the other stories follow it.
  const count = (index: number): number => Math.max(0, view.getInt32(longs + 12 + index * 4, true))
  const counts = Object.fromEntries(STORIES.map((story, index) => [story, count(index)])) as Record<Story, number>
  return {
    kind: 'fib',
    fib: {
      version,
      isEncrypted: (flags & 0x0100) !== 0,
      tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
      isReadOnlyRecommended: (flags & 0x0400) !== 0,
      counts,
      locate(structure) {
        const index = STRUCTURES[structure]
        if (index >= pairCount) return { offset: 0, length: 0 }
        return { offset: view.getUint32(pairs + index * 8, true), length: view.getUint32(pairs + index * 8 + 4, true) }
      },
    },
  }
}
