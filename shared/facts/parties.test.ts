import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { extractFacts } from './extract-facts'
import type { Intake } from './intake'

const factsOf = (text: string, intake: Intake = {}) => extractFacts(documentFromText(text), intake)
const sidesOf = (text: string): readonly string[] => factsOf(text).parties.map(({ aliases, name }) => `${aliases.join('/')}=${name}`)

describe('parties', () => {
  it('are read from lines of the heading, with the role in brackets as an alias', () => {
    expect(sidesOf('甲方（采购人）：云溪市档案馆\n乙方（供应商）：远帆设备有限公司\n第一条 标的。')).toEqual(['甲方/采购人=云溪市档案馆', '乙方/供应商=远帆设备有限公司'])
  })
  it('are read from one line, wide role words and blanks between', () => {
    expect(sidesOf('甲  方：云溪市档案馆    乙  方：远帆设备有限公司\n第一条 标的。')).toEqual(['甲方=云溪市档案馆', '乙方=远帆设备有限公司'])
  })
  it('take the particulars of a line that names the side once', () => {
    const { parties } = factsOf('委托方（甲方）：云溪市档案馆\n承印方（乙方）：青禾印务有限公司\n甲方统一社会信用代码：12330000MB00000351，地址：云溪市南湖区市民路8号，电话：0570-8800118\n乙方统一社会信用代码：91330106MA2ABCDEX7，地址：云溪市印刷路11号，电话：0570-8877001\n第一条 标的。')
    expect(parties.map(({ creditCode, particulars }) => [creditCode, particulars.filter(({ label }) => label === '住所' || label === '电话').map(({ value }) => value)])).toEqual([
      ['12330000MB00000351', ['云溪市南湖区市民路8号', '0570-8800118']], ['91330106MA2ABCDEX7', ['云溪市印刷路11号', '0570-8877001']],
    ])
  })
  it('are read from a table', () => {
    expect(sidesOf('| 甲方 | 云溪市档案馆 | 乙方 | 远帆设备有限公司 |\n| 地址 | 南湖路1号 | 地址 | 东街2号 |\n第一条 标的。')).toEqual(['甲方=云溪市档案馆', '乙方=远帆设备有限公司'])
  })
  it('are read from the recital by their short names', () => {
    expect(sidesOf('云溪市档案馆（以下简称甲方）与远帆设备有限公司（以下简称“乙方”）订立本合同。\n第一条 标的。')).toEqual(['甲方=云溪市档案馆', '乙方=远帆设备有限公司'])
  })
  it('join a role word with the short name defined for it', () => {
    expect(sidesOf('出租方（以下简称甲方）：云溪市档案馆\n承租方（以下简称乙方）：李四\n第一条 标的。')).toEqual(['出租方/甲方=云溪市档案馆', '承租方/乙方=李四'])
  })
  it('are read with their description before the short name', () => {
    const text = '（1）云溪市档案馆，一家依法设立的事业单位，住所位于南湖路1号，法定代表人周宁，联系电话0571-88001234（下称“委托人”）；以及\n（2）远帆设备有限公司，一家依法存续的有限责任公司，统一社会信用代码91330106MA2ABCDEX7（下称“受托人”）。\n第一条 标的。'
    const { parties } = factsOf(text)
    expect(parties.map(({ role, name, creditCode }) => [role, name, creditCode])).toEqual([['委托人', '云溪市档案馆', null], ['受托人', '远帆设备有限公司', '91330106MA2ABCDEX7']])
    expect(parties[0]!.particulars.map(({ label, value }) => `${label}=${value}`)).toEqual(['住所=南湖路1号', '法定代表人=周宁', '电话=0571-88001234'])
  })
  it('may be three, and blank', () => {
    expect(sidesOf('甲方：______\n乙方：______\n丙方（保证人）：______\n第一条 标的。')).toEqual(['甲方=', '乙方=', '丙方/保证人='])
  })
  it('keep underlining out of the name and form wording out of a blank', () => {
    expect(sidesOf('甲方：__云溪市档案馆__\n乙方：______市（县）\n第一条 标的。')).toEqual(['甲方=云溪市档案馆', '乙方='])
  })
  it('are not made of duties that follow a role and a colon', () => {
    expect(sidesOf('甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 双方义务\n甲方：应提供场地。\n乙方：负责安装。')).toEqual(['甲方=云溪市档案馆', '乙方=远帆设备有限公司'])
  })
  it('get the particulars that stand with them, side by side or below each other', () => {
    const { parties } = factsOf('甲方：云溪市档案馆    乙方：远帆设备有限公司\n地址：南湖路1号    地址：东街2号\n统一社会信用代码：12330000MB00000351    统一社会信用代码：91350100M000100Y43\n乙方开户银行：云溪银行\n第一条 标的。')
    expect(parties.map(({ creditCode }) => creditCode)).toEqual(['12330000MB00000351', '91350100M000100Y43'])
    expect(parties.map(({ particulars }) => particulars.filter(({ label }) => label !== '信用代码').map(({ label, value }) => `${label}=${value}`))).toEqual([
      ['住所=南湖路1号'], ['住所=东街2号', '开户行=云溪银行'],
    ])
  })
  it('quote the name where it stands', () => {
    const document = documentFromText('甲方： 云溪市档案馆 \n乙方：远帆设备有限公司\n第一条 标的。')
    const { parties } = extractFacts(document)
    expect(parties.map(({ nameSpan }) => document.text.slice(nameSpan!.start, nameSpan!.end))).toEqual(['云溪市档案馆', '远帆设备有限公司'])
  })
})

describe('our side', () => {
  const text = '甲方：远帆设备有限公司\n乙方：云溪市档案馆\n第一条 标的。'
  it('is the side with our name, wherever it stands', () => {
    expect(factsOf(text, { ourName: '云溪市档案馆' }).parties.map(({ isOurs }) => isOurs)).toEqual([false, true])
  })
  it('is found by part of the name', () => {
    expect(factsOf(text, { ourName: '中共云溪市档案馆' }).parties.map(({ isOurs }) => isOurs)).toEqual([false, true])
  })
  it('is unknown without a name, and when no name fits: 甲方 is never assumed', () => {
    expect(factsOf(text).parties.map(({ isOurs }) => isOurs)).toEqual([null, null])
    expect(factsOf(text, { ourName: '云溪市图书馆' }).parties.map(({ isOurs }) => isOurs)).toEqual([null, null])
  })
  it('is found in the directory of units where the intake is silent, unless both sides are there', () => {
    const text = '甲方：远帆设备有限公司\n乙方：云溪市档案馆\n第一条 标的。'
    const sides = (units: readonly string[], intake: Intake = {}) => extractFacts(documentFromText(text), intake, units).parties.map(({ isOurs }) => isOurs)
    expect(sides(['云溪市图书馆', '云溪市档案馆'])).toEqual([false, true])
    expect(sides(['远帆设备有限公司', '云溪市档案馆'])).toEqual([null, null])
    expect(sides(['云溪市档案馆'], { ourName: '远帆设备有限公司' })).toEqual([true, false])
  })
})

describe('signatories', () => {
  const text = '甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 标的：档案柜。\n第二条 争议由法院处理。\n（以下无正文）\n甲方（盖章）：云溪市档案馆    乙方（盖章）：远帆设备公司\n法定代表人：张三    法定代表人：李四\n日期：2026年5月6日    日期：2026年5月8日\n'
  it('are the columns of the signature block, each tied to its party', () => {
    expect(factsOf(text).signatories.map(({ role, name, party }) => `${role} ${name} ${party}`)).toEqual(['甲方 云溪市档案馆 0', '乙方 远帆设备公司 1'])
  })
  it('restate the names of the parties', () => {
    expect(factsOf(text).parties.map(({ restated }) => restated.map(({ name, place }) => `${place} ${name}`))).toEqual([['signature 云溪市档案馆'], ['signature 远帆设备公司']])
  })
  it('date the contract by the last signature; the intake goes before', () => {
    expect(factsOf(text).signedOn).toBe('2026-05-08')
    expect(factsOf(text, { signDate: '2026-05-10' as never }).signedOn).toBe('2026-05-10')
    expect(factsOf(text.replaceAll(/2026年\d月\d日/g, '')).signedOn).toBeNull()
  })
})
