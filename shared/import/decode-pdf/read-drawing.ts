import type { PdfOperatorList, PdfOperators } from './pdf-engine'

/** A straight line drawn on a page, upright or level, on the page as shown. A thin filled box counts as one. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** What a page's drawing operators tell beside its words. */
export interface Drawing {
  readonly rules: readonly Rule[]
  /** Internal names of the fonts in use. */
  readonly fonts: ReadonlySet<string>
  /** Area that pictures cover, in square points; pictures one over another count twice. */
  readonly pictured: number
  /** Characters shown, and those of them that leave no ink (ISO 32000-1, 9.3.6, modes 3 and 7). */
  readonly shown: number
  readonly unseen: number
}

/** A transformation [a b c d e f] of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A filled box thinner than this many points is a line. */
const THIN = 3
/** Shorter lines are strokes of drawings, not borders or blanks. */
const SHORTEST = 4
const MOST_RULES = 20_000

interface State {
  readonly matrix: Matrix
  /** Text rendering mode. */
  readonly mode: number
}

/** Collects the rules, fonts and pictures of a page. `view` maps the file's space to the page as shown. */
export function readDrawing(list: PdfOperatorList, operators: PdfOperators, view: readonly number[]): Drawing {
  const painters = new Set([operators['stroke'], operators['closeStroke'], operators['fill'], operators['eoFill'], operators['fillStroke'], operators['eoFillStroke'], operators['closeFillStroke'], operators['closeEOFillStroke']])
  const rules: Rule[] = []
  const fonts = new Set<string>()
  const stack: State[] = []
  const sums = { pictured: 0, shown: 0, unseen: 0 }
  let state: State = { matrix: toMatrix(view), mode: 0 }
  // The engine leaves out the pictures themselves; what stays of one is a place that nothing is painted on.
  let place = 0
  for (let index = 0; index < list.fnArray.length; index += 1) {
    const operator = list.fnArray[index]
    const operands = list.argsArray[index]
    const first = isList(operands) ? operands[0] : undefined
    if (operator === operators['save']) stack.push(state)
    else if (operator === operators['restore'] || operator === operators['paintFormXObjectEnd']) {
      sums.pictured += place
      place = 0
      state = stack.pop() ?? state
    } else if (operator === operators['transform']) {
      state = { ...state, matrix: multiply(state.matrix, toMatrix(operands)) }
      place = areaOf(state.matrix)
    } else if (operator === operators['paintFormXObjectBegin']) {
      stack.push(state)
      if (isList(first)) state = { ...state, matrix: multiply(state.matrix, toMatrix(first)) }
    } else if (operator === operators['setFont'] && typeof first === 'string') fonts.add(first)
    else if (operator === operators['setTextRenderingMode'] && typeof first === 'number') state = { ...state, mode: first }
    else if (operator === operators['showText'] && isList(first)) {
      place = 0
      sums.shown += first.length
      if (state.mode === 3 || state.mode === 7) sums.unseen += first.length
    } else if (operator === operators['constructPath'] && isList(operands)) {
      place = 0
      const path: unknown = isList(operands[1]) ? operands[1][0] : null
      if (painters.has(first as number) && rules.length < MOST_RULES && isList(path)) {
        addPath(path as ArrayLike<number>, first === operators['stroke'] || first === operators['closeStroke'], state.matrix, rules)
      }
    }
  }
  return { rules, fonts, ...sums, pictured: sums.pictured + place }
}

/** Area of the unit square under a transformation: pictures are painted on it (ISO 32000-1, 8.9.5.1). */
function areaOf([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c)
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value)
}

/** Six numbers as a matrix; what is missing is taken from the identity. */
export function toMatrix(values: unknown): Matrix {
  const at = (index: number): number => (isList(values) && typeof values[index] === 'number' ? values[index] : index === 0 || index === 3 ? 1 : 0)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** The matrix that applies `n` first and then `m` (ISO 32000-1, 8.3.4). */
export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Numbers of coordinates after each step of a path: move, line, cubic curve, quadratic curve, close (pdf.js DrawOPS). */
const COORDINATES = [2, 2, 6, 4, 0]

function addPath(path: ArrayLike<number>, isStroke: boolean, matrix: Matrix, rules: Rule[]): void {
  let points: [number, number][] = []
  const finish = (): void => {
    if (isStroke) for (let index = 1; index < points.length; index += 1) addSegment(points[index - 1]!, points[index]!, rules)
    else addBox(points, rules)
    points = []
  }
  for (let at = 0; at < path.length;) {
    const step = path[at]!
    const size = COORDINATES[step]
    if (size === undefined) return
    if (step === 0) finish()
    if (step === 4 && points.length > 0) points.push(points[0]!)
    if (size > 0) {
      const x = path[at + size - 1]!
      const y = path[at + size]!
      points.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]])
    }
    at += size + 1
  }
  finish()
}

function addSegment(from: readonly [number, number], to: readonly [number, number], rules: Rule[]): void {
  const width = Math.abs(from[0] - to[0])
  const height = Math.abs(from[1] - to[1])
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > 1) return
  rules.push({ x1: Math.min(from[0], to[0]), y1: Math.min(from[1], to[1]), x2: Math.max(from[0], to[0]), y2: Math.max(from[1], to[1]) })
}

function addBox(points: readonly (readonly [number, number])[], rules: Rule[]): void {
  if (points.length < 2) return
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const box = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) }
  const width = box.x2 - box.x1
  const height = box.y2 - box.y1
  if (Math.max(width, height) < SHORTEST || Math.min(width, height) > THIN) return
  const x = (box.x1 + box.x2) / 2
  const y = (box.y1 + box.y2) / 2
  rules.push(width >= height ? { x1: box.x1, y1: y, x2: box.x2, y2: y } : { x1: x, y1: box.y1, x2: x, y2: box.y2 })
}
