import { officeParameter, parameter } from '../define-parameter'

/** Largest deposit (定金) as a share of the subject's value. */
export const depositCap = parameter('deposit-cap', '定金上限（占主合同标的额）',
  ['1995-10-01', 0.2, '《中华人民共和国担保法》第91条'],
  ['2021-01-01', 0.2, '《中华人民共和国民法典》第586条第2款'])

/** Largest performance bond in government procurement as a share of the contract price. */
export const procurementBondCap = parameter('procurement-bond-cap', '政府采购履约保证金上限（占合同金额）',
  ['2015-03-01', 0.1, '《中华人民共和国政府采购法实施条例》第48条'])

/** Largest performance bond after a tender as a share of the awarded price. */
export const tenderBondCap = parameter('tender-bond-cap', '招标项目履约保证金上限（占中标合同金额）',
  ['2012-02-01', 0.1, '《中华人民共和国招标投标法实施条例》第58条'])

/** The region's own, lower cap for goods and services; the region package of Zhejiang. */
export const zhejiangBondCap = parameter('zhejiang-bond-cap', '浙江货物、服务类履约保证金上限（占合同金额）',
  ['2022-12-31', 0.01, '浙江2022年通知（公开报道转载；具体发文日未核对，自该年末起适用）'])

/** Any other region's own cap. */
export const regionalBondCap = officeParameter('regional-bond-cap', '本地区履约保证金上限（占合同金额）', '地区政策，由本单位录入')

/** Largest bid bond in government procurement as a share of the budget. */
export const procurementBidBondCap = parameter('procurement-bid-bond-cap', '政府采购投标保证金上限（占预算金额）',
  ['2015-03-01', 0.02, '《中华人民共和国政府采购法实施条例》第33条'])
/** Largest bid bond of a tender as a share of the estimated price. */
export const tenderBidBondCap = parameter('tender-bid-bond-cap', '招标项目投标保证金上限（占估算价）',
  ['2012-02-01', 0.02, '《中华人民共和国招标投标法实施条例》第26条'])

/** Working days to give a bid bond back in government procurement. */
export const procurementBidBondReturnDays = parameter('procurement-bid-bond-return-days', '政府采购投标保证金退还期限（工作日）',
  ['2015-03-01', 5, '《中华人民共和国政府采购法实施条例》第33条'])
/** Days to give a bid bond back after a tender. */
export const tenderBidBondReturnDays = parameter('tender-bid-bond-return-days', '招标项目投标保证金退还期限（日）',
  ['2012-02-01', 5, '《中华人民共和国招标投标法实施条例》第57条'])

/** Largest share of the settled price kept back for quality in construction. */
export const qualityRetentionCap = parameter('quality-retention-cap', '工程质量保证金上限（占工程价款结算总额）',
  ['2005-01-12', 0.05, '建质〔2005〕7号（未读到原文）'],
  ['2016-12-27', 0.05, '建质〔2016〕295号（未读到原文）'],
  ['2017-07-01', 0.03, '建质〔2017〕138号第7条'])

/** Share from which a quality retention of goods or services is remarked; there is no national cap. */
export const goodsRetentionLine = parameter('goods-retention-line', '货物、服务质保金提示线（占合同金额）',
  ['1949-10-01', 0.05, '经验值；货物、服务没有全国统一上限'])

/** Longest defect liability period in months. */
export const defectLiabilityMonthsMax = parameter('defect-liability-months-max', '缺陷责任期上限（月）',
  ['2005-01-12', 24, '建质〔2005〕7号（未读到原文）'],
  ['2017-07-01', 24, '建质〔2017〕138号第2条（未读到原文）'])

/** Days to check a request for return of the quality retention. */
export const retentionReturnDays = parameter('retention-return-days', '收到返还申请后核实质保金的期限（日）',
  ['2017-07-01', 14, '建质〔2017〕138号第11条（未读到原文）'])
