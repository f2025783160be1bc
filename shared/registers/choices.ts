import { CONTRACT_TYPES } from '../law/contract-type'

/** Enumerations of documents 12 that several registers share: code -> label. Stored as codes, exported as labels. */
export const CONTRACT_TYPE_LABELS: Readonly<Record<string, string>> = CONTRACT_TYPES

/** Ways a contract is handled (documents 11.1). */
export const PATHS = { P1: '审查', P2: '备案', P3: '登记' } as const

export const ENTERPRISE_SIZES = { large: '大型', medium: '中型', small: '小型', micro: '微型', unknown: '未知' } as const

export const UNIT_KINDS = { agency: '机关', institution: '直属事业单位', enterprise: '直属经营单位', subordinate: '下级机关事务部门' } as const

export const PROCUREMENT_WAYS = {
  open: '公开招标', invited: '邀请招标', negotiation: '竞争性谈判', consultation: '磋商', inquiry: '询价', single: '单一来源',
  framework: '框架协议', mall: '电子卖场', none: '非政府采购',
} as const

export const FUNDS = { budget: '财政预算资金', special: '财政专项资金', own: '自有资金', other: '其他资金' } as const

export const CONCLUSION_LABELS = { agree: '同意', 'agree-after-changes': '修改后同意', disagree: '不同意', 'return-for-materials': '退回' } as const

export const ADOPTIONS = { adopted: '采纳', partly: '部分采纳', refused: '不采纳' } as const

export const DISPUTE_WAYS = { litigation: '诉讼', arbitration: '仲裁', other: '其他' } as const

export const RETENTIONS = { permanent: '永久', 'thirty-years': '30年', 'ten-years': '10年' } as const

export const BOND_KINDS = { performance: '履约保证金', quality: '质量保证金', wages: '农民工工资保证金', tender: '投标保证金', other: '其他' } as const

/** Matters reviewed whatever they cost that a contract's type does not tell (documents 11.1). */
export const REVIEW_MATTERS = {
  guarantee: '对外担保或承诺', administrative: '行政协议', investment: '政府投资工程', licence: '知识产权转让许可', person: '与个人签约', foreign: '与境外主体签约', 'their-text': '对方提供的非标准文本', settlement: '和解协议', secret: '涉密业务', split: '同类累计达到审查线',
} as const

/** Ways of procurement that are government procurement. */
export const GOVERNMENT_PROCUREMENT: readonly string[] = Object.keys(PROCUREMENT_WAYS).filter((code) => code !== 'none')
