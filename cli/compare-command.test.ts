import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsx } from '../shared/export/read-xlsx'
import { buildPdf } from '../tests/support/build-pdf'
import { docxPackage, p } from '../tests/support/docx-package'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES: readonly (readonly string[])[] = [
  ['电梯维修服务合同', '甲方：云溪市机关事务管理局', '乙方：青禾物业服务有限公司', '第一条 服务内容', '乙方为甲方办公楼的六部电梯提供维修和保养服务，', '接到报修通知后应当在两小时内到场处理故障。'],
  ['第二条 合同价款', '全年维修保养费用合计人民币120000元，含税。', '第三条 付款方式', '甲方在每季度验收合格后十个工作日内支付该季度费用。', '第四条 违约责任', '乙方逾期到场的，每次支付违约金500元。'],
  ['第五条 保密', '双方对在履行中知悉的对方信息负有保密义务。', '第六条 争议解决', '因本合同发生争议的，协商不成的提交仲裁。', '本合同一式四份，双方各执两份，自签字盖章之日起生效。'],
]
const docx = (pages: readonly (readonly string[])[]): Uint8Array => docxPackage({ body: pages.flat().map((line) => p(line)).join('') })
const pdf = (pages: readonly (readonly string[])[], catalog = ''): Uint8Array => buildPdf({ pages: pages.map((lines) => ({ words: lines.map((text, index) => ({ text, x: 90, y: 100 + index * 26 })) })), catalog })
const altered = PAGES.map((lines) => lines.map((line) => line.replace('500元', '50元').replace('提交仲裁', '依法起诉')))

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** In a process of its own, as an office runs it. */
function hengshen(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'scripts/hengshen.mjs'), ...args], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error })
    })
  })
}

describe('comparing on the command line', () => {
  let folder = ''
  let approved = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compare-command-'))
    approved = await put('审定稿.docx', docx(PAGES))
  })
  afterAll(() => rm(folder, { recursive: true }))
  async function put(name: string, content: Uint8Array | string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }

  it('tells which changes no adopted opinion asked for, whatever the formats, and writes them as a table', async () => {
    const next = await put('修改稿.pdf', pdf(altered))
    const opinions = await put('采纳.json', JSON.stringify([{ quote: '提交仲裁', amendment: '' }]))
    for (const extension of ['docx', 'html', 'xlsx']) {
      const table = join(folder, `差异.${extension}`)
      const { code, out } = await hengshen('compare', approved, next, '--opinions', opinions, '--json', '--table', table)
      expect(code).toBe(0)
      expect((JSON.parse(out) as { changes: { new: string; unasked: boolean }[] }).changes.map((change) => [change.new, change.unasked])).toEqual([
        ['乙方逾期到场的，每次支付违约金50元。', true], ['因本合同发生争议的，协商不成的依法起诉。', false],
      ])
    }
    expect(strFromU8(unzipSync(new Uint8Array(await readFile(join(folder, '差异.docx'))))['word/document.xml']!)).toContain('意见之外')
    expect(await readFile(join(folder, '差异.html'), 'utf8')).toContain('违约金50元')
    const sheet = readXlsx(new Uint8Array(await readFile(join(folder, '差异.xlsx'))))
    expect(JSON.stringify(sheet)).toContain('违约金50元')
  }, 60_000)

  it('refuses opinions about another text and tables in other formats', async () => {
    const elsewhere = await put('别处.json', JSON.stringify([{ quote: '原文没有的话' }]))
    expect(await hengshen('compare', approved, approved, '--opinions', elsewhere)).toMatchObject({ code: 2, out: '', error: expect.stringContaining('不在审定文本中') })
    expect(await hengshen('compare', approved, approved, '--table', join(folder, 'a.pdf'))).toMatchObject({ code: 2, out: '' })
  }, 60_000)

  it('checks the pages and words of what was signed against the approved text', async () => {
    const signed = await put('签署件.pdf', pdf([altered[0]!, altered[2]!]))
    const { code, out } = await hengshen('compare-scan', approved, signed, '--json', '--table', join(folder, '核对.docx'))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      scanPages: 2, pages: [{ page: 1, state: 'in-place' }, { page: 2, state: 'in-place' }], missing: [{ from: '第二条', to: '第四条', afterPage: 1 }],
      differences: [{ kind: 'changed', clause: '第六条第1款', page: 2, doubtful: false }],
    })
    expect(strFromU8(unzipSync(new Uint8Array(await readFile(join(folder, '核对.docx'))))['word/document.xml']!)).toContain('缺页')
    expect(await hengshen('compare-scan', approved, approved)).toMatchObject({ code: 1, out: '', error: expect.stringContaining('unsupported') })
  }, 60_000)

  it('marks a protected file only with consent, and answers a comment of a file in its thread', async () => {
    const closed = await put('受保护.docx', docxPackage({ body: p('甲方按月付款。'), settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }))
    const next = await put('改后.docx', docxPackage({ body: p('甲方按季付款。') }))
    const out = join(folder, '修订稿.docx')
    expect(await hengshen('compare', closed, next, '--out', out)).toMatchObject({ code: 1, error: expect.stringContaining('protected') })
    expect(await hengshen('compare', closed, next, '--out', out, '--consent', 'protected')).toMatchObject({ code: 0 })
    expect(strFromU8(unzipSync(await readFile(out))['word/document.xml']!)).toContain('<w:delText xml:space="preserve">月</w:delText>')
    const commented = await put('有批注.docx', docxPackage({ body: '<w:p><w:r><w:t>付款</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>', comments: `<w:comment w:id="1" w:author="乙方">${p('何时付款？')}</w:comment>` }))
    const answers = await put('答复.json', JSON.stringify([{ replyTo: '何时付款', reply: '见第二条。', resolve: true }]))
    expect(await hengshen('redline', commented, answers, out)).toMatchObject({ code: 0, error: expect.stringContaining('批注 1 条') })
    expect(strFromU8(unzipSync(await readFile(out))['word/commentsExtended.xml']!)).toContain('w15:paraIdParent')
    expect(await hengshen('redline', commented, await put('错.json', '[{"replyTo":"何时","answer":"好"}]'), out)).toMatchObject({ code: 2, error: expect.stringContaining('第 1 处修改：不认识的键 answer') })
  })

  it('writes the findings of a PDF into a copy of it, of a signed one only with consent', async () => {
    const out = join(folder, 'marked')
    const plain = pdf(PAGES)
    expect(await hengshen('review', await put('合同.pdf', plain), '--marked', '--out', out, '--today', '2026-11-21')).toMatchObject({ code: 0 })
    const marked = await readFile(join(out, '合同.审阅稿.pdf'))
    expect(marked.subarray(0, plain.length).equals(Buffer.from(plain))).toBe(true)
    const signed = await put('已签.pdf', buildPdf({
      pages: [{ words: PAGES.flat().map((text, index) => ({ text, x: 90, y: 80 + index * 26 })) }], catalog: '/AcroForm << /SigFlags 3 /Fields [900 0 R] >>',
      objects: ['<< /FT /Sig /T (S) /V 901 0 R >>', '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>'],
    }))
    expect(await hengshen('review', signed, '--marked', '--out', out)).toMatchObject({ code: 0, error: expect.stringContaining('电子签名') })
    expect(await hengshen('review', signed, '--marked', '--consent', 'signed', '--out', out)).toMatchObject({ code: 0, error: expect.not.stringContaining('电子签名') })
    expect((await readFile(join(out, '已签.审阅稿.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)
})
