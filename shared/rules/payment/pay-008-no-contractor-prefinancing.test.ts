import { testRule } from '../../../tests/support/test-rule'
import { noContractorPrefinancing } from './pay-008-no-contractor-prefinancing'

testRule(noContractorPrefinancing, {
  types: ['CON'],
  intake: { govInvest: true },
  clean: {
    '先垫的工资再追偿': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n分包单位欠薪的，由乙方先垫付工资后向分包单位追偿。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', govInvest: true } },
    '竣工前不付的只是尾款': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n工程竣工验收合格前发包人不支付结算尾款，进度款按月支付85%，预付款20%。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '乙方先行垫付的农民工工资从保': { text: '办公楼防水工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n乙方先行垫付的农民工工资从保证金中扣回。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '进度款每月按产值的85%支付': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n预付款20%，分四期扣回；进度款每月按产值的85%支付。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '有预付款': '第八条 付款\n开工前支付合同价款的20%作为预付款，竣工验收合格后支付合同价款的80%。',
    '工资先行垫付再追偿': '第八条\n分包单位拖欠农民工工资的，由乙方先行垫付后依法追偿。',
    '乙方不垫资': '第八条\n本项目资金已落实，由甲方按进度支付，乙方不垫资。',
    '水电费代垫': '第八条\n施工用水电费由乙方垫付，从工程款中扣除。',
  },
  flagged: {
    '移交前一分不付': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n工程«移交前，甲方不付任何款项»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', govInvest: true } },
    '人工料钱由施工方垫着': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«人工费和材料钱都由乙方自己出资先垫着»，办完结算再说。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型', govInvest: true } },
    '负责筹集全部建设资金': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n«承包人负责筹集本工程全部建设资金»，发包人三年后回购。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '竣工前不付任何款项': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n工程«竣工前发包人不支付任何款项»。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '先期垫入': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n«承包人须先期垫入资金组织施工»，待主体完工后发包人开始付款。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '材料款竣工后返还': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n材料采购«款一律由承包人负担，竣工结算时由发包人一并返还»。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '自行筹措资金': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n«承包人应自行筹措资金完成全部施工内容»，待发包人资金到位后予以返还。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '款项由施工单位解决': { text: '外立面修缮工程施工合同\n发包人：云溪市机关事务服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n«建设所需款项由施工单位解决»，建成后发包人按五年期分期归还本息。', types: ['CON'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '甲方三年内分期偿付': { text: '办公楼防水工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«乙方筹资建设，甲方三年内分期偿付»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '竣工一年后甲方结算': { text: '办公楼防水工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n材料«款、人工费均由乙方先行支付，竣工一年后甲方结算»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '乙方带资进场': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n«乙方带资进场»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '交工后一次结清': { text: '办公楼修缮工程施工合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 付款\n施工期间甲方«不支付任何款项，交工后一次结清»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关', moneyFlow: '付款', govInvest: true } },
    '竣工前无支付义务': { text: '修缮工程施工合同\n发包人：云溪市机关后勤服务中心\n承包人：宏筑建设有限公司\n第三条 约定\n发包人在工程«竣工前无支付义务»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '不付预付款和进度款': { text: '修缮工程施工合同\n甲方：云溪市机关后勤服务中心\n乙方：宏筑建设有限公司\n第三条 约定\n本工程«不支付预付款及进度款，竣工验收合格后一次性支付»。', types: ['CON'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '资金由乙方自行组织': { text: '第八条\n«施工所需资金由乙方自行组织»，待工程竣工交付后分三个年度付清。', types: ['CON'], intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '首次付款在竣工后': { text: '第八条 付款\n竣工验收合格后支付合同价款的«80%»，结算审定后支付合同价款的20%。', status: 'suspected' },
    '承包人垫资': { text: '第八条\n«本工程由承包人垫资建设»，竣工后分三年支付。', severity: 'must-fix', basis: '政府投资条例第22条' },
    '带资施工': '第八条\n«乙方带资施工至主体封顶»。',
    '资金自筹': '第八条\n«建设资金由乙方自筹»，建成后分年支付。',
    '先行施工竣工后付': '第八条\n«乙方先行施工，竣工后一次性支付»。',
  },
  boundary: {
    '不是政府投资': { text: '第八条\n«本工程由承包人垫资建设»。', intake: { govInvest: false }, severity: 'should-fix' },
    '合同能源管理只提示': { text: '第八条\n«改造资金由乙方自筹»，以节能效益分享回收。', types: ['EMC'], severity: 'remind' },
  },
})
