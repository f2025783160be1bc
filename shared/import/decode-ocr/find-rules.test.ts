import { expect, it } from 'vitest'
import { takeRules, type Bitmap } from './find-rules'

function paper(width: number, height: number, tone = 255): Bitmap {
  return { width, height, pixels: new Uint8Array(width * height * 4).fill(tone) }
}

function draw({ width, pixels }: Bitmap, x1: number, y1: number, x2: number, y2: number, slope = 0): void {
  for (let y = y1; y <= y2; y += 1) for (let x = x1; x <= x2; x += 1) pixels.fill(20, (Math.round(y + (x - x1) * slope) * width + x) * 4, (Math.round(y + (x - x1) * slope) * width + x) * 4 + 3)
}

const darkPixels = ({ pixels }: Bitmap): number => Array.from(pixels).filter((value, at) => at % 4 === 0 && value < 100).length

it('finds the borders of a table and takes them out, but not the strokes of letters', () => {
  const page = paper(700, 400)
  for (const y of [50, 150, 250]) draw(page, 50, y, 649, y + 2)
  for (const x of [50, 350, 647]) draw(page, x, 50, x + 2, 252)
  draw(page, 100, 90, 135, 95)
  draw(page, 115, 80, 119, 119)
  const letter = 36 * 6 + 5 * 34
  expect(takeRules(page)).toEqual([
    { x1: 50, y1: 51, x2: 649, y2: 51 }, { x1: 50, y1: 151, x2: 649, y2: 151 }, { x1: 50, y1: 251, x2: 649, y2: 251 },
    { x1: 51, y1: 50, x2: 51, y2: 252 }, { x1: 351, y1: 50, x2: 351, y2: 252 }, { x1: 648, y1: 50, x2: 648, y2: 252 },
  ])
  expect(darkPixels(page)).toBe(letter)
})

it('finds a line on a sheet laid askew and on grey paper', () => {
  const page = paper(900, 200, 190)
  draw(page, 50, 60, 849, 62, 0.02)
  expect(takeRules(page)).toMatchObject([{ x1: 50, x2: 849 }])
  expect(takeRules(page)).toEqual([])
  const [rule] = ((other) => { draw(other, 50, 60, 849, 62, 0.02); return takeRules(other) })(paper(900, 200))
  expect(Math.abs((rule!.y2 - rule!.y1) / (rule!.x2 - rule!.x1) - 0.02)).toBeLessThan(0.005)
})

it('leaves bars, pictures and an empty page alone', () => {
  const page = paper(600, 300)
  draw(page, 50, 50, 549, 120)
  expect(takeRules(page)).toEqual([])
  expect(darkPixels(page)).toBe(500 * 71)
  expect(takeRules(paper(20, 20))).toEqual([])
})
