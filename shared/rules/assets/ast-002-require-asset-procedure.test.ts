import { testRule } from '../../../tests/support/test-rule'
import { requireAssetProcedure } from './ast-002-require-asset-procedure'

const OUT = '房屋租赁合同\n出租方：云溪市机关后勤服务中心\n承租方：青禾商贸有限公司\n'
const WHOLE = '第八条 本次出租经党组会集体研究，通过公共资源交易平台公开招租；租金缴入非税收入专户；押金2万元到期退还；房屋权属清晰，无抵押、查封。违约方承担赔偿责任。\n'
const approved = [{ kind: '资产出租' as const, no: '云财资〔2026〕8号', date: null }]

testRule(requireAssetProcedure, {
  types: ['LES-OUT'],
  intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', approvals: approved },
  clean: {
    '公开招租缴入专户': `${OUT}第一条 房屋年租金12万元。\n${WHOLE}`,
    '国有企业资产': { text: `${OUT}第一条 租金抵扣物业服务费。`, intake: { ourEntityKind: '国有企业' } },
    '我方承租': { text: '房屋租赁合同\n出租方：远帆置业有限公司\n承租方：云溪市机关后勤服务中心\n第一条 免租期三个月。', types: ['LES-IN'] },
    '不得抵扣': `${OUT}第一条 乙方不得以装修费用抵扣租金。\n${WHOLE}`,
    '同等条件优先': `${OUT}第一条 期满重新公开招租的，承租方在同等条件下享有优先承租权。\n${WHOLE}`,
  },
  flagged: {
    '保洁冲减房租': { text: '房屋出租合同\n出租人：云溪市档案馆\n承租人：青禾商贸有限公司\n第一条 承租人为出租人提供的«保洁，按季核价后冲减当季房租»。', types: ['LES', 'LES-OUT'], intake: { ourName: '云溪市档案馆', ourEntityKind: '机关', moneyFlow: '收款', approvals: [{ kind: '资产出租', no: '云财资〔2026〕8号', date: null }] } },
    '装潢支出扣抵租金': { text: '门面出租合同\n甲方：云溪市水务局\n乙方：青禾茶业有限公司\n第一条 乙方«装潢支出得自应付租金项下扣抵»。\n第二条 租金缴入财政专户，押金五日内退还，房屋无查封、抵押。', types: ['LES-OUT'], intake: {ourEntityKind: '机关', approvals: [{kind: '资产出租', no: '云财资〔2026〕1号', date: null}, {kind: '集体决策', no: '云管党纪〔2026〕3号', date: null}, {kind: '公开竞价', no: '云公资〔2026〕9号', date: null}, {kind: '资产评估', no: '云评〔2026〕2号', date: null}]} },
    '租金抵服务费': { text: `${OUT}${WHOLE}第九条 年«租金用于抵扣乙方提供食堂服务的服务费»。`, severity: 'must-fix', basis: '国资条例第26条' },
    '租金付给工会': `${OUT}${WHOLE}第九条 «租金由承租方按季直接支付给单位工会»。`,
    '装修抵房租': `${OUT}${WHOLE}第九条 乙方的«装修投入折抵首年房租»。`,
    '没有批准': { text: `${OUT}${WHOLE}`, intake: { approvals: [] }, severity: 'must-fix', opinion: '没有“资产出租、办公用房处置”的批准' },
    '低于评估价': { text: `资产转让合同\n转让方：云溪市机关后勤服务中心\n受让方：青禾商贸有限公司\n第一条 经集体决策并公开挂牌，资产评估价为50万元，转让价款为«42万元»，价款缴入国库，权属清晰无抵押，违约方赔偿。`, types: ['AST'], intake: { approvals: [{ kind: '资产处置', no: '云财资〔2026〕9号', date: null }] }, computed: '相差80,000.00元' },
    '程序条款都没有': { text: `${OUT}第一条 房屋月租金1万元，违约方承担赔偿责任，争议协商解决。`, severity: 'should-fix', opinion: '公开竞价' },
  },
  boundary: {
    '免租期': { text: `${OUT}${WHOLE}第九条 给予承租方«免租期两个月»。`, severity: 'should-fix' },
    '无条件优先': { text: `${OUT}${WHOLE}第九条 租赁期满«承租方享有优先续租权»。`, severity: 'should-fix' },
    '押金抵租金': `${OUT}${WHOLE}第九条 欠缴租金的，可以押金抵扣租金。`,
  },
  insufficient: { '未录批准文件': { text: `${OUT}${WHOLE}`, intake: { approvals: null } } },
})
