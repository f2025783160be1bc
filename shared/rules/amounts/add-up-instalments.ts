import { Big } from 'big.js'
import type { Instalment } from '../../facts/facts'
import { showPercent } from '../show-figures'

/** What instalments come to, as shares of the price. */
export interface InstalmentSum {
  /** Every share added; a cumulative one stands for all that is paid by then, and what is told ahead of it to remain is added to it. */
  readonly paid: Big
  /** What a lawful reading may come to instead: 质保金 contained in the other shares, a rest told first contained in 付至100%, stages told backwards. */
  readonly otherwise: readonly Big[]
  /** The shares in the order told: 30%＋付至97%＋余款. */
  readonly steps: string
  /** A cumulative share below what was paid by an earlier or equal stage; null where there is none. */
  readonly falls: Instalment | null
  /** A rest without a figure fills the sum. */
  readonly isOpen: boolean
}

/** An instalment's share: as stated, else its amount over the price in fen. Null where neither is known. */
function shareOf(item: Instalment, total: number | null): Big | null {
  if (item.fraction !== null) return new Big(item.fraction)
  return item.fen === null || total === null || total === 0 ? null : new Big(item.fen).div(total)
}

/** The stages a price is paid by, first to last. */
const STAGES: readonly RegExp[] = [
  /首|预付|签[约订署]|生效|开工前|进场|定金/, /到货|送[达到]|交货|开工/, /初验|进度|主体|中期|试运行/, /终验|竣工|完工|验收/, /结算|审[计定核]|决算/, /质保|缺陷|保修|尾款|余款|期满/,
]

/** How late an instalment falls due by its own words; -1 where they do not say. */
function stageOf({ trigger }: Instalment): number {
  return STAGES.findLastIndex((stage) => stage.test(trigger))
}

/** Adds the instalments up in whichever order they are told; null while a share is unknown and no rest fills it. */
export function addUpInstalments(instalments: readonly Instalment[], total: number | null): InstalmentSum | null {
  const lastCumulative = instalments.findLastIndex(({ kind }) => kind === 'cumulative')
  let paid = new Big(0)
  let stage = -1
  let ahead = new Big(0)
  let retained = new Big(0)
  let remaining = new Big(0)
  let highest = new Big(0)
  let falls: Instalment | null = null
  let isOpen = false
  const steps: string[] = []
  for (const [index, item] of instalments.entries()) {
    const share = shareOf(item, total)
    if (share === null) {
      if (item.kind !== 'rest') return null
      isOpen = true
      steps.push('余款')
      continue
    }
    const own = stageOf(item)
    const isEarlier = own >= 0 && own < stage
    if (item.kind === 'cumulative') {
      if (share.lt(paid) && !isEarlier && falls === null && retained.eq(0)) falls = item
      if (!isEarlier || share.gt(paid)) paid = share
      if (!isEarlier) stage = own
      if (share.gt(highest)) highest = share
    } else if (item.kind === 'retention' || item.kind === 'rest') {
      remaining = remaining.plus(share)
      if (item.kind === 'retention') retained = retained.plus(share)
      // 余款8%待质保期满…;终验后付至92%: told first and paid last.
      if (index < lastCumulative) ahead = ahead.plus(share)
      else paid = paid.plus(share)
    } else if (!isEarlier) paid = paid.plus(share)
    steps.push(item.kind === 'cumulative' ? `付至${showPercent(share)}` : showPercent(share))
  }
  const whole = paid.plus(ahead)
  return { paid: whole, otherwise: [paid, whole.minus(retained), ...(highest.gt(paid) ? [highest.plus(remaining)] : [])], steps: steps.join('＋'), falls, isOpen }
}
