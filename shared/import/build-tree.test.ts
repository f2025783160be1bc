import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { containsSpan, sliceOf } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { buildTree } from './build-tree'
import { rawFromLines, textParagraph } from './decode-text'
import type { RawParagraph, RawTable } from './raw-document'

/** The clauses as an indented outline: label and title. */
function outline(document: ContractDocument): string {
  return document.clauses.map(({ depth, label, title }) => '  '.repeat(depth) + [label, title].filter((words) => words !== '').join(' ')).join('\n')
}

const heading = (text: string): RawParagraph => ({ ...textParagraph(text, 0), outlineLevel: 1, emphasised: true })
const cell = (row: number, column: number, ...lines: string[]): RawTable['cells'][number] => (
  { row, column, rowSpan: 1, columnSpan: 1, blocks: lines.map((line) => textParagraph(line, 0)) })
const numbered = (number: string, text: string, more: Partial<RawParagraph> = {}): RawParagraph => (
  { ...textParagraph(text, 0), number: { text: number, gap: ' ', level: 0, values: [1], list: 'a' }, ...more })
const build = (blocks: RawParagraph[]): ContractDocument => buildTree({ ...rawFromLines(''), blocks })
const article = (index: number): string => `第${index}条 服务\n（一）乙方应当按照甲方的要求提供服务。\n1. 大厅；\n2. 走廊。\n3.5万元整。`

const outlineOf = (text: string): string => outline(documentFromText(text))

describe('the clause tree', () => {
  it('nests 章, 条, （一）, 1. as the contract uses them', () => {
    expect(outlineOf('第一章 总则\n第一条 范围\n（一）保洁。\n1.大厅。\n2.走廊。\n（二）绿化。\n第二章 付款\n第二条 价款\n（一）总价。'))
      .toBe('第一章 总则\n  第一条 范围\n    （一）\n      1.\n      2.\n    （二）\n第二章 付款\n  第二条 价款\n    （一）')
  })

  it('keeps 条 that count on across 一、 and 二、 below them', () => {
    expect(outlineOf('一、工作内容\n第一条 甲方安排工作。\n第二条 乙方服从管理。\n二、报酬\n第三条 每月支付。'))
      .toBe('一、 工作内容\n  第一条\n  第二条\n二、 报酬\n  第三条')
  })

  it('puts （一） inside 1. when the list 1. goes on after it', () => {
    expect(outlineOf('1. 甲方义务\n（一）付款；\n（二）验收。\n2. 乙方义务\n（一）交付。')).toBe('1. 甲方义务\n  （一）\n  （二）\n2. 乙方义务\n  （一）')
  })

  it('puts decimal numbers under the article whose number they begin with', () => {
    const document = documentFromText('第三条 付款\n3.1 预付款\n3.2 余款\n3.2.1 验收后支付。\n第四条 交付\n4.1 地点')
    expect(outline(document)).toBe('第三条 付款\n  3.1 预付款\n  3.2 余款\n    3.2.1\n第四条 交付\n  4.1 地点')
    expect(document.clauses.map(({ path }) => path.join('.'))).toEqual(['3', '3.1', '3.2', '3.2.1', '4', '4.1'])
  })

  it('reads a contract without 条', () => {
    expect(outlineOf('一、标的\n1、货物名称\n2、数量\n二、价款\n1、总价')).toBe('一、 标的\n  1、 货物名称\n  2、 数量\n二、 价款\n  1、 总价')
  })

  it('does not take amounts, dates and references at the start of a line for clauses', () => {
    expect(outlineOf('第一条 价款\n3.5万元整。\n2026年3月1日前支付。\n第三条的约定除外。\n1.2米以上的货架另计。\n第二条 交付')).toBe('第一条 价款\n第二条 交付')
  })

  it('takes numbers without punctuation when they go on', () => {
    expect(outlineOf('1 总则\n1.1定义\n1.2解释\n2 价款\n2.1总价')).toBe('1 总则\n  1.1 定义\n  1.2 解释\n2 价款\n  2.1 总价')
  })

  it('returns to the outer list after an inner one with the same signs', () => {
    expect(outlineOf('25. 通知\n26. 争议\n（a）协商。\n（b）仲裁，程序如下：\n1. 使用中文；\n2. 三名仲裁员。\n27. 附则')).toBe('25. 通知\n26. 争议\n  （a）\n  （b）\n    1.\n    2.\n27. 附则')
  })

  it('opens two levels in one line', () => {
    expect(outlineOf('一、（一）投标人应提交保证金。\n（二）保证金可以是保函。\n二、其他')).toBe('一、\n  （一）\n  （二）\n二、 其他')
  })

  it('does not take lists inside a paragraph for clauses', () => {
    expect(outlineOf('第一条 范围包括：（1）大厅；（2）走廊。\n第二条 价款')).toBe('第一条 范围包括\n第二条 价款')
  })

  it('counts general and special conditions apart', () => {
    const document = documentFromText('第一部分 协议书\n一、工程概况\n二、工期\n第二部分 通用条款\n1. 定义\n1.1 工程\n第三部分 专用条款\n1. 定义\n1.1 工程')
    expect(document.clauses.map(({ path }) => path.join('.'))).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.1.1', '3', '3.1', '3.1.1'])
  })

  it('takes a clause from its number to the next one beside it', () => {
    const document = documentFromText('第一条 范围\n（一）保洁。\n其他说明。\n第二条 价款')
    expect(document.clauses.map((clause) => sliceOf(document.text, clause))).toEqual(['第一条 范围\n（一）保洁。\n其他说明。\n', '（一）保洁。\n其他说明。\n', '第二条 价款'])
  })

  it('gives equal siblings different ids, always the same ones', () => {
    const text = '第一条 甲\n第一条 乙\n第二条 丙'
    expect(documentFromText(text).clauses.map(({ id }) => id)).toEqual(['0/1', '0/1~2', '0/2'])
    expect(documentFromText(text)).toEqual(documentFromText(text))
  })

  it('titles a clause with its own words only', () => {
    expect(outlineOf('第一条 付款方式：验收后支付全部价款。\n第二条　期限　期限为一年。\n第三条 乙方应当按期交付货物。\n第四条 总价为＿＿＿元'))
      .toBe('第一条 付款方式\n第二条 期限\n第三条\n第四条')
  })
})

describe('numbers of the word processor', () => {
  it('stand in the text and mix with typed ones', () => {
    const document = build([numbered('第一条', '范围'), textParagraph('（一）保洁。', 1), numbered('第二条', '价款'), textParagraph('第三条 期限', 2)])
    expect(document.text).toBe('第一条 范围\n（一）保洁。\n第二条 价款\n第三条 期限')
    expect(outline(document)).toBe('第一条 范围\n  （一）\n第二条 价款\n第三条 期限')
    expect(document.clauses.map(({ automatic }) => automatic)).toEqual([true, false, true, false])
    expect(document.paragraphs[0]).toMatchObject({ numberLength: 4 })
  })

  it('move the marks of their paragraph along', () => {
    const document = build([textParagraph('甲方', 0), numbered('1.', '价款待定', { marks: [{ kind: 'highlight', start: 2, end: 4, colour: 'yellow' }] })])
    expect(sliceOf(document.text, document.marks[0]!)).toBe('待定')
  })

  it('count as clauses in unusual forms too', () => {
    const document = build([numbered('条款1', '范围'), textParagraph('说明。', 1), { ...numbered('条款2', '价款'), number: { text: '条款2', gap: ' ', level: 0, values: [2], list: 'a' } }])
    expect(document.clauses.map(({ label, path, title }) => [label, path, title])).toEqual([['条款1', [1], '范围'], ['条款2', [2], '价款']])
  })

  it('leave bullets alone', () => {
    expect(outline(build([numbered('●', '大厅'), numbered('●', '走廊')]))).toBe('')
  })

  it('give way to headings without number by outline level', () => {
    expect(outline(build([textParagraph('第一条 双方责任', 0), heading('甲方责任'), textParagraph('1. 付款。', 1), heading('乙方责任'), textParagraph('1. 交付。', 2), textParagraph('第二条 其他', 3)])))
      .toBe('第一条 双方责任\n  甲方责任\n    1.\n  乙方责任\n    1.\n第二条 其他')
  })

  it('link a note sign to its note', () => {
    const document = build([
      { ...textParagraph('价款', 0), marks: [{ kind: 'note', start: 2, end: 2, note: null, id: 'f1' }] },
      { ...textParagraph('含税。', 1), zone: 'footnote', note: 'f1' },
    ])
    const mark = document.marks[0]
    expect(mark?.kind === 'note' && mark.note !== null && sliceOf(document.text, mark.note)).toBe('含税。')
    expect(document.sections.map(({ kind }) => kind)).toEqual(['body', 'footnote'])
  })
})

describe('tables', () => {
  const text = '第一条 价款\n| 序号 | 名称 | 单价 |\n| --- | --- | --- |\n| 1. | 桌 | 100 |\n| 2. | 椅 | 50 |\n第二条 交付'

  it('stand in the text with tabs and line breaks', () => {
    const document = documentFromText(text)
    expect(sliceOf(document.text, document.tables[0]!)).toBe('序号\t名称\t单价\n1.\t桌\t100\n2.\t椅\t50')
    expect(document.tables[0]).toMatchObject({ rows: 3, columns: 3, section: 0, parent: null })
    expect(document.tables[0]!.cells.map((cell) => sliceOf(document.text, cell))).toEqual(['序号', '名称', '单价', '1.', '桌', '100', '2.', '椅', '50'])
    expect(document.paragraphs.find((paragraph) => sliceOf(document.text, paragraph) === '椅')?.cell).toEqual({ table: 0, row: 2, column: 1 })
  })

  it('have rows with running numbers that are no clauses', () => {
    expect(outlineOf(text)).toBe('第一条 价款\n第二条 交付')
  })

  it('may hold clauses and lists, which end with them', () => {
    const table: RawTable = { kind: 'table', zone: 'body', rows: 1, columns: 2, cells: [cell(0, 0, '服务'), cell(0, 1, '1. 大厅', '2. 走廊')], origin: { kind: 'line', line: 1 } }
    const document = buildTree({ ...rawFromLines(''), blocks: [textParagraph('3. 服务内容', 0), table, textParagraph('其他。', 2), textParagraph('4. 价款', 3)] })
    expect(outline(document)).toBe('3. 服务内容\n  1. 大厅\n  2. 走廊\n4. 价款')
    expect(sliceOf(document.text, document.clauses[0]!)).toContain('其他。')
    expect(sliceOf(document.text, document.clauses[2]!)).not.toContain('其他。')
  })

  it('are recognised in drawn frames', () => {
    const document = documentFromText('一、价目\n┌──┬──┐\n│名称│单价│\n├──┼──┤\n│办公│１００│\n│桌　│　　　│\n└──┴──┘\n二、交付'.replace('１００│', '100 │').replace('│　　　│', '│　　│'))
    expect(document.text).toBe('一、价目\n名称\t单价\n办公桌\t100\n二、交付')
    expect(document.tables[0]).toMatchObject({ rows: 2, columns: 2 })
  })
})

it('keeps spans in order and inside one another', () => {
  const document = documentFromText('合同\n第一条 甲\n（一）乙\n1. 丙\n第二条 丁\n附件一 清单\n一、戊')
  let end = 0
  for (const section of document.sections) {
    expect(section.start).toBe(end)
    end = section.end
  }
  expect(end).toBe(document.text.length)
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]))
  for (const clause of document.clauses) if (clause.parent !== null) expect(containsSpan(byId.get(clause.parent)!, clause)).toBe(true)
})

it('builds the tree of a million characters', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => article((index % 900) + 1)).join('\n')
  expect(text.length).toBeGreaterThan(900_000)
  expect(documentFromText(text).clauses.length).toBe(80_000)
})

it.each([
  ['a line of blanks', `第${' '.repeat(500_000)}条`],
  ['a clause of blanks', `第一条 ${' '.repeat(500_000)}付款`],
  ['a line of underscores', `第一条 ${'_'.repeat(500_000)}元`],
  ['guides without end', '使用说明\n第一条\n'.repeat(40_000)],
  ['signatures without end', '法定代表人：\n第一条 甲。\n'.repeat(40_000)],
  ['annexes without end', Array.from({ length: 40_000 }, (_, index) => `附件${(index % 99) + 1}：清单`).join('\n')],
  ['clauses without end', '1.甲。\n'.repeat(150_000)],
  ['drawn lines without end', '│桌│\n│桌│椅│\n'.repeat(80_000)],
])('is not held up by %s', (_, text) => {
  const { text: read, sections } = documentFromText(text)
  expect(sections.at(-1)?.end).toBe(read.length)
})

describe('clauses pasted without their line breaks', () => {
  it('begin after the end of a sentence and after a wide gap', () => {
    const document = documentFromText('第一条 服务内容　　1.乙方负责保洁。 2.乙方负责绿化。　　第二条 价款　　价款为每年十万元。')
    expect(outline(document)).toBe('第一条 服务内容\n  1.\n  2.\n第二条 价款')
    expect(document.clauses.map((clause) => sliceOf(document.text, clause).trim())).toEqual([
      '第一条 服务内容　　1.乙方负责保洁。 2.乙方负责绿化。', '1.乙方负责保洁。', '2.乙方负责绿化。', '第二条 价款　　价款为每年十万元。',
    ])
  })

  it('are no quantities, no references and no numbers that continue nothing', () => {
    expect(outlineOf('第一条 数量为３００套。 2套备用。\n第二条 乙方违约的，按本合同　第一条处理。 5.此外另行约定。')).toBe('第一条\n第二条')
    expect(outlineOf('第一条 下列不适用。 （2）、（3）项除外。')).toBe('第一条')
  })

  it('are not held up by gaps without end', () => {
    expect(documentFromText(`第一条 范围${'　'.repeat(200_000)}1`).clauses).toHaveLength(1)
    expect(documentFromText(`第一条 范围${'。 2、'.repeat(100_000)}`).clauses).toHaveLength(1)
  })
})
