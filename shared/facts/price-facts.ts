import type { Fen } from '../core/money'
import type { Span } from '../core/span'

/** A table (or listed items in running text) of priced items. */
export interface PriceTableFact {
  readonly span: Span
  /** Index into the document's tables; null for running text. */
  readonly table: number | null
  readonly rows: readonly PriceRow[]
  /** Stated totals: 合计, 总计, 小计. */
  readonly totals: readonly PriceTotal[]
  /** True when amounts in it are in 万元. */
  readonly inTenThousands: boolean
}

/** A stated total of a price table and the items it adds up. */
export interface PriceTotal {
  readonly label: string
  readonly fen: Fen
  /** Half of the last written digit's worth, in yuan as a plain decimal; '0' for amounts to the fen. */
  readonly tolerance: string
  readonly span: Span
  readonly kind: 'total' | 'subtotal'
  /** Indices into `rows`. */
  readonly rows: readonly number[]
}

/** One priced item. Numbers are plain decimals in yuan; null where the cell is empty or unreadable. */
export interface PriceRow {
  readonly label: string
  /** `adjustment`: tax, discount, provisional sum and other rows that are no goods or services. */
  readonly kind: 'item' | 'adjustment'
  readonly factors: readonly { readonly value: string; readonly span: Span; readonly name: string }[]
  /** Discounts, tax rates and the like of the row: a decimal fraction where written as a percentage, else yuan. */
  readonly adjustments: readonly { readonly name: string; readonly value: string; readonly isShare: boolean; readonly span: Span }[]
  /** `tolerance` as in `AmountFact`. */
  readonly unitPrice: { readonly yuan: string; readonly tolerance: string; readonly span: Span } | null
  readonly amount: { readonly yuan: string; readonly fen: Fen; readonly tolerance: string; readonly span: Span } | null
  /** True when the amount's cell is filled with something that is no number (详见清单), or shared with other rows. */
  readonly isAmountUnreadable: boolean
  readonly span: Span
}

/** How the price is paid. */
export interface PaymentScheduleFact {
  readonly span: Span
  readonly instalments: readonly Instalment[]
  /** True when the clause offers alternatives and none is ticked. */
  readonly hasOpenAlternatives: boolean
  /**
   * True when a share or an amount in it is left blank, part of the price is paid by progress (当月产值的80%), or an instalment is paid
   * several times over (每季度支付25%): the shares cannot be summed up.
   */
  readonly isIncomplete: boolean
  /** The clause (or table) that holds it. */
  readonly clause: string | null
}

/** One instalment. */
export interface Instalment {
  readonly span: Span
  /**
   * `step`: this much; `cumulative`: up to this much (付至); `rest`: what remains (with or without its share);
   * `retention`: kept back as 质保金.
   */
  readonly kind: 'step' | 'cumulative' | 'rest' | 'retention'
  readonly fraction: string | null
  readonly fen: Fen | null
  /** What the share is of, folded to 合同总价 where it is the contract price; '' if not said. */
  readonly base: string
  readonly trigger: string
}
