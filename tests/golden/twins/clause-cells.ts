import { goldenDocx } from '../../support/golden-docx'
import type { GoldenFile } from '../../support/golden-review'
import type { GoldenContract } from '../../support/golden-source'

/** The contract as a template laid out by a table: each clause in a cell of its own, without borders. */
export function writeClauseCells(contract: GoldenContract): GoldenFile {
  return { bytes: goldenDocx(contract, 'cell-per-clause'), name: `${contract.name}.docx` }
}
