import { describe, expect, it } from 'vitest'
import { findSlope } from './find-slope'

/** Rows of squares, as words are, on a sheet laid askew. */
function page(slope: number): Parameters<typeof findSlope>[0] {
  const [width, height] = [900, 1200]
  const pixels = new Uint8Array(width * height * 4).fill(240)
  for (let row = 100; row < 1100; row += 50) {
    for (let x = 100; x < 800; x += 1) {
      for (let y = 0; y < 22; y += 1) if (x % 28 < 22) pixels.fill(20, (Math.round(row + y + (x - 450) * slope) * width + x) * 4, (Math.round(row + y + (x - 450) * slope) * width + x) * 4 + 3)
    }
  }
  return { width, height, pixels }
}

describe('the slope of a page', () => {
  it.each([0, 0.0175, -0.009, 0.04])('is found: %d', (slope) => {
    expect(findSlope(page(slope))).toBeCloseTo(slope, 2.5)
  })

  it('is none on an empty page', () => {
    expect(findSlope({ width: 90, height: 90, pixels: new Uint8Array(90 * 90 * 4).fill(255) })).toBe(0)
  })
})
