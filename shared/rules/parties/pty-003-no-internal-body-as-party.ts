import { checkCreditCode } from '../../facts/credit-code'
import type { PartyFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext, Severity } from '../rule'

/** Endings of bodies that are part of another or set up for a while. */
const INTERNAL = /(?:(?<!办事|管理|联络|人事|财政|事务)处|科|(?:第[一二三四五六七八九十]|[^\u4e00-\u9fff]|[一二三四五六七八九十]|[综行政财务总保卫后勤])室|办公室|(?:建设|综合|党政|招商|征迁|征收|拆迁|环保|安监|项目|改造|创建|振兴|城建)办|(?<!俱乐|总|人民武装|组织|宣传|统战|服务|维修|修理|门市|批发|零售|商贸|销售|图文|摄影|印刷)部|公司[\u4e00-\u9fff]{0,8}(?:服务|维修|修理|门市|批发|零售|商贸|销售|图文|印刷)部|项目部|经理部|筹备组|筹建处|指挥部|(?<!村民|居民|业主|股)小组|工作组|专班|食堂|车队|施工队|工程队|(?<=公司)[\u4e00-\u9fff]{2,4}[一二三四五六七八九十]队|施工班组|工区|管理所|门店|分公司|代表处|分店|经营部)$/
/** A part of a company, whatever code stands beside it: the code is the company's. */
const PART_OF_COMPANY = /(?:有限|责任|集团)公司[^公司]{0,10}(?:项目(?:经理)?部|施工队|工程队|班组|工区|科|车间|筹备组|事业部|业务部|工程处|施工处|第[一二三四五六七八九十\d]{1,2}[\u4e00-\u9fff]{0,4}[处部队])$/
/** An office within an authority, institution or school: the code beside it is the whole's, most likely. */
const PART_OF_BODY = /(?:局|厅|委员会|中心|[^学]院|馆|大学|学院|中学|小学|学校|医院|政府)(?!办公)[\u4e00-\u9fff]{1,8}(?<!管理|服务)[科股室]$/
/** Bodies whose name ends that way and who are legal persons of their own. */
const LEGAL_PERSON = /(?:中共[\u4e00-\u9fff]{2,12}|[省市县区州盟旗])委办公(?:室|厅)$|(?:人民政府|党委|委员会|人大(?:常委会)?|政协|人民代表大会[^处科]{0,8})办公(?:室|厅)$|接待办(?:公室)?$|机关事务管理(?:局|中心)$|(?:街道)?办事处$|(?:国资委|发改委|医保|信访|机要|档案|人防|外事|金融|侨务|台湾事务|法制|大数据)[^处]{0,8}办公室$/
const ADMINISTRATIVE = /^[\u4e00-\u9fff]{1,8}(?:省|市|县|区|州|盟|旗)/
/** Branches that sign as a rule; the head office's authority is what to ask for. */
const BRANCHED = /银行|保险|财险|人寿|电信|移动|联通|电力|供电|邮政|石油|石化|铁塔/

/**
 * A party must be able to bear the contract: an internal office or a body set up for a while has no capacity of its own
 * (民法典 第57条, 第58条, 第97条), a branch binds its legal person (第74条). A code of a public institution (12…), a
 * government body (11…) or a registered enterprise branch speaks for the name.
 */
export const noInternalBodyAsParty: Rule = {
  id: 'PTY-003',
  title: '内设机构、临时机构作为签约主体',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第58条', 'full-text', '法人应当有自己的名称、组织机构、住所、财产或者经费'),
    basis('民法典', '第97条', 'full-text', '有独立经费的机关和承担行政职能的法定机构具有机关法人资格'),
    basis('民法典', '第74条', 'full-text', '分支机构产生的民事责任由法人承担'),
  ],
  parameters: [],
  version: 7,
  check,
}

function check({ facts, words }: RuleContext): readonly Problem[] | 'not-applicable' {
  const named = facts.parties.filter(({ name, nameSpan }) => name !== '' && nameSpan !== null)
  // A unit in the office's directory is a legal person whatever its name ends with.
  const units = new Set(words.units.map(fold))
  return named.length === 0 ? 'not-applicable' : named.filter(({ name }) => !units.has(fold(name))).flatMap(checkParty)
}

function fold(name: string): string {
  return name.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')')
}

function checkParty(party: PartyFact): readonly Problem[] {
  const name = party.name.replace(/\s/g, '').replace(/\([^()]*\)$/, '')
  if (!INTERNAL.test(name) || LEGAL_PERSON.test(name)) return []
  const code = party.creditCode ?? ''
  const isRegistered = code !== '' && checkCreditCode(code).kind === 'valid'
  const isBranch = /分公司$|代表处$|分店$|门店$|经营部$/.test(name) || BRANCHED.test(name)
  if (isRegistered && /^1[12]/.test(code)) return PART_OF_BODY.test(name) ? [internal(party, 'suspected', party.isOurs === false ? 'remind' : 'should-fix')] : []
  if (isBranch) return [branch(party, isRegistered || BRANCHED.test(name))]
  if (isRegistered && !PART_OF_COMPANY.test(name)) return []
  // 云溪市某办公室 may be a body of its own; without a code nobody can tell.
  const isDoubtful = /办公室$/.test(name) && ADMINISTRATIVE.test(name)
  const severity: Severity = isDoubtful ? 'remind' : party.isOurs === false ? 'should-fix' : 'must-fix'
  if (!isDoubtful) return [internal(party, 'hit', severity)]
  return [{ ...internal(party, 'suspected', severity), opinion: `${party.role}“${party.name}”未附统一社会信用代码，请核实其是否具有机关法人资格。` }]
}

function internal(party: PartyFact, status: Problem['status'], severity: Severity): Problem {
  return {
    status, severity, spans: [party.nameSpan!], computed: null,
    opinion: `${party.role}列为“${party.name}”，系内设（临时）机构，不具有独立民事主体资格，应改由其所属法人单位签订。`,
    amendment: `${party.role}：【具有法人资格的单位全称】；具体履约联系部门：${party.name}。`,
  }
}

function branch(party: PartyFact, isMild: boolean): Problem {
  return {
    status: 'hit', severity: isMild ? 'remind' : 'should-fix', spans: [party.nameSpan!], computed: null,
    basis: [basis('民法典', '第74条', 'full-text', '分支机构产生的民事责任由法人承担')],
    opinion: `${party.role}“${party.name}”为法人的分支机构，民事责任由法人承担，请核对营业执照并取得总公司的授权。`,
    amendment: null,
  }
}
