import { describe, expect, it } from 'vitest'
import { sampleFiling } from '../../tests/support/sample-documents'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { filingFormLetter } from '../letters/filing-form'
import { opinionLetter } from '../letters/opinion-letter'
import { writeText } from './write-text'

describe('a letter as plain text', () => {
  it('keeps head, indents, signature offsets and the annex', () => {
    const text = writeText(opinionLetter(sampleOpinion(), { mark: '云溪市机关事务管理局文件', imprint: { copies: '云溪市财政局', printer: '办公室', printedOn: '2026年11月20日' } }))
    const lines = text.split('\n')
    expect(lines.slice(0, 2)).toEqual(['　　　　　　　　云溪市机关事务管理局文件', '　　　　　　　　　云机事法审〔2026〕5号'])
    expect(lines).toEqual(expect.arrayContaining(['后勤服务处：', '　　一、基本情况', '　　附件：问题清单及修改建议表']))
    expect(lines.find((line) => line.trim() === '2026年11月20日')).toBe(`${'　'.repeat(17)}2026年11月20日`)
    expect(lines.find((line) => line.startsWith('序号｜'))).toContain('复核结论')
    expect(text.endsWith('抄送：云溪市财政局。\n办公室　2026年11月20日印发\n')).toBe(true)
  })

  it('writes a form as label and value', () => {
    const text = writeText(filingFormLetter(sampleFiling()))
    expect(text).toContain('合同编号｜YX-HQ-2026-031｜合同类型｜政府采购货物')
    expect(text).toContain('我方｜云溪市机关后勤服务有限公司；统一社会信用代码：91350100M000100Y43')
  })
})
