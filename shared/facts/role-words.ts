interface RolePair {
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** Which of the two pays the price; null where the words alone do not say it. */
  readonly payer: 'first' | 'second' | null
}

/** Words contracts use for their sides, the commissioning side first. */
const ROLE_PAIRS: readonly RolePair[] = [
  {
    payer: 'first',
    first: ['采购人', '采购方', '采购单位', '采购机构'],
    second: ['供应商', '供货商', '供货方', '供货人', '供货单位', '供应方', '成交供应商', '中标供应商', '中标人', '成交人', '中标单位'],
  },
  {
    payer: 'first',
    first: ['发包人', '发包方', '发包单位', '总承包人', '总包方', '总包人'],
    second: ['分包人', '分包方', '专业分包人', '劳务分包人', '承包人', '承包方', '承包单位', '承包商', '工程承包人'],
  },
  {
    payer: 'first',
    first: ['委托人', '委托方', '委托单位', '聘请方', '聘请人', '聘用方', '被服务方', '用车方', '用车单位'],
    second: ['受托人', '受托方', '受托单位', '受聘方', '受聘人', '被委托人', '被委托方', '受委托方', '受委托人', '应聘方', '开发方', '开发人', '运维方', '运维单位', '维保方', '维保单位', '维护方', '实施方', '咨询方', '运营方'],
  },
  { payer: 'second', first: ['出租人', '出租方', '出租单位'], second: ['承租人', '承租方', '承租单位'] },
  {
    payer: 'first',
    first: ['买方', '买受人', '购买方', '购货方', '需方', '买受方', '需货方', '购买人', '采购商', '定购方', '订购方', '订货方', '购方'],
    second: ['卖方', '出卖人', '销售方', '出卖方', '销货方', '供方', '出售方', '出售人', '售方'],
  },
  { payer: null, first: ['赠与人', '赠与方', '捐赠人', '捐赠方'], second: ['受赠人', '受赠方', '受捐人', '受赠单位'] },
  { payer: null, first: ['出借人', '出借方', '贷款人', '贷款方'], second: ['借款人', '借款方', '借用人', '借用方'] },
  { payer: 'first', first: ['定作方', '定作人', '定做方'], second: ['承揽方', '承揽人'] },
  { payer: null, first: ['用人单位', '用工单位', '雇主', '雇用方', '聘用单位'], second: ['劳动者', '雇员', '劳务派遣单位', '派遣单位'] },
  {
    payer: 'second',
    first: ['许可方', '许可人', '让与人', '转让方', '转让人', '出让方', '出让人'],
    second: ['被许可方', '被许可人', '受让方', '受让人'],
  },
  { payer: null, first: ['抵押权人', '质权人', '债权人'], second: ['抵押人', '出质人', '债务人', '保证人', '担保人', '抵押方', '保证方'] },
  { payer: 'first', first: ['服务购买方', '服务接受方'], second: ['服务方', '服务提供方', '服务商', '服务单位', '服务人'] },
  { payer: 'first', first: ['建设单位', '业主', '项目业主', '业主方', '建设方'], second: ['施工单位', '施工方', '设计人', '设计方', '设计单位', '勘察人', '监理人', '监理单位', '监理方'] },
  { payer: 'first', first: ['寄存人', '寄存方', '存货人', '存货方', '托运人', '托运方'], second: ['保管人', '保管方', '承运人', '承运方', '收货人', '收货方'] },
  { payer: 'second', first: ['供电方', '供电人', '供水方', '供热方'], second: ['用电方', '用电人', '用水方', '用热方'] },
  { payer: null, first: ['披露方', '数据提供方', '信息披露方', '提供方'], second: ['接收方', '数据接收方', '信息接收方', '使用方'] },
  { payer: null, first: ['著作权人', '投保人', '演出方', '主办方'], second: ['出版者', '出版方', '保险人', '承办方', '承办单位', '承办人', '合作方'] },
  { payer: 'first', first: ['送修单位', '送修方', '托修方'], second: ['承修单位', '承修方', '承印方', '承印单位'] },
  { payer: null, first: ['用能单位'], second: ['节能服务公司', '节能服务单位'] },
]

/** 甲方, 乙方, 丙方 …, in order. */
export const STEM_ROLES = ['甲方', '乙方', '丙方', '丁方', '戊方'] as const

const ALL_ROLES: readonly string[] = [...STEM_ROLES, ...ROLE_PAIRS.flatMap((pair) => [...pair.first, ...pair.second])]
  .sort((a, b) => b.length - a.length)
const KNOWN = new Set(ALL_ROLES)
const SIDES = new Map(ROLE_PAIRS.flatMap(({ first, second, payer }) => [
  ...first.map((role) => [role, payer === null ? null : payer === 'first' ? 'payer' : 'payee'] as const),
  ...second.map((role) => [role, payer === null ? null : payer === 'second' ? 'payer' : 'payee'] as const),
]))

/** Alternation that matches every role word, longest first. */
export const ROLE_PATTERN = ALL_ROLES.join('|')

/** Alternation that also takes short role words set wide: 甲 方, 发 包 人. */
export const WIDE_ROLE_PATTERN = ALL_ROLES.map((role) => (role.length <= 3 ? [...role].join(' {0,6}') : role)).join('|')

/** The stem that the writings of one role share: 发包方, 发包人, 发包单位 -> 发包; 甲方 -> 甲. */
export function roleStem(role: string): string {
  return role.replace(/ /g, '').replace(/(方|人|单位|商|机构|者)$/, '')
}

/** True when the word is one of the roles a contract gives its sides; 甲 方 counts as 甲方. */
export function isRoleWord(word: string): boolean {
  return KNOWN.has(word.replace(/ /g, ''))
}

/**
 * Which side of an exchange a role word names: `payer` for who buys, hires or contracts out, `payee` for who supplies;
 * null for 甲方, 乙方 and words that do not say it.
 */
export function roleSide(role: string): 'payer' | 'payee' | null {
  return SIDES.get(role.replace(/ /g, '')) ?? null
}
