import { testRule } from '../../../tests/support/test-rule'
import { requireTerminationMechanics } from './ter-002-require-termination-mechanics'

const FULL = '第八条 一方严重违约的，守约方可书面通知解除合同，通知到达时生效。\n合同解除或终止后10日内，乙方移交场地、资料和密钥，双方据实结算。'

testRule(requireTerminationMechanics, {
  types: ['PMS'],
  clean: {
    '事由、通知、结算、移交齐全': FULL,
    '一次性买卖不要求': { text: '第二条 交货期限为15日。', types: ['GPG'] },
    '三个月的短期服务': { text: '第二条 服务期限为3个月。', types: ['GPS'] },
    '租赁有腾退和占用费': { text: `${FULL}\n承租人逾期腾退的，按日租金两倍支付占用费。`, types: ['LES'] },
  },
  flagged: {
    '同时缺生效时间并提示一年': { text: '第八条 «一方严重违约的，守约方可以解除合同»。', opinion: '生效时间、违约责任，建议补充。未约定解除权行使期限的' },
    '半年的服务算持续性合同': { text: '第二条 服务期限为6个月。', types: ['GPS'], opinion: '没有约定解除' },
    '只有一句可解除': { text: '第八条 «一方违约，另一方有权终止本合同»。', severity: 'should-fix', opinion: '结算' },
    '完全没有': { text: '第二条 服务期限为一年。', types: ['GPS'], opinion: '没有约定解除' },
    '信息化没有数据返还': { text: '第八条 «一方严重违约的，守约方可书面通知解除合同»。\n合同解除后双方据实结算，乙方交还场地。', types: ['ITS'], opinion: '数据返还' },
    '物业解聘通知三十日': { text: `${FULL}\n甲方提前«30日»书面通知乙方的，可以解聘。`, severity: 'remind', computed: '30日＜60日' },
  },
  boundary: {
    '物业解聘通知六十日整': `${FULL}\n甲方提前60日书面通知乙方的，可以解聘。`,
    '不足半年不要求': { text: '第二条 服务期限为5个月。', types: ['GPS'] },
  },
})
