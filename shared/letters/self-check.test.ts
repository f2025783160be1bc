import { describe, expect, it } from 'vitest'
import * as samples from '../../tests/support/sample-documents'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { counselOpinionLetter } from './counsel-opinion'
import { decisionOpinionLetter } from './decision-opinion'
import { filingFormLetter } from './filing-form'
import { filingReceiptLetter } from './filing-receipt'
import { bodyParagraph, heading, textOf, type Letter, type LetterBlock } from './letter'
import { opinionLetter } from './opinion-letter'
import { reviewRecordLetter } from './review-record'
import { selfCheckLetter } from './self-check'

const codes = (letter: Letter): readonly string[] => selfCheckLetter(letter).map(({ code }) => code)
const withBlocks = (letter: Letter, change: (blocks: readonly LetterBlock[]) => readonly LetterBlock[]): Letter => ({
  ...letter, sections: [{ ...letter.sections[0]!, blocks: change(letter.sections[0]!.blocks) }, ...letter.sections.slice(1)],
})
const good = opinionLetter(sampleOpinion(), { mark: '云溪市机关事务管理局文件' })

describe('the self-check of a letter', () => {
  it('finds nothing in the documents the program writes', () => {
    const letters = [
      good, opinionLetter(sampleOpinion()), opinionLetter(sampleOpinion({ items: [], conclusion: 'agree' }), { form: 'letter', mark: '云溪市机关事务管理局' }),
      counselOpinionLetter(samples.sampleCounselOpinion()), decisionOpinionLetter(samples.sampleDecisionOpinion()), filingReceiptLetter(samples.sampleReceipt()),
      filingFormLetter(samples.sampleFiling()), reviewRecordLetter(samples.sampleReviewRecord()),
    ]
    expect(letters.flatMap(selfCheckLetter)).toEqual([])
  })

  it('wants text on the first page', () => {
    const letter = opinionLetter(sampleOpinion({ addressee: Array.from({ length: 40 }, (_, index) => `云溪市第${index + 1}机关服务中心`).join('，') }), { mark: '云溪市机关事务管理局文件' })
    expect(codes(letter)).toEqual(['no-body-on-first-page'])
  })

  it('wants headings in order', () => {
    expect(codes(withBlocks(good, (blocks) => blocks.filter((block) => block.kind === 'table' || textOf(block) !== '二、审查依据')))).toContain('heading-order')
    expect(codes(withBlocks(good, (blocks) => [...blocks.slice(0, 4), heading('（二）甲', 2), ...blocks.slice(4)]))).toContain('heading-order')
  })

  it('wants the annex named alike in both places', () => {
    const letter = withBlocks(good, (blocks) => blocks.map((block) => (block.kind === 'paragraph' && block.role === 'attachment' ? { ...block, runs: [{ ...block.runs[0]!, text: '附件：问题清单' }] } : block)))
    expect(selfCheckLetter(letter)).toEqual([{ code: 'annex-names', message: '附件说明中的名称“问题清单”与附件标题“问题清单及修改建议表”不一致，请改为相同。' }])
  })

  it('wants dates and numbers without leading zeros and with angled brackets', () => {
    const dated = withBlocks(good, (blocks) => blocks.map((block) => (block.kind === 'paragraph' && block.role === 'body' ? bodyParagraph('2026年02月03日收到。') : block)))
    expect(selfCheckLetter(dated)[0]!.message).toContain('应写为“2026年2月3日”')
    const numbered = (documentNumber: string) => selfCheckLetter(opinionLetter(sampleOpinion({ documentNumber }))).map(({ code }) => code)
    expect(['云机事法审〔2026〕05号', '云机事法审[2026]5号', '云机事法审〔2026〕第5号', '云机事法审5号'].map(numbered)).toEqual([['number-writing'], ['number-writing'], ['number-writing'], ['number-writing']])
  })

  it('wants a day, an issuer and a conclusion', () => {
    expect(codes(opinionLetter(sampleOpinion({ issuedOn: null, issuer: '', conclusion: null })))).toEqual(['date-writing', 'no-issuer', 'unfinished'])
  })

  it('sees a signature that would stand alone on a page', () => {
    const filler = Array.from({ length: 17 }, () => bodyParagraph('正文一行。'))
    const alone = withBlocks(opinionLetter(sampleOpinion({ items: [], documentNumber: '' })), (blocks) => [...blocks.slice(0, 2), ...filler, ...blocks.slice(-2)])
    expect(codes(alone)).toEqual(['lone-signature'])
    const kept = withBlocks(alone, (blocks) => blocks.map((block, index) => (index === blocks.length - 3 ? { ...block, keepWithNext: true } : block)))
    expect(codes(kept)).toEqual([])
  })

  it('refuses 此页无正文 and an authority number on a law firm\'s letter', () => {
    expect(codes(withBlocks(good, (blocks) => [...blocks.slice(0, -2), bodyParagraph('（此页无正文）', { keepWithNext: true }), ...blocks.slice(-2)]))).toEqual(['page-note'])
    expect(codes(counselOpinionLetter(samples.sampleCounselOpinion({ number: '云机事法审〔2026〕5号' })))).toEqual(['number-kind'])
  })
})
