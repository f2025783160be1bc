/** What a clause of a contract is about, and the words of its title by which one knows. The first that fits wins. */
const TOPICS = {
  guarantee: { label: '保证金与担保', words: /保证金|担保|保函|押金|定金|质押|抵押/ },
  payment: { label: '付款与发票', words: /付款|支付|结算|发票|请款|拨付/ },
  price: { label: '价款', words: /价款|总价|单价|价格|费用|报酬|租金|金额|计价|酬金|收费/ },
  acceptance: { label: '验收与考核', words: /验收|检验|考核|签收/ },
  warranty: { label: '质量与保修', words: /质量|保修|质保|售后|维修|修缮/ },
  delivery: { label: '履行期限与交付', words: /交付|交货|期限|工期|进度|履行|租期|服务期/ },
  liability: { label: '违约责任', words: /违约|责任|赔偿|罚/ },
  termination: { label: '变更、解除与终止', words: /变更|解除|终止|续签|期满/ },
  dispute: { label: '争议解决', words: /争议|纠纷|仲裁|诉讼|管辖|法律适用/ },
  confidentiality: { label: '保密', words: /保密|秘密/ },
  data: { label: '数据与个人信息', words: /数据|个人信息|网络安全|信息安全/ },
  intellectual: { label: '知识产权', words: /知识产权|著作权|专利|成果/ },
  staff: { label: '人员与用工', words: /人员|用工|劳动|派遣|项目经理|负责人/ },
  safety: { label: '安全与食品安全', words: /安全|消防|食品|卫生/ },
  subcontract: { label: '转包、分包与转让', words: /转包|分包|转租|转让/ },
  integrity: { label: '廉洁', words: /廉洁|廉政|商业贿赂|利益冲突/ },
  force: { label: '不可抗力', words: /不可抗力|免责/ },
  notice: { label: '通知与送达', words: /通知|送达|联系/ },
  effect: { label: '生效与文本', words: /生效|效力|份数|文本|附则|其他|其它/ },
  subject: { label: '标的与范围', words: /标的|范围|内容|项目|服务|货物|概况|房屋/ },
  other: { label: '其他', words: /$^/ },
} as const

/** Code of what a clause is about. */
export type ClauseTopic = keyof typeof TOPICS

/** Label by code, in the order they are offered. */
export const CLAUSE_TOPICS: Readonly<Record<ClauseTopic, string>> = Object.fromEntries(Object.entries(TOPICS).map(([code, { label }]) => [code, label])) as Record<ClauseTopic, string>

/** What a clause with this title is about; `other` where its words say nothing. */
export function topicOf(title: string): ClauseTopic {
  const found = Object.entries(TOPICS).find(([, { words }]) => words.test(title))
  return (found?.[0] ?? 'other') as ClauseTopic
}
