import { testRule } from '../../../tests/support/test-rule'
import { DEFAULT_SETTINGS } from '../office-settings'
import { limitLavishSpending } from './fin-001-limit-lavish-spending'

const HEAD = '培训服务合同\n甲方：云溪市水利局\n乙方：青禾会务服务有限公司\n'

testRule(limitLavishSpending, {
  types: ['GPS'],
  intake: { ourName: '云溪市水利局', moneyFlow: '付款' },
  clean: {
    '培训场地': { text: '会议培训服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 培训场地、资料、工作餐按培训费管理规定结算，不发放纪念品。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '按标准结算': `${HEAD}第一条 培训场地、资料和工作餐按培训费管理规定的标准结算。`,
    '禁止发放纪念品': `${HEAD}第一条 乙方不得安排宴请、旅游，不得发放纪念品。`,
    '不以任何形式': `${HEAD}第一条 双方承诺不以任何形式向对方人员赠送礼品、购物卡、安排宴请或旅游。`,
    '廉洁条款': `${HEAD}第一条 廉洁约定\n乙方不向甲方人员提供礼品、购物卡或者组织旅游。`,
    '我方是提供方': { text: '会议服务合同\n甲方：青禾科技有限公司\n乙方：云溪市机关会议中心\n第一条 乙方提供五星级酒店标准的宴会服务。', intake: { ourName: '云溪市机关会议中心', moneyFlow: '收款' } },
    '文旅部门': `${HEAD}第一条 参训对象为文化和旅游系统人员，费用由甲方支付。`,
  },
  flagged: {
    '安装水晶吊灯': { text: '办公室装修合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 大堂铺设«进口大理石»，安装水晶吊灯。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['CON'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '晚间安排酒水招待及文艺演出': { text: '会议培训服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 晚间安排«酒水招待及文艺演出»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '伴手礼': `${HEAD}第一条 乙方为与会人员每人备«伴手礼一份»，计入会务费。`,
    '晚宴名酒': `${HEAD}第一条 «晚宴安排在酒店举行»，备«茅台酒水»。`,
    '疗休养行程': `${HEAD}第一条 乙方承办职工«疗休养»，行程含«温泉»、«漂流项目»。`,
    '招待开支列在会务费': `${HEAD}第一条 甲方领导的«招待开支在会务费中一并列支»。`,
    '土特产': { text: `${HEAD}第一条 费用包括向学员发放当地«土特产一份»。`, severity: 'must-fix', basis: '节约条例' },
    '景区考察': `${HEAD}第一条 乙方组织参训人员赴«景区参观一天»。`,
    '购物卡': { text: `${HEAD}第一条 乙方为获奖人员购买«购物卡500元»。`, severity: 'must-fix' },
    '五星级酒店': { text: `${HEAD}第一条 培训安排在«五星级酒店举办»。`, severity: 'should-fix' },
    '含招待费': `${HEAD}第一条 «合同价款包含招待费在内»。`,
    '食堂没有反浪费': { text: '食堂服务合同\n甲方：云溪市水利局\n乙方：青禾餐饮有限公司\n第一条 乙方提供午餐，违约方承担责任。', types: ['CAT'], basis: '反食品浪费法第8条' },
  },
  boundary: {
    '超过录入的定额': {
      text: `${HEAD}第一条 培训费每人每天«580元»。`, computed: '580.00＞550.00',
      settings: { ...DEFAULT_SETTINGS, parameters: { 'training-day-price': [{ from: '2026-01-01' as never, value: 550, source: '本级培训费办法' }] } },
    },
    '立场不明降一级': { text: '培训服务合同\n主办方：云溪市水利局\n承办方：青禾会务服务有限公司\n第一条 费用包括每人一份«纪念品»。\n第二条 双方按本合同履行。', types: ['GEN'], intake: { ourName: null, moneyFlow: null }, severity: 'should-fix' },
  },
})
