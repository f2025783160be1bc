import { citeOn } from '../../law/find-version'
import { smallContractLine } from '../../law/parameters/procurement'
import type { Problem, Rule, RuleContext } from '../rule'
import { presenceOf } from './concept'
import { TYPE_CONCEPTS, type TypeConcepts } from './type-concepts'

/**
 * What the law (or, for services, the model texts) lists for the contract's type. Core terms (★ in the catalogue) are
 * must-fix, above the office's line for small contracts; the rest should-fix. Annexes carry a term as well as clauses do.
 */
export const requireTypeClauses: Rule = {
  id: 'MIS-002',
  title: '类型必备条款缺失',
  severity: 'should-fix',
  types: [...new Set(TYPE_CONCEPTS.flatMap(({ types }) => types))],
  basis: [...new Map(TYPE_CONCEPTS.map(({ basis }) => [`${basis.act}${basis.article}`, basis])).values()],
  parameters: [smallContractLine],
  version: 2,
  check,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, types } = context
  if (!facts.isContract || types.has('SUP')) return 'not-applicable'
  const applicable = TYPE_CONCEPTS.filter((entry) => entry.types.some((type) => types.has(type)))
  // A procurement of property services is judged as property services: its list holds what GPS asks for.
  const special = applicable.filter(({ types: own }) => !own.includes('GPS'))
  return (special.length > 0 ? special : applicable).flatMap((entry) => checkType(context, entry))
}

function checkType({ document, facts, parameter, lawDay }: RuleContext, entry: TypeConcepts): readonly Problem[] {
  const lacking = entry.concepts.filter(({ onlyAbout }) => onlyAbout === undefined || onlyAbout.test(facts.title)).map((concept) => ({ concept, presence: presenceOf(document, facts, concept) })).filter(({ presence }) => presence !== 'settled')
  const line = parameter(smallContractLine)
  const isSmall = line !== null && facts.totalAmount?.fen !== undefined && facts.totalAmount.fen !== null && facts.totalAmount.fen < line * 100
  return [true, false].flatMap((isCore): Problem[] => {
    const group = lacking.filter(({ concept }) => concept.isCore === isCore)
    if (group.length === 0) return []
    const names = group.map(({ concept, presence }) => (presence === 'empty' ? `${concept.name}（仅有标题，没有内容）` : concept.name)).join('、')
    return [{
      status: 'hit', severity: isCore && !isSmall ? 'must-fix' : 'should-fix', spans: [], computed: null, amendment: null, basis: [entry.basis],
      opinion: `本合同为${entry.name}，缺少${names}条款，请参照${citeOn(entry.basis, lawDay)}补充。`,
    }]
  })
}
