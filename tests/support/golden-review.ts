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
import { placeTargets, type Target } from './golden-placement'
import type { GoldenContract } from './golden-source'

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

/** A contract as a user's file. */
export interface GoldenFile {
  readonly bytes: Uint8Array
  readonly name: string
}

/** The contract as a Word file. */
export const writeWordFile = (contract: GoldenContract): GoldenFile => ({ bytes: goldenDocx(contract), name: `${contract.name}.docx` })

/** Reads the contract through the importer, as a user's file would be. */
export async function scoreContract(contract: GoldenContract, write: (contract: GoldenContract) => GoldenFile = writeWordFile): Promise<Score> {
  const today = parseLocalDate('2026-11-16')!
  const file = write(contract)
  const imported = await importContract(file.bytes, file.name, {
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
