import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import type { LocalDate } from '../core/local-date'
import { textOf, type Letter } from './letter'
import { opinionLetter } from './opinion-letter'

const linesOf = (letter: Letter) => letter.sections[0]!.blocks.map((block) => (block.kind === 'table' ? '' : textOf(block)))
const lines = (more = {}) => linesOf(opinionLetter(sampleOpinion(more)))

describe('the legality-review opinion (D1)', () => {
  it('has the chapters of the standard order and the number in angled brackets', () => {
    const letter = opinionLetter(sampleOpinion())
    const text = linesOf(letter)
    expect(letter.head).toEqual({ form: 'file', mark: '', number: '云机事法审〔2026〕5号' })
    expect(text[0]!.replaceAll('\n', '')).toBe('关于《云溪市机关办公区物业服务合同》的合法性审查意见书')
    expect(text.filter((line) => /^[一二三四五]、/.test(line))).toEqual(['一、基本情况', '二、审查依据', '三、审查意见', '四、审查结论', '五、其他说明'])
    expect(text.filter((line) => line.startsWith('（'))).toEqual(['（一）主体资格', '（二）内容合法性', '（三）权利义务与风险'])
  })

  it('writes each remark in four parts with its grade and place', () => {
    const text = lines()
    const start = text.findIndex((line) => line.includes('第十二条'))
    expect(text[start]).toMatch(/^2\.【应当修改】第十二条：原文“可以向仲裁委员会申请仲裁，也可以向人民法院起诉”。同时约定/)
    expect(text.slice(start + 1, start + 4).map((line) => line.split('：')[0])).toEqual(['依据', '后果或风险', '修改建议'])
  })

  it('cites each act once and gives every line of a suggestion a paragraph of its own', () => {
    const first = sampleOpinion().items[0]!
    const basis = [first.basis[0]!, { ...first.basis[0]!, article: '第511条', verification: 'from-knowledge' as const }, { ...first.basis[0]!, act: '政府采购法', article: '第46条' }]
    const text = lines({ items: [{ ...first, basis, suggestion: '付款条款改为：\n一、合同签订后付30%；\n二、验收后付70%' }] })
    expect(text).toContain('依据：《民法典》第510条、第511条（待核对）；《政府采购法》第46条。')
    const at = text.findIndex((line) => line.startsWith('修改建议'))
    expect(text.slice(at, at + 3)).toEqual(['修改建议：付款条款改为：', '一、合同签订后付30%；', '二、验收后付70%。'])
  })

  it('prints a person’s paragraphs where they stand, words added to a basis, and whose an item was', () => {
    const [first, ...rest] = sampleOpinion().items
    const source = { counselOpinion: 'c', item: '2', name: '明衡律师事务所' }
    const passages = [{ id: 'passage:1', chapter: 'parties', after: '', text: '以下意见请一并核实' }, { id: 'passage:2', chapter: 'authority', after: '', text: '决策程序材料齐备。' }] as const
    const text = lines({ items: [{ ...first!, furtherBasis: { text: '《云溪市机关合同管理办法》第12条。', cited: [] }, source }, ...rest], passages })
    const at = text.indexOf('（一）主体资格')
    expect(text.slice(at, at + 2)).toEqual(['（一）主体资格', '以下意见请一并核实。'])
    expect(text[at + 2]).toMatch(/本条采纳法律顾问（明衡律师事务所）的意见。$/)
    expect(text[at + 3]).toMatch(/；《云溪市机关合同管理办法》第12条。$/)
    expect(text.slice(text.indexOf('（二）权限与程序'), text.indexOf('（二）权限与程序') + 2)).toEqual(['（二）权限与程序', '决策程序材料齐备。'])
  })

  it('ends with annexes, issuer and a date without leading zeros', () => {
    expect(lines({ issuedOn: '2026-02-03' as LocalDate }).slice(-3)).toEqual(['附件：问题清单及修改建议表', '政策法规处', '2026年2月3日'])
    const several = linesOf(opinionLetter(sampleOpinion(), { furtherAnnexes: ['法律顾问意见', '送审稿（盖骑缝章版）'], remark: '此件依申请公开' }))
    expect(several.slice(-6)).toEqual(['附件：1.问题清单及修改建议表', '2.法律顾问意见', '3.送审稿（盖骑缝章版）', '政策法规处', '2026年11月20日', '（此件依申请公开）'])
  })

  it('adds the list of problems as a landscape annex with nine columns', () => {
    const annex = opinionLetter(sampleOpinion()).sections[1]!
    const table = annex.blocks.find((block) => block.kind === 'table')!
    expect(annex.orientation).toBe('landscape')
    expect(table.kind === 'table' && [table.header.length, table.rows.length, table.columns.reduce((sum, width) => sum + width, 0)]).toEqual([9, 3, 225])
  })

  it('numbers the annex page only where there are several', () => {
    const label = (letter: Letter) => letter.sections[1]!.blocks.map((block) => (block.kind === 'table' ? '' : textOf(block)))[0]
    expect([label(opinionLetter(sampleOpinion())), label(opinionLetter(sampleOpinion(), { furtherAnnexes: ['法律顾问意见'] }))]).toEqual(['附件', '附件1'])
  })

  it('says so when there is nothing to remark, and has no annex then', () => {
    const letter = opinionLetter(sampleOpinion({ items: [], conclusion: 'agree' }))
    expect(letter.sections).toHaveLength(1)
    expect(linesOf(letter)).toContain('经审查，未发现需要提出修改意见的问题。')
  })

  it('goes outside in the letter form with the mark of the authority', () => {
    expect(opinionLetter(sampleOpinion(), { form: 'letter', mark: '云溪市机关事务管理局' }).head).toEqual({ form: 'letter', mark: '云溪市机关事务管理局', number: '云机事法审〔2026〕5号' })
  })
})
