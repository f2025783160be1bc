import { testRule } from '../../../tests/support/test-rule'
import { requireConnectedCourt } from './dis-004-require-connected-court'

const HEAD = '保洁服务合同\n甲方：云溪市机关后勤服务中心\n住所：云溪市望江区湖滨路1号\n乙方：青禾保洁有限公司\n住所：云溪市青禾区工业路9号\n第九条 争议解决\n'

testRule(requireConnectedCourt, {
  types: ['PMS'],
  clean: {
    '双方住所均在杭州市西湖区青禾': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 双方住所均在杭州市西湖区青禾路。\n第二条 如有纠纷，诉至甲方住所地人民法院。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '甲方住所地': `${HEAD}协商不成的，由甲方住所地有管辖权的人民法院管辖。`,
    '一方所在区的法院': `${HEAD}协商不成的，向云溪市青禾区人民法院起诉。`,
    '签订地写明了': `${HEAD}协商不成的，向合同签订地人民法院起诉。\n第十条 本合同签订地点：云溪市望江区。`,
    '仲裁': `${HEAD}争议提交杭州仲裁委员会仲裁。`,
  },
  flagged: {
    '可向甲方所在地或北京市海淀区': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 双方住所均在杭州市西湖区青禾路。\n第二条 可向甲方所在地或«北京市海淀区人民法院提起诉讼»。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '守约的一方': { text: '第九条 争议解决\n协商不成的，«由守约的一方选定其本地法院审理»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '外地法院': { text: `${HEAD}协商不成的，«向临川市东湖区人民法院起诉»。`, severity: 'must-fix', basis: '管辖批复第1条' },
    '守约方所在地': { text: `${HEAD}协商不成的，«由守约方所在地人民法院管辖»。`, severity: 'should-fix' },
    '签订地没有写': `${HEAD}协商不成的，«向合同签订地人民法院提起诉讼»。`,
    '原告所在地只提示': { text: `${HEAD}双方可«向原告所在地人民法院起诉»。`.replace('双方可«', '«双方可'), severity: 'remind' },
    '对方所在地': { text: `${HEAD}协商不成的，«由乙方所在地人民法院管辖»。`, intake: { ourName: '云溪市机关后勤服务中心' }, severity: 'remind' },
  },
  boundary: {
    '从单位名称看出所在城市': { text: '保洁服务合同\n甲方：杭州市机关后勤服务中心\n乙方：杭州青禾保洁有限公司\n第九条 争议解决\n协商不成的，«向海口市美兰区人民法院起诉»。', severity: 'must-fix' },
    '一方所在地不明只作疑似': { text: '保洁服务合同\n甲方：杭州市机关后勤服务中心\n乙方：青禾保洁有限公司\n第九条 争议解决\n协商不成的，«向海口市美兰区人民法院起诉»。', status: 'suspected' },
    '没有地址就无从比较': '设备买卖合同\n第九条 争议解决\n协商不成的，向临川市东湖区人民法院起诉。',
    '同市不同区可能是履行地': `${HEAD}协商不成的，向云溪市人民法院起诉。`,
  },
})
