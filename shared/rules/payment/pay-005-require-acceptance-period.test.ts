import { testRule } from '../../../tests/support/test-rule'
import { requireAcceptancePeriod } from './pay-005-require-acceptance-period'

testRule(requireAcceptancePeriod, {
  types: ['GPG'],
  clean: {
    '三个工作日内答复': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n乙方拿钱的前提是保洁成果得到甲方的确认，甲方在收到报告后三个工作日内答复。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '检查限在五日内': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n服务费等甲方检查完没毛病再结，检查在乙方申请后5日内做完。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '货物到货后七日内由甲方验收': { text: '办公设备买卖合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n货物到货后七日内由甲方验收，合格后十日内付款；逾期未验收的付款期限自验收期满起算，验收按附件一的标准。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '到货后七个工作日内验收': '第四条 验收\n甲方在到货后7个工作日内组织验收。\n第五条 付款\n验收合格后10个工作日内付款。',
    '同一句里先验收后付款': '第五条 付款\n甲方自到货之日起10日内完成验收，验收合格后15日内付款。',
    '按月考核': '第四条 考核\n甲方每月对乙方服务进行考核。\n第五条 付款\n考核合格后10日内支付当月服务费。',
    '附件里的验收方案': '第五条 付款\n终验合格后15日内付款。\n附件一 验收方案\n乙方提出申请后15日内完成初验，试运行三个月后组织终验。',
    '付款不以验收为条件': '第五条 付款\n合同生效后10日内一次性支付。',
  },
  flagged: {
    '满意以前无权请款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n甲方对保洁«质量表示满意以前，乙方无权请求付款»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' }, status: 'suspected' },
    '付款取决于能否过关': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n甲方是否«付款，取决于保洁质量经其验收能否过关»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '只有合格结论才可申领': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 付款\n«只有甲方出具了合格的考核结论，乙方才可以申领»服务费。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '考评合格后结清': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n经«考评合格后结清»服务费。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '待验收后付清': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«待验收合格，一次付清»货款。', types: ['GPG'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '觉得可以就付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«采购人认为可以了就付»清洗费。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '查验通过即付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«查验通过即支付»清洗费。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '经试机后付款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n设备«经试机合格后支付»货款。', types: ['GPG'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '用户满意才付款': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«使用单位满意后支付»清洗费。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '专家评审通过付款': { text: '音响设备买卖合同\n甲方：云溪市机关事务服务中心\n乙方：青禾电子有限公司\n第三条 约定\n«经甲方专家组评审通过后支付»全部货款。', types: ['SAL'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '试用合格付款': { text: '音响设备买卖合同\n甲方：云溪市机关事务服务中心\n乙方：青禾电子有限公司\n第三条 约定\n货物«经试用合格，甲方于20日内付款»。', types: ['SAL'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '按季支付服务款': { text: '办公设备买卖合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«考核合格的，按季支付»服务款。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['SAL'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '付款条件在前': { text: '设备买卖合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾办公设备有限公司\n第三条 约定\n«付款条件：设备安装调试完毕并经甲方确认»。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '货到现场不是验收期限': { text: '设备买卖合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾办公设备有限公司\n第三条 约定\n货到现场，由甲方组织验收，«验收通过后10日内支付»合同款。', types: ['SAL'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '期限之外还缺标准和逾期处理': { text: '第五条 付款\n«货物验收合格后支付»全部货款。', opinion: '也没有约定标准、组织主体、逾期不验收的处理' },
    '只写验收合格后付款': { text: '第五条 付款\n«货物经甲方验收合格后支付»全部货款。', basis: '款项条例第10条' },
    '付款有天数而验收没有': '第五条 付款\n«系统终验通过后20日内支付»剩余款项。',
    '考核合格后': '第五条 付款\n«服务考核合格后，甲方支付»服务费。',
  },
  boundary: {
    '付款期限不能当作验收期限': '第五条 付款\n«验收合格之日起30日内支付»合同价的95%。',
    '逾期不验收的处理算有期限': '第四条 验收\n甲方逾期验收的，视为无正当理由。\n第五条 付款\n验收合格后30日内付款。',
  },
})
