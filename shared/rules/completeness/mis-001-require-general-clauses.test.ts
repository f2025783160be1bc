import { testRule } from '../../../tests/support/test-rule'
import { requireGeneralClauses } from './mis-001-require-general-clauses'

const FULL = `档案柜采购合同
甲方：云溪市档案馆
乙方：远帆设备有限公司
第一条 标的
甲方向乙方采购档案柜20台。
第二条 价款
合同总价人民币100000元。
第三条 质量标准
符合国家标准，验收合格。
第四条 交货
乙方于签约后30日内送货至甲方。
第五条 违约责任
乙方逾期交货的，按日支付违约金。
第六条 争议解决
协商不成的，向甲方所在地人民法院起诉。
第七条 通知送达
书面通知送达首部所列地址。
第八条 不可抗力
因不可抗力不能履行的，免除责任。
第九条 廉洁
双方不得收受不正当利益。
第十条 变更解除
变更合同须书面同意。本合同自签字并盖章之日起生效。`
const without = (...numbers: readonly string[]): string =>
  FULL.split('\n').reduce<{ lines: string[]; skip: boolean }>((kept, line) => {
    const heading = /^(第.+?条)/.exec(line)?.[1]
    const skip = heading === undefined ? kept.skip : numbers.includes(heading)
    return { lines: skip ? kept.lines : [...kept.lines, line], skip }
  }, { lines: [], skip: false }).lines.join('\n')

testRule(requireGeneralClauses, {
  clean: {
    '条款齐备': FULL,
    '质量标准由附件承载': without('第三条').replace('第四条 交货', '第三条 附件\n附件一《档案柜技术规格与质量标准》。\n第四条 交货'),
    '补充协议不要求': { text: '补充协议\n甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 原合同交货期顺延。', types: ['SUP'] },
    '不是合同': '关于召开会议的通知\n各科室：现将有关事项通知如下。',
  },
  flagged: {
    '没有价款': { text: without('第二条'), severity: 'must-fix', opinion: '价款或者报酬', basis: '民法典第470条' },
    '没有违约责任和争议解决': { text: without('第五条', '第六条', '第八条').replace('第九条', '第八条 不可抗力\n因不可抗力不能交货的，顺延。\n第九条'), severity: 'should-fix', opinion: '违约责任、解决争议的方法' },
    '没有不可抗力和廉洁条款': { text: without('第八条', '第九条'), severity: 'remind', opinion: '不可抗力、廉洁' },
  },
  boundary: {
    '无偿合同不要求价款': { text: without('第二条', '第九条').replace('采购合同', '赠与合同').replace('采购', '受赠'), types: ['DON'] },
    '赠与不要求质量和违约责任': { text: without('第二条', '第三条', '第五条', '第九条').replace('采购合同', '赠与合同').replace('采购', '受赠').replaceAll('，验收合格', ''), types: ['DON'] },
    '联营没有质量可言': without('第三条', '第七条', '第八条', '第九条', '第十条').replace('采购合同', '联营合同').replace('，验收合格', '') + '\n第七条 通知送达、廉洁\n书面通知送达首部所列地址；双方不得收受不正当利益，因不可抗力不能履行的免责；变更合同须书面同意，本合同自盖章之日起生效。',
    '没有标题但句中已有约定': without('第七条').replace('争议解决\n', '争议解决\n联系地址以首部为准，书面通知送达即生效。\n'),
  },
})
