import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { importReport } from '../import/inspect-report'
import { importReportLetter } from './import-report-letter'

it('sets every part of the report under its heading, in the width of the type area', () => {
  const report = importReport(documentFromText('保洁服务合同\n第一条 服务\n'), [{ code: 'not-read', message: '第 2 页未读出。' }], { name: '保洁.txt', bytes: 10, sha256: '0'.repeat(64) })
  const { sections } = importReportLetter(report, '云溪市机关事务管理局')
  const blocks = sections[0]!.blocks
  const headings = blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'heading-1' ? block.runs.map(({ text }) => text) : []))
  expect(headings).toEqual(['文件', '内容', '修订与批注', '隐蔽与外部内容', '文件中的人名', '未读出或读得没有把握的内容', '密级'])
  const tables = blocks.filter((block) => block.kind === 'table')
  expect(tables.every(({ columns }) => columns.reduce((sum, width) => sum + width, 0) === 156)).toBe(true)
  expect(tables.flatMap(({ rows }) => rows.map((row) => row[1]))).toContain('第 2 页未读出。')
})
