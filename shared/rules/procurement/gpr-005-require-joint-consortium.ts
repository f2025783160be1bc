import { describePlace } from '../../document/find-clause'
import type { Facts } from '../../facts/facts'
import { basis } from '../../law/basis'
import { concept, missingConcepts, namesOf } from '../missing-concepts'
import { sayingsOf, type Meaning } from '../meaning'
import { statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

const PROCUREMENT = basis('政府采购法', '第24条第2款', 'full-text', '联合体各方共同签订合同，承担连带责任')
const MEMBERS = basis('采购条例', '第22条', 'full-text', '联合体参加采购')
const TENDER = basis('招标投标法', '第31条', 'full-text', '联合体中标的共同签订合同，承担连带责任')

/**
 * A consortium signs as a whole and answers jointly and severally; its agreement belongs to the contract (政府采购法 第24条
 * 第2款; 招标投标法 第31条). A model text that only says what holds should the other side be a consortium names none, and a
 * subcontractor is no member.
 */
export const requireJointConsortium: Rule = {
  id: 'GPR-005',
  title: '联合体',
  severity: 'should-fix',
  types: 'all',
  basis: [PROCUREMENT, MEMBERS, TENDER],
  parameters: [],
  version: 7,
  check,
}

const IS_ONE = /(?:由[^,。;]{4,60}(?:与|和|、|及)[^,。;]{4,40}(?:联合|共同)(?:承揽|承包|承接|承建|投标|中标|实施|响应)|联合体成员[^,。;为:是]{2,30}(?:承担|负责)|联合体(?:牵头(?:人|方|单位)|主办方|成员(?:单位|方)?|各方)[^。;]{0,6}(?:为|:|是)[^。;]{2,40}|(?:由|与)[^,。;]{2,60}(?:组成|结成|共同组成)[^,。;]{0,6}联合体|以联合体(?:的)?(?:形式|方式|名义)?[^,。;]{0,14}(?:中标|成交|投标|响应|参加|承接|签订)|组成(?:的)?联合体(?:中标|成交|作为)?|联合体(?:各方|成员|牵头)[^,。;]{0,20}(?:授权|签订|签署|承担|担责|负责)|联合体\(?由|由联合体[^,。;]{0,6}(?:承建|承接|承包|承担|实施|履行|提供|中标)|(?:承包人|供应商|中标人|乙方|受托人)(?:系|为|是)[^,。;]{0,24}(?:联合体|联合投标体)(?![^,。;]{0,4}的,))/g
const MIGHT_BE = /如果?|若|是否|不接受|不允许|不得|禁止|应当以|□|凡|允许|可以|投标人须知|的,/
const ONLY_OWN = /(?:(?:成员|各方)[^,。;]{0,16}责任?[^,。;]{0,6}以[^,。;]{0,20}(?:为限|为界)|(?:联合体)?(?:各成员|各方|成员单位|成员方|成员)[^,。;]{0,14}(?:仅|只|各自|分别|单独|各就|各对)[^,。;]{0,24}(?:承担|负责|负)[^,。;]{0,20}|(?:仅|只)(?:对|就)[^,。;]{0,30}(?:部分|工作|范围|内容)[^,。;]{0,6}(?:承担(?:责任)?|负责)[^,。;]{0,12}|(?:仅|只)(?:对|就)[^,。;]{0,24}(?:担责|承担责任|负责任|负责)[^,。;]{0,8})/g
const JOINT = /连带/
const WANTED = [
  concept('连带责任', /连带责任/, JOINT),
  concept('联合体（共同投标）协议', /联合体协议|联合体?共同投标协议|联合投标协议/, /联合体(?:共同投标|投标)?协议|共同投标协议|联合投标协议|联合协议/),
  concept('牵头人授权', /牵头/, /牵头(?:人|方|单位)[^。;]{0,24}(?:授权|代表|负责|办理|收款|统一)|(?:授权|委托)[^。;]{0,20}(?:牵头|代表联合体)/),
]
const AMENDMENT = '联合体各方就本合同项下义务对甲方承担连带责任，联合体协议为附件【】；【牵头人】代表联合体办理结算。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  const named = statementsOf(facts, IS_ONE).find(({ sentence }) => !MIGHT_BE.test(sentence.words))
  const party = facts.parties.find(({ name }) => /联合体/.test(name))
  const span = named?.span ?? party?.nameSpan ?? null
  if (span === null) return 'not-applicable'
  const bases = context.types.has('CON') || context.types.has('DES') ? [TENDER] : [PROCUREMENT, MEMBERS]
  const missing = missingConcepts(context, WANTED)
  return [
    ...ownPartOnly(context, bases), ...leaderAlone(context, bases),
    ...unsigned(context, span, bases),
    ...(missing.length === 0 ? [] : [{
      status: 'hit' as const, spans: [span], computed: null, basis: bases, amendment: AMENDMENT,
      opinion: `${describePlace(context.document, span)}显示本项目为联合体中标（成交），合同未载明${namesOf(missing)}，应补充。`,
    }]),
  ]
}

/** 各干各的、各负各的责: each for himself, in whatever words. */
const EACH_FOR_HIMSELF: Meaning = {
  parts: [/联合体|成员/, /各[干管做担负顾扫收][^,。;]{0,4}各|互不(?:牵连|相干|负|担|承担)|不(?:得|能|可)(?:找|向|要求)[^,。;]{0,4}(?:另|其他|对方|别)|一人做事|谁[^,。;]{1,6}谁(?:负|担|管|赔)|不(?:负|承担)连带/, /责|负|问题|担|赔|找/], reach: 60, not: /对内|内部(?:分工|约定|责任)|不影响/,
}

function ownPartOnly({ document, facts }: RuleContext, bases: NonNullable<Problem['basis']>): readonly Problem[] {
  const usual = statementsOf(facts, ONLY_OWN).filter(({ sentence }) => concernsMembers(facts, sentence.words) && !/对内|内部|连带|不得/.test(sentence.words))
  return [...usual, ...sayingsOf(facts, EACH_FOR_HIMSELF)].slice(0, 1).map(({ span, words }: Statement): Problem => ({
    status: 'hit', severity: 'must-fix', spans: [span], computed: null, basis: bases, amendment: AMENDMENT,
    opinion: `${describePlace(document, span)}“${words}”排除了联合体成员对全部义务的连带责任，与联合体各方承担连带责任的规定不符，应删除。`,
  }))
}

/** 其他成员无须签章: the members are to sign the contract together. */
const ALONE = /(?:只|仅)(?:需|须)?与牵头[^,。;]{0,8}(?:签约|签订|签署|盖章|签章)[^,。;]{0,6}|(?:其他|其余|其它)(?:各方|成员)[^,。;]{0,8}(?:不|无[须需]|毋需|无庸|免)(?:再|予|另行?)?[^,。;]{0,4}(?:签|盖章|署名)[^,。;]{0,6}|(?:仅|只)由牵头(?:人|方|单位)[^,。;]{0,10}(?:签订|签署|盖章|签章)[^,。;]{0,6}/g

function leaderAlone({ document, facts }: RuleContext, bases: NonNullable<Problem['basis']>): readonly Problem[] {
  return statementsOf(facts, ALONE).slice(0, 1).map(({ span, words }: Statement): Problem => ({
    status: 'hit', severity: 'must-fix', spans: [span], computed: null, basis: bases, amendment: AMENDMENT,
    opinion: `${describePlace(document, span)}“${words}”：联合体各方应当共同与采购人（招标人）签订合同，应由全体成员签署。`,
  }))
}

function concernsMembers(facts: Facts, words: string): boolean {
  return /联合体|成员/.test(words) || facts.parties.some(({ aliases, role }) => [role, ...aliases].some((alias) => /成员|牵头/.test(alias) && words.includes(alias)))
}

/** Fewer than two members in the signature block. */
function unsigned({ document, facts }: RuleContext, span: Problem['spans'][number], bases: NonNullable<Problem['basis']>): readonly Problem[] {
  if (facts.signatories.length === 0) return []
  const block = document.sections.filter(({ kind }) => kind === 'signature').map(({ start, end }) => facts.normalized.slice(start, end)).join('\n')
  const members = new Set(block.match(/(?:联合体)?(?:成员|牵头)(?:人|方|单位)?[一二三四\d]?|[丙丁戊]方/g) ?? [])
  if (members.size >= 2 || facts.signatories.length >= 3) return []
  return [{
    status: 'hit', severity: 'must-fix', spans: [span], computed: `签署栏${facts.signatories.length}个，联合体成员不少于2个`, basis: bases, amendment: AMENDMENT,
    opinion: '本项目为联合体中标（成交），签署区没有列出联合体全部成员，联合体各方应当共同签订合同，请补正。',
  }]
}
