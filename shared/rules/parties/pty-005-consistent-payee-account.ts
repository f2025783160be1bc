import type { Span } from '../../core/span'
import type { Facts, ParticularFact, PartyFact } from '../../facts/facts'
import { foldName } from '../../facts/parties'
import { isOrganizationName } from '../../facts/party-name'
import { isNegated } from '../../facts/suppressions'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'
import { passesLuhn } from './luhn'

/** Accounts that lawfully bear another name. */
const SPECIAL = /农民工工资|专用账户|监管账户|共管账户|托管账户|非税|财政专户|国库|联合体牵头|公积金|工会/
const THIRD_PARTY = /(?:支付|付|汇|划|打)(?:至|到|入|给)[^。；;]{0,12}(?:指定|提供)的?(?:第三方|其他(?:单位|公司|主体)|个人|他人)[^。；;]{0,6}(?:账户|帐户|账号|银行卡)?|(?:指定|委托)的?(?:第三方|第三人|其他公司)(?:账户|帐户|收款|代收)/g
/** 汇入乙方指定的××商行账户: whose account it is stands after 指定; the unit's own kinds of account are not meant */
const NAMED_THIRD = /(?:支付|付|汇|划|打|转)(?:款)?(?:至|到|入|给|往)[^。；;,]{0,8}(?:关联(?:企业|公司)|母公司|子公司|兄弟公司|下属)[^,。；;]{0,20}(?:账户|帐户|账号)|(?:乙方|供方|卖方|供应商|受托[人方]|承包[人方]|其)(?:委托|授权)(?!甲方|采购人|银行)[^,。；;]{2,16}(?:代收|代为收取|收取)(?:全部|部分)?[^,。；;]{0,8}(?:款|费|金)|(?:支付|付|汇|划|打|转)(?:款)?(?:至|到|入|给|往)[^。；;,]{0,10}指定的?[^,。；;_]{2,20}?(?:公司|商行|商贸|经营部|工作室|厂|店|合作社|集团|企业)(?:的)?(?:账户|帐户|账号|银行卡)/g
/** 打到负责人的个人银行卡; 向法定代表人的微信转账 */
const PERSONAL = /向[^。；;,]{0,6}(?:法定代表人|负责人|经办人|员工|股东|项目经理|业务员|个人)[^。；;,]{0,8}(?:微信|支付宝|银行卡|账户|账号)(?:转账|支付|付款|汇款|打款|转款)|(?:支付|付|汇|划|打|转|存)(?:款)?(?:至|到|入|给|往)[^。；;,]{0,14}(?:个人|私人|(?:负责人|经办人|法定代表人|员工|股东|项目经理|业务员)(?:的|本人|名下)?)(?:的)?(?:个人)?(?:银行|储蓄|结算|借记|工资|存款)?(?:卡|存折|账户|帐户|账号|微信|支付宝)/g
const AMENDMENT = '乙方收款账户：户名【与乙方全称一致】，开户行【】，账号【】。乙方变更账户应提前10日书面通知并加盖公章，未经甲方书面确认不生效。'

/**
 * Money goes to the party: the account bears its name, one account is given, and a unit does not collect through a
 * personal card (民法典 第523条 is third-party performance, 第546条 assignment with notice; neither excuses a foreign
 * account left unexplained). Wage, supervised and treasury accounts are named as such and pass. Company account numbers
 * follow no common check digit and are not checked.
 */
export const consistentPayeeAccount: Rule = {
  id: 'PTY-005',
  title: '收款账户与收款主体异常',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('民法典', '第523条', 'full-text', '第三人履行'),
    basis('民法典', '第546条', 'full-text', '债权转让须通知债务人'),
    basis('采购条例', '第51条', 'full-text', '资金支付按合同约定和国库集中支付规定'),
  ],
  parameters: [],
  version: 4,
  check,
}

/** One account as printed: 户名, 开户行 and 账号 that stand together. */
interface Account {
  readonly holder: ParticularFact | null
  readonly number: ParticularFact | null
}

function check({ facts, types, intake }: RuleContext): readonly Problem[] | 'not-applicable' {
  if (types.has('DON') || types.has('NDA') || intake.moneyFlow === '无偿') return 'not-applicable'
  const accounts = findAccounts(facts)
  return [
    ...accounts.flatMap((account) => checkAccount(facts, account)),
    ...twoNumbers(facts, accounts),
    ...thirdParty(facts),
    ...missingAccount(facts, accounts),
  ]
}

/** 户名, 开户行 and 账号 within 300 units of each other, each once, are one account. */
function findAccounts(facts: Facts): readonly Account[] {
  const accounts: { holder: ParticularFact | null; number: ParticularFact | null; bank: ParticularFact | null; start: number }[] = []
  for (const particular of facts.particulars) {
    const slot = particular.label === '户名' ? 'holder' : particular.label === '账号' ? 'number' : particular.label === '开户行' ? 'bank' : null
    if (slot === null) continue
    let open = accounts[accounts.length - 1]
    if (open === undefined || open[slot] !== null || particular.labelSpan.start - open.start > 300) {
      open = { holder: null, number: null, bank: null, start: particular.labelSpan.start }
      accounts.push(open)
    }
    open[slot] = particular
  }
  return accounts
}

function isSpecial(facts: Facts, at: Span): boolean {
  return SPECIAL.test(facts.normalized.slice(Math.max(0, at.start - 80), at.end + 40))
}

function checkAccount(facts: Facts, { holder, number }: Account): readonly Problem[] {
  const problems: Problem[] = []
  const named = facts.parties.filter(({ name }) => name !== '')
  const fits = holder !== null && named.some((party) => sameHolder(party, holder.value))
  if (holder !== null && holder.value !== '' && named.length > 0 && !fits && !isSpecial(facts, holder.span) && !/^[_/×X无]+$/.test(holder.value)) {
    problems.push({
      status: 'hit', spans: [holder.span], computed: null, amendment: AMENDMENT,
      opinion: `收款户名“${holder.value}”与${named.map(({ role, name }) => `${role}“${name}”`).join('、')}均不一致，存在错付和代收风险，请改为收款方本单位账户或说明依据。`,
    })
  }
  // A closing bracket around the whole account stands after its number.
  const digits = number?.value.replace(/[\s-]/g, '').replace(/^([^(]*)\)$/, '$1') ?? ''
  if (number === null || digits === '' || digits.length > 40 || /[*×]/.test(digits)) return problems
  const holderName = holder?.value ?? named.find(({ particulars }) => particulars.some(({ span }) => span.start === number.span.start))?.name ?? ''
  if (/^62\d{14,17}$/.test(digits) && passesLuhn(digits) && isOrganizationName(holderName)) {
    problems.push({ status: 'suspected', spans: [number.span], computed: '62开头、16至19位且通过银行卡校验', amendment: AMENDMENT, opinion: `“${holderName}”的收款账号形似个人银行卡号，单位收款应使用单位结算账户，请核对。` })
  } else if (!/^\d{8,32}$/.test(digits) && /\d/.test(digits)) {
    problems.push({ status: 'hit', severity: 'should-fix', spans: [number.span], computed: `${digits.length}位`, amendment: AMENDMENT, opinion: `收款账号“${number.value}”位数或字符异常，请核对。` })
  }
  return problems
}

function sameHolder(party: PartyFact, holder: string): boolean {
  const names = [party.name, ...party.aliases, ...party.restated.filter(({ place }) => place === 'signature').map(({ name }) => name)].map(foldName)
  const words = foldName(holder).replace(/^同(?:上|甲方|乙方)(?:名称)?$/, foldName(party.name))
  return names.includes(words)
}

/** One holder (or side) with two account numbers. */
function twoNumbers(facts: Facts, accounts: readonly Account[]): readonly Problem[] {
  const byOwner = new Map<string, ParticularFact>()
  return accounts.flatMap(({ holder, number }): Problem[] => {
    const digits = number?.value.replace(/[\s-]/g, '') ?? ''
    if (number === null || !/\d{6}/.test(digits) || isSpecial(facts, number.span)) return []
    const side = facts.parties.findIndex((party) => party.particulars.some(({ span }) => span.start === number.span.start) || (holder !== null && sameHolder(party, holder.value)))
    const named = facts.parties.find(({ role, aliases }) => number.role !== '' && (role === number.role || aliases.includes(number.role)))
    const owner = holder !== null && holder.value !== '' ? foldName(holder.value) : side === -1 ? (named === undefined ? number.role : foldName(named.name)) : foldName(facts.parties[side]!.name)
    if (owner === '' && byOwner.size !== 1) return []
    // A number without a holder beside the one account of the contract is a second number for that account.
    const first = owner === '' ? [...byOwner.values()][0] : byOwner.get(owner)
    if (first === undefined) {
      byOwner.set(owner, number)
      return []
    }
    if (first.value.replace(/[\s-]/g, '') === digits) return []
    return [{ status: 'hit', severity: 'should-fix', spans: [first.span, number.span], computed: `${first.value}≠${number.value}`, amendment: AMENDMENT, opinion: `“${owner === '' ? [...byOwner.keys()][0]! : owner}”的收款账号前后不一致（${first.value}、${number.value}），请核对后统一。` }]
  })
}

function thirdParty(facts: Facts): readonly Problem[] {
  return candidateSentences(facts, THIRD_PARTY, NAMED_THIRD, PERSONAL).flatMap((sentence) =>
    [...matchesIn(sentence, THIRD_PARTY), ...matchesIn(sentence, NAMED_THIRD), ...matchesIn(sentence, PERSONAL)].slice(0, 1).filter(({ words, span }) => !isNegated(facts, span) && !isSpecial(facts, span) && !/未经|不得|不接受|禁止|工资|劳务报酬|退还|退款/.test(sentence.words) && !facts.parties.some(({ name }) => name.length > 3 && words.includes(name))).map(({ words, span }): Problem => ({
      status: 'hit', spans: [span], computed: null, amendment: AMENDMENT,
      opinion: `约定款项付至第三方账户（“${words}”），收款主体与合同相对方不符，请改为合同相对方账户；确需第三人收款的，应有书面债权转让通知或依据。`,
    })))
}

/** 账户:青禾公司,云溪农商银行,8010001112223: an account without labels. */
const BARE_ACCOUNT = /[账帐]户[^。;\n]{0,40}(?:银行|支行|信用社|农商行)[^。;\n\d]{0,20}\d{8,}/

/** A contract for money with named parties that gives no account at all. */
function missingAccount(facts: Facts, accounts: readonly Account[]): readonly Problem[] {
  if (BARE_ACCOUNT.test(facts.normalized)) return []
  if (accounts.length > 0 || facts.totalAmount === null || facts.parties.length < 2 || /国库集中支付|公务卡|现金支付|支付宝|微信/.test(facts.normalized)) return []
  return [{ status: 'hit', severity: 'should-fix', spans: [], computed: null, amendment: AMENDMENT, opinion: '合同约定付款但未列明收款账户（户名、开户行、账号），建议补充，并约定变更账户须书面确认。' }]
}
