import { COUNSEL, COUNSEL_PROCESS } from '../../registers/counsel'
import { dateOf, isBlank, isSet, moneyOf, partyOf, periodOf, rowsOf, textOf, type Fields } from '../../registers/field'
import { stateOf, stepsOf } from '../../registers/process'
import { missingPapers } from '../../registers/record-papers'
import { engagementFormLetter, type CounselEngagement } from '../engagement-form'
import { FILED_ENGAGEMENT, filingReceiptLetter } from '../filing-receipt'
import { ask, fileNames, pointsOf, wordsOfFields, workdaysOf, type RegisterLetter } from './register-letter'

/** D6 as the register's row fills it. */
function engagementOf(fields: Fields, number: string): CounselEngagement {
  const word = wordsOfFields(COUNSEL, fields)
  const term = periodOf(fields, 'term')
  const lawyers = rowsOf(fields, 'lawyers').map((row) => ({
    name: textOf(row, 'name'), licence: textOf(row, 'licence'), years: typeof row['years'] === 'number' ? `${row['years']}年` : '', field: textOf(row, 'fieldOfLaw'),
    sanctions: textOf(row, 'sanctions') === '' ? '无' : textOf(row, 'sanctions'), isLead: isSet(row, 'isLead'), isPublic: textOf(fields, 'kind') === 'government' || isSet(row, 'isPublic'),
  }))
  const firm = partyOf(fields, 'firm')
  return {
    number, unit: word('unit'), unitKind: word('unitKind'), method: word('selection'), methodBasis: word('selectionBasis'),
    firm: firm?.name ?? '', firmLicence: word('firmLicence'), firmCreditCode: firm?.creditCode ?? '', assessment: word('firmAssessment'),
    lawyers: lawyers.filter(({ isPublic }) => !isPublic), publicLawyer: lawyers.filter(({ isPublic }) => isPublic).map(({ name, licence }) => `${name}（${licence}）`).join('、') || '无',
    serviceKind: word('serviceKind'), scope: word('service'), startsOn: term?.from ?? null, endsOn: term?.to ?? null, feeFen: moneyOf(fields, 'fee'), billing: word('feeKind'), payment: word('feePayment'),
    conflict: isBlank(fields['conflictStatement']) ? '' : ['已提交', textOf(fields, 'conflictFindings')].filter((part) => part !== '').join('；'),
    confidentiality: isBlank(fields['secrecyAgreement']) ? '' : '已签订', resolution: word('procedure'), evaluation: word('assessment'), history: word('history'),
    attachments: fileNames(COUNSEL, fields, ['contractFiles', 'procedureFiles', 'selectionFiles', 'licenceFiles', 'conflictStatement', 'secrecyAgreement']), filingOpinion: word('filingOpinion'), handler: word('handler'), filedOn: dateOf(fields, 'filedOn'),
  }
}

/** The firm; for lawyers in public service and experts their own names. */
export function engagedName(fields: Fields): string {
  return partyOf(fields, 'firm')?.name ?? rowsOf(fields, 'lawyers').map((row) => textOf(row, 'name')).join('、')
}

/** D6: the form, and the bureau's receipt for it. */
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
      ask('points', '另请注意（每行一项）', { isLong: true, preset: (fields) => textOf(fields, 'filingOpinion') }),
      ask('answerWorkdays', '要求反馈的工作日数（不要求的留空）'),
    ],
    // It bears 备案号, which nothing but the filing gives out.
    refuse: (fields) => (['preparing', 'reported', 'returned'].includes(stateOf(COUNSEL_PROCESS, fields)) ? '尚未准予备案，不能出具回执；请先办理“准予备案”。' : null),
    make: (fields, context) => filingReceiptLetter({
      matter: FILED_ENGAGEMENT, decision: 'accepted', addressee: textOf(fields, 'unit'), title: textOf(fields, 'title'),
      counterparty: engagedName(fields), number: context.number, filedOn: stepsOf(fields).findLast(({ to }) => to === 'reported')?.on ?? null,
      points: pointsOf(context.answers['points'] ?? ''), missing: missingPapers(COUNSEL.id, fields), answerWorkdays: workdaysOf(context.answers['answerWorkdays']),
      issuer: context.issuer, issuedOn: context.today,
    }, context.form),
  },
]
