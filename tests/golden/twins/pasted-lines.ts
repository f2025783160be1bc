import { writeHanNumber } from '../../../shared/facts/write-han-number'
import type { GoldenFile } from '../../support/golden-review'
import type { BlockStyle, GoldenContract } from '../../support/golden-source'

/** Full-width signs in a printed line. */
const LINE = 38
/** Marks that may not begin a line. */
const CLOSING = /[，。；：、！？）》」』”’]/

/** The contract as text copied from a PDF: numbers typed, every paragraph cut at the edge of the page, cells apart by tabs. */
export function writePastedLines(contract: GoldenContract): GoldenFile {
  const number = countLevels(contract.numbering)
  const lines = contract.blocks.flatMap((block) => {
    if (block.kind === 'row') return [block.cells.map(({ text }) => text).join('\t')]
    return block.style === 'header' ? [] : breakLines(`${number(block.style)}${block.text}`)
  })
  return { bytes: new TextEncoder().encode(lines.join('\n')), name: `${contract.name}.txt` }
}

/** Lines of at most 38 full-width signs: no word or figure is broken, and no closing mark begins a line. */
export function breakLines(text: string): readonly string[] {
  const pieces = text.match(/(?:[0-9A-Za-z.,%‰@/_¥-]+|.)[，。；：、！？）》」』”’]*/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && widthOf(line) + widthOf(piece) > 2 * LINE && !(piece.length === 1 && CLOSING.test(piece))) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign < '\u0100' ? 1 : 2), 0)
}

/** The printed number of each next paragraph of a style, as the Word file numbers it; '' for what bears none. */
function countLevels(numbering: GoldenContract['numbering']): (style: BlockStyle) => string {
  const counts = [0, 0, 0]
  return (style) => {
    const level = ['level-0', 'level-1', 'level-2'].indexOf(style)
    if (level === -1) return ''
    counts[level]! += 1
    counts.fill(0, level + 1)
    const [first = 0, second = 0, third = 0] = counts
    if (level === 2) return `（${third}）`
    if (level === 1) return numbering === 'han' ? `（${writeHanNumber(second)}）` : `${first}.${second} `
    return { article: `第${writeHanNumber(first)}条 `, han: `${writeHanNumber(first)}、`, decimal: `${first}. ` }[numbering]
  }
}
