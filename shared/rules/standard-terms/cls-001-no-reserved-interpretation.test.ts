import { testRule } from '../../../tests/support/test-rule'
import { noReservedInterpretation } from './cls-001-no-reserved-interpretation'

testRule(noReservedInterpretation, {
  clean: {
    '本合同未尽事宜由双方协商解决': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本合同未尽事宜由双方协商解决。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '补充合同': '第九条 未尽事宜由双方另行签订补充协议。',
    '双方协商解释': '第九条 本合同的解释权由双方共同享有，有歧义的协商确定。',
    '按约定退还': '第九条 押金一经退租即予退还。',
    '对方无权修改': '第九条 乙方无权单方修改本合同条款。',
  },
  flagged: {
    '概不退还': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 养护费«一旦缴付，概不退还»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '甲方不得异议': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 养护服务细则«以乙方公司公布的最新版本为准»，甲方不得异议。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '本合同条款由乙方负责最后解释': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本«合同条款由乙方负责最后解释»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '以一方的解释为最终解释': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n对本合同条款的解释，«以乙方的解释为最终解释»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '保留调整的权利': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方«保留对服务内容进行调整的权利»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '按一方的内部制度且不得异议': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n相关事项«按照乙方的内部管理制度执行，甲方不得异议»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '不经通知更新规则': { text: '第七条\n乙方«可不经通知更新该规则»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '任何情形均不退返': { text: '第七条\n所付«费用在任何情形下均不退返»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '最终解释权归乙方': { text: '第九条 «本协议最终解释权归乙方所有»。', severity: 'should-fix', basis: '民法典第497条' },
    '自称不是格式条款': '第九条 双方确认«本合同不属于格式条款»。',
    '一经缴纳概不退还': { text: '第九条 服务费«一经缴纳概不退还»。', severity: 'must-fix' },
    '保留修改权': '第九条 «我公司保留修改本协议条款的权利»。',
    '以公司规定为准': '第九条 收费标准«以乙方最新公告为准»。',
    '丢失概不负责': '第九条 车内物品«丢失概不负责»。',
  },
  boundary: {
    '责任上限过低且排除间接损失': {
      text: '维保合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾科技有限公司\n第九条 乙方不承担间接损失，乙方«赔偿责任总额不超过合同价款的10%»。',
      intake: { ourName: '云溪市机关后勤服务中心' }, computed: '0.1＜0.3',
    },
    '不得保留': '第九条 乙方不得保留单方调整收费标准的权利。',
  },
})
