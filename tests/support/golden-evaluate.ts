/**
 * The program behind `npm run eval`: prints the report of all labelled contracts, then a line for each twin of them, or
 * the whole report of the twin that is named; 1 when a bound is not reached.
 */
import { twins } from '../golden/twins/twins'
import { loadGoldenContracts } from './golden-contracts'
import { describeScores, describeTotals, shortfalls } from './golden-report'
import { scoreContract, writeWordFile, type GoldenFile, type Score } from './golden-review'
import type { GoldenContract } from './golden-source'

const contracts = loadGoldenContracts(process.argv[2]!)
const named = process.argv[3]

async function scoreAll(change: (contract: GoldenContract) => GoldenContract, write: (contract: GoldenContract) => GoldenFile): Promise<readonly Score[]> {
  const scores: Score[] = []
  for (const contract of contracts) scores.push(await scoreContract(change(contract), write))
  return scores
}

const twin = twins.find(({ name }) => name === named)
const scores = await scoreAll(twin?.rewrite ?? ((contract) => contract), twin?.write ?? writeWordFile)
process.stdout.write(describeScores(scores))
if (twin === undefined) {
  process.stdout.write('Twins\n')
  for (const { name, rewrite, write } of twins) process.stdout.write(`${describeTotals(name, await scoreAll(rewrite, write))}\n`)
}
process.exitCode = shortfalls(scores).length === 0 ? 0 : 1
