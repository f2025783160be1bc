import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../shared/export/write-docx'
import { writeHtml } from '../../shared/export/write-html'
import { writeText } from '../../shared/export/write-text'
import { caseApprovalLetter } from '../../shared/letters/case-approval'
import { casePreparationLetter } from '../../shared/letters/case-preparation'
import { counselOpinionLetter } from '../../shared/letters/counsel-opinion'
import { deadlineReminderLetter } from '../../shared/letters/deadline-reminder'
import { decisionOpinionLetter } from '../../shared/letters/decision-opinion'
import { engagementFormLetter } from '../../shared/letters/engagement-form'
import { filingFormLetter } from '../../shared/letters/filing-form'
import { filingReceiptLetter } from '../../shared/letters/filing-receipt'
import type { Letter } from '../../shared/letters/letter'
import { opinionLetter } from '../../shared/letters/opinion-letter'
import { problemListLetter } from '../../shared/letters/problem-list'
import { reviewRecordLetter } from '../../shared/letters/review-record'
import * as samples from '../support/sample-documents'
import { sampleOpinion } from '../support/sample-opinion'

const MARK = '云溪市机关事务管理局'
const IMPRINT = { copies: '云溪市财政局，云溪市审计局', printer: '云溪市机关事务管理局办公室', printedOn: '2026年11月20日' }

/** Every document the program issues, by the name of its golden file. */
const LETTERS: Readonly<Record<string, () => Letter>> = {
  'd1-internal': () => opinionLetter(sampleOpinion()),
  'd1-file': () => opinionLetter(sampleOpinion(), { mark: `${MARK}文件`, imprint: IMPRINT, furtherAnnexes: ['法律顾问意见'], remark: '此件依申请公开', marginal: ['000001', '特急'] }),
  'd1-letter': () => opinionLetter(sampleOpinion(), { form: 'letter', mark: MARK, imprint: IMPRINT, isSealed: false }),
  'd2-counsel-opinion': () => counselOpinionLetter(samples.sampleCounselOpinion()),
  'd3-problem-list': () => problemListLetter(sampleOpinion()),
  'd4-review-record': () => reviewRecordLetter(samples.sampleReviewRecord()),
  'd5-filing-form': () => filingFormLetter(samples.sampleFiling()),
  'd5-filing-receipt': () => filingReceiptLetter(samples.sampleReceipt(), { mark: MARK }),
  'd6-engagement-form': () => engagementFormLetter(samples.sampleEngagement()),
  'd7-decision-opinion': () => decisionOpinionLetter(samples.sampleDecisionOpinion(), { mark: `${MARK}文件` }),
  'd8-case-approval': () => caseApprovalLetter(samples.sampleCaseApproval()),
  'd8-case-preparation': () => casePreparationLetter(samples.sampleCasePreparation()),
  'd8-deadline-reminder': () => deadlineReminderLetter(samples.sampleReminder()),
}

/** The parts a reader sees, one element to a line, without name spaces and relationship ids. */
async function normalisedXml(letter: Letter): Promise<string> {
  const parts = unzipSync(await writeDocx(letter))
  const names = Object.keys(parts).filter((name) => /^word\/(document|settings|header\d+|footer\d+)\.xml$/.test(name)).sort()
  const normalise = (xml: string): string =>
    xml.replace(/ xmlns(:\w+)?="[^"]*"/g, '').replace(/(r:id=")[^"]*/g, '$1').replaceAll('><', '>\n<')
  return `${names.map((name) => `<!-- ${name} -->\n${normalise(strFromU8(parts[name]!))}`).join('\n')}\n`
}

describe('the documents the program issues, kept word for word and figure for figure', () => {
  for (const [name, make] of Object.entries(LETTERS)) {
    it(`${name} as DOCX`, async () => {
      await expect(await normalisedXml(make())).toMatchFileSnapshot(`letters/${name}.xml`)
    })
  }

  it('are the same bytes every time, without a clock', async () => {
    const [first, second] = [await writeDocx(LETTERS['d1-file']!()), await writeDocx(LETTERS['d1-file']!())]
    expect(first).toEqual(second)
    expect(strFromU8(unzipSync(first)['docProps/core.xml']!)).not.toMatch(/dcterms:created|\d{4}-\d{2}-\d{2}T/)
  })

  it('d1 as print page and as text', async () => {
    await expect(writeHtml(LETTERS['d1-letter']!())).toMatchFileSnapshot('letters/d1-letter.html')
    await expect(writeText(LETTERS['d1-file']!())).toMatchFileSnapshot('letters/d1-file.txt')
  })
})
