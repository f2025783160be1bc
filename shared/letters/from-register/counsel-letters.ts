import { COUNSEL } from '../../registers/counsel'
import { dateOf, isBlank, isSet, moneyOf, partyOf, periodOf, rowsOf, textOf, type Fields } from '../../registers/field'
import { engagementFormLetter, type CounselEngagement } from '../engagement-form'
import { fileNames, wordsOfFields, type RegisterLetter } from './register-letter'

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
    attachments: fileNames(fields, ['contractFiles', 'conflictStatement', 'secrecyAgreement']), filingOpinion: word('filingOpinion'), handler: word('handler'), filedOn: dateOf(fields, 'filedOn'),
  }
}

/** D6. */
export const COUNSEL_LETTERS: readonly RegisterLetter[] = [{
  id: 'engagement-form', register: COUNSEL, title: '法律顾问聘请备案表',
  needs: ['title', 'unit', 'unitKind', 'selection', 'kind', 'lawyers', 'serviceKind', 'service', 'term', 'fee', 'feeKind', 'feePayment', 'procedure', 'handler'],
  numbering: { rule: 'counsel-filing', field: 'filingNumber' }, questions: [],
  refuse: () => null,
  make: (fields, context) => engagementFormLetter(engagementOf(fields, context.number)),
}]
