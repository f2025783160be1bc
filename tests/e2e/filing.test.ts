import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/storage/derived-id'
import { COUNSEL_ROW, FILING_ROW } from '../support/sample-rows'
import { seriousFaults } from './access'
import { choose, closeDialog, enterName, IMPORT, makeKey, part, readWrittenFolder, receive, register, save, takeIn, verify } from './filing-steps'
import { openPage, type Driver } from './page-driver'
import { seedBlobs, seedRecords } from './seed-records'

const UNIT = '云溪宾馆'
const OTHER = '云溪市机关后勤服务中心'
const BUREAU = '云溪市机关事务管理局'
const ROW = '00000000-0000-4000-8000-000000000001'
const ENGAGEMENT = '00000000-0000-4000-8000-000000000005'
const PAPER = Buffer.from('%PDF 合同')
const SHA = createHash('sha256').update(PAPER).digest('hex')
const paper = (name: string): readonly object[] => [{ name, sha256: SHA, bytes: PAPER.length }]

describe('filing over two levels without a network', () => {
  let unit: Driver
  let bureau: Driver
  const folder = mkdtempSync(join(tmpdir(), 'hengshen-filing-'))
  const file = (name: string): string => join(folder, name)
  beforeAll(async () => {
    ;[unit, bureau] = await Promise.all([openPage(), openPage()])
    await seedBlobs(unit.page, [{ sha: SHA, bytes: PAPER }])
    await seedRecords(unit.page, [{ id: ROW, kind: 'filing', fields: { ...FILING_ROW, state: 'preparing', reportedOn: undefined, contractFiles: paper('合同.pdf'), internalReview: paper('内部审查意见.docx') } }])
    await seedRecords(bureau.page, [{ id: derivedId('setting', 'agency-word:filing-receipt'), kind: 'setting', fields: { key: 'agency-word:filing-receipt', value: '云机事法备' } }])
    await enterName(unit.page, UNIT)
    await enterName(bureau.page, BUREAU)
  })
  afterAll(async () => {
    await Promise.all([unit.close(), bureau.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  it('says that a key is not sealed where there is no keychain, and registers the other side’s', async () => {
    const unitKey = await makeKey(unit.page)
    const bureauKey = await makeKey(bureau.page)
    expect(unitKey).toMatch(/^[0-9a-f]{64}$/)
    await unit.page.getByText('没有系统钥匙串，私钥以明文存在本机数据库中').waitFor()
    expect(await seriousFaults(unit.page)).toEqual([])
    await register(unit.page, BUREAU, bureauKey)
    await part(bureau.page, '收件')
    await part(bureau.page, '密钥')
    await register(bureau.page, UNIT, unitKey)
  })

  it('reports with form and papers in one signed file', async () => {
    await part(unit.page, '报送')
    await unit.page.getByText('客房设备采购合同').first().waitFor()
    await save(unit.page, '导出报送包（1 份）', file('report.zip'))
    await unit.page.locator('.hs-filing-lines', { hasText: '已报备' }).waitFor()
    expect(await seriousFaults(unit.page)).toEqual([])
  })

  it('refuses a changed package with the reason and imports the sound one once', async () => {
    const bytes = readFileSync(file('report.zip'))
    bytes[bytes.length - 40] = bytes[bytes.length - 40]! ^ 1
    writeFileSync(file('changed.zip'), bytes)
    await part(bureau.page, '收件')
    await choose(bureau.page, file('changed.zip'))
    await bureau.page.getByText('已拒绝，没有导入任何内容').waitFor()
    await closeDialog(bureau.page)
    await choose(bureau.page, file('report.zip'))
    const dialog = bureau.page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('新报备')
    expect(await dialog.innerText()).toContain('附件 3 个')
    await takeIn(bureau.page)
    await bureau.page.getByText('已导入，变动 1 份备案。').waitFor()
    await choose(bureau.page, file('report.zip'))
    await bureau.page.getByText('这个包已经导入过').waitFor()
    expect(await bureau.page.getByRole('dialog').getByRole('button', { name: IMPORT }).count()).toBe(0)
    await closeDialog(bureau.page)
  })

  it('says why what waits cannot be read, and answers with a number and a letter that the unit takes in', async () => {
    const { page } = bureau
    const whole = await page.evaluateHandle(() => IDBObjectStore.prototype.get)
    await page.evaluate(() => {
      IDBObjectStore.prototype.get = () => {
        throw new DOMException('the disk is gone', 'UnknownError')
      }
    })
    await page.getByRole('button', { name: '回复…' }).click()
    await page.getByRole('dialog').getByRole('alert').filter({ hasText: '本机数据库无法读取' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
    await page.evaluate((get) => {
      IDBObjectStore.prototype.get = get
    }, whole)
    await page.getByRole('button', { name: '回复…' }).click()
    // One scan is all that came: a return is proposed, and another answer needs a reason.
    expect(await bureau.page.getByRole('radio', { name: '退回补正' }).isChecked()).toBe(true)
    await bureau.page.getByRole('dialog').getByText('缺审批表。').first().waitFor()
    await bureau.page.getByRole('radio', { name: '备案并提示风险' }).click()
    await bureau.page.getByRole('dialog').getByRole('button', { name: '登记并导出回复包' }).click()
    await bureau.page.getByText('材料尚缺：合同可编辑文本、审批表；仍予备案的，须写明理由。').waitFor()
    await bureau.page.getByLabel(/缺件仍予备案的理由/).fill('承诺五日内补交')
    await bureau.page.getByLabel(/提示的风险/).fill('付款期限请注意')
    expect(await seriousFaults(bureau.page)).toEqual([])
    await save(bureau.page, '登记并导出回复包', file('receipt.zip'))
    await part(unit.page, '收件')
    await choose(unit.page, file('receipt.zip'))
    const dialog = unit.page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('付款期限请注意')
    await takeIn(unit.page)
    await unit.page.getByText('已导入，变动 1 份备案。').waitFor()
    await unit.page.goto(unit.page.url().replace(/#.*$/, `#/registers/filing/${ROW}`))
    await unit.page.locator('.hs-record', { hasText: '备案并提示' }).waitFor()
    expect(await unit.page.locator('.hs-documents-made').innerText()).toContain('备案提示函')
  })

  it('makes the filing form from the row', async () => {
    const [download] = await Promise.all([unit.page.waitForEvent('download'), (async () => {
      await unit.page.getByRole('button', { name: '大额合同备案表' }).first().click()
      await unit.page.getByRole('button', { name: '生成并保存' }).click()
    })()])
    expect(download.suggestedFilename()).toMatch(/^大额合同备案表（.*）\.docx$/)
    const [text] = await Promise.all([unit.page.waitForEvent('download'), unit.page.getByRole('button', { name: '纯文本 大额合同备案表' }).click()])
    expect(text.suggestedFilename()).toMatch(/^大额合同备案表（.*）\.txt$/)
    expect(readFileSync(await text.path(), 'utf8')).toMatch(/大额合同备案表[\s\S]*决策程序及文号｜/)
    expect(await seriousFaults(unit.page)).toEqual([])
  })

  it('goes by what a person says a file is: for what is missing, and for its place in the package', async () => {
    const { page } = unit
    const tell = async (paper: string | null): Promise<void> => {
      await page.getByRole('button', { name: '修改' }).click()
      const choice = page.getByRole('combobox', { name: '合同.pdf 是哪份材料' })
      await choice.click()
      if (paper === null) await page.locator('.hs-paper-choice', { has: choice }).locator('.ant-select-clear').click()
      else await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: paper }).click()
      await page.getByRole('form', { name: '修改' }).getByRole('button', { name: '保存' }).click()
      await page.locator('.hs-record').waitFor()
    }
    await page.getByRole('note').getByRole('button', { name: '审批表' }).waitFor()
    await tell('审批表')
    await page.getByRole('note').getByRole('button', { name: '合同扫描件（PDF）' }).waitFor()
    expect(await page.getByRole('note').getByRole('button', { name: '审批表' }).count()).toBe(0)
    await page.getByRole('button', { name: '材料包…' }).click()
    await page.getByRole('dialog').locator('li', { hasText: '审批表' }).getByText('合同.pdf').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await tell(null)
    await page.getByRole('note').getByRole('button', { name: '审批表' }).waitFor()
  })

  it('gathers form, contract, opinion and receipt into one package with index and hashes', async () => {
    await unit.page.getByRole('button', { name: '材料包…' }).click()
    const dialog = unit.page.getByRole('dialog')
    await dialog.getByText('合同文本').waitFor()
    expect(await seriousFaults(unit.page)).toEqual([])
    await save(unit.page, '存为 ZIP…', file('materials.zip'))
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(file('materials.zip')))))).toEqual([
      '1-大额合同备案表/大额合同备案表.docx', '2-合同文本/合同.pdf', '3-内部审查意见/内部审查意见.docx', '4-备案回执/客房设备采购合同：备案提示函.docx', '0-材料目录.docx', '哈希值.txt',
    ])
  })

  it('writes the same package as a folder', async () => {
    const { page } = unit
    // The dialog is the browser's own and cannot be pressed by a test; the folder behind it is a real one.
    await page.evaluate(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }))
    await page.getByRole('button', { name: '材料包…' }).click()
    await page.getByRole('button', { name: '存为文件夹…' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const [paths, hashes] = await readWrittenFolder(page)
    expect([...paths].sort()).toEqual(['0-材料目录.docx', '1-大额合同备案表/大额合同备案表.docx', '2-合同文本/合同.pdf', '3-内部审查意见/内部审查意见.docx', '4-备案回执/客房设备采购合同：备案提示函.docx', '哈希值.txt'])
    expect(hashes).toContain(`${SHA}  2-合同文本/合同.pdf`)
  })

  describe('with another unit', () => {
    let other: Driver
    let otherKey: string
    beforeAll(async () => {
      other = await openPage()
      await seedBlobs(other.page, [{ sha: SHA, bytes: PAPER }])
      const fields = { ...FILING_ROW, unit: OTHER, title: '锅炉改造合同', state: 'preparing', reportedOn: undefined, contractFiles: paper('合同.pdf'), internalReview: paper('内部审查意见.docx') }
      await seedRecords(other.page, [{ id: '00000000-0000-4000-8000-000000000002', kind: 'filing', fields }])
      await enterName(other.page, OTHER)
      otherKey = await makeKey(other.page)
      await part(bureau.page, '密钥')
      await register(other.page, BUREAU, await bureau.page.locator('.hs-public-key').innerText())
    })
    afterAll(() => other.close())

    it('refuses its package while its key is not registered, and one cut in half', async () => {
      await part(other.page, '报送')
      await save(other.page, '导出报送包（1 份）', file('other.zip'))
      const whole = readFileSync(file('other.zip'))
      writeFileSync(file('cut.zip'), whole.subarray(0, Math.floor(whole.length / 2)))
      await part(bureau.page, '收件')
      for (const [name, reason] of [['other.zip', '未登记；请与“云溪市机关后勤服务中心”当面核对指纹'], ['cut.zip', '已拒绝，没有导入任何内容']] as const) {
        await choose(bureau.page, file(name))
        await bureau.page.getByRole('dialog').getByText(reason).waitFor()
        await closeDialog(bureau.page)
      }
    })

    it('sends its filing back with what is missing, and takes the corrected one', async () => {
      await part(bureau.page, '密钥')
      await register(bureau.page, OTHER, otherKey)
      await receive(bureau.page, file('other.zip'))
      await bureau.page.getByRole('button', { name: '回复…' }).click()
      await bureau.page.getByRole('radio', { name: '退回补正' }).click()
      await bureau.page.getByRole('dialog').getByRole('textbox').fill('缺少审批表')
      await save(bureau.page, '登记并导出回复包', file('return.zip'))
      await part(other.page, '收件')
      await choose(other.page, file('return.zip'))
      await other.page.getByRole('dialog').getByText(/^答复期限：\d{4}-\d{2}-\d{2}（5个工作日/).waitFor()
      expect(await other.page.getByRole('dialog').innerText()).toContain('缺少审批表')
      await takeIn(other.page)
      await other.page.getByRole('dialog').waitFor({ state: 'hidden' })
      await part(other.page, '报送')
      await other.page.locator('.hs-filing-lines', { hasText: '退回补正' }).waitFor()
      await save(other.page, '导出报送包（1 份）', file('again.zip'))
      await receive(bureau.page, file('again.zip'))
      await bureau.page.getByRole('button', { name: '回复…' }).waitFor()
      expect(other.complaints).toEqual([])
    })
  })

  it('carries an engagement of counsel there and back in the same way', async () => {
    const papers = { contractFiles: paper('聘请合同.pdf'), conflictStatement: paper('利益冲突声明.pdf'), secrecyAgreement: paper('保密协议.pdf'), procedureFiles: undefined, selectionFiles: undefined, licenceFiles: undefined }
    await seedRecords(unit.page, [{ id: ENGAGEMENT, kind: 'counsel', fields: { ...COUNSEL_ROW, unit: UNIT, ...papers } }])
    await seedRecords(bureau.page, [{ id: derivedId('setting', 'agency-word:counsel-filing'), kind: 'setting', fields: { key: 'agency-word:counsel-filing', value: '云机事顾备' } }])
    for (const { page } of [unit, bureau]) {
      await page.goto(page.url().replace(/#.*$/, '#/registers/counsel'))
      await page.getByRole('button', { name: '报送与收件' }).click()
    }
    await part(unit.page, '报送')
    await unit.page.locator('.hs-filing-lines', { hasText: '法律顾问聘请备案' }).waitFor()
    await save(unit.page, '导出报送包（1 份）', file('counsel.zip'))
    await unit.page.locator('.hs-filing-lines li', { hasText: '常年法律顾问' }).getByText('已报备').waitFor()
    expect(await seriousFaults(unit.page)).toEqual([])
    await part(bureau.page, '收件')
    await choose(bureau.page, file('counsel.zip'))
    const incoming = bureau.page.getByRole('dialog')
    for (const text of ['常年法律顾问', '法律顾问聘请备案 新报备', '附件 4 个']) expect(await incoming.innerText()).toContain(text)
    await takeIn(bureau.page)
    await incoming.waitFor({ state: 'hidden' })
    await bureau.page.locator('.hs-exchanges li', { hasText: '常年法律顾问' }).getByRole('button', { name: '回复…' }).click()
    const outcomes = incoming.getByRole('radiogroup', { name: '常年法律顾问 备案机构意见' })
    await outcomes.waitFor()
    await expect.poll(() => outcomes.getByRole('radio').count()).toBe(2)
    expect(await seriousFaults(bureau.page)).toEqual([])
    await outcomes.getByRole('radio', { name: '准予备案' }).click()
    await incoming.getByLabel(/缺件仍予备案的理由/).fill('合同到期在即，三日内补交')
    await save(bureau.page, '登记并导出回复包', file('counsel-receipt.zip'))
    await part(unit.page, '收件')
    await choose(unit.page, file('counsel-receipt.zip'))
    expect(await unit.page.getByRole('dialog').innerText()).toMatch(/云机事顾备〔\d{4}〕1号/)
    await takeIn(unit.page)
    await unit.page.getByText('已导入，变动 1 份备案。').first().waitFor()
    await unit.page.getByRole('button', { name: '回到台账' }).click()
    await unit.page.goto(unit.page.url().replace(/#.*$/, `#/registers/counsel/${ENGAGEMENT}`))
    const record = unit.page.locator('.hs-record')
    await record.getByText(/云机事顾备〔\d{4}〕1号/).first().waitFor()
    expect(await unit.page.locator('.hs-documents-made').innerText()).toContain('备案回执')
  })

  it('wrote packages that an outsider can check without the program’s data', async () => {
    const summary = async (name: string): Promise<unknown> => JSON.parse((await verify(file(name), '--json')).out)
    expect(await summary('report.zip')).toMatchObject({ kind: 'report', from: UNIT, to: BUREAU, records: 1, answers: [] })
    expect(await summary('receipt.zip')).toMatchObject({ kind: 'receipt', from: BUREAU, to: UNIT, answers: [{ outcome: 'file-with-notice' }] })
    expect(await summary('return.zip')).toMatchObject({ kind: 'return', from: BUREAU, to: OTHER, answers: [{ outcome: 'return', opinion: '缺少审批表' }] })
    expect(await summary('counsel.zip')).toMatchObject({ kind: 'report', records: 1, registers: ['counsel'] })
    expect(await summary('counsel-receipt.zip')).toMatchObject({ kind: 'receipt', answers: [{ outcome: 'file', number: expect.stringMatching(/^云机事顾备〔\d{4}〕1号$/), receiptNumber: '' }] })
    expect(await verify(file('changed.zip'))).toMatchObject({ code: 1, out: '' })
    expect(await verify(file('report.zip'), '--key', 'AAAA AAAA')).toMatchObject({ code: 1, error: expect.stringContaining('unknown-key') })
  })

  it('never complained', () => {
    expect([...unit.complaints, ...bureau.complaints]).toEqual([])
  })
})
