import { expect, it } from 'vitest'
import { recognisedPage } from '../../../tests/support/recognised-page'
import { recognisePage, type PageReader } from './recognise-page'
import { meanConfidence, type RecognisedPage, type Turn } from './recognised-page'

const confidenceOf = async (reader: PageReader<Turn>): Promise<number> => meanConfidence((await recognisePage(reader))!)

/** A page that makes sense only turned by `upright`, and what was asked of it. */
function pageLying(upright: Turn | null): PageReader<Turn> & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    draw: async (turn, part) => (asked.push(`${turn} ${part}`), turn),
    read: async (turn): Promise<RecognisedPage> => recognisedPage(1, [turn === upright ? '合同总价为三万元' : '{口一十丨卜}']),
    readRed: async () => null,
  }
}

it('reads an upright page once', async () => {
  const page = pageLying(0)
  expect(await confidenceOf(page)).toBe(95)
  expect(page.asked).toEqual(['0 whole'])
})

it('finds the way up of a page on its side by pieces of it', async () => {
  const page = pageLying(270)
  expect(await confidenceOf(page)).toBe(95)
  expect(page.asked).toEqual(['0 whole', '90 middle', '270 middle', '180 middle', '270 whole'])
})

it('leaves a page as it is that makes sense no way up, an empty one, and one that cannot be drawn', async () => {
  const page = pageLying(null)
  expect(await confidenceOf(page)).toBe(40)
  expect(page.asked.at(-1)).toBe('180 middle')
  expect(await recognisePage({ draw: async () => 0, read: async () => recognisedPage(1, []), readRed: async () => null })).toMatchObject({ lines: [] })
  expect(await recognisePage({ draw: async () => null, read: async () => recognisedPage(1, []), readRed: async () => null })).toBeNull()
})
