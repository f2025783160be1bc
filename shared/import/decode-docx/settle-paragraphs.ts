import type { DocxReading } from './docx-reading'

/** Type this much larger than plain text (half points) sets a paragraph apart. */
const NOTABLY_LARGER = 2

/** Decides what only the whole document can tell (which type is larger than plain text) and puts marks in order. */
export function settleParagraphs(reading: DocxReading): void {
  const plain = commonestSize(reading.sizes)
  for (const { open, builder } of reading.paragraphs) {
    const hasWords = builder.smallestSize !== Number.POSITIVE_INFINITY
    open.emphasised = hasWords && (builder.isBold || builder.smallestSize >= plain + NOTABLY_LARGER)
    if (builder.marks.length > 1) builder.marks.sort((a, b) => a.start - b.start || b.end - a.end)
  }
}

function commonestSize(sizes: ReadonlyMap<number, number>): number {
  let commonest = 0
  let most = -1
  for (const [size, count] of sizes) {
    if (count > most) [commonest, most] = [size, count]
  }
  return commonest
}
