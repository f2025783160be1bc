import { sha256 } from '../../shared/core/ids'
import { fen } from '../../shared/core/money'
import type { LocalDate } from '../../shared/core/local-date'
import type { Finding } from '../../shared/findings/finding'
import { draftOpinion, type OpinionSource } from '../../shared/opinion/draft-opinion'
import type { Opinion } from '../../shared/opinion/opinion'

/** A finding as the engine makes it; override what a test is about. */
export function sampleFinding(more: Partial<Finding> = {}): Finding {
  return {
    id: 'f-1', ruleId: 'AMT-008', title: '付款比例合计', status: 'hit', severity: 'must-fix', clause: '第七条', clauseId: '0/7',
    spans: [{ start: 10, end: 42, quote: '合同签订后付30%，到货验收后付60%，质保期满付5%' }],
    computed: '30%+60%+5%=95%≠100%',
    basis: [{ act: '民法典', article: '第510条', verification: 'full-text', note: '', title: '中华人民共和国民法典', version: '2021-01-01起施行' }],
    opinion: '各期付款比例合计为95%，请核定每期比例及余款去向。',
    amendment: '第一期30%，第二期65%，质保期满支付剩余5%，合计100%。',
    missing: [],
    ...more,
  }
}

/** A matter of fictional parties with three adopted findings. */
export function sampleSource(more: Partial<OpinionSource> = {}): OpinionSource {
  return {
    contractTitle: '云溪市机关办公区物业服务合同',
    types: ['GEN', 'PMS'],
    parties: [{ role: '甲方', name: '云溪市机关事务管理局' }, { role: '乙方', name: '青禾物业服务有限公司' }],
    amountFen: fen(437_230_000),
    subject: '机关办公区保洁、安保、绿化和设备运行维护服务',
    term: '2027年1月1日至2029年12月31日',
    funding: '财政预算资金',
    adopted: [
      { finding: sampleFinding(), wording: null },
      { finding: sampleFinding({ id: 'f-2', ruleId: 'DIS-001', clause: '第十二条', severity: 'must-fix', computed: null, opinion: '同时约定仲裁和诉讼，仲裁协议无效。', amendment: '因本合同发生争议的，向合同履行地人民法院起诉。', spans: [{ start: 60, end: 90, quote: '可以向仲裁委员会申请仲裁，也可以向人民法院起诉' }] }), wording: null },
      { finding: sampleFinding({ id: 'f-3', ruleId: 'PTY-002', clause: '首部', severity: 'should-fix', computed: null, opinion: '乙方统一社会信用代码未通过校验。', amendment: null, spans: [{ start: 1, end: 5, quote: '统一社会信用代码' }] }), wording: { opinion: '请核对乙方营业执照上的统一社会信用代码。', amendment: '按营业执照更正。' } },
    ],
    intake: { procurement: '公开招标', awardPrice: 4_372_300, noticeDate: '2026-10-12' as LocalDate },
    matterNumber: 'HS-2026-0012',
    receivedOn: '2026-11-16' as LocalDate,
    files: [{ name: '物业服务合同（送审稿）.docx', sha256: sha256('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad') }],
    addressee: '后勤服务处',
    issuer: '政策法规处',
    rulePack: { version: '2026.11', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    ...more,
  }
}

/** The opinion drafted from it, concluded and issued. */
export function sampleOpinion(more: Partial<Opinion> = {}): Opinion {
  return { ...draftOpinion(sampleSource()), conclusion: 'agree-after-changes', issuedOn: '2026-11-20' as LocalDate, documentNumber: '云机事法审〔2026〕5号', ...more }
}
