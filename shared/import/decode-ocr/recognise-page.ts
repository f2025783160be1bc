import { meanConfidence, type RecognisedPage, type Turn } from './recognised-page'
import { addRedLines } from './take-red'

/** Which part of a page is drawn: all of it, or a piece from its middle that tells quickly whether it can be read so. */
export type PagePart = 'whole' | 'middle'

/**
 * What a host lends: `draw` gives a part of the page turned clockwise, null where it cannot be drawn; `read` its words
 * below any red ink; `readRed` the words with it, null where there is none.
 */
export interface PageReader<Drawn> {
  draw(turn: Turn, part: PagePart): Promise<Drawn | null>
  read(drawn: Drawn): Promise<RecognisedPage>
  readRed(drawn: Drawn): Promise<RecognisedPage | null>
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
export async function recognisePage<Drawn>(reader: PageReader<Drawn>): Promise<RecognisedPage | null> {
  const turned = async (turn: Turn, part: PagePart): Promise<{ readonly drawn: Drawn; readonly page: RecognisedPage } | null> => {
    const drawn = await reader.draw(turn, part)
    return drawn === null ? null : { drawn, page: await reader.read(drawn) }
  }
  const asItIs = await turned(0, 'whole')
  if (asItIs === null) return null
  let best: { readonly turn: Turn; readonly confidence: number } = { turn: 0, confidence: meanConfidence(asItIs.page) + BETTER }
  if (asItIs.page.lines.length > 0 && best.confidence < UPRIGHT + BETTER) {
    for (const turn of [90, 270, 180] as const) {
      const tried = await turned(turn, 'middle')
      if (tried !== null && meanConfidence(tried.page) > best.confidence) best = { turn, confidence: meanConfidence(tried.page) }
    }
  }
  const read = best.turn === 0 ? asItIs : await turned(best.turn, 'whole')
  if (read === null) return asItIs.page
  const red = await reader.readRed(read.drawn)
  return red === null ? read.page : addRedLines(read.page, red)
}
