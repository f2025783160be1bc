import { lastStartingAtOrBefore, overlaps } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { findAmounts } from './amounts'
import { findDates } from './dates'
import { liftFiguresFromLines } from './filled-lines'
import type { Facts, SentenceFact } from './facts'
import { findPaymentSchedules } from './payment-schedules'
import { findPercents } from './percents'
import { findPeriods } from './periods'
import { findPriceItems } from './price-items'
import { findPriceLines } from './price-lines'
import { findPriceTables } from './price-tables'
import { findTotalAmount } from './total-amount'

/** The facts that are figures. */
export type NumberFacts = Pick<Facts, 'amounts' | 'totalAmount' | 'percents' | 'periods' | 'dates' | 'priceTables' | 'paymentSchedules'>

/** Finds everything that is a figure: amounts, shares, lengths of time, dates, price tables and payment schedules. Linear. */
export function findNumberFacts(document: ContractDocument, text: string, sentences: readonly SentenceFact[], choices: Facts['choices']): NumberFacts {
  const normalized = liftFiguresFromLines(text)
  const amounts = findAmounts(document, normalized)
  const percents = findPercents(document, normalized)
  const priceLines = findPriceLines(document, normalized, amounts)
  const lists = priceLines.map(({ span }) => span)
  // A line of a list is read as such, not once more as a sentence.
  const priceItems = findPriceItems(document, normalized, amounts, sentences).filter(({ span }) => {
    const list = priceLines[lastStartingAtOrBefore(lists, span.end - 1)]
    return list === undefined || !overlaps(list.span, span)
  })
  const priceTables = [...findPriceTables(document, normalized), ...priceLines, ...priceItems]
  return {
    amounts, percents,
    totalAmount: findTotalAmount(document, amounts),
    periods: findPeriods(document, normalized),
    dates: findDates(document, normalized),
    priceTables: priceTables.sort((a, b) => a.span.start - b.span.start),
    paymentSchedules: findPaymentSchedules(document, normalized, { amounts, percents, sentences, choices }),
  }
}
