import { describe, expect, it } from 'vitest'
import { act, answer, answerTo, BUREAU, BUREAU_KEY, bureauStore, desk, must, newestReport, onPaper, PAPER, read, receive, ROW, send, takeBack, UNIT, UNIT_KEY, unitStore, uuid } from '../../tests/support/filing-sides'
import { COUNSEL_ROW, FILING_ROW } from '../../tests/support/sample-rows'
import { recordId, type RecordId } from '../core/ids'
import { fail, ok } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import type { Fields } from '../registers/field'
import { readPackage } from '../registers/filing-package/read-package'
import { writeAnswer, writeReport } from '../registers/filing-package/write-package'
import { ACTS } from './acts'
import { answerReport, waitingRecords, type GivenAnswer } from './answer-report'
import { derivedId } from './derived-id'
import { listExchanges } from './filing-exchange'
import type { FilingExchangeFields } from './exchange-records'
import { filedRegister } from '../registers/filed-registers'
import { stateDue } from '../registers/process-clock'
import { voidRecord } from './register-records'
import { removeKnownKey } from './package-keys'
import { inspectAnswer } from './receive-answer'
import { importReport, inspectReport, openPackage } from './receive-report'
import { openDeadlines } from './open-deadlines'
import { readOfficeCalendar } from './office-calendar'
import { newRecord, RULE_SETTINGS } from './record-kinds'
import { sendReport } from './send-report'
import type { Store } from './store'

const due = async (store: Store, calendar = PUBLISHED_CALENDAR) => openDeadlines((await store.read<Fields>(ROW))!, calendar).map(({ task, due, holder }) => [task, due, holder])

describe('filing over two levels without a network', () => {
  it('goes there and back: reported, numbered, filed, and the unit holds number and letter', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    const { bytes, fileName } = must(await send(unit, 1))
    expect(fileName).toBe('备案报送_云溪宾馆_2026-04-10.zip')
    expect(await read(unit)).toMatchObject({ state: 'reported', reportedOn: '2026-04-10' })
    expect(await receive(bureau, bytes)).toBe(1)
    expect(await read(bureau)).toMatchObject({ state: 'reported', number: 'BA-2026-0001', title: '客房设备采购合同', steps: [{ transition: 'report', actor: UNIT }] })
    const [{ sha256 }] = (await read(bureau))['contractFiles'] as [{ sha256: never }]
    expect(new TextDecoder().decode((await bureau.readBlob(sha256))!)).toBe('合同.pdf')
    const back = await answer(bureau, 2, { outcome: 'file-with-notice', opinion: '付款期限请注意' })
    expect(await read(bureau)).toMatchObject({ state: 'filed-with-notice', receiptNumber: '云机事法备〔2026〕1号' })
    expect(await takeBack(unit, back)).toBe(1)
    expect(await read(unit)).toMatchObject({ state: 'filed-with-notice', number: 'BA-2026-0001', receiptNumber: '云机事法备〔2026〕1号', filedOn: '2026-04-10', filingOpinion: '付款期限请注意' })
    expect((await unit.list({ kind: 'made-document', index: 'record', equals: ROW })).map(({ fields }) => [fields['title'], fields['madeBy']])).toEqual([['客房设备采购合同：备案提示函', BUREAU]])
  })

  it('changes nothing when the same package is read twice, on either side', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    const { bytes } = must(await send(unit, 1))
    await receive(bureau, bytes)
    const back = await answer(bureau, 2, { outcome: 'file', opinion: '' })
    await takeBack(unit, back)
    const before = JSON.stringify([await read(unit), await read(bureau), await unit.auditTrail(0, 100), await bureau.auditTrail(0, 100)])
    expect([await receive(bureau, bytes), await takeBack(unit, back)]).toEqual([0, 0])
    expect(JSON.stringify([await read(unit), await read(bureau), await unit.auditTrail(0, 100), await bureau.auditTrail(0, 100)])).toBe(before)
  })

  it('comes back for correction with what is missing, is reported again, and an answer to the older report changes nothing', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    await receive(bureau, must(await send(unit, 1)).bytes)
    const returned = await answer(bureau, 2, { outcome: 'return', opinion: '缺审批表' })
    await takeBack(unit, returned)
    expect(await read(unit)).toMatchObject({ state: 'returned', filingOpinion: '缺审批表' })
    // Five working days from Friday 10 April: the unit's time, which the bureau only watches, until the filing is reported again.
    expect([await due(unit), await due(bureau)]).toEqual([[['补正后重新报备', '2026-04-17', 'ours']], [['补正后重新报备', '2026-04-17', 'other-side']]])
    const again = must(await send(unit, 3)).bytes
    expect(await read(unit)).toMatchObject({ state: 'reported' })
    expect((await due(unit)).map(([task]) => task)).toEqual(['审核备案'])
    const stale = must(await inspectAnswer(unit, must(await openPackage(unit, returned, UNIT))))
    expect([stale.isRepeated, stale.answers[0]!.because]).toEqual([true, '这是对较早一次报送的回复，本单位已重新报送。'])
    expect(await receive(bureau, again)).toBe(1)
    expect(await read(bureau)).toMatchObject({ state: 'reported', number: 'BA-2026-0001' })
    const older = (await listExchanges(bureau)).find(({ records }) => records[0]?.revision === 1)!
    expect(await answerTo(bureau, 9, { outcome: 'file', opinion: '' }, older)).toMatchObject({ error: expect.stringContaining('已经重新报送') })
    expect((await waitingRecords(bureau, await newestReport(bureau))).map(({ id }) => id)).toEqual([ROW])
    await takeBack(unit, await answer(bureau, 4, { outcome: 'file', opinion: '' }))
    expect(await read(unit)).toMatchObject({ state: 'filed' })
  })

  it('is to be answered by the day the bureau counts, by its own limit and calendar, on either side', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    const own = { parameters: { 'days-filing-return': [{ from: '2026-01-01', value: 3, source: '云机事发〔2026〕3号' }] }, holidays: [{ year: 2026, source: '云机事发〔2026〕5号', holidays: [{ name: '调休', from: '2026-04-13', to: '2026-04-13' }], workdays: [] }] }
    await bureau.transact(act('周明', '设置'), async (transaction) => transaction.put(newRecord(RULE_SETTINGS, 'setting', { key: 'rules', value: own })))
    await receive(bureau, must(await send(unit, 1)).bytes)
    await takeBack(unit, await answer(bureau, 2, { outcome: 'return', opinion: '缺审批表' }))
    expect([await due(unit), await due(bureau, (await readOfficeCalendar(bureau)).calendar)]).toEqual([[['补正后重新报备', '2026-04-16', 'ours']], [['补正后重新报备', '2026-04-16', 'other-side']]])
    const { lines } = stateDue(filedRegister('filing')!.register.process, await read(unit), PUBLISHED_CALENDAR)!.counted
    expect(lines).toEqual(['届满：“云溪市机关事务管理局”2026-04-10写明限3个工作日，至2026-04-16（周四）止。', '核对：按本机日历自2026-04-10起3个工作日应至2026-04-15，以写明的为准，请与“云溪市机关事务管理局”核对放假安排。'])
  })

  it('is to be answered by the unit’s own limit, and says so, where an older program of the bureau names none', async () => {
    const unit = await unitStore()
    const report = must(readPackage(must(await send(unit, 1)).bytes))
    await takeBack(unit, writeAnswer(report, { id: uuid(2), from: BUREAU, createdAt: '2026-04-10T09:00:00+08:00', answers: [{ record: ROW, outcome: 'return', number: '', receiptNumber: '', on: '2026-04-09', opinion: '缺审批表' }], files: [] }, BUREAU_KEY))
    expect(await due(unit)).toEqual([['补正后重新报备', '2026-04-17', 'ours']])
    expect(openDeadlines((await unit.read<Fields>(ROW))!, PUBLISHED_CALENDAR)[0]!.lines.at(-1)).toContain('未写明期限，暂按本单位设定的时限推算')
  })

  it('comes in anew with a new number where the bureau voided it, and no answer reaches a record the unit voided', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    const { register } = filedRegister('filing')!
    const writer = { act: act('周明', '作废'), today: desk(BUREAU, '周明').today }
    await receive(bureau, must(await send(unit, 1)).bytes)
    must(await voidRecord(bureau, register, ROW, '报错了单位', writer))
    expect(await answerTo(bureau, 9, { outcome: 'file', opinion: '' }, await newestReport(bureau))).toMatchObject({ error: expect.stringContaining('可能已经作废') })
    expect(await receive(bureau, must(await send(unit, 2)).bytes)).toBe(1)
    expect(await bureau.read(ROW)).toMatchObject({ body: { deleted: false, fields: { number: 'BA-2026-0002', state: 'reported' } } })
    expect(await read(bureau)).not.toHaveProperty('voided')
    const back = await answer(bureau, 3, { outcome: 'file', opinion: '' })
    must(await voidRecord(unit, register, ROW, '合同解除', writer))
    expect(await takeBack(unit, back)).toBe(0)
    expect(await unit.read(ROW)).toMatchObject({ body: { deleted: true, fields: { state: 'reported' } } })
  })

  it('names missing papers, and files without them for a reason alone that stays here', async () => {
    const unit = await unitStore()
    const bureau = await bureauStore()
    await unit.transact(act('林川', '修改'), async (transaction) => {
      const stored = (await transaction.read<Fields>(ROW))!
      await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, contractFiles: (stored.body.fields['contractFiles'] as readonly unknown[]).slice(0, 1) } } })
    })
    await receive(bureau, must(await send(unit, 1)).bytes)
    expect((await waitingRecords(bureau, await newestReport(bureau)))[0]!.gaps).toEqual(['缺合同可编辑文本。', '缺审批表。'])
    expect(await answerTo(bureau, 2, { outcome: 'file', opinion: '', waiver: ' ' }, await newestReport(bureau))).toMatchObject({ error: '“客房设备采购合同”：材料尚缺：合同可编辑文本、审批表；仍予备案的，须写明理由。' })
    const back = await answer(bureau, 3, { outcome: 'file', opinion: '', waiver: '承诺五日内补交' })
    expect((await read(bureau))['steps']).toMatchObject([{}, { transition: 'file', reason: '承诺五日内补交' }])
    await takeBack(unit, back)
    expect(JSON.stringify(await read(unit))).not.toContain('五日内')
  })

  it('is not reported with gaps, without our name, or without its papers', async () => {
    expect(await send(await unitStore({ decision: '' }), 1)).toMatchObject({ error: '“客房设备采购合同”还不能报送：决策程序及文号：必填。' })
    expect(await send(await unitStore({ contractFiles: [{ name: '丢了.pdf', sha256: '9'.repeat(64), bytes: 1 }] }), 1)).toMatchObject({ error: expect.stringContaining('“丢了.pdf”不在本机') })
    const unit = await unitStore()
    expect(await sendReport(unit, desk('', '林川'), { packageId: uuid(1), to: BUREAU, records: [ROW], key: UNIT_KEY, writeForm: async () => ok(encodeUtf8('')) })).toMatchObject({ error: expect.stringContaining('本单位全称') })
    expect(await sendReport(unit, desk(UNIT, '林川'), { packageId: uuid(1), to: BUREAU, records: [ROW], key: UNIT_KEY, writeForm: async () => fail('写不出来') })).toMatchObject({ error: expect.stringContaining('写不出来') })
    expect(await read(unit)).toMatchObject({ state: 'preparing' })
  })
})

describe('an engagement of counsel goes the same way', () => {
  const LAW = recordId('00000000-0000-4000-8000-000000000005')
  const NUMBER = '云机事顾备〔2026〕1号'
  const of = async (store: Store): Promise<Fields> => (await store.read<Fields>(LAW))!.body.fields

  async function sides(more: Fields = {}): Promise<readonly [unit: Store, bureau: Store]> {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    const paper = async (name: string) => [{ name, sha256: await unit.putBlob(encodeUtf8(name)), bytes: 10 }]
    const papers = { contractFiles: await paper('聘请合同.pdf'), procedureFiles: await paper('办公会纪要.pdf'), selectionFiles: await paper('比选纪要.pdf'), licenceFiles: await paper('执业许可证.pdf'), conflictStatement: await paper('利益冲突声明.pdf'), secrecyAgreement: await paper('保密协议.pdf') }
    await unit.transact(act('林川', '登记'), async (transaction) => transaction.put(newRecord(LAW, 'counsel', { ...COUNSEL_ROW, unit: UNIT, number: 'GW-2026-0007', clients: [{ name: '星河办公用品有限公司' }], ...papers, ...more })))
    const setting = { key: 'agency-word:counsel-filing', value: '云机事顾备' }
    await bureau.transact(act('周明', '设置'), async (transaction) => transaction.put(newRecord(derivedId('setting', setting.key), 'setting', setting)))
    return [unit, bureau]
  }

  const report = (store: Store, n: number, records: readonly RecordId[] = [LAW]) => sendReport(store, desk(UNIT, '林川'), { packageId: uuid(n), to: BUREAU, records, key: UNIT_KEY, writeForm: async ({ form }) => ok(encodeUtf8(form)) })
  const reply = (store: Store, n: number, report: FilingExchangeFields, given: Omit<GivenAnswer, 'record'>) =>
    answerReport(store, desk(BUREAU, '周明'), report, { packageId: uuid(n), answers: [{ record: LAW, ...given }], role: 'legal-head', key: BUREAU_KEY, writeReceipt: async () => ok(encodeUtf8('回执')) })

  it('is reported with form and papers, numbered by its own rule, and the unit holds number and letter; twice changes nothing', async () => {
    const [unit, bureau] = await sides()
    const { bytes } = must(await report(unit, 1))
    const { manifest } = must(await openPackage(bureau, bytes, BUREAU))
    expect(manifest.records.map(({ register }) => register)).toEqual(['counsel'])
    expect(manifest.files.map(({ name }) => name)).toEqual(['常年法律顾问：法律顾问聘请备案表.docx', '执业许可证.pdf', '利益冲突声明.pdf', '保密协议.pdf', '办公会纪要.pdf', '比选纪要.pdf', '聘请合同.pdf'])
    expect(JSON.stringify(manifest)).not.toContain('星河')
    expect(await receive(bureau, bytes)).toBe(1)
    expect(await of(bureau)).toMatchObject({ state: 'reported', number: 'GW-2026-0001', title: '常年法律顾问', unit: UNIT, steps: [{ transition: 'report', actor: UNIT }] })
    const back = must(await reply(bureau, 2, await newestReport(bureau), { outcome: 'file', opinion: '' })).bytes
    expect(await of(bureau)).toMatchObject({ state: 'filed', filingNumber: NUMBER, filedOn: '2026-04-10' })
    expect(await takeBack(unit, back)).toBe(1)
    expect(await of(unit)).toMatchObject({ state: 'filed', number: 'GW-2026-0007', filingNumber: NUMBER, filedOn: '2026-04-10', clients: [{ name: '星河办公用品有限公司' }] })
    expect((await unit.list({ kind: 'made-document', index: 'record', equals: LAW })).map(({ fields }) => [fields['register'], fields['title'], fields['number']])).toEqual([['counsel', '常年法律顾问：备案回执', NUMBER]])
    const all = async (): Promise<string> => JSON.stringify([await of(unit), await of(bureau), await unit.auditTrail(0, 100), await bureau.auditTrail(0, 100)])
    const before = await all()
    expect([await receive(bureau, bytes), await takeBack(unit, back)]).toEqual([0, 0])
    expect(await all()).toBe(before)
    expect(await report(unit, 3)).toMatchObject({ error: '“常年法律顾问”：当前状态是“已备案”，不能报送。' })
  })

  it('comes back for correction, is reported again as the same record, and goes with a contract in one package', async () => {
    const [unit, bureau] = await sides()
    await receive(bureau, must(await report(unit, 1)).bytes)
    await takeBack(unit, must(await reply(bureau, 2, await newestReport(bureau), { outcome: 'return', opinion: '缺比选纪要' })).bytes)
    expect(await of(unit)).toMatchObject({ state: 'returned', filingOpinion: '缺比选纪要' })
    expect(await of(unit)).not.toHaveProperty('filingNumber')
    expect(await receive(bureau, must(await report(unit, 3, [LAW, ROW])).bytes)).toBe(2)
    expect(await of(bureau)).toMatchObject({ state: 'reported', number: 'GW-2026-0001' })
    expect((await waitingRecords(bureau, await newestReport(bureau))).map(({ id, filed }) => [id, filed.register.id])).toEqual([[LAW, 'counsel'], [ROW, 'filing']])
    expect(await reply(bureau, 4, await newestReport(bureau), { outcome: 'advise', opinion: '建议' })).toMatchObject({ error: expect.stringContaining('没有“advise”这个步骤') })
    await takeBack(unit, must(await reply(bureau, 5, await newestReport(bureau), { outcome: 'file', opinion: '' })).bytes)
    expect([(await of(unit))['state'], (await read(unit))['state']]).toEqual(['filed', 'reported'])
  })

  it('is checked for conflicts when it is reported, and never takes a number a unit gave itself', async () => {
    const [unit] = await sides()
    await unit.transact(act('林川', '登记'), async (transaction) => transaction.put(newRecord(uuid(50), 'case', { number: 'AJ-2026-0001', opponent: { name: '星河办公用品有限公司', creditCode: '' } })))
    expect(await report(unit, 1)).toMatchObject({ error: expect.stringContaining('星河办公用品有限公司（案件 AJ-2026-0001 相对人）') })
    const [, bureau] = await sides()
    const made = writeReport({ id: uuid(7), from: UNIT, to: BUREAU, createdAt: '2026-04-10T09:00:00+08:00', files: [PAPER], records: [{ id: LAW, register: 'counsel', revision: 1, fields: { ...onPaper(COUNSEL_ROW), filingNumber: '自取1号', filedOn: '2026-01-01', state: 'filed' } }] }, UNIT_KEY)
    await receive(bureau, made)
    expect(await of(bureau)).toMatchObject({ state: 'reported' })
    for (const field of ['filingNumber', 'filedOn']) expect(await of(bureau)).not.toHaveProperty(field)
  })

  it('is refused with a byte changed, cut, from an unknown key, or as a record of the other register', async () => {
    const [unit, bureau] = await sides()
    const { bytes } = must(await report(unit, 1))
    for (const at of [100, Math.floor(bytes.length / 2), bytes.length - 40]) expect(await openPackage(bureau, bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)), BUREAU)).toMatchObject({ ok: false })
    expect(await openPackage(bureau, bytes.slice(0, bytes.length - 10), BUREAU)).toMatchObject({ error: { code: 'truncated' } })
    await receive(bureau, bytes)
    const other = (n: number, id: RecordId) => writeReport({ id: uuid(n), from: UNIT, to: BUREAU, createdAt: '2026-04-10T09:00:00+08:00', records: [{ id, register: 'filing', revision: 2, fields: FILING_ROW }], files: [] }, UNIT_KEY)
    expect(await inspectReport(bureau, must(await openPackage(bureau, other(8, LAW), BUREAU)))).toMatchObject({ error: { code: 'reused-id', message: expect.stringContaining('另一条记录相同') } })
    expect(await inspectReport(bureau, must(await openPackage(bureau, other(1, uuid(60)), BUREAU)))).toMatchObject({ error: { code: 'reused-id', message: expect.stringContaining('编号已用于另一内容') } })
    await removeKnownKey(bureau, act('周明', ACTS.removeKnownKey), UNIT_KEY.publicKey)
    expect(await openPackage(bureau, bytes, BUREAU)).toMatchObject({ error: { code: 'unknown-key' } })
  })
})

describe('a package that must not come in', () => {
  const report = (id: string, fields: Fields, register = 'filing') => writeReport({ id: uuid(7), from: UNIT, to: BUREAU, createdAt: '2026-04-10T09:00:00+08:00', records: [{ id, register, revision: 1, fields }], files: [PAPER] }, UNIT_KEY)
  const inspect = async (store: Store, bytes: Uint8Array) => {
    const opened = await openPackage(store, bytes, BUREAU)
    return opened.ok ? inspectReport(store, opened.value) : opened
  }

  it('is refused with an unknown key, one struck off, or another recipient', async () => {
    const bureau = await bureauStore()
    const { bytes } = must(await send(await unitStore(), 1))
    expect(await openPackage(bureau, bytes, '××县机关事务局')).toMatchObject({ error: { code: 'wrong-recipient' } })
    await removeKnownKey(bureau, act('周明', ACTS.removeKnownKey), UNIT_KEY.publicKey)
    expect(await openPackage(bureau, bytes, BUREAU)).toMatchObject({ error: { code: 'unknown-key' } })
  })

  it('never reaches into other records by their id, nor into another register', async () => {
    const bureau = await bureauStore()
    await bureau.transact(act('周明', '登记'), async (transaction) => transaction.put(newRecord(ROW, 'contract', { title: '别的合同' })))
    expect(await inspect(bureau, report(ROW, FILING_ROW))).toMatchObject({ error: { code: 'reused-id', message: expect.stringContaining('本机另一条记录相同') } })
    expect(await inspect(bureau, report(uuid(8), FILING_ROW, 'setting'))).toMatchObject({ error: { message: expect.stringContaining('不属于备案台账') } })
    const inspected = must(await inspect(bureau, report('not-an-id', onPaper(FILING_ROW))))
    expect(await importReport(bureau, desk(BUREAU, '周明'), { inspected: inspected as never, bytes: new Uint8Array(), fileName: '' })).toMatchObject({ error: expect.stringContaining('记录编号不符合格式') })
  })

  it('is refused with values that are none of the form, and names what the form lacks', async () => {
    const bureau = await bureauStore()
    expect(await inspect(bureau, report(ROW, { ...FILING_ROW, amount: '一百万' }))).toMatchObject({ error: { message: expect.stringContaining('合同金额') } })
    expect(must(await inspect(bureau, report(ROW, { ...onPaper(FILING_ROW), unit: '别的单位' }))).missing.get(ROW)![0]).toBe('报备单位“别的单位”与签名的单位“云溪宾馆”不一致，请核对')
    expect(must(await inspect(bureau, report(ROW, { ...onPaper(FILING_ROW), decision: '' }))).missing.get(ROW)).toEqual(['决策程序及文号：必填。'])
  })
})
