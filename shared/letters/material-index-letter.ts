import { formLetter } from './form-letter'
import type { Letter } from './letter'
import { SIZE } from './page'

/** One file of a material package. */
export interface IndexedFile {
  readonly slot: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** What the index of a material package lists. */
export interface MaterialIndex {
  readonly title: string
  readonly number: string
  readonly unit: string
  readonly files: readonly IndexedFile[]
  /** What the package lacks, each in a sentence. */
  readonly missing: readonly string[]
}

/** 材料目录: the files of a package in order with size and the first digits of their hash, and what is missing. */
export function materialIndexLetter({ title, number, unit, files, missing }: MaterialIndex): Letter {
  const rows = files.map(({ slot, name, bytes, sha256 }, index) => [String(index + 1), slot, name, `${bytes.toLocaleString('en-US')}`, sha256.slice(0, 16)])
  return formLetter({
    title: '文书材料目录', author: unit, numberLabel: '编号', number,
    blocks: [{ kind: 'table', columns: [12, 34, 56, 22, 32], header: ['序号', '材料', '文件', '字节', 'SHA-256（前16位）'], rows, size: SIZE.five }],
    notes: [`事项：${title}`, ...(missing.length === 0 ? ['材料齐全。'] : [`尚缺：${missing.join('；')}。`]), '各文件的完整哈希值见同包“哈希值.txt”，可用sha256sum核对。'],
  })
}
