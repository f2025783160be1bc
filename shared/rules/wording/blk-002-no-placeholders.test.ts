import { DEFAULT_SETTINGS } from '../office-settings'
import { NO_WORDS } from '../office-words'
import { expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { testRule } from '../../../tests/support/test-rule'
import { parseLocalDate } from '../../core/local-date'
import { extractFacts } from '../../facts/extract-facts'
import { reviewDocument } from '../../findings/run-rules'
import { noPlaceholders } from './blk-002-no-placeholders'

testRule(noPlaceholders, {
  clean: {
    '带短横的型号': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n乙方投入XX-350型洗地机一台。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '某一方': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n某一方违约的，另一方有权要求赔偿。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '型号里的字母': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n乙方使用的割草机型号为XX-300A型，噪声不高于70分贝。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '纸张规格为157克铜版纸': { text: '印刷服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 纸张规格为157克铜版纸。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '养护范围见附件一养护范围图': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 养护范围见附件一《养护范围图》。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '内容已经填写': '第一条 质保期为3年，详见本项目采购文件第五章。\n第二条 争议由法院处理。',
    '型号和代码中的X': '第一条 设备型号：GX-XX200，序列号AXX8。\n第二条 统一社会信用代码：91330106MA2ABCDEX7。',
    '遮蔽的号码': '第一条 联系人电话138****0000，身份证号110***********0015。\n第二条 争议由法院处理。',
    '本项目名称': '项目名称：云溪市档案馆库房改造项目\n第一条 “云溪市档案馆库房改造项目”由乙方实施。',
  },
  flagged: {
    '举例里的某某不是必改': { text: '甲方：云溪市档案馆\n乙方：青禾有限公司\n第一条 例如乙方职工李«某某»支付费用100元的，凭票报销。', severity: 'should-fix' },
    '当事人是某人': { text: '甲方：云溪市档案馆\n乙方：«张某»\n第一条 房屋坐落于南湖路1号。', severity: 'must-fix' },
    '待研究后填报': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n巡查路线«待研究后填报»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '签约前补': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n巡查频次«暂缺»，签订前补。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '谈好后填': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n驻场人数«待双方谈好后填入»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '请处室核对': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n保洁标准见附件«（请后勤处核对）»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '本款可增删': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n考核细则«（本款可视情况增删）»由甲方执行。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '另补的清单': { text: '保洁服务合同\n甲方：云溪市机关后勤服务中心\n乙方：青禾物业服务有限公司\n第三条 约定\n人员名单«由项目组后补»。', types: ['GPS'], intake: { ourName: '云溪市机关后勤服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '某市': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n服务地点位于«某市»，由甲方通知。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '此条选用的说明': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n«【此条根据项目实际情况选用】»乙方应提供24小时值守。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '待确认后填入': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n绿化养护人员数量«待甲方确认后填入»。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '示范条款的说明': { text: '绿化养护服务合同\n甲方：云溪市机关事务服务中心\n乙方：青禾园林绿化有限公司\n第三条 约定\n注：本条为«示范条款，»使用时请根据实际删改。', types: ['GPS'], intake: { ourName: '云溪市机关事务服务中心', ourEntityKind: '事业单位', moneyFlow: '付款', counterpartySize: '小型' } },
    '请根据实际修改': { text: '印刷服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 本条为«范本示例»，请根据实际修改。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['GEN'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '每平方米八元': { text: '绿化养护服务合同\n甲方：云溪市机关事务管理局\n乙方：青禾实业有限公司\n第一条 具体单价«以后补充填写»，示例：每平方米八元。\n第二条 任何一方违约的，赔偿对方损失；争议向甲方所在地人民法院起诉。', types: ['PMS'], intake: { ourName: '云溪市机关事务管理局', ourEntityKind: '机关' } },
    '待确定后填入': { text: '第三条 交货批次«待甲方另行确定后填入»。', intake: { moneyFlow: '付款', ourEntityKind: '机关', counterpartySize: '小型', govInvest: true } },
    '本单位自己的占位词': { text: '第二条 质保\n质保期«另行填报»。', settings: { ...DEFAULT_SETTINGS, words: { ...NO_WORDS, placeholders: { add: ['另行填报'], remove: [] } } } },
    'X年': { text: '第一条 质保期为 «X» 年。\n第二条 争议由法院处理。', severity: 'must-fix' },
    '叉号串': { text: '第一条 服务地点：«××»路1号，联系人«×××»。\n第二条 争议由法院处理。' },
    '某公司': { text: '第一条 由«某公司»供货。\n第二条 争议由法院处理。' },
    '待定的金额': { text: '第一条 合同价款«待定»。\n第二条 争议由法院处理。', severity: 'must-fix' },
    '填写提示': { text: '第一条 交货地点«（请填写详细地址）»。\n第二条 争议由法院处理。', severity: 'should-fix' },
    '其他项目的名称': { text: '项目名称：云溪市档案馆库房改造项目\n第一条 乙方负责“«东湖新城绿道二期工程»”的保修。\n第二条 争议由法院处理。', status: 'suspected', opinion: '残留' },
  },
  boundary: {
    '占位词遍布全文的范本报一次': { text: '第一条 «××»项目。\n第二条 «××»标准。\n第三条 «××»办理。\n第四条 «××»提供。\n第五条 «××»负责。\n第六条 «××»处理。\n第七条 «××»实施。', opinion: '7处：第一条（1处）' },
    '待定的状态不是占位词': '第一条 买方通知派船时注明船名待定的，应当在装船十日前补告船名。\n第二条 争议由法院处理。',
    '待定义不是占位词': '第一条 本合同未定义的术语待定义后另行签署。\n第二条 争议由法院处理。',
    '封面范本编号不报': 'GF—2025—1001\n委托合同\n第一条 委托事项：代办登记。\n第二条 争议由法院处理。',
  },
})

it('tells unaccepted revisions, open comments and hidden text once each', () => {
  const document = documentFromText('第一条 服务期限一年。\n第二条 争议由法院处理。')
  const by = { author: '', date: null }
  const marked = {
    ...document,
    marks: [
      { kind: 'insertion' as const, start: 4, end: 8, move: false, paragraphMark: false, ...by },
      { kind: 'deletion' as const, start: 8, end: 8, move: false, paragraphMark: false, text: '两年', ...by },
      { kind: 'comment' as const, start: 4, end: 6, id: '1', text: '请核', replyTo: null, resolved: false, ...by },
      { kind: 'hidden' as const, start: 5, end: 5, text: '内部' },
    ],
  }
  const result = reviewDocument({ document: marked, facts: extractFacts(marked), intake: {}, rules: [noPlaceholders], today: parseLocalDate('2026-11-16')! })
  expect(result.findings.map(({ computed }) => computed).join('；')).toContain('未接受的修订2处')
  expect(result.findings.map(({ opinion }) => opinion).join('')).toMatch(/批注1处.*隐藏文字1处|隐藏文字1处/)
})
