import { expect, it } from 'vitest'
import { recognisedPage } from '../../../tests/support/recognised-page'
import { readLine } from './place-words'
import { addRedLines, takeRed } from './take-red'

const picture = (...colours: readonly (readonly [number, number, number])[]) => ({ width: colours.length, height: 1, pixels: Uint8Array.from(colours.flatMap(([red, green, blue]) => [red, green, blue, 255])) })

it('takes red ink off and leaves what is printed below it, grey and yellowed paper', () => {
  const page = picture([255, 255, 255], [214, 40, 40], [60, 10, 10], [200, 190, 150], [120, 120, 120])
  expect(takeRed(page)).toBe(true)
  expect([...page.pixels].filter((_, at) => at % 4 !== 3)).toEqual([255, 255, 255, 214, 214, 214, 60, 10, 10, 200, 190, 150, 120, 120, 120])
  expect(takeRed(picture([255, 255, 255], [20, 20, 20]))).toBe(false)
})

it('keeps lines that are printed in red, not the drawing of a seal', () => {
  const without = recognisedPage(1, ['', '合同总价为三万元'])
  const page = { ...without, lines: without.lines.slice(1) }
  const withRed = recognisedPage(1, ['云溪市机关事务管理局文件', '合同总8为三万元', '{口一十}'])
  expect(addRedLines(page, withRed).lines.map((line) => readLine(line).text)).toEqual(['云溪市机关事务管理局文件', '合同总价为三万元'])
})
