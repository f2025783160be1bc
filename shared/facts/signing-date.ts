import type { LocalDate } from '../core/local-date'
import type { ContractDocument } from '../document/contract-document'
import { findSectionAt } from '../document/find-clause'
import type { DateFact, ParticularFact } from './facts'
import type { Intake } from './intake'

/**
 * The day of signing: the intake's, else the latest full date of the first contract's signature block (a contract
 * forms with the last signature, 民法典 第490条), else the value of a 签订日期 line. Null while none is written.
 */
export function findSignedOn(
  document: ContractDocument, particulars: readonly ParticularFact[], dates: readonly DateFact[], intake: Intake,
): LocalDate | null {
  if (intake.signDate !== undefined && intake.signDate !== null) return intake.signDate
  const days = dates.filter((fact) => fact.precision === 'day' && fact.date !== null)
  const inBlock = days.filter((fact) => {
    const section = findSectionAt(document, fact.span.start)
    return section?.kind === 'signature' && section.contract === 0
  })
  if (inBlock.length > 0) return inBlock.map((fact) => fact.date!).sort().at(-1)!
  for (const particular of particulars) {
    if (particular.label !== '签订日期' || !/[签订]/.test(particular.printed)) continue
    const day = days.find((fact) => fact.span.start >= particular.labelSpan.end && fact.span.start < particular.labelSpan.end + 40)
    if (day !== undefined) return day.date
  }
  return null
}
