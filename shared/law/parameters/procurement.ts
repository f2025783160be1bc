import { officeParameter, parameter } from '../define-parameter'

/** Largest sum of all supplements as a share of the original procurement amount. */
export const supplementCap = parameter('supplement-cap', '补充合同上限（占原合同采购金额）',
  ['2003-01-01', 0.1, '《中华人民共和国政府采购法》第49条'])

/** Days from the award notice to signature in government procurement. */
export const procurementSigningDays = parameter('procurement-signing-days', '政府采购合同签订期限（日）',
  ['2003-01-01', 30, '《中华人民共和国政府采购法》第46条'])
/** Days from the award notice to signature after a tender. */
export const tenderSigningDays = parameter('tender-signing-days', '招标项目合同签订期限（日）',
  ['2000-01-01', 30, '《中华人民共和国招标投标法》第46条'])

/** Working days to publish a procurement contract. */
export const publishWorkingDays = parameter('publish-working-days', '合同公告期限（工作日）',
  ['2015-03-01', 2, '《中华人民共和国政府采购法实施条例》第50条'])
/** Working days to file its copy. */
export const filingWorkingDays = parameter('filing-working-days', '合同副本备案期限（工作日）',
  ['2003-01-01', 7, '《中华人民共和国政府采购法》第47条'])
/** Working days to publish a change of it. */
export const changeNoticeWorkingDays = parameter('change-notice-working-days', '合同变更公告期限（工作日）',
  ['2023-12-15', 2, '财办库〔2023〕243号'])

/** Days from choosing the winner to the written report on an obligatory tender. */
export const tenderReportDays = parameter('tender-report-days', '招标投标情况书面报告期限（日）',
  ['2000-01-01', 15, '《中华人民共和国招标投标法》第47条'])

/** Estimate in yuan from which works must be put out to tender. */
export const mustTenderWorks = parameter('must-tender-works', '必须招标：施工（元）',
  ['2000-05-01', 2_000_000, '国家计委令第3号（未读到原文）'],
  ['2018-06-01', 4_000_000, '国家发展改革委令第16号第5条'])
/** Estimate in yuan from which important equipment and materials must be. */
export const mustTenderGoods = parameter('must-tender-goods', '必须招标：重要设备、材料（元）',
  ['2000-05-01', 1_000_000, '国家计委令第3号（未读到原文）'],
  ['2018-06-01', 2_000_000, '国家发展改革委令第16号第5条'])
/** Estimate in yuan from which survey, design and supervision must be. */
export const mustTenderServices = parameter('must-tender-services', '必须招标：勘察、设计、监理（元）',
  ['2000-05-01', 500_000, '国家计委令第3号（未读到原文）'],
  ['2018-06-01', 1_000_000, '国家发展改革委令第16号第5条'])

/** The year's local line of open tendering, in yuan. */
export const openTenderLine = officeParameter('open-tender-line', '公开招标数额标准（元）', '按年度地方标准录入')
/** The year's local line of scattered procurement, in yuan. */
export const scatteredProcurementLine = officeParameter('scattered-procurement-line', '分散采购限额标准（元）', '按年度地方标准录入')

/** Usual longest term of purchased services in years. */
export const serviceYearsUsual = parameter('service-years-usual', '政府购买服务一般期限（年）', ['2020-03-01', 1, '财政部令第102号（未读到原文）'])
/** Looking for one purchase cut into several: days between works contracts, share of a line, likeness of names. */
export const splitWorksDays = parameter('split-works-days', '化整为零：相邻工程合同间隔（日）', ['1949-10-01', 90, '审查口径，非法定'])
export const splitNearLine = parameter('split-near-line', '化整为零：贴近限额的比例', ['1949-10-01', 0.9, '审查口径，非法定'])
export const splitNameLikeness = parameter('split-name-likeness', '化整为零：名称相似度', ['1949-10-01', 0.7, '审查口径，非法定'])
/** Days between two contracts for one project with one counterparty that look like parallel contracts. */
export const parallelContractDays = parameter('parallel-contract-days', '并行合同的签订间隔（日）', ['1949-10-01', 60, '审查口径，非法定'])

/** Longest term of purchased services in years where the conditions are met. */
export const serviceYearsMax = parameter('service-years-max', '政府购买服务最长期限（年）', ['2020-03-01', 3, '财政部令第102号（未读到原文）'])

/** Amount in yuan from which the legal office reviews a contract. */
export const largeContractLine = officeParameter('large-contract-line', '大额合同审查线（元）', '必须由本单位设定')
/** Amount in yuan from which a contract is filed. */
export const filingContractLine = officeParameter('filing-contract-line', '合同备案线（元）', '必须由本单位设定')
/** Amount in yuan up to which a simple contract needs fewer clauses. */
export const smallContractLine = officeParameter('small-contract-line', '小额简易合同线（元）', '内部制度，由本单位设定')
