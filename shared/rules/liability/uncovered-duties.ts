import { everyMatch } from '../../core/every-match'
import type { ContractType } from '../../law/contract-type'
import { ROLE_PATTERN, roleSide } from '../../facts/role-words'
import { leadInWords, provisionsOf, readSentences, spanOfSentence, type ReadSentence } from '../read-sentences'
import type { Problem, RuleContext } from '../rule'
import { partyIndex, type LiabilitySentence } from './read-liability'

/** A duty as contracts put it, and the words of liability that cover its breach. */
interface Duty {
  readonly name: string
  readonly stated: RegExp
  readonly covered: RegExp
  readonly isGrave: boolean
}

const SUPPLIER: readonly Duty[] = [
  { name: '按期交付（完成）', isGrave: true, stated: /(?:应|须|负责|保证|于)[^。;]{0,40}(?:交付|交货|供货|竣工|完工|完成(?:服务|工作|项目|开发|安装))(?![^,。;]{0,6}(?:后|之日|时|前))|(?:完成|交付|交货|竣工|完工)(?:时间|日期|期限)(?:为|是|:)[^。;]{2,}/, covered: /逾期|迟延|延期|延误|延迟|按[期时]|(?:时间|期限|工期|进度)/ },
  { name: '质量', isGrave: true, stated: /质量(?:标准|要求|合格|应|须|符合)|(?:达到|符合)[^。;,]{0,16}(?:标准|规范|技术要求)(?!的)/, covered: /质量|不合格|不符合?|瑕疵|缺陷|错误|差错|考核|达不到|未能?达|管理目标|未整改/ },
  { name: '保密', isGrave: false, stated: /保密(?:义务|责任|信息)|不得[^。;,]{0,12}(?:泄露|披露|透露)/, covered: /泄露|泄密|保密|披露|透露/ },
  { name: '不得转包、擅自分包', isGrave: false, stated: /不得[^。;,]{0,14}(?:转包|分包|转委托)/, covered: /转包|分包|转让|转委托/ },
  { name: '人员稳定', isGrave: false, stated: /(?:不得|未经|须经|应经|征得)[^。;]{0,24}(?:更换|调换|撤换)[^。;]{0,12}(?:人员|经理|负责人)|(?:人员|经理|负责人)[^。;,]{0,10}(?:不得|须经|未经)[^。;]{0,14}(?:更换|调换|撤换)/, covered: /更换|调换|撤换|人员|项目经理|负责人|到岗/ },
  { name: '安全', isGrave: false, stated: /安全(?:生产|管理|防护|保障)?(?:的)?(?:直接)?(?:管理)?(?:责任|义务|制度|措施|规定|工作|职责)/, covered: /安全|事故|人身|伤亡/ },
]
const RECEIVING: Duty = {
  name: '按期验收、提供条件', isGrave: false,
  stated: /(?:甲方|采购人|发包人|委托人|买方|需方)(?:应|须|负责)[^。;]{0,24}(?:验收|接收|提供[^。;,]{0,12}(?:场地|条件|资料|数据))/, covered: /验收|接收|受领|提供|配合|条件|资料|义务/,
}
/** Any breach of the contract, without a duty of its own. */
const GENERAL = /违反(?:了)?(?:本)?(?:合同|协议)(?:的)?(?:任何|其他|上述|约定|规定|义务|条款|各项|,|的|$)|违反(?:上述|其他|任何)[^。;,]{0,6}(?:约定|义务|条款)|(?:不履行|未履行|不完全履行|不按约履行)[^。;,]{0,10}(?:合同|协议|义务)|任何?一方(?:的)?(?:有|如)?(?:违约|不履行|违反|未(?!经))|违约方|不能?(?:按|全面)?履行|未(?:能)?按(?:照)?(?:本)?(?:合同|协议)(?:的)?(?:约定|规定)?(?:履行|提供|完成)|违约的?,/
const TYPES: readonly ContractType[] = ['CON', 'DES', 'GPG', 'GPS', 'PMS', 'CAT', 'ITS', 'TEC', 'SAL', 'ENT']

const ROLES = new RegExp(ROLE_PATTERN, 'g')

/** What is to be done about a defect. */
const REMEDIED = /质量问题[^。;]{0,30}(?:处理|返修|返工|修复|整改|退换|更换|重做)/

/** One lesser duty without a sanction of its own is how contracts are written; this many together are told. */
const SEVERAL_DUTIES = 3

/**
 * Main duties of either side that no sentence on liability covers (review-rules.md LIA-001 limb 3), told once. A
 * sentence that sanctions any breach of the contract covers every duty of the side it binds.
 */
export function checkUncoveredDuties(context: RuleContext, liabilities: readonly LiabilitySentence[]): readonly Problem[] {
  const { facts, types } = context
  if (liabilities.length === 0 || !TYPES.some((type) => types.has(type))) return []
  const payer = Math.max(0, facts.parties.findIndex(({ aliases }) => aliases.some((alias) => roleSide(alias) === 'payer')))
  const [theirs, ours] = [liabilities.filter(({ who }) => who !== payer), liabilities.filter(({ who }) => who === payer || who === 'both')]
  const open = [...uncovered(context, SUPPLIER, theirs, payer), ...(ours.length === 0 ? [] : uncovered(context, [RECEIVING], ours, payer))]
  if (!open.some(({ duty }) => duty.isGrave) && open.length < SEVERAL_DUTIES) return []
  const spans = open.map(({ sentence }) => spanOfSentence(sentence)).sort((a, b) => a.start - b.start)
  const names = open.map(({ duty }) => duty.name).join('、')
  return [{
    status: 'suspected', severity: open.some(({ duty }) => duty.isGrave) ? 'should-fix' : 'remind', computed: null,
    spans: [...new Map(spans.map((span) => [span.start, span])).values()],
    opinion: `合同约定了${names}义务，但没有违反该义务的责任条款，建议逐项补充。`,
    amendment: '一方违反本合同约定的其他义务的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。',
  }]
}

/** What the buyer must do is no duty of the supplier: 买方应于装船前十日开出信用证; an item of a list 甲方的义务. */
function isPayers({ document, facts }: RuleContext, sentence: ReadSentence, payer: number): boolean {
  const role = [sentence.words, leadInWords(facts, sentence), provisionsOf(document).titlesOf(sentence.clause)].map(firstDoer).find((word) => word !== '') ?? ''
  return role !== '' && (roleSide(role) === 'payer' || partyIndex(facts, role) === payer)
}

/** The first role word that is not the receiver or part of a phrase (向甲方, 委托乙方管理的). */
function firstDoer(words: string): string {
  return everyMatch(words, ROLES).find(({ index }) => !/(?:[向给为对予与和及经供按照由]|委托)$/.test(words.slice(Math.max(0, index - 2), index)))?.[0] ?? ''
}

function uncovered(context: RuleContext, duties: readonly Duty[], liabilities: readonly LiabilitySentence[], payer: number): readonly { readonly duty: Duty; readonly sentence: ReadSentence }[] {
  if (liabilities.some(({ sentence }) => GENERAL.test(sentence.words))) return []
  const open = duties.filter(({ covered }) => !liabilities.some(({ sentence }) => covered.test(sentence.words)))
  if (open.length === 0) return []
  const sanctions = new Set(liabilities.map(({ sentence }) => sentence.span.start))
  const sentences = readSentences(context.facts).filter((sentence) => sentence.clause !== null && !sanctions.has(sentence.span.start) && !(duties === SUPPLIER && isPayers(context, sentence, payer)))
  return open.flatMap((duty) => {
    // 违反的，赔偿损失 in the duty's own clause is its sanction.
    // 如存在质量问题,按以下方式处理: what is to be done then is settled.
    if (duty.name === '质量' && readSentences(context.facts).some(({ words }) => REMEDIED.test(words))) return []
    const sentence = sentences.find(({ words, clause }) => duty.stated.test(words) && !liabilities.some((liability) => liability.sentence.clause === clause))
    return sentence === undefined ? [] : [{ duty, sentence }]
  })
}
