import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { drawPages } from './draw-pages'

/** A sheet on its side: words as black bars, one long line across, a red seal where asked. */
function sheet(hasSeal: boolean): Uint8Array {
  const canvas = createCanvas(1754, 1240)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 1754, 1240)
  context.fillStyle = '#000'
  context.fillRect(100, 600, 1500, 3)
  for (let bar = 0; bar < 20; bar += 1) context.fillRect(200 + bar * 60, 300, 24, 24)
  context.fillStyle = '#e00'
  if (hasSeal) context.fillRect(900, 800, 200, 200)
  return canvas.toBuffer('image/png')
}

const sizeOf = async (png: Uint8Array): Promise<readonly number[]> => {
  const { width, height } = await loadImage(png)
  return [width, height]
}

describe('a picture drawn for recognition', () => {
  it('is turned, sized as a sheet of A4, and says how', async () => {
    const { count, draw } = await drawPages(sheet(false))
    const { place, picture } = await draw(1, { turn: 90, part: 'shown' })
    expect([count, place.turn, Math.round(place.width), Math.round(place.height)]).toEqual([1, 90, 595, 842])
    expect(await sizeOf(picture)).toEqual([place.width, place.height].map((points) => Math.round(points / place.pointsPerPixel)))
  })

  it('has the lines on it noted, and its red ink only in a picture apart', async () => {
    const sealed = await (await drawPages(sheet(true))).draw(1, { turn: 0, part: 'whole' })
    expect(sealed.place.rules!.length).toBeGreaterThan(0)
    expect(sealed.redPicture).toBeDefined()
    expect((await (await drawPages(sheet(false))).draw(1, { turn: 0, part: 'whole' })).redPicture).toBeUndefined()
  })

  it('is cut to its middle to be tried', async () => {
    const { draw } = await drawPages(sheet(false))
    const [whole, middle] = await Promise.all([draw(1, { turn: 0, part: 'whole' }), draw(1, { turn: 0, part: 'middle' })])
    const [wide, high] = await sizeOf(whole.picture)
    expect(await sizeOf(middle.picture)).toEqual([Math.round(wide! * 0.6), Math.round(high! * 0.35)])
  })
})
