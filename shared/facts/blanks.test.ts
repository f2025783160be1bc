import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'

const blanksOf = (text: string) => extractFacts(documentFromText(text)).blanks.map(({ about }) => about)
const choicesOf = (text: string) => extractFacts(documentFromText(text)).choices.map(({ kind, options }) => `${kind} ${options.map(({ chosen }) => (chosen ? 'x' : '-')).join('')}`)

describe('blanks', () => {
  it('take the parts of a date or an amount as one', () => {
    expect(blanksOf('第一条 自____年__月__日起。\n第二条 租金__拾__万__元。')).toEqual(['自____日起', '租金____元'])
  })
  it('are brackets, empty titles and spaces before a unit', () => {
    expect(blanksOf('第一条 由【  】仲裁委员会仲裁。\n第二条 见《 》。\n第三条 逾期    日的。')).toEqual(['由____仲裁委员会仲裁', '见____', '逾期____日的'])
  })
  it('are not the underlining of what was filled in', () => {
    expect(blanksOf('甲方：__云溪市档案馆__\n乙方：____远帆设备有限公司____\n电话：__13800000000__\n第一条 服务期__3__年，预付款____/____。')).toEqual([])
  })
  it('are not the underlining of words, plain numerals or capitals', () => {
    expect(blanksOf('地址：__云溪市青石路321号____\n第一条 房屋用途为 ___办公_____。期限为 ____十____年。\n第二条 支付方式： __转账或现金__。\n第三条 大写人民币___叁佰元整。')).toEqual([])
    expect(blanksOf('第一条 由____方承担____。\n第二条 年租金：____元____角。\n第三条 分____十____元。\n第四条 住所为____市____区。').length).toBe(6)
  })
  it('are not the underlining of a court or an institution', () => {
    expect(blanksOf('第一条 提交____杭州____仲裁委员会仲裁，或者向____云溪市南湖区____人民法院起诉。')).toEqual([])
    expect(blanksOf('第一条 由____所在地____人民法院管辖。')).toHaveLength(2)
  })
  it('are not the underlined space around underlined words, unless those are print of the form', () => {
    const text = '第一条 房屋用于____办公，位于云溪市____青石路，期限至____年。\n第二条 由____有限公司承担，维修由____甲方负责。\n乙方____'
    const document = documentFromText(text)
    const marks = ['办公', '云溪市', '期限至', '有限公司', '甲方', '乙方'].map((beside, index) => {
      const start = [...document.text.matchAll(/____/g)][index]!.index
      return { kind: 'blank' as const, from: 'underlined-space' as const, start, end: start + 4, beside }
    })
    expect(extractFacts({ ...document, marks }).blanks.map(({ about }) => about)).toEqual(['期限至____年', '由____有限公司承担', '乙方____'])
  })
  it('are a line of dashes below a label, and spaces before 元 behind one', () => {
    expect(blanksOf('一、概况\n工程名称：\n──────────\n二、价款\n金额（大写）：        元\n──────')).toEqual(['工程名称:____', '金额(大写):____元'])
  })
  it('are spaces where the sentence wants a word', () => {
    expect(blanksOf('第一条 总价为           ，其中软件价格为  ；开发费用为  。\n第二条 验收费用由　　方负担，按　　　标准验收。')).toEqual(['总价为____', '其中软件价格为____', '开发费用为____', '验收费用由____方负担', '按____标准验收'])
    expect(blanksOf('合　同　书\n甲    方：云溪市档案馆    乙    方：青禾有限公司\n第一条 内容：保洁。\n第二条 标准如下：  \n一、总则。')).toEqual([])
  })
  it('are not the space between two columns', () => expect(blanksOf('第一条 内容。\n签订日期：2026年12月1日　　　　日期：2026年12月1日')).toEqual([]))
  it('are not the indent of a line that begins with 年 or 日', () => expect(blanksOf('第一条 条件：\n    年满十八周岁。\n    日常保洁。')).toEqual([]))
  it('know the name that is given elsewhere', () => {
    const facts = extractFacts(documentFromText('甲方：云溪市档案馆\n乙方：远帆设备有限公司\n经协商，由甲方____委托乙方办理。\n第一条 标的。'))
    expect(facts.blanks.map(({ isFilledElsewhere }) => isFilledElsewhere)).toEqual([true])
  })
})

describe('choices', () => {
  it('are boxes on one line with what is ticked', () => {
    expect(choicesOf('第一条 运输：□公路 ☑铁路 □航空。')).toEqual(['boxes -x-'])
    expect(choicesOf('第一条 运输：□√公路 □铁路。')).toEqual(['boxes x-'])
  })
  it('part two questions on one line', () => expect(choicesOf('第一条 支付：□现金 ☑转账；发票类型：□专票 □普票。')).toEqual(['boxes -x', 'boxes --']))
  it('are boxes at the start of consecutive lines', () => expect(choicesOf('第一条 争议解决：\n☑提交仲裁。\n□向法院起诉。')).toEqual(['boxes x-']))
  it('are numbered alternatives, open or chosen', () => {
    const list = '\n（1）一次付清。\n（2）分期支付。\n第二条 其他。'
    expect(choicesOf(`第一条 按以下第____种方式支付：${list}`)).toEqual(['ordinal --'])
    expect(choicesOf(`第一条 按以下第 2 种方式支付：${list}`)).toEqual(['ordinal -x'])
  })
  it('are not bullets', () => expect(choicesOf('第一条 服务：\n■ 保洁。\n■ 绿化。')).toEqual([]))
})
