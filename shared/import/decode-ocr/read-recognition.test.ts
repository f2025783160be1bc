import { expect, it } from 'vitest'
import { readRecognition } from './read-recognition'

const line = (x0: number, y0: number, x1: number, y1: number) => ({ bbox: { x0, y0, x1, y1 }, baseline: { x0, y0: y1, x1, y1 }, words: [{ text: '合同', confidence: 91.234, bbox: { x0, y0, x1, y1 } }] })
const recognition = { blocks: [{ paragraphs: [{ lines: [line(900, 180, 1100, 220)] }] }] }

it('gives places in points and keeps the lines found on the picture', () => {
  const page = readRecognition(recognition, { number: 2, width: 595, height: 842, pointsPerPixel: 0.5, rules: [{ x1: 100, y1: 300, x2: 500, y2: 300 }] })
  expect(page).toEqual({
    number: 2, width: 595, height: 842, rules: [{ x1: 50, y1: 150, x2: 250, y2: 150 }],
    lines: [{ box: { x: 450, y: 90, width: 100, height: 20 }, fall: 0, words: [{ text: '合同', confidence: 91.2, box: { x: 450, y: 90, width: 100, height: 20 } }] }],
  })
})

it('gives the places on the page as it lies where the picture was straightened', () => {
  const page = readRecognition(recognition, { number: 1, width: 595, height: 842, pointsPerPixel: 0.5, slope: 0.02, turn: 90 })
  const [{ box, fall, words }] = page.lines as [(typeof page.lines)[number]]
  // The middle, 202.5 right of and 321 above the page's, goes round with the sheet.
  expect([box.x + box.width / 2, box.y + box.height / 2]).toEqual([expect.closeTo(506.4, 0), expect.closeTo(104.1, 0)])
  expect([fall, box.height, words[0]!.box.height, page.turn]).toEqual([2, 22, 20, 90])
})
