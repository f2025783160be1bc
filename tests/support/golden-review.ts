/** Reviews a labelled contract and compares what was found with what had to be found. */
import { parseLocalDate } from '../../shared/core/local-date'
import { contentWarnings } from '../../shared/facts/content-warnings'
import { extractFacts } from '../../shared/facts/extract-facts'
import type { Finding, ReviewResult } from '../../shared/findings/finding'
import { reviewDocument } from '../../shared/findings/run-rules'
import { importContract } from '../../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { rules } from '../../shared/rules'
import { goldenDocx } from './golden-docx'
import type { GoldenContract, Label, PlacedLabel } from './golden-source'

/** A label with where its words stand in the reading text; null for one about the whole contract. */
export interface Target extends Label {
  readonly contract: string
  readonly span: { readonly start: number; readonly end: number } | null
  readonly words: string
}

/** What one contract's review came to. */
export interface Score {
  readonly contract: GoldenContract
  readonly result: ReviewResult
  /** The reading text. */
  readonly text: string
  readonly found: readonly { readonly target: Target; readonly finding: Finding }[]
  readonly missed: readonly Target[]
  /** Findings (命中、疑似) that no label wants or allows. */
  readonly falseAlarms: readonly Finding[]
}

/** Reads the contract through the importer, as a user's file would be. */
export async function scoreContract(contract: GoldenContract): Promise<Score> {
  const today = parseLocalDate('2026-11-16')!
  const imported = await importContract(goldenDocx(contract), `${contract.name}.docx`, {
    limits: DEFAULT_LIMITS, loadPdfEngine: () => Promise.reject(new Error('no PDF here')),
  })
  if (!imported.ok) throw new Error(`${contract.name}: ${imported.error.message}`)
  const { document } = imported.value
  const facts = extractFacts(document, contract.intake)
  const result = reviewDocument({ document, facts, intake: contract.intake, rules, today })
  if (result.failed.length > 0) throw new Error(`${contract.name}: ${JSON.stringify(result.failed)}`)
  if (contentWarnings(document, facts).length > 0) throw new Error(`${contract.name}: ${JSON.stringify(contentWarnings(document, facts))}`)
  return { contract, result, text: document.text, ...match(placeTargets(contract, document.text), result.findings) }
}

function placeTargets(contract: GoldenContract, text: string): readonly Target[] {
  const targets: Target[] = contract.missing.map((label) => ({ ...label, contract: contract.name, span: null }))
  let cursor = 0
  for (const block of contract.blocks) {
    if (block.kind === 'paragraph' && block.style === 'header') continue
    for (const piece of block.kind === 'row' ? block.cells : [block]) {
      const start = text.indexOf(piece.text, cursor)
      if (start === -1) throw new Error(`${contract.name}: not in the reading text: ${piece.text}`)
      cursor = start + piece.text.length
      targets.push(...piece.labels.map((label) => placed(contract.name, label, start, piece.text)))
    }
  }
  return targets
}

function placed(contract: string, label: PlacedLabel, offset: number, text: string): Target {
  const span = { start: offset + label.start, end: offset + label.end }
  return { ruleId: label.ruleId, severity: label.severity, isWanted: label.isWanted, contract, span, words: text.slice(label.start, label.end) }
}

/** A finding answers a label of its rule whose words it touches, or one about the whole contract whose words it says. */
function match(targets: readonly Target[], findings: readonly Finding[]): Pick<Score, 'found' | 'missed' | 'falseAlarms'> {
  const judged = findings.filter(({ status }) => status !== 'insufficient')
  const answers = (target: Target, finding: Finding): boolean => {
    if (target.ruleId !== finding.ruleId) return false
    const { span } = target
    if (span !== null) return finding.spans.some(({ start, end }) => start < span.end && end > span.start)
    return finding.opinion.includes(target.words) || (finding.computed ?? '').includes(target.words)
  }
  const wanted = targets.filter(({ isWanted }) => isWanted)
  const found = wanted.flatMap((target) => {
    const finding = judged.find((one) => answers(target, one))
    return finding === undefined ? [] : [{ target, finding }]
  })
  const answered = new Set(found.map(({ target }) => target))
  return {
    found,
    missed: wanted.filter((target) => !answered.has(target)),
    falseAlarms: judged.filter((finding) => !targets.some((target) => answers(target, finding))),
  }
}
