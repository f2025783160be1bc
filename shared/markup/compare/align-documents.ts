import type { ContractDocument } from '../../document/contract-document'
import { alignAcross } from './align-across'
import { alignLines, type AlignedLine } from './align-lines'
import { comparableLines } from './comparable-lines'

/** True for files of two formats, which share words and little of their setting. */
export function isAcross(old: ContractDocument, next: ContractDocument): boolean {
  return old.format !== next.format
}

/** The lines of two versions, aligned as their formats allow. */
export function alignDocuments(old: ContractDocument, next: ContractDocument): readonly AlignedLine[] {
  return isAcross(old, next) ? alignAcross(comparableLines(old, true), comparableLines(next, true)) : alignLines(comparableLines(old), comparableLines(next))
}
