import { testRule } from '../../../tests/support/test-rule'
import { noUnilateralChange } from './ter-001-no-unilateral-change'

const HEAD = '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾保洁有限公司\n'

testRule(noUnilateralChange, {
  types: ['PMS'],
  intake: { ourName: '云溪市机关后勤服务中心' },
  clean: {
    '有条件的收回': '第五条\n因保管不善造成租赁物毁损的，甲方有权提前收回房屋。',
    '未经同意变更时的解除': '第六条\n未经保证人同意变更主合同条款的，甲方可自行解除本合同。',
    '有事由的解除': `${HEAD}第八条 乙方累计两次考核不合格的，甲方可书面通知解除合同。`,
    '提前通知并补偿': `${HEAD}第八条 因预算取消确需终止的，甲方有权提前30日书面通知终止合同，并补偿乙方合理支出。`,
    '协商变更': `${HEAD}第八条 经双方协商一致，可以变更合同。`,
    '列举情形下解除': `${HEAD}第八条 有下列情形之一的，甲方有权单方解除合同：\n（1）乙方转包的；\n（2）乙方被吊销执照的。`,
    '整改后仍不达标': `${HEAD}第八条 乙方服务不达标，经书面通知仍未改正的，甲方可单方解除合同，且不承担责任。`,
    '不得单方解除': `${HEAD}第八条 乙方不得随时单方终止服务。`,
  },
  flagged: {
    '享有任意解除权': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n«甲方享有任意解除权»，行使该权利不构成违约。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '解除由一方决定': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n本合同的«解除由甲方决定»，乙方不得持异议。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '得于任何时候': '第六条\n«乙方经营状况不佳时得于任何时候宣告合同终止»。',
    '我方随时终止且免责': { text: `${HEAD}第八条 «甲方可随时终止本合同»，且不承担任何赔偿责任。`, severity: 'should-fix', opinion: '不承担任何赔偿责任' },
    '对方单方调价': { text: `${HEAD}第八条 «乙方有权根据需要调整服务价格»。`, severity: 'must-fix', basis: '民法典第543条' },
    '无需理由取消': `${HEAD}第八条 «甲方有权无需说明任何理由取消部分服务内容»，乙方应无条件接受。`,
    '自行扣款': `${HEAD}第八条 «甲方有权自行决定扣款金额»。`,
  },
  boundary: {
    '立场不明': { text: `${HEAD}第八条 «甲方可随时终止本合同»。`, intake: { ourName: null }, severity: 'should-fix' },
    '旧合同引合同法': { text: `${HEAD}第八条 «甲方可随时终止本合同»。`, intake: { ourName: '云溪市机关后勤服务中心', signDate: '2019-01-01' as never }, basis: '合同法第77条' },
  },
})
