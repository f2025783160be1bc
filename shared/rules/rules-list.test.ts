import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { indexText, listRules } from '../../scripts/generate-rules.mjs'
import { CONTRACT_TYPES } from '../law/contract-type'
import type { DatedValue } from '../law/dated-value'
import * as OFFICE_DAYS from '../law/parameters/office-days'
import { policyTrialYears, policyValidYears } from '../law/parameters/policy-years'
import { ALL_PARAMETERS } from '../law/parameters/all-parameters'
import { filingContractLine, largeContractLine } from '../law/parameters/procurement'
import { describeRules, rulesPage } from './describe-rules'
import { rules } from './index'
import { RETIRED_RULE_IDS } from './retired'
import { RULE_CATALOGUE } from './rule-catalogue'

const ROOT = join(import.meta.dirname, '../..')

it('lists every rule file, and says so on the page of rules (node scripts/generate-rules.mjs)', () => {
  expect(readFileSync(join(ROOT, 'shared/rules/index.ts'), 'utf8')).toBe(indexText(listRules()))
  expect(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')).toBe(rulesPage(describeRules()))
})

it('gives every rule the id of its file, its own and never a retired one', () => {
  expect(rules.map(({ id }) => id)).toEqual(listRules().map(({ id }) => id))
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { id } of rules) expect(RETIRED_RULE_IDS).not.toContain(id)
})

it('reads every parameter an office can set: the rules, or the registers', () => {
  const read = new Set([...rules.flatMap(({ parameters }) => parameters), largeContractLine, filingContractLine, ...Object.values<DatedValue<number>>(OFFICE_DAYS), policyValidYears, policyTrialYears])
  expect(ALL_PARAMETERS.filter((parameter) => !read.has(parameter)).map(({ key }) => key)).toEqual([])
})

it('gives every rule the title of the catalogue, a basis, known types and a test beside it', () => {
  for (const rule of rules) {
    expect(rule.title, rule.id).toBe(RULE_CATALOGUE[rule.id])
    expect(rule.basis.length, rule.id).toBeGreaterThan(0)
    if (rule.types !== 'all') for (const type of rule.types) expect(Object.keys(CONTRACT_TYPES)).toContain(type)
  }
  for (const { chapter, name } of listRules()) expect(existsSync(join(ROOT, 'shared/rules', chapter, `${name}.test.ts`)), name).toBe(true)
})
