import { beforeAll, describe, expect, it } from 'vitest'
import { loadPdfEngine } from '../../../cli/pdf-engine'
import { buildPdf } from '../../../tests/support/build-pdf'
import { documentFromText } from '../../../tests/support/document-from-text'
import { recognisedPage } from '../../../tests/support/recognised-page'
import type { ContractDocument } from '../../document/contract-document'
import type { PdfEngine } from '../../import/decode-pdf/pdf-engine'
import { importContract } from '../../import/import-contract'
import { DEFAULT_LIMITS } from '../../import/import-limits'
import { compareScan, type ScanComparison } from './compare-scan'

const PAGES: readonly (readonly string[])[] = [
  ['电梯维修服务合同', '甲方：云溪市机关事务管理局', '乙方：青禾物业服务有限公司', '第一条 服务内容', '乙方为甲方办公楼的六部电梯提供维修和保养服务，', '接到报修通知后应当在两小时内到场处理故障。', '第二条 服务期限', '自2026年1月1日起至2026年12月31日止。'],
  ['第三条 合同价款', '全年维修保养费用合计人民币120000元，含税。', '第四条 付款方式', '甲方在每季度验收合格后十个工作日内支付该季度费用。', '第五条 验收标准', '电梯运行平稳，无异响，平层准确，年度检验合格。', '第六条 违约责任', '乙方逾期到场的，每次支付违约金500元。'],
  ['第七条 保密', '双方对在履行中知悉的对方信息负有保密义务。', '第八条 争议解决', '因本合同发生争议的，向甲方所在地人民法院起诉。', '第九条 其他', '本合同一式四份，双方各执两份，自签字盖章之日起生效。', '签订日期：________'],
]
const approved = documentFromText(`${PAGES.flat().join('\n')}\n`)
let engine: PdfEngine
beforeAll(async () => {
  engine = await loadPdfEngine()
})

async function scanOf(pages: readonly (readonly string[])[]): Promise<ContractDocument> {
  const bytes = buildPdf({ pages: pages.map(() => ({ words: [] })) })
  const recognised = pages.map((lines, index) => recognisedPage(index + 1, lines))
  const imported = await importContract(bytes, '签署件.pdf', { limits: DEFAULT_LIMITS, loadPdfEngine: async () => engine, recognised })
  if (!imported.ok) throw new Error(imported.error.message)
  return imported.value.document
}

async function compared(pages: readonly (readonly string[])[]): Promise<ScanComparison> {
  const comparison = compareScan(approved, await scanOf(pages))
  if (comparison === null) throw new Error('no pages')
  return comparison
}

const differencesOf = ({ differences }: ScanComparison): readonly string[] =>
  differences.map(({ kind, clause, page, approved: old, scanned, isDoubtful }) => `${kind} ${clause} p${page} [${old}]→[${scanned}]${isDoubtful ? ' 待核' : ''}`)
const changed = (page: number, from: string, to: string): readonly (readonly string[])[] => PAGES.map((lines, index) => (index === page - 1 ? lines.map((line) => line.replace(from, to)) : lines))

// pdf.js starts slowly on a busy machine.
describe('a signed scan beside the approved text', () => {
  it('that is the same shows no difference and every page in its place', async () => {
    const comparison = await compared(PAGES)
    expect(differencesOf(comparison)).toEqual([])
    expect(comparison).toMatchObject({ scanPages: 3, missing: [], pages: [{ state: 'in-place' }, { state: 'in-place' }, { state: 'in-place' }] })
  })

  it('shows what was altered with clause and page, and apart what was read with doubt', async () => {
    expect(differencesOf(await compared(changed(2, '500元', '50元')))).toEqual(['changed 第六条 p2 [500]→[50]'])
    expect(differencesOf(await compared(changed(2, '合计人民币120000元', '合计人民币{130000}元')))).toEqual(['changed 第三条 p2 [120000]→[130000] 待核'])
    expect(differencesOf(await compared(changed(3, '，双方各执两份，', '。双方各执两份，')))).toEqual([expect.stringMatching(/第九条第1款 p3 .*待核$/)])
  })

  it('tells what was written into blanks from what was altered', async () => {
    expect(differencesOf(await compared(changed(3, '________', '2026年1月5日')))).toEqual([expect.stringMatching(/^filled .*\[2026年1月5日\]/)])
  })

  it('names a missing page by its clauses and place', async () => {
    const comparison = await compared([PAGES[0]!, PAGES[2]!])
    expect(comparison.missing).toMatchObject([{ from: '第三条', to: '第六条', afterPage: 1 }])
    expect(differencesOf(comparison)).toEqual([])
  })

  it('names pages bound in another order, twice, or from elsewhere, and pages without words', async () => {
    const states = async (pages: readonly (readonly string[])[]): Promise<readonly string[]> => (await compared(pages)).pages.map(({ state }) => state)
    expect(await states([PAGES[0]!, PAGES[2]!, PAGES[1]!])).toContain('out-of-order')
    expect((await states([PAGES[0]!, PAGES[1]!, PAGES[1]!, PAGES[2]!]))).toEqual(['in-place', 'in-place', 'repeated', 'in-place'])
    const foreign = ['廉政承诺书', '我公司郑重承诺不向采购单位工作人员赠送任何礼品礼金，', '不安排任何可能影响公正履行职责的宴请和娱乐活动。']
    expect(await states([PAGES[0]!, PAGES[1]!, foreign, PAGES[2]!])).toEqual(['in-place', 'in-place', 'extra', 'in-place'])
    expect(await states([PAGES[0]!, PAGES[1]!, [], PAGES[2]!])).toEqual(['in-place', 'in-place', 'unread', 'in-place'])
  })

  it('still finds an alteration on pages bound in another order', async () => {
    const pages = changed(2, '500元', '50元')
    expect(differencesOf(await compared([pages[0]!, pages[2]!, pages[1]!]))).toEqual(['changed 第六条 p3 [500]→[50]'])
  })

  it('does not miss what stands in the text several times, with blanks of another length', async () => {
    const party = ['名称：________________', '住所地：__________________', '法定代表人：____________', '联系人：_____________', '联系电话：____________', '开户银行：______________', '银行账号：____________', '电子邮箱：____________']
    const form = (blanks: number): readonly string[] => ['甲方信息', ...party, '乙方信息', ...party].map((line) => line.replace(/_+/, '_'.repeat(blanks)))
    const scan = await scanOf([form(9), PAGES[0]!, PAGES[1]!])
    expect(compareScan(documentFromText(`${[...form(20), ...PAGES[0]!, ...PAGES[1]!].join('\n')}\n`), scan)?.missing).toEqual([])
    const half = compareScan(documentFromText(`${[...form(20), ...PAGES[0]!, ...PAGES[1]!].join('\n')}\n`), await scanOf([form(9).slice(0, 9), PAGES[0]!, PAGES[1]!]))
    expect([...half!.missing, ...half!.differences]).not.toEqual([])
  })

  it('reads the page numbers printed on it', async () => {
    const numbered = (pages: readonly (readonly [number, number])[]): Promise<ContractDocument> => scanOf(pages.map(([index, printed]) => [...PAGES[index]!, ...Array.from({ length: 32 - PAGES[index]!.length }, () => ' '), `第${printed}页 共4页`]))
    expect(compareScan(approved, await numbered([[0, 1], [1, 2], [2, 4]]))?.numbering).toEqual({ printedTotal: 4, gaps: [{ from: 3, to: 3, afterPage: 2 }] })
    expect((await compared(PAGES)).numbering).toEqual({ printedTotal: null, gaps: [] })
  })

  it('cannot be made of a file without pages', () => {
    expect(compareScan(approved, approved)).toBeNull()
  })
})
