import { DEFAULT_SETTINGS } from '../office-settings'
import { NO_WORDS } from '../office-words'
import { testRule } from '../../../tests/support/test-rule'
import { noVagueTerms } from './txt-001-no-vague-terms'

testRule(noVagueTerms, {
  clean: {
    '按附件二养护质量标准考核': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 质量要求\n苗木成活率不低于98%，按附件二《养护质量标准》考核。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '等字后有概括': '第二条 服务内容\n服务内容包括保洁、绿化等两项，详见附件一。',
    '本单位认可的词': { text: '第三条 服务标准\n服务质量应达到一流水平。', settings: { ...DEFAULT_SETTINGS, words: { ...NO_WORDS, vagueTerms: { add: [], remove: ['一流'] } } } },
    '有明确时限': '第一条 维修\n乙方应在接报后2小时内到场，费用按附件二单价结算。\n第二条 争议由法院处理。',
    '有国家标准': '第一条 质量标准\n货物应为优质品，符合GB/T 3324的要求。\n第二条 争议由法院处理。',
    '非实质条款': '第一条 宣传\n双方可适时举行座谈。\n第二条 争议由法院处理。',
    '后一句已经量化': '第一条 维修\n乙方应及时维修。自接报起4小时内到场。\n第二条 争议由法院处理。',
  },
  flagged: {
    '大致为一年左右': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 服务期限\n大致为«一年左右»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '养护工作应做到较高水准': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 质量要求\n苗木长势良好，养护工作应做到«较高水准»。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '先进水平': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n服务质量应达到行业«先进水平»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', moneyFlow: '付款', counterpartySize: '小型', ourEntityKind: '事业单位' } },
    '自动编号不是数量': { text: '第三条 考核\n3.1 乙方应«视情况»增派人手，保洁质量应达到甲方满意的水平。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '以等字结尾的服务内容': { text: '第二条 服务内容\n服务内容包括保洁、绿化、会务«等»。', severity: 'remind' },
    '本单位自己的词表': { text: '第三条 服务标准\n服务质量应«让人放心»。', settings: { ...DEFAULT_SETTINGS, words: { ...NO_WORDS, vagueTerms: { add: ['让人放心'], remove: [] } } } },
    '尽快维修': { text: '第一条 维修\n乙方应«尽快»派人维修。\n第二条 争议由法院处理。', severity: 'should-fix', basis: '民法典第510条' },
    '按市场价结算': { text: '第一条 价款\n超出部分按«市场价»结算。\n第二条 争议由法院处理。' },
    '达到甲方要求': { text: '第一条 验收\n服务成果应«达到甲方要求»。\n第二条 争议由法院处理。' },
  },
  boundary: {
    '配合义务中的及时只作提示': { text: '第一条 交付\n交付条件变化的，乙方应«及时»通知甲方。\n第二条 争议由法院处理。', severity: 'remind' },
    '没有条款编号的文本': '乙方应«尽快»交货。',
    '不及时不是模糊用语': '第一条 交付\n乙方交付不及时的，应赔偿损失。\n第二条 争议由法院处理。',
  },
})
