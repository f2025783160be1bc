import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/storage/derived-id'
import { CLEANUP_ROW, COUNSEL_ROW } from '../support/sample-rows'
import { REGISTER_SAMPLES } from '../support/register-samples'
import { seriousFaults } from './access'
import { importFiles, openPage, textFile, type Driver } from './page-driver'
import { seedRecords, type Seed } from './seed-records'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [CONTRACT, COUNSEL, CASE, STANDARD, POLICY, CLEANUP, CLAUSE] = [1, 2, 3, 4, 5, 6, 7].map(id) as [string, string, string, string, string, string, string]
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

function seeds(): readonly Seed[] {
  return [
    { id: CONTRACT, kind: 'contract', fields: { ...REGISTER_SAMPLES['contract'], title: '办公楼物业服务合同', amount: 100_000_00, supplementTotal: undefined, state: 'performing', steps: [] } },
    { id: COUNSEL, kind: 'counsel', fields: { ...COUNSEL_ROW, clients: [{ name: '青禾物业服务有限责任公司' }] } },
    { id: CASE, kind: 'case', fields: { ...REGISTER_SAMPLES['case'], result: undefined, documentServedOn: undefined, hearingOn: undefined, hearings: [{ on: inDays(1), time: '9:30', place: '第三审判庭' }, { on: inDays(1), time: '15:00', subject: '证据交换' }], state: 'preparing', steps: [] } },
    { id: STANDARD, kind: 'standard', fields: { ...REGISTER_SAMPLES['standard'], standardNumber: 'DB33/T 0001—2016', replacedBy: 'DB33/T 0001—2026', state: 'in-force', steps: [] } },
    { id: POLICY, kind: 'policy', fields: { ...REGISTER_SAMPLES['policy'], title: '会议费管理办法', state: 'repealed', endedOn: '2026-03-06', clauses: [CLAUSE], checklists: ['GPG'], steps: [] } },
    { id: CLEANUP, kind: 'policy-cleanup', fields: CLEANUP_ROW },
    { id: derivedId('setting', 'unit'), kind: 'setting', fields: { key: 'unit', value: '云溪市机关事务管理局' } },
    { id: CLAUSE, kind: 'clause', fields: { ...REGISTER_SAMPLES['clause'], title: '会议用餐标准' } },
  ]
}

const TEXT = `会议服务合同
甲方：云溪市机关事务管理局
乙方：青禾会议服务有限公司
第一条 服务
乙方按照DB33/T 0001-2016和GB/T 19001-2016提供会议服务，合同总价为人民币30000元。
`

describe('records and what stands around them', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await seedRecords(driver.page, seeds())
  })
  afterAll(() => driver.close())

  const go = async (register: string, record = ''): Promise<void> => {
    await driver.page.goto(`${driver.page.url().split('#')[0]!}#/registers/${register}${record === '' ? '' : `/${record}`}`)
    if (record !== '') await driver.page.locator('.hs-record').waitFor()
  }
  const part = (name: string): Locator => driver.page.getByRole('region', { name, exact: true })
  const save = async (form: Locator): Promise<void> => {
    await form.getByRole('button', { name: '保存' }).click()
    await form.waitFor({ state: 'detached' })
  }

  it('begin a supplement from its contract, and show the family with its sum', async () => {
    const { page } = driver
    await go('contract', CONTRACT)
    await part('合同家族').getByRole('button', { name: '登记补充协议…' }).click()
    const form = page.getByRole('form', { name: '新登记：合同总台账' })
    expect(await form.getByLabel('合同名称', { exact: true }).inputValue()).toBe('办公楼物业服务合同补充协议')
    await form.getByLabel('合同金额（元）').fill('12000')
    // Words that should be the same in many contracts are offered: sums of the same kind go by them.
    await form.getByLabel('品目').fill('物业')
    await page.locator('.ant-select-item-option', { hasText: '物业服务' }).click()
    expect(await form.getByLabel('品目').inputValue()).toBe('物业服务')
    await save(form)
    await go('contract', CONTRACT)
    await part('合同家族').getByText('占原合同金额 12%，超过 10%').waitFor()
    await part('合同家族').getByRole('button', { name: '按补充协议更新' }).click()
    await page.locator('.hs-record dl > div', { hasText: '补充合同比例' }).getByText('12', { exact: true }).waitFor()
    await part('合同家族').getByRole('button', { name: '按补充协议更新' }).waitFor({ state: 'detached' })
    await part('合同家族').getByRole('button', { name: '办公楼物业服务合同补充协议' }).click()
    await part('合同家族').getByRole('button', { name: '办公楼物业服务合同', exact: true }).waitFor()
  })

  it('begin a case from its contract, and name it there', async () => {
    const { page } = driver
    await go('contract', CONTRACT)
    await part('合同家族').getByRole('button', { name: '登记案件…' }).click()
    const form = page.getByRole('form', { name: '新登记：诉讼复议仲裁案件' })
    expect(await form.getByLabel('相对人', { exact: true }).inputValue()).toBe('青禾物业服务有限公司')
    await form.getByRole('combobox', { name: '我方地位' }).click()
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '原告' }).click()
    await form.getByLabel('案由', { exact: true }).fill('物业服务合同纠纷')
    await form.getByLabel('受理机关', { exact: true }).fill('云溪市人民法院')
    await save(form)
    await go('contract', CONTRACT)
    await page.getByRole('list', { name: '纠纷' }).getByRole('button', { name: /AJ-\d{4}-\d{4} 物业服务合同纠纷/ }).waitFor()
    expect(await seriousFaults(page)).toEqual([])
  })

  it('hold counsel back whose client stands against us, until it is waived, and score the work', async () => {
    const { page } = driver
    await go('counsel', COUNSEL)
    await part('顾问检查与考核').getByText('青禾物业服务有限责任公司（合同 HS-2026-0012 对方）').waitFor()
    await page.locator('.hs-next-steps').getByRole('button', { name: '报备', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '报备' })
    await dialog.getByRole('button', { name: '报备', exact: true }).click()
    await dialog.getByText('利益冲突检查有结果').waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '修改' }).click()
    const form = page.getByRole('form', { name: '修改' })
    await form.getByLabel('书面豁免').click()
    await save(form)
    await page.locator('.hs-next-steps').getByRole('button', { name: '报备', exact: true }).click()
    await dialog.getByRole('button', { name: '报备', exact: true }).click()
    await page.locator('.hs-state-mark', { hasText: '已报备' }).waitFor()
    await page.getByRole('button', { name: '材料包…' }).click()
    await page.getByRole('dialog', { name: '文书材料包' }).getByText('尚未生成：法律顾问聘请备案表').waitFor()
    await page.getByRole('dialog', { name: '文书材料包' }).getByText('利益冲突声明.pdf').waitFor()
    await page.getByRole('dialog', { name: '文书材料包' }).getByRole('button', { name: '取消' }).click()
    await part('顾问检查与考核').getByRole('button', { name: '登记顾问工作…' }).click()
    const work = page.getByRole('form', { name: '新登记：法律顾问工作台账' })
    await work.getByLabel('日期', { exact: true }).fill('2026-05-06')
    await work.getByLabel('委托处室').fill('资产处')
    await work.getByRole('combobox', { name: '事项类别' }).click()
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '谈判' }).click()
    await work.getByLabel('事项名称').fill('续租谈判')
    await work.getByLabel('交办时间').fill('2026-05-06')
    await work.getByLabel('要求完成').fill('2026-05-09')
    await work.getByLabel('实际完成').fill('2026-05-08')
    await save(work)
    await go('counsel', COUNSEL)
    await page.getByRole('button', { name: '打开明细：2026年 响应及时率 100%' }).click()
    await page.getByRole('table', { name: '2026年工作明细' }).getByRole('button', { name: '续租谈判' }).click()
    await page.getByRole('article', { name: '登记内容：续租谈判' }).waitFor()
  })

  it('name the hearings of all cases by day, and give them out as a calendar', async () => {
    const { page } = driver
    await go('case')
    await page.getByRole('button', { name: '开庭日程' }).click()
    const dialog = page.getByRole('dialog', { name: '开庭日程' })
    if (inDays(1).slice(0, 7) !== inDays(0).slice(0, 7)) await dialog.getByRole('button', { name: '下月' }).click()
    await dialog.getByText('同日 2 次，请安排人员').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '导出日历文件（ICS）' }).click()])
    const file = readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '')
    expect(file.match(/^SUMMARY:.*$/gm)).toEqual(expect.arrayContaining([expect.stringContaining('9:30 开庭（听证），第三审判庭'), expect.stringContaining('15:00 证据交换')]))
    expect(await seriousFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: /15:00 证据交换/ }).click()
    await page.getByRole('article', { name: '登记内容：政府信息公开' }).waitFor()
  })

  it('lead from a contract to the standards its text cites, and back', async () => {
    const { page } = driver
    await page.locator('.hs-rail a', { hasText: '合同' }).first().click()
    await importFiles(page, textFile('会议.txt', TEXT))
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.hs-finding', { hasText: 'DB33/T 0001—2016已被DB33/T 0001—2026代替' }).first().waitFor()
    await go('standard', STANDARD)
    await part('文本引用本标准的合同').getByRole('button', { name: /会议服务合同/ }).click()
    const cited = part('合同引用的标准')
    await cited.getByText('已被DB33/T 0001—2026代替').waitFor()
    await cited.getByText('GB/T19001-2016').waitFor()
    await cited.getByText('标准台账中没有').waitFor()
  })

  it('tell on both sides what rests on a policy document that ended, and print the result of a clean-up', async () => {
    const { page } = driver
    await go('policy', POLICY)
    await part('需要复核').getByText('据此制定的 2 项条款、清单、范本须复核').waitFor()
    await page.locator('.hs-record dl').getByRole('button', { name: '会议用餐标准' }).click()
    await part('需要复核').getByText('所依据的《会议费管理办法》状态为“废止”').waitFor()
    await go('policy-cleanup', CLEANUP)
    await page.getByRole('button', { name: '清理结果清单' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '生成并保存' }).click()])
    const words = strFromU8(unzipSync(new Uint8Array(readFileSync(await download.path())))['word/document.xml']!).replaceAll(/<[^>]+>/g, '')
    for (const expected of ['关于公布2026年定期清理结果的通知', '继续有效1件，废止1件', '废止的制度文件目录', '会议费管理办法']) expect(words).toContain(expected)
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
