import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { sliceOf } from '../../core/span'
import { buildTree } from '../build-tree'
import { rawFromLines, textParagraph } from '../decode-text'
import type { RawParagraph } from '../raw-document'

/** The sections as `kind: first line`. */
function sectionsOf(text: string): readonly string[] {
  const document = documentFromText(text)
  return document.sections.map((section) => `${section.kind}: ${sliceOf(document.text, section).split('\n')[0]}`)
}

const annexesOf = (text: string): unknown =>
  documentFromText(text).sections.filter(({ kind }) => kind === 'annex').map(({ title, annexNumber }) => [title, annexNumber])

const BODY = '云溪市保洁服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾保洁有限公司\n第一条 范围\n乙方负责办公楼保洁。\n第二条 价款\n总价十万元。'

describe('the signature block', () => {
  it('begins at the parties that sign and ends the body', () => {
    expect(sectionsOf(`${BODY}\n甲方（盖章）：\n法定代表人：\n地址：\n乙方（盖章）：\n法定代表人：\n日期：    年  月  日`)).toEqual(['body: 云溪市保洁服务合同', 'signature: 甲方（盖章）：'])
  })

  it('holds its particulars above the first place to sign', () => {
    expect(sectionsOf(`${BODY}\n（以下无正文）\n甲方：\n开户银行：\n账号：\n授权代表（签字）：\n____年__月__日`)[1]).toBe('signature: （以下无正文）')
  })

  it('may stand in a table', () => {
    expect(sectionsOf(`${BODY}\n| 甲方（盖章）： | 乙方（盖章）： |\n| 法定代表人： | 法定代表人： |`)[1]).toBe('signature: 甲方（盖章）：\t乙方（盖章）：')
  })

  it('may only name both parties side by side', () => {
    expect(sectionsOf(`${BODY}\n| 甲方：云溪市机关事务服务中心 | 乙方： |`)[1]).toContain('signature')
  })

  it('is not the head of the contract, nor a clause about sealing', () => {
    const head = '甲方：云溪市机关事务服务中心\n法定代表人：\n地址：\n乙方：青禾保洁有限公司\n法定代表人：'
    expect(sectionsOf(`保洁合同\n${head}\n第一条 生效\n本合同自双方签字盖章之日起生效。\n第二条 份数\n一式四份。`)).toEqual(['body: 保洁合同'])
  })

  it('is not the head of a contract even after words of introduction', () => {
    expect(sectionsOf('说明文字一句。\n出卖人：\n法定代表人：\n委托代理人：\n第一条 标的\n桌椅。\n第二条 价款\n百元。')).toEqual(['body: 说明文字一句。'])
  })

  it('has no clauses of its own', () => {
    const document = documentFromText(`${BODY}\n甲方（盖章）：\n乙方（盖章）：`)
    expect(document.clauses.map(({ label }) => label)).toEqual(['第一条', '第二条'])
    expect(sliceOf(document.text, document.clauses[1]!)).not.toContain('盖章')
  })
})

describe('annexes', () => {
  it('begin at their headings and have numberings of their own', () => {
    const text = `${BODY}\n甲方（盖章）：\n附件一 保洁标准\n一、大厅\n附件2：价格表\n| 项目 | 单价 |\n| 大厅 | 10 |`
    expect(annexesOf(text)).toEqual([['附件一 保洁标准', 1], ['附件2：价格表', 2]])
    expect(documentFromText(text).clauses.at(-1)).toMatchObject({ label: '一、', path: [1], id: '2/1' })
  })

  it('are not made by a list of them', () => {
    expect(annexesOf(`${BODY}\n附件一：保洁标准\n附件二：价格表\n甲方（盖章）：\n乙方（盖章）：`)).toEqual([])
    expect(annexesOf(`${BODY}\n附件：\n1. 保洁标准\n2. 价格表`)).toEqual([])
  })

  it('are found after a list of them', () => {
    expect(annexesOf(`${BODY}\n附件一：保洁标准\n附件二：价格表\n甲方（盖章）：\n附件一：保洁标准\n大厅每日清扫。\n附件二：价格表\n按月结算。`)).toEqual([['附件一：保洁标准', 1], ['附件二：价格表', 2]])
  })

  it('are not made by a sentence', () => {
    expect(annexesOf(`${BODY}\n附件一为本合同的组成部分。\n附件与本合同具有同等效力。`)).toEqual([])
  })

  it('may be companion agreements', () => {
    expect(annexesOf(`${BODY}\n甲方（盖章）：\n乙方（盖章）：\n廉政协议书\n甲方：云溪市机关事务服务中心\n第一条 双方遵守纪律。`)).toEqual([['廉政协议书', null]])
  })
})

describe('front matter', () => {
  it('is a table of contents when entries come again below', () => {
    const text = `保洁合同\n目录\n第一章 总则\n第二章 价款\n第一章 总则\n第一条 范围\n第二章 价款\n第二条 总价`
    expect(sectionsOf(text)).toEqual(['cover: 保洁合同', 'toc: 目录', 'body: 第一章 总则'])
    expect(documentFromText(text).clauses).toHaveLength(4)
  })

  it('is a table of contents when lines end in page numbers', () => {
    expect(sectionsOf('第一章 总则……………1\n第二章 价款……………3\n第三章 附则……………5\n第一章 总则\n第一条 范围')).toEqual(['toc: 第一章 总则……………1', 'body: 第一章 总则'])
  })

  it('is a guide for filling in, up to the contract', () => {
    expect(sectionsOf('保洁服务合同\n使用说明\n1. 本文本供参考。\n2. 空格由双方填写。\n保洁服务合同\n甲方：\n第一条 范围')).toEqual(['cover: 保洁服务合同', 'guide: 使用说明', 'body: 保洁服务合同'])
  })

  it('may stand at the end as well', () => {
    expect(sectionsOf(`${BODY}\n甲方（盖章）：\n填 写 说 明\n一、编号由甲方填写。`)).toEqual(['body: 云溪市保洁服务合同', 'signature: 甲方（盖章）：', 'guide: 填 写 说 明'])
  })

  it('is a cover before a page break', () => {
    const blocks: RawParagraph[] = [textParagraph('保洁合同', 0), textParagraph('合同编号：', 1), textParagraph('甲方：云溪市', 2, { startsPage: true }), textParagraph('第一条 范围', 3)]
    expect(buildTree({ ...rawFromLines(''), blocks }).sections.map(({ kind }) => kind)).toEqual(['cover', 'body'])
  })
})

it('counts the contracts in one file', () => {
  const document = documentFromText(`${BODY}\n甲方（盖章）：\n乙方（盖章）：\n云溪市绿化养护合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园艺有限公司\n第一条 范围\n养护。`)
  expect(document.sections.map(({ kind, contract }) => `${kind} ${contract}`)).toEqual(['body 0', 'signature 0', 'body 1'])
})

it('keeps numbering across a text box', () => {
  const blocks: RawParagraph[] = [textParagraph('第一条 范围', 0), textParagraph('（一）大厅。', 1), { ...textParagraph('内部资料', 2), zone: 'text-box' }, textParagraph('（二）走廊。', 3), textParagraph('第二条 价款', 4)]
  const document = buildTree({ ...rawFromLines(''), blocks })
  expect(document.clauses.map(({ id, section }) => `${id} in ${section}`)).toEqual(['0/1 in 0', '0/1.1 in 0', '0/1.2 in 2', '0/2 in 2'])
})
