import { testRule } from '../../../tests/support/test-rule'
import { requireEnergySavingTerms } from './mis-003-require-energy-saving-terms'

const HEAD = '物业服务合同\n甲方：云溪市档案馆\n乙方：远帆物业有限公司\n第一条 乙方负责综合物业管理和空调运行，违约方承担责任。\n'

testRule(requireEnergySavingTerms, {
  intake: { ourEntityKind: '事业单位' },
  clean: {
    '综合能耗下调': { text: '行政楼物业合同\n甲方：云溪市水务局\n乙方：青禾物业有限公司\n第一条 乙方负责设备运行，单位面积能耗下调3个百分点。', types: ['PMS'], intake: {ourEntityKind: '机关'} },
    '用气压降': { text: '食堂楼物业合同\n甲方：云溪市水务局\n乙方：青禾物业有限公司\n第一条 乙方负责设备运行，全年用气较上年压降3%。', types: ['PMS'], intake: {ourEntityKind: '机关'} },
    '约定年度用电下降': `${HEAD}第二条 年度用电较上年下降2%，纳入考核。`,
    '附件为节能目标责任书': `${HEAD}第二条 附件五《节能管理目标责任书》为合同组成部分。`,
    '我方为企业': { text: `${HEAD}第二条 争议由法院处理。`, intake: { ourEntityKind: '国有企业' } },
  },
  flagged: {
    '全文无节能内容': { text: `${HEAD}第二条 争议由法院处理。`, severity: 'should-fix', basis: '公共机构节能条例第27条' },
    '只提到水电费自理': { text: `${HEAD}第二条 用水用电费用由甲方承担。`, severity: 'should-fix' },
    '只写节能二字没有目标': { text: `${HEAD}第二条 乙方注意节能。` },
    '纯会务服务只作提示': { text: '物业服务合同\n甲方：云溪市档案馆\n乙方：远帆会务有限公司\n第一条 乙方提供会务接待服务，违约方承担责任。', severity: 'remind' },
    '电梯保养只作提示': { text: '电梯维护保养合同\n甲方：云溪市档案馆\n乙方：远帆电梯有限公司\n第一条 乙方保养电梯12台，违约方承担责任。', severity: 'remind' },
    '不知我方类型时仍提示': { text: `${HEAD}第二条 争议由法院处理。`, intake: {}, severity: 'should-fix' },
  },
  boundary: {
    '节能要求写在考核条款里': `${HEAD}第二条 考核指标包括能耗定额执行情况。`,
    '空调温度要求': `${HEAD}第二条 夏季空调温度不得低于26度。`,
  },
})
