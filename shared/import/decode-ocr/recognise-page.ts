import type { RecognisedPage, Turn } from './recognised-page'

/** Which part of a page is drawn: all of it, or a piece from its middle that tells quickly whether it can be read so. */
export type PagePart = 'whole' | 'middle'

/** What a host lends: `draw` gives a part of the page turned clockwise, null where it cannot be drawn; `read` its words. */
export interface PageReader<Drawn> {
  draw(turn: Turn, part: PagePart): Promise<Drawn | null>
  read(drawn: Drawn): Promise<RecognisedPage>
}

/** The middle of a drawn page: wide enough for words, small enough to be read at once. In pixels. */
export function middleOf(width: number, height: number): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const [across, down] = [Math.max(1, Math.round(width * 0.6)), Math.max(1, Math.round(height * 0.35))]
  return { x: Math.round((width - across) / 2), y: Math.round((height - down) / 2), width: across, height: down }
}

/** Upright pages are read with more confidence than this, on their side or head with much less; measured on rendered pages. */
const UPRIGHT = 70
/** Another way up has to be better by so much. */
const BETTER = 12

/**
 * Reads a page as it is; where that makes little sense, tries it on its sides and on its head and reads it the best way.
 * Null where the page cannot be drawn: that must not cost the other pages of a file.
 */
export async function recognisePage<Drawn>({ draw, read }: PageReader<Drawn>): Promise<RecognisedPage | null> {
  const turned = async (turn: Turn, part: PagePart): Promise<RecognisedPage | null> => {
    const drawn = await draw(turn, part)
    return drawn === null ? null : read(drawn)
  }
  const asItIs = await turned(0, 'whole')
  if (asItIs === null || asItIs.lines.length === 0) return asItIs
  const confidence = meanConfidence(asItIs)
  if (confidence >= UPRIGHT) return asItIs
  let best: { readonly turn: Turn; readonly confidence: number } = { turn: 0, confidence: confidence + BETTER }
  for (const turn of [90, 270, 180] as const) {
    const tried = await turned(turn, 'middle')
    if (tried !== null && meanConfidence(tried) > best.confidence) best = { turn, confidence: meanConfidence(tried) }
  }
  return best.turn === 0 ? asItIs : turned(best.turn, 'whole')
}

/** Confidence of the words of a page, long words counting more; 0 where there are none. */
export function meanConfidence({ lines }: RecognisedPage): number {
  let sum = 0
  let length = 0
  for (const { text, confidence } of lines.flatMap((line) => line.words)) {
    sum += confidence * text.length
    length += text.length
  }
  return length === 0 ? 0 : sum / length
}
