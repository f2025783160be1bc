import { fen, type Fen } from '../core/money'
import type { Facts } from './facts'
import type { Instalment } from './price-facts'

/** One payment of a contract, as the plan of its performance begins. */
export interface PlannedPayment {
  /** 第1期（合同签订后）, 尾款（验收合格后）, 质保金. */
  readonly name: string
  readonly fen: Fen
}

/** Words of a condition worth keeping in a name. */
const TRIGGER_LENGTH = 40

/**
 * The payments a contract tells, in their order; [] unless one sound schedule adds up to the price to the fen. What it says
 * of their days is not among them: those follow from deliveries that are still to come.
 */
export function paymentPlan({ paymentSchedules, totalAmount }: Pick<Facts, 'paymentSchedules' | 'totalAmount'>): readonly PlannedPayment[] {
  const [schedule] = paymentSchedules
  const total = totalAmount?.fen ?? null
  if (schedule === undefined || paymentSchedules.length > 1 || schedule.isIncomplete || schedule.hasOpenAlternatives || total === null) return []
  const amounts = withRest(schedule.instalments, total)
  const sum = amounts.reduce<number>((whole, amount) => whole + (amount ?? Number.NaN), 0)
  if (sum !== total || amounts.some((amount) => amount === null || amount <= 0)) return []
  const conditions = schedule.instalments.map(conditionOf)
  return schedule.instalments.map((instalment, index) => ({ name: nameOf(instalment, index, conditions), fen: fen(amounts[index]!) }))
}

/** The amount of each; what a rest comes to follows from all others. Null where one cannot be told. */
function withRest(instalments: readonly Instalment[], total: Fen): readonly (number | null)[] {
  let paid = 0
  const known = instalments.map((instalment) => {
    const told = shareOf(instalment, total)
    const amount = instalment.kind === 'cumulative' && told !== null ? told - paid : told
    paid += amount ?? 0
    return amount
  })
  const open = instalments.flatMap(({ kind }, index) => (kind === 'rest' && known[index] === null ? [index] : []))
  return open.length === 1 ? known.with(open[0]!, total - paid) : known
}

function shareOf({ fen: amount, fraction, base }: Instalment, total: Fen): number | null {
  if (amount !== null) return amount
  return fraction === null || (base !== '' && base !== '合同总价') ? null : Math.round(Number(fraction) * total)
}

/** What a payment waits for: the words before the first comma, behind which stands who pays. */
function conditionOf({ trigger }: Instalment): string {
  return trigger.split(/[,，;；]/, 1)[0]!.trim().slice(0, TRIGGER_LENGTH)
}

/** Words that stand before several payments are the condition of one of them at most, and name none. */
function nameOf({ kind }: Instalment, index: number, conditions: readonly string[]): string {
  if (kind === 'retention') return '质保金'
  const name = kind === 'rest' ? '尾款' : `第${index + 1}期`
  const condition = conditions[index]!
  return condition === '' || conditions.indexOf(condition) !== conditions.lastIndexOf(condition) ? name : `${name}（${condition}）`
}
