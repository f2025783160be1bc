import type { ContractType } from '../../law/contract-type'
import type { LegalBasis } from '../../law/statute'
import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import type { Facts } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext, Severity } from '../rule'

/** One licence a kind of contract calls for. */
interface Licence {
  readonly types: readonly ContractType[]
  /** The contract must also speak of this; a property contract needs a security licence only where it covers security. */
  readonly about?: RegExp
  readonly name: string
  readonly words: RegExp
  readonly severity: Severity
  readonly basis: LegalBasis
}

const LICENCES: readonly Licence[] = [
  { types: ['CON'], name: '建筑业企业资质和安全生产许可证', words: /资质(?!.{0,4}(?:取消|无))|安全生产许可证/, severity: 'must-fix', basis: basis('建筑法', '第26条', 'full-text', '承包建筑工程的单位应当持有资质证书') },
  { types: ['DES'], name: '勘察、设计、监理资质', words: /资质/, severity: 'must-fix', basis: basis('建筑法', '第26条', 'full-text', '在资质等级许可的范围内承揽工程') },
  { types: ['PMS'], about: /保安|安保|秩序维护|门卫|安全保卫/, name: '保安服务许可证', words: /保安服务许可|保安(?:从业|公司)?(?:资质|许可|备案)|保安员证/, severity: 'should-fix', basis: basis('保安条例', '第9条', 'full-text', '保安服务公司须取得保安服务许可证') },
  { types: ['LAB'], about: /劳务派遣|派遣(?=单位|员工|人员|岗位|期限|协议|合同|服务)/, name: '劳务派遣经营许可证', words: /劳务派遣经营许可|派遣(?:经营)?许可/, severity: 'must-fix', basis: basis('劳动合同法', '第57条', 'full-text', '经营劳务派遣业务须依法取得行政许可') },
  { types: ['CAT'], name: '食品经营许可证', words: /食品经营许可|餐饮服务许可|食品(?:生产|经营)许可/, severity: 'must-fix', basis: basis('食品安全法实施条例', '第28条第2款', 'full-text', '承包经营食堂应当取得食品经营许可') },
  { types: ['PMS', 'GPS', 'GEN'], about: /电梯[^。;\n]{0,10}(?:维保|维护保养|维修保养)/, name: '特种设备生产许可（电梯安装改造修理）', words: /特种设备[^。;\n]{0,14}(?:许可|资质)|电梯[^。;\n]{0,60}(?:许可|资质)/, severity: 'must-fix', basis: basis('特种设备安全法', '第45条', 'full-text', '电梯的维护保养应当由依法取得许可的单位进行') },
  { types: ['LEG'], name: '律师事务所执业许可证', words: /执业许可|执业(?:证|律师)|律师事务所/, severity: 'should-fix', basis: basis('律师法', '第25条', 'full-text', '律师承办业务由律师事务所统一接受委托') },
]
/** Tender papers that carry the qualification and are part of the contract. */
const CARRIED = /(?:投标|响应|中标|采购|招标)文件[^。;\n]{0,30}(?:组成部分|作为附件)|资格(?:审查|证明)文件/
const AGENT = /授权代表|委托代理人|授权代理人|被授权人/
const LEGAL_REPRESENTATIVE = /法定代表人|负责人/
const AUTHORITY = /授权委托书|授权书|委托书/
const ABOLISHED = /物业(?:服务|管理)(?:企业)?[^。;\n]{0,8}(?:[一二三壹贰叁](?:级|级以上))?资质(?:等级|证书)?/
const AMENDMENT = '乙方保证在履约期间持续具备【证照】（编号、有效期），证照失效、被吊销或降级的，应当日告知甲方，甲方有权解除合同。'

/**
 * An agent signs on a written authority (民法典 第170条 to 第172条), and who does licensed work holds the licence (建筑法 第26条,
 * 保安条例 第9条, 劳动合同法 第57条 and others). Property-management qualification grades are abolished and may not be asked for.
 * Where tender papers that prove the qualification are part of the contract, the licence is a reminder.
 */
export const requireAuthorityAndLicences: Rule = {
  id: 'PTY-008',
  title: '签约授权与资质证照缺失',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第170条', 'full-text', '职务代理'), basis('民法典', '第171条', 'full-text', '无权代理'), basis('民法典', '第172条', 'full-text', '表见代理'),
    basis('合同编通则解释', '第20条', 'full-text', '超越权限订立合同'),
    ...LICENCES.map((licence) => licence.basis),
  ],
  parameters: [],
  version: 1,
  check,
}

const AGENCY: readonly LegalBasis[] = [
  basis('民法典', '第170条', 'full-text', '职务代理'), basis('民法典', '第171条', 'full-text', '无权代理'), basis('民法典', '第172条', 'full-text', '表见代理'),
]

function check({ document, facts, types }: RuleContext): readonly Problem[] {
  return [...missingAuthority(facts), ...vagueAuthority(document, facts), ...LICENCES.flatMap((licence) => missingLicence(facts, types, licence)), ...abolished(facts)]
}

/** An agent's line in the signature block, no authority anywhere. A line 法定代表人或授权代表 leaves open who signs. */
function missingAuthority(facts: Facts): readonly Problem[] {
  if (AUTHORITY.test(facts.normalized) || facts.annexes.some(({ name }) => AUTHORITY.test(name))) return []
  // 法定代表人 beside 委托代理人: either may sign.
  const alone = facts.signatories.filter(({ particulars }) => !particulars.some(({ label }) => label === '法定代表人') || particulars.some(({ label, value }) => label === '代理人' && value !== ''))
  const signing = alone.flatMap(({ particulars }) => particulars).filter(({ label }) => label === '代理人').map(({ span }) => span.start)
  const agents = facts.particulars.filter(({ label, printed, value, span, labelSpan }) => (
    label === '代理人' && signing.includes(span.start) && AGENT.test(printed) && (value !== '' || !LEGAL_REPRESENTATIVE.test(printed + facts.normalized.slice(Math.max(0, labelSpan.start - 12), labelSpan.end)))
  ))
  if (agents.length === 0) return []
  return [{
    status: 'hit', spans: agents.map(({ labelSpan, span, value }) => (value === '' ? labelSpan : span)), computed: null, basis: AGENCY,
    opinion: '由授权代表（委托代理人）签署，合同未附授权委托书，请补充载明授权事项、权限和期限的授权委托书。',
    amendment: '附件：授权委托书（载明代理人姓名、授权事项、权限和期限，并加盖单位公章）。',
  }]
}

/** An authority among the annexes that does not say for what, or until when. */
function vagueAuthority(document: ContractDocument, facts: Facts): readonly Problem[] {
  return document.sections.flatMap((section): readonly Problem[] => {
    if (section.kind !== 'annex' || !/授权委托书|授权书/.test(section.title)) return []
    const words = facts.normalized.slice(section.start, section.end)
    if (words.length < section.title.length + 40) return []
    const lacks = ([
      ['授权事项', /授权(?:事项|范围|权限)|权限|代表(?:我|本)(?:单位|公司|方)[^。\n]{0,40}(?:签|办理|洽谈|处理)|全权|办理[^。\n]{0,30}(?:事宜|手续)|签(?:订|署)/],
      ['授权期限', /期限|有效期|自[^。\n]{0,24}(?:至|起)|至[^。\n]{0,24}止/],
    ] as const).filter(([, pattern]) => !pattern.test(words)).map(([name]) => name)
    if (lacks.length === 0) return []
    const end = document.text.indexOf('\n', section.start)
    const heading = { start: section.start, end: end === -1 || end > section.end ? section.end : end }
    return heading.end <= heading.start ? [] : [{
      status: 'hit', spans: [heading], computed: null, basis: AGENCY,
      opinion: `授权委托书没有写明${lacks.join('、')}，请补充。`,
      amendment: '授权事项：代表我单位签订、履行【合同名称】；授权期限：自【】年【】月【】日至【】年【】月【】日。',
    }]
  })
}

function missingLicence(facts: Facts, types: ReadonlySet<ContractType>, licence: Licence): readonly Problem[] {
  if (!licence.types.some((type) => types.has(type)) || !facts.isContract) return []
  const about = licence.about?.exec(facts.normalized)
  if ((licence.about !== undefined && about === null) || licence.words.test(facts.normalized)) return []
  const spans: readonly Span[] = about === undefined || about === null ? [] : [{ start: about.index, end: about.index + about[0].length }]
  return [{
    status: 'hit', severity: CARRIED.test(facts.normalized) ? 'remind' : licence.severity, spans, computed: null, basis: [licence.basis],
    opinion: `本合同涉及须持证照的业务，应查验并在合同中载明${licence.name}及有效期，约定履约期间证照失效的处理。`,
    amendment: AMENDMENT.replace('【证照】', `【${licence.name}】`),
  }]
}

function abolished(facts: Facts): readonly Problem[] {
  const match = ABOLISHED.exec(facts.normalized)
  if (match === null) return []
  return [{
    status: 'hit', severity: 'remind', spans: [{ start: match.index, end: match.index + match[0].length }], computed: null,
    basis: [basis('物业条例', '', 'from-knowledge', '物业服务企业资质核定已取消')],
    opinion: `“${match[0]}”属已取消的资质，不得作为签约或履约条件，请删除。`, amendment: null,
  }]
}
