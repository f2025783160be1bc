import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'
import { severityBySide } from '../stance'
import { effectiveTerms, findDisputeTerms } from './dispute-terms'

/**
 * An agreement made by an authority for administrative ends (public housing of the state, concessions, compensation for
 * expropriation, PPP) is an administrative agreement: its arbitration clause is void (行政协议规定 第26条). Procurement,
 * ordinary leases and services of an office are civil contracts (政府采购法 第43条). Read from the title alone; whether
 * 周转房 counts is a matter for the lawyer (review-rules.md 22.6).
 */
export const noArbitrationOfAdministrativeAgreement: Rule = {
  id: 'DIS-005',
  title: '行政协议约定仲裁或按民事程序处理',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('行政协议规定', '第2条', 'full-text', '行政协议的类型'),
    basis('行政协议规定', '第26条', 'full-text', '行政协议约定仲裁的，条款无效'),
    basis('行政诉讼法', '第12条第1款第11项', 'full-text', '行政协议争议属行政诉讼受案范围'),
    basis('行政复议法', '第11条第13项', 'full-text', '行政协议争议可申请行政复议'),
    basis('复议条例', '第10条', 'full-text', '列举行政协议'),
  ],
  parameters: [],
  version: 2,
  check,
}

const SUBJECT =
  /公共租赁住房|公租房|保障性租赁住房|保障性住房|廉租(?:住)?房|周转住?房|特许经营|征收.{0,6}补偿|拆迁.{0,4}补偿|政府[和与](?:社会|民间)资本合作|PPP|国有(?:建设用地|土地)使用权出让|(?:矿业权|采矿权|探矿权)出让|招商引资|投资(?:合作)?协议|扶持(?:资金|协议)/
/** Dwellings of the public stock given to somebody, whatever the title calls it (人才公寓配租协议). */
const HOUSED = /(?:公共租赁住房|公租房|保障性租赁住房|廉租(?:住)?房)[^,。;\n]{0,8}(?:配租|出租|租赁|租给|分配|配售)给?|(?:配租|承租|租住|出租)[^,。;\n]{0,10}(?:公共租赁住房|公租房|保障性租赁住房|廉租(?:住)?房)/
const CIVIL = /物业|保洁|维修|维保|装修|装饰|施工|采购|监理|设计|咨询|审计|评估|顾问/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { document, facts, intake } = context
  const kind = intake.ourEntityKind ?? null
  const subject = SUBJECT.exec(facts.title)?.[0] ?? HOUSED.exec(facts.normalized)?.[0]
  if (CIVIL.test(facts.title) || (kind !== null && kind !== '机关') || intake.isGovProcurement === true) return 'not-applicable'
  if (subject === undefined) return kind === '机关' ? privileges(context) : 'not-applicable'
  const arbitration = effectiveTerms(findDisputeTerms(document, facts)).filter(({ kind: way }) => way === 'arbitration')
  const isUncertain = /周转/.test(subject)
  if (arbitration.length > 0 && !isUncertain) {
    return arbitration.map(({ span, words }) => ({
      status: 'hit', severity: severityBySide('must-fix', kind !== null), spans: [span], computed: null,
      opinion: `本协议（“${subject}”）疑属行政协议，仲裁约定“${words}”无效，应改为向有管辖权的人民法院提起行政诉讼，并核对行政权限与程序。`,
      amendment: '因本协议发生争议，乙方可依法申请行政复议或者提起行政诉讼。',
    }))
  }
  return [{
    status: 'suspected', severity: 'remind', spans: arbitration.map(({ span }) => span), computed: null,
    opinion: `本协议（“${subject}”）可能属于行政协议${isUncertain ? '（取决于是否为政府投资的保障性住房）' : ''}，请核对签约权限、程序和争议解决途径；行政协议不得约定仲裁。`,
    amendment: null,
  }]
}

const PRIVILEGE = /行政优益权|(?:甲方|出让人|授权方|主管部门|行政机关)[^。;]{0,20}(?:行政处罚|收回[^。;]{0,10}(?:经营权|特许|使用权|项目)|行政(?:监督|强制|指挥)权?)|(?:为|因|出于)公共利益[^。;]{0,20}(?:有权|可以?)(?:单方面?)?(?:变更|解除|收回)/g

/** Powers of an authority over the other side make a contract look like an administrative agreement, whatever its title. */
function privileges({ facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const found = candidateSentences(facts, PRIVILEGE).flatMap((sentence) => matchesIn(sentence, PRIVILEGE))[0]
  if (found === undefined) return 'not-applicable'
  return [{
    status: 'suspected', severity: 'remind', spans: [found.span], computed: null, amendment: null,
    opinion: `“${found.words}”含行政优益权内容，本合同可能属于行政协议，请核对签约权限、程序和争议解决途径；行政协议不得约定仲裁。`,
  }]
}
