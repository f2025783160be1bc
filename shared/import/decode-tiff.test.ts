import { encodeImage } from 'utif2'
import { expect, it } from 'vitest'
import { decodeTiff, isTiff } from './decode-tiff'

const PIXELS = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255, 0, 0, 0, 255, 255, 255, 255, 255])
const file = new Uint8Array(encodeImage(PIXELS, 3, 2))

it('knows a TIFF of either byte order and reads its pages only when asked', () => {
  expect([isTiff(file), isTiff(new Uint8Array([0x4d, 0x4d, 0, 0x2a])), isTiff(new Uint8Array([0x89, 0x50]))]).toEqual([true, true, false])
  const pages = decodeTiff(file)
  expect(pages.map(({ width, height }) => [width, height])).toEqual([[3, 2]])
  expect([...pages[0]!.pixels()]).toEqual([...PIXELS])
})

it('leaves pages of impossible size out', () => {
  const broken = file.slice()
  const view = new DataView(broken.buffer)
  const little = broken[0] === 0x49
  const directory = view.getUint32(4, little)
  for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, little) !== 256) continue
    view.setUint16(at + 2, 4, little)
    view.setUint32(at + 8, 0x7fffffff, little)
  }
  expect(decodeTiff(broken)).toEqual([])
})
