import { UNIT_KINDS } from '../../registers/choices'
import { dateOf, isBlank, moneyOf, numberOf, partyOf, textOf, type Fields } from '../../registers/field'
import { FILING_PROCESS, FILINGS } from '../../registers/filings'
import { stateOf, stepsOf } from '../../registers/process'
import { missingPapers } from '../../registers/record-papers'
import { FILING_DECISIONS, filingFormLetter, type ContractFiling, type FilingDecision } from '../filing-form'
import { filingReceiptLetter } from '../filing-receipt'
import { ask, fileNames, flagOf, pointsOf, wordsOfFields, workdaysOf, type LetterContext, type RegisterLetter } from './register-letter'

const DECISION_OF: Readonly<Record<string, FilingDecision>> = { filed: 'accepted', 'filed-with-notice': 'accepted-with-risks', returned: 'returned', corrective: 'correct' }

/** What the bureau decided about a filing; null while it has not. */
function filingDecision(fields: Fields): FilingDecision | null {
  return DECISION_OF[stateOf(FILING_PROCESS, fields)] ?? null
}

/** D5's form as the register's row fills it. */
export function contractFilingOf(fields: Fields, context: Pick<LetterContext, 'nameOf'>): ContractFiling {
  const word = wordsOfFields(FILINGS, fields, context.nameOf)
  const mustFix = numberOf(fields, 'mustFixCount')
  const percent = word('taxRate')
  const checked = word('checker')
  return {
    number: word('number'), filedOn: dateOf(fields, 'reportedOn'), unit: word('unit'), unitKind: UNIT_KINDS[textOf(fields, 'unitKind') as keyof typeof UNIT_KINDS] ?? '',
    contractTitle: word('title'), contractNumber: word('contractNumber'), contractType: word('types'),
    ours: { name: word('ourName'), creditCode: word('ourCreditCode') }, theirs: partyOf(fields, 'counterparty') ?? { name: '', creditCode: '' },
    theirScale: word('counterpartySize'), isPrivate: flagOf(fields, 'isPrivate'), amountFen: moneyOf(fields, 'amount'), currency: word('currency'),
    taxRate: percent === '' ? '' : `${percent}%`, isProvisional: flagOf(fields, 'isProvisional'),
    funding: [word('funds'), word('budgetItem')].filter((part) => part !== '').join('，'), procurement: word('procurement'), procurementNumber: word('procurementBasis'),
    awardedOn: dateOf(fields, 'noticeOn'), decision: word('decision'), internalReview: [word('internalReview'), word('internalAdoption')].filter((part) => part !== '').join('；'),
    signedOn: dateOf(fields, 'signedOn'), term: word('term'), payment: word('paymentTerms'), guarantee: word('security'), disputes: word('dispute'), publication: word('publishedUrl'),
    attachments: fileNames(FILINGS, fields, ['contractFiles', 'internalReview']),
    check: mustFix === null ? null : { mustFix, shouldFix: numberOf(fields, 'shouldFixCount') ?? 0 },
    officeDecision: filingDecision(fields), officeOpinion: word('filingOpinion'), handler: word('handler'), reviewer: checked, decidedOn: dateOf(fields, 'filedOn'),
  }
}

/** Everything of the form but what the bureau adds. */
const FORM_NEEDS = [
  'unit', 'unitKind', 'title', 'contractNumber', 'types', 'ourName', 'ourCreditCode', 'counterparty', 'counterpartySize', 'amount', 'currency', 'taxRate', 'funds', 'procurement',
  'procurementBasis', 'decision', 'signedOn', 'term', 'paymentTerms', 'security', 'dispute', 'handler',
]

/** D5, both halves. */
export const FILING_LETTERS: readonly RegisterLetter[] = [
  {
    id: 'filing-form', register: FILINGS, title: '大额合同备案表', needs: FORM_NEEDS, numbering: null, questions: [],
    refuse: () => null,
    make: (fields, context) => filingFormLetter(contractFilingOf(fields, context)),
  },
  {
    id: 'filing-receipt', register: FILINGS, title: '备案回执（提示函）', needs: ['unit', 'title', 'counterparty', 'reportedOn'],
    numbering: { rule: 'filing-receipt', field: 'receiptNumber' },
    questions: [
      ask('decision', '备案机构意见', { isRequired: true, options: Object.entries(FILING_DECISIONS).map(([code, label]) => ({ code, label })), preset: (fields) => filingDecision(fields) ?? (missingPapers('filing', fields).length > 0 ? 'returned' : 'accepted') }),
      ask('points', '风险提示、补正内容或者纠正建议（每行一项）', { isLong: true, preset: presetPoints }),
      ask('answerWorkdays', '要求反馈的工作日数（不要求的留空）'),
    ],
    refuse: (fields) => (stateOf(FILING_PROCESS, fields) === 'preparing' ? '尚未报备，不能出具回执；请先登记报备。' : null),
    make: (fields, context) => filingReceiptLetter({
      decision: (context.answers['decision'] ?? 'accepted') as FilingDecision, addressee: textOf(fields, 'unit'), title: textOf(fields, 'title'),
      counterparty: partyOf(fields, 'counterparty')?.name ?? '', number: context.number, filedOn: dateOf(fields, 'reportedOn'),
      points: pointsOf(context.answers['points'] ?? ''), missing: missingPapers('filing', fields), answerWorkdays: workdaysOf(context.answers['answerWorkdays']),
      issuer: context.issuer, issuedOn: context.today,
    }, context.form),
  },
]

/** The opinion entered, or the list a return was given with; papers missing where neither was. */
function presetPoints(fields: Fields): string {
  const opinion = textOf(fields, 'filingOpinion')
  if (!isBlank(opinion)) return opinion
  if (textOf(fields, 'state') === 'reported') return missingPapers('filing', fields).map((title) => `缺${title}`).join('\n')
  return stepsOf(fields).findLast(({ transition }) => transition === 'return' || transition === 'advise')?.reason ?? ''
}
