import { textOf, type Fields } from './field'

/** Fields both registers have under one name and with one meaning. */
const SHARED = [
  'title', 'contractNumber', 'types', 'counterparty', 'counterpartySize', 'amount', 'isProvisional', 'funds', 'budgetItem', 'procurement', 'noticeOn', 'signedOn', 'term', 'paymentTerms', 'dispute',
  'publishedUrl', 'ourCreditCode', 'handler',
] as const

/** A filing as the contract's line of the register begins it; what the register does not hold stays to be filled in. */
export function filingFromContract(contract: { readonly id: string; readonly fields: Fields }, ourName: string): Fields {
  const { id, fields } = contract
  const known = Object.fromEntries(SHARED.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]))
  // D5 tells what the automatic check found; where only an opinion was registered, what that asked for.
  const [mustFix, shouldFix] = [fields['hitMustFix'] ?? fields['mustFixCount'], fields['hitShouldFix']]
  const files = [fields['scan'], fields['revisedFiles']].flatMap((value) => (Array.isArray(value) ? value : []))
  return {
    ...known, ...(mustFix === undefined ? {} : { mustFixCount: mustFix }), ...(shouldFix === undefined ? {} : { shouldFixCount: shouldFix }), contract: id, currency: '人民币', ...(ourName === '' ? {} : { unit: ourName, ourName }),
    ...(textOf(fields, 'decisionNumber') === '' ? {} : { decision: textOf(fields, 'decisionNumber') }), ...(files.length === 0 ? {} : { contractFiles: files }),
  }
}
