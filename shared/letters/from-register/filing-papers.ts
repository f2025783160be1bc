import { COUNSEL } from '../../registers/counsel'
import { partyOf, textOf, type Fields } from '../../registers/field'
import { reportDay, type FiledRegister } from '../../registers/filed-registers'
import type { PackageAnswer } from '../../registers/filing-package/manifest'
import { FILINGS } from '../../registers/filings'
import { missingPapers } from '../../registers/record-papers'
import type { FilingDecision } from '../filing-form'
import { FILED_CONTRACT, FILED_ENGAGEMENT, filingReceiptLetter, type FiledMatter } from '../filing-receipt'
import type { Letter } from '../letter'
import { COUNSEL_LETTERS, engagedName } from './counsel-letters'
import { FILING_LETTERS } from './filing-letters'
import { pointsOf, type LetterContext, type RegisterLetter } from './register-letter'

/** The papers a package of a register carries: the form that is reported, and how the bureau's answer speaks of it. */
interface FilingPapers {
  readonly form: RegisterLetter
  readonly matter: FiledMatter
  /** Name of the other side. */
  readonly partyOf: (fields: Fields) => string
}

const PAPERS: Readonly<Record<string, FilingPapers>> = {
  [FILINGS.id]: { form: FILING_LETTERS[0]!, matter: FILED_CONTRACT, partyOf: (fields) => partyOf(fields, 'counterparty')?.name ?? '' },
  [COUNSEL.id]: { form: COUNSEL_LETTERS[0]!, matter: FILED_ENGAGEMENT, partyOf: engagedName },
}

const DECISIONS: Readonly<Record<PackageAnswer['outcome'], FilingDecision>> = { file: 'accepted', 'file-with-notice': 'accepted-with-risks', return: 'returned', advise: 'correct' }

function papersOf({ register: { id } }: FiledRegister): FilingPapers {
  const papers = PAPERS[id]
  if (papers === undefined) throw new Error(`${id} has no papers to file`)
  return papers
}

/** The form a record is reported with: D5 or D6. */
export function reportForm(filed: FiledRegister, fields: Fields, context: LetterContext): Letter {
  return papersOf(filed).form.make(fields, context)
}

/** The bureau's letter on one reported record: receipt, notice, return or advice. */
export function answerLetter(filed: FiledRegister, fields: Fields, answer: PackageAnswer, context: LetterContext): Letter {
  const { matter, partyOf: party } = papersOf(filed)
  return filingReceiptLetter({
    matter, decision: DECISIONS[answer.outcome], addressee: textOf(fields, 'unit'), title: textOf(fields, 'title'), counterparty: party(fields),
    number: answer.receiptNumber === '' ? answer.number : answer.receiptNumber, filedOn: reportDay(filed, fields),
    points: pointsOf(answer.opinion), missing: missingPapers(filed.register.id, fields), answerWorkdays: null, answerBy: answer.limit ?? null, issuer: context.issuer, issuedOn: context.today,
  }, context.form)
}
