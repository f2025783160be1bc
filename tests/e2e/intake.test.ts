import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importAndOpen, openPage, textFile, type Driver } from './page-driver'

const TEXT = [
  '物业管理服务合同', '甲方（采购人）：云溪市机关事务管理局', '乙方（供应商）：青禾物业服务有限公司',
  '经竞争性磋商，甲方于2026年10月12日发出的成交通知书确定乙方为供应商，成交金额为人民币4,372,300元，采购预算468万元，双方订立本合同。',
  '第一条 服务内容', '乙方为小型企业，为甲方办公楼提供物业管理服务。', '第二条 价款', '合同总价为人民币4,372,300元。验收合格后60日内付款。', '',
].join('\n')

describe('the intake form', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await openPage()
    await importAndOpen(driver.page, textFile('物业.txt', TEXT))
    await driver.page.getByRole('tab', { name: /^录入/ }).click()
  })
  afterAll(() => driver.close())
  const fact = (key: string) => driver.page.locator(`[data-fact=${key}]`)

  it('says what the contract was taken for and how sure it is, and takes a correction', async () => {
    await fact('type').getByText('识别为“物业服务”，把握 90%：标题含“物业”').waitFor()
    await fact('type').getByRole('button', { name: '按识别结果' }).click()
    await fact('type').locator('.ant-select-selection-item', { hasText: '物业服务' }).first().waitFor()
  })

  it('asks what the rules look at, names them, and folds the rest', async () => {
    await fact('secret').locator('summary').click()
    await fact('secret').getByText('SEC-001 保密条款与涉密业务要求').waitFor()
    expect(await fact('supplements').count()).toBe(0)
    await driver.page.getByRole('button', { name: /^其他 \d+ 项/ }).click()
    await fact('supplements').waitFor()
  })

  it('shows what the contract says with its words and place, and takes it when told to', async () => {
    await fact('ourName').getByRole('button', { name: '甲方 云溪市机关事务管理局' }).click()
    await fact('ourName').getByText('依据合同').waitFor()
    await fact('awardPrice').getByText('由合同读得 4,372,300 元').waitFor()
    await fact('awardPrice').getByRole('button', { name: '到原文：首部' }).click()
    await driver.page.locator('.hs-contract [data-marks~=quoted], .hs-contract .hs-tone-search').first().waitFor()
    await fact('awardPrice').getByRole('button', { name: '采用 中标（成交）金额' }).click()
    await expect.poll(() => fact('awardPrice').getByRole('textbox').inputValue()).toBe('4,372,300')
    await fact('budget').getByRole('textbox').fill('500')
    await fact('budget').getByRole('textbox').blur()
    await fact('budget').getByText('与合同不同，合同写的是 4,680,000 元').waitFor()
    await driver.page.getByRole('button', { name: /采用从合同中读到的 \d+ 项/ }).click()
    await fact('procurement').locator('.ant-select-selection-item, .ant-select-content').getByText('磋商').waitFor()
  })

  it('refuses what contradicts at its field, in words, and keeps it off the check until it is mended', async () => {
    const flag = fact('isGovProcurement')
    await fact('procurement').getByRole('combobox').click()
    await driver.page.locator('.ant-select-item-option', { hasText: '非政府采购' }).click()
    await flag.getByText('是', { exact: true }).click()
    await flag.getByRole('alert').getByText('采购方式为“非政府采购”，与“是否政府采购”为“是”矛盾').waitFor()
    await driver.page.getByText('改正前不保存').waitFor()
    await flag.getByText('否', { exact: true }).click()
    await flag.getByRole('alert').waitFor({ state: 'detached' })
  })

  it('never complained', () => {
    expect(driver.complaints).toEqual([])
  })
})
