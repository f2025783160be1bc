import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { findSectionAt } from '../../document/find-clause'
import type { BlankFact, ChoiceFact, Facts } from '../../facts/facts'
import { alternativeAt, specialZoneOf } from '../../facts/suppressions'
import { lineEnd, lineStart } from '../../facts/text-lines'
import { basis } from '../../law/basis'
import { groupByProvision } from '../group-by-provision'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { CORE, isCoreBlank, isSigningPlace } from './blank-weight'
import { countPlaces, FORM_PROVISIONS } from './count-places'
import { findEmptyCells } from './empty-cells'
import { findEmptyClauses } from './empty-clauses'

/** How many blanks an opinion names; the marks show all. */
const NAMED = 6
/**
 * Places left to be filled in and questions left unanswered (民法典 第470条, 第510条, 第511条; a blank arbitration
 * institution endangers the clause, 仲裁法 第29条). One finding per provision; a form with blanks all over is told
 * once for each weight with the list of places, as the catalogue words it. Blanks of alternatives that are not chosen, of names given elsewhere and those filled with / or 无 do not
 * count; the signature block and forms among the annexes are reminders while the contract is unsigned.
 */
export const noBlanks: Rule = {
  id: 'BLK-001',
  title: '未填空白与未勾选项',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条', 'full-text', '合同一般包括的条款'),
    basis('民法典', '第510条', 'full-text', '没有约定或者约定不明确的补救'),
    basis('民法典', '第511条', 'full-text', '仍不能确定时的规则'),
    basis('仲裁法', '第29条', 'full-text', '仲裁事项或者仲裁机构约定不明确'),
  ],
  parameters: [],
  readsEveryAlternative: true,
  version: 2,
  readsAnyLanguage: true,
  check,
}

/** One open place with what is said of it. */
interface Open {
  readonly span: Span
  readonly words: string
  readonly weight: Severity
  readonly kind: 'blank' | 'choice' | 'twice'
}

function check({ document, facts }: RuleContext): readonly Problem[] {
  const open = [...openBlanks(document, facts), ...openLabels(document, facts), ...openClauses(document, facts), ...openChoices(document, facts), ...openCells(document, facts)]
  const groups = groupByProvision(document, open)
  return groups.length > FORM_PROVISIONS ? describeForm(document, groups) : groups.map(describeGroup)
}

const WEIGHTS: readonly Severity[] = ['must-fix', 'should-fix', 'remind']

/** One finding for each weight, its places counted by provision. */
function describeForm(document: ContractDocument, groups: readonly (readonly Open[])[]): readonly Problem[] {
  return WEIGHTS.flatMap((severity): readonly Problem[] => {
    const all = groups.flat().filter(({ weight }) => weight === severity)
    if (all.length === 0) return []
    return [{
      status: 'hit', severity, spans: all.map(({ span }) => span), computed: null,
      opinion: `合同尚有${all.length}处${NAMES[severity]}空白未填或未勾选：${countPlaces(document, all.map(({ span }) => span))}，请补充后再报审。`,
      amendment: FILL_IN,
    }]
  })
}

const NAMES: Readonly<Record<Severity, string>> = { 'must-fix': '核心要素', 'should-fix': '其他', 'remind': '签署时填写的' }
const FILL_IN = '逐处填写；不适用的填写“无”或“/”，不选的选项划去。'

function openBlanks(document: ContractDocument, facts: Facts): Open[] {
  return facts.blanks.filter((blank) => {
    if (blank.isFilledElsewhere || blank.form === 'ordinal' && isChoiceNumber(facts, blank)) return false
    const alternative = alternativeAt(facts, blank.span.start)
    return alternative === null || alternative === 'chosen'
  }).map((blank): Open => ({ span: blank.span, words: blank.about, weight: weigh(document, facts, blank.span, isCoreBlank(facts, blank)), kind: 'blank' }))
}

/** 甲方： and 收款账号： with nothing behind them, where no line, bracket or field shows the gap; parties told again count once. */
function openLabels(document: ContractDocument, facts: Facts): Open[] {
  const parties = facts.parties.filter(({ name }) => name === '').map(({ span, role }) => ({ span, words: `${role}名称` }))
  const accounts = facts.particulars.filter(({ label, value, labelSpan, printed }) => value === '' && ACCOUNT.has(label) && !/[账帐]户$/.test(printed) && /^ {0,2}:? *$/.test(facts.normalized.slice(labelSpan.end, lineEnd(facts.normalized, labelSpan.end))))
    .map(({ labelSpan, printed }) => ({ span: labelSpan, words: printed }))
  const told = new Set(facts.blanks.map(({ span }) => lineStart(facts.normalized, span.start)))
  return [...parties, ...accounts]
    .filter(({ span }) => findSectionAt(document, span.start)?.kind !== 'signature' && !told.has(lineStart(facts.normalized, span.start)))
    .map(({ span, words }): Open => ({ span, words: `${words}:____`, weight: weigh(document, facts, span, true), kind: 'blank' }))
}

/** 收款账户： alone is the heading of what follows. */
const ACCOUNT: ReadonlySet<string> = new Set(['账号', '户名', '开户行'])

/** Headings that ask for a term nobody wrote. */
function openClauses(document: ContractDocument, facts: Facts): Open[] {
  return findEmptyClauses(document).map(({ heading, title }): Open => ({ span: heading, words: `“${title}”只有标题，没有内容`, weight: weigh(document, facts, heading, CORE.test(title.replace('条款', ''))), kind: 'blank' }))
}

/** The number of an alternative belongs to its choice, which is judged as one. */
function isChoiceNumber(facts: Facts, blank: BlankFact): boolean {
  return facts.choices.some(({ kind, span }) => kind === 'ordinal' && span.start <= blank.span.start && blank.span.end <= span.end)
}

function openChoices(document: ContractDocument, facts: Facts): Open[] {
  const found: Open[] = []
  for (const choice of facts.choices) {
    if (alternativeAt(facts, choice.span.start - 1) === 'not-chosen') continue
    const chosen = choice.options.filter((option) => option.chosen).length
    const isAsked = choice.kind === 'ordinal' || choice.options.length > 1
    if (chosen === 0 && isAsked && !isAnsweredOrdinal(facts, choice)) {
      const words = choice.question || choice.options.map(({ text }) => text.slice(0, 8)).join('／')
      found.push({ span: choice.span, words: `“${words.slice(-30)}”未选择`, weight: weigh(document, facts, choice.span, choice.kind === 'ordinal'), kind: 'choice' })
    } else if (chosen > 1 && choice.isSingle) {
      found.push({ span: choice.span, words: `“${choice.question.slice(-30)}”为单选而选了${chosen}项`, weight: weigh(document, facts, choice.span, true), kind: 'twice' })
    }
  }
  return found
}

/** 第 2 种方式 with no list of alternatives that could be read is answered all the same. */
function isAnsweredOrdinal(facts: Facts, choice: ChoiceFact): boolean {
  return choice.kind === 'ordinal' && /第[_ 【[(]{0,20}[一二三四五六七八九\d]/.test(facts.normalized.slice(choice.span.start, choice.span.end))
}

function openCells(document: ContractDocument, facts: Facts): Open[] {
  return findEmptyCells(document, facts.normalized).map(({ span, header }): Open => ({
    span, words: `表格“${header}”栏空白`, weight: weigh(document, facts, span, true), kind: 'blank',
  }))
}

/** Signature blocks and forms among the annexes are filled in at signing. */
function weigh(document: ContractDocument, facts: Facts, span: Span, isCore: boolean): Severity {
  const section = findSectionAt(document, span.start)
  if (section?.kind === 'signature') return facts.signedOn === null ? 'remind' : 'should-fix'
  if (specialZoneOf(document, span.start) === 'sample') return 'remind'
  if (isSigningPlace(facts.normalized, span) && facts.signedOn === null) return 'remind'
  if (/(?:签订|签署|签约|签字)(?:日期|时间|日)/.test(facts.normalized.slice(Math.max(0, span.start - 12), span.start)) && facts.signedOn === null) return 'remind'
  return isCore ? 'must-fix' : 'should-fix'
}

function describeGroup(group: readonly Open[]): Problem {
  const core = group.filter(({ weight }) => weight === 'must-fix').length
  const severity: Severity = core > 0 ? 'must-fix' : group.some(({ weight }) => weight === 'should-fix') ? 'should-fix' : 'remind'
  const listed = group.slice(0, NAMED).map(({ words }) => words).join('；')
  const rest = group.length > NAMED ? `等` : ''
  return {
    status: 'hit', severity, spans: group.map(({ span }) => span), computed: null,
    opinion: `此处尚有${group.length}处空白未填或未勾选${core > 0 ? `，其中核心要素${core}处` : ''}（${listed}${rest}），请补充后再报审。`,
    amendment: FILL_IN,
  }
}
