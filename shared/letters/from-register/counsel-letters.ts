import { COUNSEL, COUNSEL_PROCESS } from '../../registers/counsel'
import { dateOf, isBlank, isSet, moneyOf, partyOf, periodOf, rowsOf, textOf, type Fields } from '../../registers/field'
import { stateOf, stepsOf } from '../../registers/process'
import { missingPapers } from '../../registers/record-papers'
import { engagementFormLetter, type CounselEngagement } from '../engagement-form'
import { FILING_DECISIONS, type FilingDecision } from '../filing-form'
import { FILED_ENGAGEMENT, filingReceiptLetter } from '../filing-receipt'
import { presetPoints } from './filing-letters'
import { ask, fileNames, pointsOf, wordsOfFields, workdaysOf, type RegisterLetter } from './register-letter'

/** D6 as the register's row fills it. */
export function engagementOf(fields: Fields, number: string): CounselEngagement {
  const word = wordsOfFields(COUNSEL, fields)
  const term = periodOf(fields, 'term')
  const lawyers = rowsOf(fields, 'lawyers').map((row) => ({
    name: textOf(row, 'name'), licence: textOf(row, 'licence'), years: typeof row['years'] === 'number' ? `${row['years']}年` : '', field: textOf(row, 'fieldOfLaw'),
    sanctions: textOf(row, 'sanctions') === '' ? '无' : textOf(row, 'sanctions'), isLead: isSet(row, 'isLead'),
  }))
  const isGovernment = textOf(fields, 'kind') === 'government'
  const firm = partyOf(fields, 'firm')
  return {
    number, unit: word('unit'), unitKind: word('unitKind'), method: word('selection'), methodBasis: word('selectionBasis'),
    firm: firm?.name ?? '', firmLicence: word('firmLicence'), firmCreditCode: firm?.creditCode === '' || firm === null ? word('firmCreditCode') : firm.creditCode, assessment: word('firmAssessment'),
    lawyers: isGovernment ? [] : lawyers, publicLawyer: isGovernment ? lawyers.map(({ name, licence }) => `${name}（${licence}）`).join('、') : '无',
    serviceKind: word('serviceKind'), scope: word('service'), startsOn: term?.from ?? null, endsOn: term?.to ?? null, feeFen: moneyOf(fields, 'fee'), billing: word('feeKind'), payment: word('feePayment'),
    conflict: isBlank(fields['conflictStatement']) ? '' : ['已提交', textOf(fields, 'conflictFindings')].filter((part) => part !== '').join('；'),
    confidentiality: isBlank(fields['secrecyAgreement']) ? '' : '已签订', resolution: word('procedure'), evaluation: word('assessment'), history: word('history'),
    attachments: fileNames(fields, ['contractFiles', 'procedureFiles', 'selectionFiles', 'licenceFiles', 'conflictStatement', 'secrecyAgreement']), filingOpinion: word('filingOpinion'), handler: word('handler'), filedOn: dateOf(fields, 'filedOn'),
  }
}

/** The firm; for lawyers in public service and experts their own names. */
export function engagedName(fields: Fields): string {
  return partyOf(fields, 'firm')?.name ?? rowsOf(fields, 'lawyers').map((row) => textOf(row, 'name')).join('、')
}

/** What was decided; before that a return where papers are missing. */
function presetDecision(fields: Fields): FilingDecision {
  const state = stateOf(COUNSEL_PROCESS, fields)
  return state === 'returned' || (state === 'reported' && missingPapers('counsel', fields).length > 0) ? 'returned' : 'accepted'
}

/** The bureau may file an engagement or send it back. */
const DECISIONS = (['accepted', 'returned'] as const).map((code) => ({ code, label: FILING_DECISIONS[code] }))

/** D6: the form, and the bureau's answer to it. */
export const COUNSEL_LETTERS: readonly RegisterLetter[] = [
  {
    id: 'engagement-form', register: COUNSEL, title: '法律顾问聘请备案表',
    needs: ['title', 'unit', 'unitKind', 'selection', 'kind', 'lawyers', 'serviceKind', 'service', 'term', 'fee', 'feeKind', 'feePayment', 'procedure', 'handler'],
    numbering: { rule: 'counsel-filing', field: 'filingNumber' }, questions: [],
    refuse: () => null,
    make: (fields, context) => engagementFormLetter(engagementOf(fields, context.number)),
  },
  {
    id: 'counsel-receipt', register: COUNSEL, title: '法律顾问聘请备案回执', needs: ['unit', 'title'],
    numbering: { rule: 'counsel-filing', field: 'filingNumber' },
    questions: [
      ask('decision', '备案机构意见', { isRequired: true, options: DECISIONS, preset: (fields) => presetDecision(fields) }),
      ask('points', '补正内容（每行一项）', { isLong: true, preset: (fields) => presetPoints('counsel', fields) }),
      ask('answerWorkdays', '要求反馈的工作日数（不要求的留空）'),
    ],
    refuse: (fields) => (stateOf(COUNSEL_PROCESS, fields) === 'preparing' ? '尚未报备，不能出具回执；请先登记报备。' : null),
    make: (fields, context) => filingReceiptLetter({
      matter: FILED_ENGAGEMENT, decision: (context.answers['decision'] ?? 'accepted') as FilingDecision, addressee: textOf(fields, 'unit'), title: textOf(fields, 'title'),
      counterparty: engagedName(fields), number: context.number, filedOn: stepsOf(fields).findLast(({ to }) => to === 'reported')?.on ?? null,
      points: pointsOf(context.answers['points'] ?? ''), missing: missingPapers(COUNSEL.id, fields), answerWorkdays: workdaysOf(context.answers['answerWorkdays']),
      issuer: context.issuer, issuedOn: context.today,
    }, context.form),
  },
]
