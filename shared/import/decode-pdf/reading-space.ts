import type { PageBox } from '../../document/origin'

/** A point of the page as shown, in the reading space of text turned by `angle`. */
export function toReadingSpace(x: number, y: number, angle: number): { x: number; y: number } {
  const [cos, sin] = unit(angle)
  return { x: x * cos + y * sin, y: y * cos - x * sin }
}

/** The point of the page as shown of a point in reading space. */
export function fromReadingSpace(x: number, y: number, angle: number): { x: number; y: number } {
  const [cos, sin] = unit(angle)
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}

/** The box on the page as shown of a rectangle in reading space. */
export function toPageBox(rectangle: PageBox, angle: number): PageBox {
  if (angle === 0) return rectangle
  const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([right, down]) => fromReadingSpace(rectangle.x + rectangle.width * right!, rectangle.y + rectangle.height * down!, angle))
  const left = Math.min(...corners.map((corner) => corner.x))
  const top = Math.min(...corners.map((corner) => corner.y))
  return { x: left, y: top, width: Math.max(...corners.map((corner) => corner.x)) - left, height: Math.max(...corners.map((corner) => corner.y)) - top }
}

function unit(angle: number): [number, number] {
  // Exact for the four upright directions, so that boxes do not drift by rounding.
  const table: Readonly<Record<number, [number, number]>> = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] }
  return table[angle] ?? [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
}
