import type { LocalDate } from '../../shared/core/local-date'
import { writeDocx } from '../../shared/export/write-docx'
import { opinionLetter } from '../../shared/letters/opinion-letter'
import type { Opinion, OpinionItem } from '../../shared/opinion/opinion'
import { OPINION_CHAPTERS } from '../../shared/opinion/opinion'
import type { BenchmarkLine } from './benchmarks'
import { measureInTurn } from './measure'

/** Remarks of a thorough review; the letter with its annex has about twelve pages. */
const REMARKS = 30
const BOUND_MILLISECONDS = 100

/** Writing D1 with D3, 版头, 版记 and annex as DOCX, from the opinion to the bytes: under 100 ms. */
export async function benchLetter(): Promise<BenchmarkLine> {
  const opinion = longOpinion()
  const form = { mark: '云溪市机关事务管理局文件', imprint: { copies: '云溪市财政局', printer: '云溪市机关事务管理局办公室', printedOn: '2026年11月20日' } }
  const figures = await measureInTurn({ [`D1 with ${REMARKS} remarks, DOCX`]: () => writeDocx(opinionLetter(opinion, form)) }, 9)
  return { name: 'letter', figures, ratio: Object.values(figures)[0]!.median / BOUND_MILLISECONDS, bound: 1 }
}

function longOpinion(): Opinion {
  return {
    contractTitle: '云溪市机关办公区物业服务合同', addressee: '后勤服务处', matterNumber: 'HS-2026-0012', receivedOn: '2026-11-16' as LocalDate, files: [], method: '书面审查',
    basics: [{ label: '合同名称', value: '云溪市机关办公区物业服务合同' }, { label: '合同金额', value: '4,372,300.00元' }],
    items: Array.from({ length: REMARKS }, (_, index) => remark(index)),
    conclusion: 'agree-after-changes', premises: ['送审稿作实质性修改的，应当重新报审。'], notes: ['本意见仅就送审文本的合法性提出，商务、技术内容和价格合理性由承办处室负责。'],
    issuer: '政策法规处', issuedOn: '2026-11-20' as LocalDate, documentNumber: '云机事法审〔2026〕5号', rulePack: '2026.11（ba7816bf）',
  }
}

function remark(index: number): OpinionItem {
  return {
    id: `r-${index}`, ruleId: 'AMT-008', chapter: OPINION_CHAPTERS[index % OPINION_CHAPTERS.length]!, severity: index % 3 === 0 ? 'must-fix' : 'should-fix', clause: `第${index + 1}条`,
    quote: '合同签订后付30%，到货验收后付60%，质保期满付5%', problem: '各期付款比例合计为95%，请核定每期比例及余款去向。',
    basis: [{ act: '民法典', article: `第${500 + index}条`, verification: 'full-text', note: '', title: '中华人民共和国民法典', version: '2021-01-01起施行' }],
    risk: '合同价款不能确定，影响支付、结算和责任计算。', suggestion: '第一期30%，第二期65%，质保期满支付剩余5%，合计100%。',
  }
}
