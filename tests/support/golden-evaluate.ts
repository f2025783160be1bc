/** The program behind `npm run eval`: prints the report of all labelled contracts; 1 when a bound is not reached. */
import { loadGoldenContracts } from './golden-contracts'
import { describeScores, shortfalls } from './golden-report'
import { scoreContract, type Score } from './golden-review'

const scores: Score[] = []
for (const contract of loadGoldenContracts(process.argv[2]!)) scores.push(await scoreContract(contract))
process.stdout.write(describeScores(scores))
process.exitCode = shortfalls(scores).length === 0 ? 0 : 1
