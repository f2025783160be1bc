import { expect, it } from 'vitest'
import type { Finding } from '../findings/finding'
import { RULE_CATALOGUE } from '../rules/rule-catalogue'
import { openStarredItems, refuseAnswer, needsOpinion, type Answer } from './answer'
import { CHECKLISTS, checklistsFor, itemsOf } from './checklists-for'
import { OPTION_SETS } from './options'

const ITEMS = itemsOf(CHECKLISTS)
const itemOf = (id: string) => ITEMS.find((item) => item.id === id)!
const answer = (option: string, reason = '', quotations: Answer['quotations'] = []): Answer => ({ option, reason, quotations })
const QUOTE = { start: 0, end: 2, quote: '甲方' }

function finding(ruleId: string, severity: Finding['severity']): Finding {
  return {
    id: ruleId, ruleId, title: '', status: 'hit', severity, clause: '', clauseId: null, spans: [], computed: null, basis: [],
    opinion: '', amendment: null, missing: [],
  }
}

it('holds the 202 items of the eight checklists', () => {
  expect(CHECKLISTS.map(({ code, topics }) => `${code} ${topics.flatMap(({ items }) => items).length}`)).toEqual([
    'GEN 29', 'CON 26', 'GPG 22', 'GPS 22', 'PMS 24', 'LES 26', 'ITS 27', 'LEG 26',
  ])
  expect(ITEMS).toHaveLength(202)
  expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(202)
})

it('numbers the items of each list without a gap and asks each with words', () => {
  for (const { code, topics } of CHECKLISTS) {
    const numbers = topics.flatMap(({ items }) => items).map(({ id }) => Number(/\d+$/.exec(id)![0]))
    expect(numbers, code).toEqual(numbers.map((_, index) => index + 1))
  }
  for (const { question, lookAt } of ITEMS) expect([question, lookAt].every((words) => words.length > 1)).toBe(true)
})

it('links only rules of the catalogue', () => {
  expect(Object.keys(RULE_CATALOGUE)).toHaveLength(89)
  for (const { id, rules } of ITEMS) for (const rule of rules) expect(Object.keys(RULE_CATALOGUE), id).toContain(rule)
})

it('takes the lists that fit the types, supplements and other engagements only where they are meant', () => {
  expect(checklistsFor([]).map(({ code }) => code)).toEqual(['GEN'])
  expect(itemsOf(checklistsFor([]))).toHaveLength(26)
  expect(itemsOf(checklistsFor(['SUP']))).toHaveLength(29)
  expect(checklistsFor(['LES-OUT', 'PMS']).map(({ code }) => code)).toEqual(['GEN', 'PMS', 'LES'])
  expect(itemsOf(checklistsFor(['LEG'])).at(-1)!.id).toBe('LEG-C23')
  expect(itemsOf(checklistsFor(['ENT'])).at(-1)!.id).toBe('LEG-C26')
})

it('keeps the marks of the catalogue', () => {
  expect(itemOf('GEN-07')).toMatchObject({ starred: true, who: '承办处室', options: 'O2', rules: ['FIN-002', 'AMT-009'] })
  expect(itemOf('GEN-03')).toMatchObject({ starred: false, who: '法制机构', rules: [] })
})

it('bars 符合 and 无风险 over an open must-fix finding, unless a reason is written', () => {
  const price = itemOf('GEN-12')
  const open = [finding('AMT-001', 'must-fix')]
  expect(refuseAnswer(price, answer('符合'), open)).toContain('AMT-001')
  expect(refuseAnswer(price, answer('符合', '大写为笔误，已在附件更正'), open)).toBeNull()
  expect(refuseAnswer(price, answer('符合'), [finding('AMT-001', 'should-fix'), finding('DIS-001', 'must-fix')])).toBeNull()
  expect(refuseAnswer(itemOf('GEN-22'), answer('无风险'), [finding('LIA-003', 'must-fix')])).toContain('LIA-003')
})

it('asks for a quotation before something must be changed, and for a sentence where judgement is needed', () => {
  expect(refuseAnswer(itemOf('GEN-12'), answer('不符合（须修改）', '理由'), [])).toContain('原文')
  expect(refuseAnswer(itemOf('GEN-12'), answer('不符合（须修改）', '', [QUOTE]), [])).toBeNull()
  expect(refuseAnswer(itemOf('GEN-22'), answer('重大风险（不同意签订）'), [])).toContain('原文')
  expect(refuseAnswer(itemOf('GEN-22'), answer('可接受', '  '), [])).toContain('理由')
  expect(refuseAnswer(itemOf('GEN-12'), answer('不适用'), [])).toContain('理由')
  expect(refuseAnswer(itemOf('GEN-10'), answer('无法判断'), [])).toContain('材料')
  expect(refuseAnswer(itemOf('GEN-10'), answer('也许'), [])).toContain('是、否、无法判断')
})

it('lets every other answer of every set pass as it stands', () => {
  const plain = new Set(['部分符合（建议完善）', '已提供并核验', '已提供待核验', '未提供', '是', '否'])
  for (const item of ITEMS) {
    for (const { label } of OPTION_SETS[item.options]) if (plain.has(label)) expect(refuseAnswer(item, answer(label), [])).toBeNull()
  }
})

it('names the starred items that are still open, and the answers that need an opinion', () => {
  const general = itemsOf(checklistsFor([]))
  const starred = general.filter((item) => item.starred)
  expect(openStarredItems(general, new Map())).toEqual(starred)
  expect(openStarredItems(general, new Map(starred.slice(1).map(({ id }) => [id, answer('不适用', '无')])))).toEqual([starred[0]])
  expect(needsOpinion(itemOf('GEN-22'), '需修改')).toBe(true)
  expect(needsOpinion(itemOf('GEN-22'), '可接受')).toBe(false)
})
