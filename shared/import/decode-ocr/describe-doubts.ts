import type { DocumentMark } from '../../document/mark'
import { listPages } from '../decode-pdf/list-pages'
import type { ImportWarning } from '../import-error'
import type { RawBlock } from '../raw-document'

/** The warning that pages were read by recognition, with the number of doubtful places; none where no page was. */
export function describeDoubts(blocks: readonly RawBlock[], pages: readonly number[]): readonly ImportWarning[] {
  if (pages.length === 0) return []
  const places = countDoubts(blocks)
  const doubts = places === 0 ? '未见把握不足之处' : `其中 ${places} 处把握不足，已在正文标出`
  return [{ code: 'doubtful', message: `第 ${listPages(pages)} 页是扫描件或图片，文字由识别得出，${doubts}。识别可能有误，金额、姓名、日期请逐一对照原件核对。` }]
}

function countDoubts(blocks: readonly RawBlock[]): number {
  let count = 0
  for (const block of blocks) {
    if (block.kind === 'paragraph') count += block.marks.filter((mark: DocumentMark) => mark.kind === 'doubtful').length
    else for (const cell of block.cells) count += countDoubts(cell.blocks)
  }
  return count
}
