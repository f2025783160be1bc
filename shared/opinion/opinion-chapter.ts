import type { OpinionChapter } from './opinion'

/** Chapter of the letter and the risk sentence for the rules of one catalogue chapter. */
interface ChapterEntry {
  readonly chapter: OpinionChapter
  readonly risk: string
}

/** By rule chapter; a single rule may be named in full where it differs from its chapter. */
const ENTRIES: Readonly<Record<string, ChapterEntry>> = {
  PTY: { chapter: 'parties', risk: '签约主体不能确定或者不适格，可能影响合同成立、效力及责任承担。' },
  'PTY-005': { chapter: 'rights', risk: '收款主体与合同相对方不一致，存在错付、代收和追索困难的风险。' },
  'PTY-006': { chapter: 'parties', risk: '主体信息和送达地址不全，通知、送达和追索存在困难。' },
  'PTY-008': { chapter: 'parties', risk: '签约代理权或者履约资质不能确认，可能影响合同效力和履行。' },
  'PTY-007': { chapter: 'text', risk: '权利义务归属与交易方向相反，履行和争议中将难以主张。' },
  GPR: { chapter: 'authority', risk: '违反采购（招标）程序要求，可能导致合同被认定无效、被责令改正或者追究责任。' },
  AST: { chapter: 'authority', risk: '未履行法定审批程序，可能影响合同效力并承担管理责任。' },
  FIN: { chapter: 'authority', risk: '违反预算和财经纪律要求，可能导致支付障碍并被追究责任。' },
  DON: { chapter: 'authority', risk: '主体或者程序不符合规定，可能影响赠与的效力。' },
  DAT: { chapter: 'legality', risk: '期限、日期不确定或者相互矛盾，影响履行、违约和时效的认定。' },
  'DAT-002': { chapter: 'authority', risk: '签订时间不符合法定要求，存在被责令改正和事后补签的合规风险。' },
  'DAT-003': { chapter: 'legality', risk: '自动续期可能规避采购（审批）程序，期满后的权利义务不确定。' },
  'DAT-004': { chapter: 'legality', risk: '期限缺失或者过长，履行期间难以确定，并可能超出预算和采购文件的安排。' },
  GUA: { chapter: 'legality', risk: '超出法定限度的部分不产生约定的效力，或者因违反管理规定被责令改正。' },
  'GUA-002': { chapter: 'legality', risk: '定金性质不明或者与违约金重复主张，约定难以适用。' },
  'GUA-007': { chapter: 'legality', risk: '担保可能无效，并承担相应的过错责任。' },
  DIS: { chapter: 'legality', risk: '争议解决条款可能无效，发生争议时管辖和程序难以确定。' },
  PAY: { chapter: 'legality', risk: '付款条件或者期限违反法律规定，相关约定可能无效，并产生逾期利息和信用风险。' },
  'PAY-005': { chapter: 'legality', risk: '验收和付款的起算不明，付款期限难以计算，易生逾期争议。' },
  'PAY-007': { chapter: 'legality', risk: '预付款、进度款比例不当，影响资金安全或者不符合结算管理规定。' },
  LEA: { chapter: 'legality', risk: '超过法定期限的部分无效。' },
  CLS: { chapter: 'legality', risk: '格式条款可能因未提示说明或者不合理而不成为合同内容或者无效。' },
  CON: { chapter: 'legality', risk: '违反建设工程管理强制性规定，可能影响合同效力并受到处罚。' },
  'CON-001': { chapter: 'legality', risk: '擅自转包、分包或者转委托的，履约主体失控，质量、安全和责任追究没有保障，并可能影响合同效力。' },
  ITS: { chapter: 'legality', risk: '权利归属和安全责任不明，成果使用、数据处理存在法律风险。' },
  SEC: { chapter: 'legality', risk: '保密责任不明，可能造成泄密并承担法律责任。' },
  SVC: { chapter: 'legality', risk: '用工或者安全责任不清，可能承担连带或者补充责任。' },
  LIA: { chapter: 'rights', risk: '违约责任不对等或者无法执行，损失难以追偿。' },
  'LIA-002': { chapter: 'rights', risk: '违约金过分高于损失的可能被调整，过低或者没有上限的不足以约束违约、不能控制风险。' },
  'LIA-003': { chapter: 'legality', risk: '该免责约定无效，不能排除法定责任。' },
  TER: { chapter: 'rights', risk: '变更、解除的条件和后果不清，合同关系不稳定。' },
  MIS: { chapter: 'rights', risk: '主要内容缺失，履行标准难以确定，易生争议。' },
  AMT: { chapter: 'rights', risk: '合同价款不能确定，影响支付、结算和责任计算。' },
  BLK: { chapter: 'text', risk: '内容不确定，签订后可能被单方填写或者产生争议。' },
  TXT: { chapter: 'text', risk: '表述不准确，履行中易产生不同理解。' },
  STR: { chapter: 'text', risk: '条款指向不明，适用时可能出现空缺或者矛盾。' },
  SGN: { chapter: 'text', risk: '生效时间和签署效力不能确定。' },
}

const OTHER: ChapterEntry = { chapter: 'rights', risk: '可能影响合同履行和争议处理。' }

/** Where in the letter remarks of a rule stand. */
export function chapterOf(ruleId: string): OpinionChapter {
  return entryOf(ruleId).chapter
}

/** The drafted 后果或风险 of a rule's remarks; a person may reword it. */
export function riskOf(ruleId: string): string {
  return entryOf(ruleId).risk
}

function entryOf(ruleId: string): ChapterEntry {
  return ENTRIES[ruleId] ?? ENTRIES[ruleId.slice(0, 3)] ?? OTHER
}
