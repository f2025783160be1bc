import { testRule } from '../../../tests/support/test-rule'
import { noArbitrationOfAdministrativeAgreement } from './dis-005-no-arbitration-of-administrative-agreement'

testRule(noArbitrationOfAdministrativeAgreement, {
  intake: { ourEntityKind: '机关' },
  clean: {
    '电梯维保是民事合同': '电梯维护保养合同\n第九条 争议解决\n争议提交杭州仲裁委员会仲裁。',
    '公租房小区的物业': '公租房小区物业服务合同\n第九条 争议解决\n争议提交杭州仲裁委员会仲裁。',
    '一般房屋租赁': '房屋租赁合同\n第九条 争议解决\n争议提交杭州仲裁委员会仲裁。',
  },
  flagged: {
    '配租的保障房': { text: '人才公寓配租协议\n甲方：云溪市住房局\n乙方：王小禾\n第一条 甲方将政府筹集的保障性租赁住房配租给乙方。\n第二条 «争议提交杭州仲裁委员会仲裁»。', intake: {ourEntityKind: '机关'} },
    '行政优益权条款': { text: '合作协议\n甲方：云溪市某局\n乙方：青禾投资有限公司\n第三条 «因公共利益需要，甲方有权单方解除»本协议。\n第四条 本协议签字盖章后生效。', intake: { ourEntityKind: '机关' }, severity: 'remind', status: 'suspected' },
    '公租房租赁约定仲裁': { text: '公共租赁住房租赁协议\n第九条 争议解决\n因本协议发生的争议，«提交云溪仲裁委员会仲裁»。', severity: 'must-fix', basis: '行政协议规定第26条' },
    '特许经营约定仲裁': '污水处理特许经营协议\n第九条 争议解决\n协商不成的，«由杭州仲裁委员会仲裁»。',
    '征收补偿约定仲裁': '国有土地上房屋征收补偿协议\n第九条 争议解决\n双方争议«提交宁波仲裁委员会裁决»。'.replace('双方争议«', '«双方争议'),
    '没有仲裁也提示性质': { text: '公租房租赁合同\n第九条 争议解决\n协商不成的，向人民法院起诉。', severity: 'remind', status: 'suspected' },
  },
  boundary: {
    '我方身份不明降一级': { text: '公共租赁住房租赁协议\n第九条 争议解决\n因本协议发生的争议，«提交云溪仲裁委员会仲裁»。', intake: { ourEntityKind: null }, severity: 'should-fix' },
    '周转房只提示': { text: '周转房租赁合同\n第九条 争议解决\n因本协议发生的争议，«提交云溪仲裁委员会仲裁»。', severity: 'remind' },
    '国有企业不签行政协议': { text: '公共租赁住房租赁协议\n第九条 争议解决\n争议提交云溪仲裁委员会仲裁。', intake: { ourEntityKind: '国有企业' } },
  },
})
