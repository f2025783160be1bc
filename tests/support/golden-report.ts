/** The figures of an evaluation, and what they are printed as. */
import { rules } from '../../shared/rules'
import type { Score } from './golden-review'

/** Recall and precision; NaN where there is nothing to divide by. */
export interface Tally {
  readonly wanted: number
  readonly found: number
  readonly falseAlarms: number
}

/** What has to be reached. */
export const BOUNDS = { mustFixRecall: 0.97, recall: 0.93, precision: 0.95 }

/** Counts over all contracts for the labels and findings that `counts` takes. */
export function tally(scores: readonly Score[], counts: (item: { readonly ruleId: string; readonly severity: string }) => boolean = () => true): Tally {
  const found = scores.flatMap((score) => score.found).filter(({ target }) => counts(target)).length
  const missed = scores.flatMap((score) => score.missed).filter(counts).length
  return { wanted: found + missed, found, falseAlarms: scores.flatMap((score) => score.falseAlarms).filter(counts).length }
}

/** Share of the wanted findings that were made. */
export const recallOf = ({ wanted, found }: Tally): number => found / wanted

/** Share of the findings made that were right. */
export const precisionOf = ({ found, falseAlarms }: Tally): number => found / (found + falseAlarms)

/** Sentences that say which bound was not reached; empty when all were. */
export function shortfalls(scores: readonly Score[]): readonly string[] {
  const all = tally(scores)
  const mustFix = tally(scores, ({ severity }) => severity === 'must-fix')
  const said: string[] = []
  if (recallOf(mustFix) < BOUNDS.mustFixRecall) said.push(`recall of must-fix ${show(recallOf(mustFix))} below ${BOUNDS.mustFixRecall}`)
  if (recallOf(all) < BOUNDS.recall) said.push(`recall ${show(recallOf(all))} below ${BOUNDS.recall}`)
  if (precisionOf(all) < BOUNDS.precision) said.push(`precision ${show(precisionOf(all))} below ${BOUNDS.precision}`)
  for (const { contract, falseAlarms, result } of scores.filter((score) => score.contract.isClean)) {
    for (const finding of falseAlarms) if (finding.severity === 'must-fix') said.push(`${contract.name}: must-fix ${finding.ruleId} on a clean contract`)
    for (const rule of contract.passes) if (result.findings.some(({ ruleId, status }) => ruleId === rule && status !== 'insufficient')) said.push(`${contract.name}: ${rule} must pass`)
  }
  return said
}

/** The whole report: figures overall, for must-fix and per rule, then every miss and false alarm with its words. */
export function describeScores(scores: readonly Score[]): string {
  const mustFix = tally(scores, ({ severity }) => severity === 'must-fix')
  const other = scores.flatMap((score) => score.found).filter(({ target, finding }) => target.severity !== finding.severity)
  return [
    `${scores.length} contracts, ${tally(scores).wanted} labels, ${rules.length} rules`,
    line('all', tally(scores)), line('must-fix', mustFix),
    '', 'Per rule', ...perRule(scores),
    '', 'Missed', ...scores.flatMap(({ missed }) => missed.map((target) => `  ${target.contract} ${target.ruleId} ${target.severity} ${quote(target.words)}`)),
    '', 'False alarms', ...scores.flatMap(({ contract, falseAlarms }) => falseAlarms.map((finding) =>
      `  ${contract.name} ${finding.ruleId} ${finding.severity} ${finding.status} ${finding.spans.map((span) => quote(span.quote)).join(' ')}\n      ${finding.opinion} ${finding.computed ?? ''}`)),
    '', 'Found with another severity', ...other.map(({ target, finding }) => `  ${target.contract} ${target.ruleId} wanted ${target.severity}, is ${finding.severity} ${quote(target.words)}`),
    '', ...shortfalls(scores), '',
  ].join('\n')
}

/** One line: recall and precision, recall of must-fix, and must-fix findings in the clean contracts. */
export function describeTotals(name: string, scores: readonly Score[]): string {
  const mustFix = tally(scores, ({ severity }) => severity === 'must-fix')
  return `${line(name.padEnd(17), tally(scores))}  must-fix ${show(recallOf(mustFix))}  on clean ${mustFixOnClean(scores)}`
}

/** How many must-fix findings the clean contracts got; none is right. */
export function mustFixOnClean(scores: readonly Score[]): number {
  return scores.filter(({ contract }) => contract.isClean).flatMap(({ falseAlarms }) => falseAlarms).filter(({ severity }) => severity === 'must-fix').length
}

function perRule(scores: readonly Score[]): readonly string[] {
  const ids = new Set(rules.map(({ id }) => id))
  for (const { found, missed } of scores) for (const { ruleId } of [...found.map(({ target }) => target), ...missed]) ids.add(ruleId)
  return [...ids].toSorted().map((id) => `${line(id, tally(scores, ({ ruleId }) => ruleId === id))}${rules.some((rule) => rule.id === id) ? '' : '  (no such rule yet)'}`)
}

function line(name: string, counts: Tally): string {
  return `  ${name.padEnd(9)} recall ${show(recallOf(counts))} (${counts.found}/${counts.wanted})  precision ${show(precisionOf(counts))} (${counts.falseAlarms} false)`
}

const show = (share: number): string => (Number.isNaN(share) ? '  -  ' : share.toFixed(3))
const quote = (words: string): string => `“${words.replace(/\s+/g, ' ').slice(0, 120)}”`
