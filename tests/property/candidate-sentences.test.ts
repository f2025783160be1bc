/**
 * The word index lets rules skip sentences that lack the words an expression needs (shared/core/required-words.ts). Every
 * text of the rules' own tests and every labelled contract is reviewed with the index and without it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../shared/core/local-date'
import type { ContractDocument } from '../../shared/document/contract-document'
import { extractFacts } from '../../shared/facts/extract-facts'
import type { Intake } from '../../shared/facts/intake'
import { documentFromText } from '../support/document-from-text'

const RULES = join(import.meta.dirname, '../../shared/rules')
const CONTRACTS = join(import.meta.dirname, '../golden/contracts')
const INTAKE: Intake = {
  type: ['CON', 'GPS', 'PMS', 'ITS', 'LES', 'AST', 'DON', 'SAL'], ourName: '云溪市机关后勤服务中心', ourEntityKind: '机关', moneyFlow: '付款',
  counterpartySize: '小型', isGovProcurement: true, procurement: '公开招标',
}

/** Texts of the rule tests: every third quoted sentence, thirty to a document. */
function testTexts(): readonly string[] {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))
  const sentences = files.flatMap((name) => [...readFileSync(join(RULES, name), 'utf8').matchAll(/['`]([^'`\n]*[\u4e00-\u9fa5]{4}[^'`\n]*)['`]/g)].map(([, words]) => words!.replaceAll('\\n', '\n').replace(/[«»]|\$\{\w+\}/g, ''))).filter((_, at) => at % 3 === 0)
  return Array.from({ length: Math.ceil(sentences.length / 30) }, (_, at) => sentences.slice(at * 30, at * 30 + 30).map((words, number) => `${number + 1}. ${words}`).join('\n'))
}

async function findingsOf(documents: readonly ContractDocument[]): Promise<string> {
  vi.resetModules()
  const { rules } = await import('../../shared/rules')
  const { reviewDocument } = await import('../../shared/findings/run-rules')
  return documents.map((document) => JSON.stringify(reviewDocument({ document, facts: extractFacts(document, INTAKE), intake: INTAKE, rules, today: '2026-11-16' as LocalDate }).findings)).join('\n')
}

afterEach(() => vi.doUnmock('../../shared/core/required-words'))

it('no sentence a rule would speak of is hidden from it', async () => {
  const texts = [...testTexts(), ...readdirSync(CONTRACTS).map((name) => readFileSync(join(CONTRACTS, name), 'utf8'))]
  const documents = texts.map((text) => documentFromText(text))
  const indexed = await findingsOf(documents)
  vi.doMock('../../shared/core/required-words', () => ({ requiredWords: () => [[]], mayMatch: () => true }))
  expect(indexed === (await findingsOf(documents))).toBe(true)
  expect(indexed.length).toBeGreaterThan(100_000)
}, 180_000)
