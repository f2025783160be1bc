import { describe, expect, it } from 'vitest'
import { act, answer, answerTo, BUREAU, bureauStore, desk, must, newestReport, onPaper, PAPER, read, receive, ROW, send, takeBack, UNIT, UNIT_KEY, unitStore, uuid } from '../../tests/support/filing-sides'
import { FILING_ROW } from '../../tests/support/sample-rows'
import type { Fields } from '../registers/field'
import { writeReport } from '../registers/filing-package/write-package'
import { ACTS } from './acts'
import { waitingRecords } from './answer-report'
import { listExchanges } from './filing-exchange'
import { removeKnownKey } from './package-keys'
import { importAnswer, inspectAnswer } from './receive-answer'
import { importReport, inspectReport, openPackage } from './receive-report'
import type { Store } from './store'

/** A report as a unit could make it by hand, signed with its own key. */
const crafted = (n: number, records: readonly { readonly id: string; readonly revision: number; readonly fields: Fields }[], files = [PAPER]) =>
  writeReport({ id: uuid(n), from: UNIT, to: BUREAU, createdAt: '2026-04-10T09:00:00+08:00', records: records.map((one) => ({ ...one, register: 'filing' })), files }, UNIT_KEY)
const inspected = async (store: Store, bytes: Uint8Array) => must(await inspectReport(store, must(await openPackage(store, bytes, BUREAU))))

describe('what a hostile unit signs with its own key', () => {
  it('gets no receipt for other contents under a revision the bureau holds already', async () => {
    const bureau = await bureauStore()
    await receive(bureau, crafted(1, [{ id: ROW, revision: 1, fields: onPaper(FILING_ROW) }]))
    const swapped = { ...onPaper(FILING_ROW), title: '另一份合同', amount: 1 }
    expect(await receive(bureau, crafted(2, [{ id: ROW, revision: 1, fields: swapped }, { id: uuid(90), revision: 1, fields: onPaper(FILING_ROW) }]))).toBe(1)
    const second = (await listExchanges(bureau)).find(({ packageId }) => packageId === uuid(2))!
    expect((await waitingRecords(bureau, second)).map(({ id }) => id)).toEqual([uuid(90)])
    expect(await answerTo(bureau, 3, { outcome: 'file', opinion: '' }, second)).toMatchObject({ error: expect.stringContaining('不在这次报送中') })
    expect(await read(bureau)).toMatchObject({ title: '客房设备采购合同', state: 'reported' })
  })

  it('names no paper it does not bring, be it one the bureau has a file of', async () => {
    const bureau = await bureauStore()
    await bureau.putBlob(PAPER.bytes)
    const refused = await inspectReport(bureau, must(await openPackage(bureau, crafted(1, [{ id: ROW, revision: 1, fields: onPaper(FILING_ROW) }], []), BUREAU)))
    expect(refused).toMatchObject({ error: { code: 'missing-file', message: '“客房设备采购合同”的附件“合同.pdf”未随包报送，已拒绝；请让对方重新导出。' } })
    expect(await inspectReport(bureau, must(await openPackage(bureau, crafted(2, [{ id: ROW, revision: 1, fields: { ...FILING_ROW, contractFiles: null, internalReview: '' } }], []), BUREAU)))).toMatchObject({ ok: true })
  })

  it('keeps nothing of an earlier report that the later one took out, and touches no note of the bureau', async () => {
    const bureau = await bureauStore()
    await receive(bureau, crafted(1, [{ id: ROW, revision: 1, fields: { ...onPaper(FILING_ROW), remark: '请从快' } }]))
    await bureau.transact(act('周明', '备注'), async (transaction) => {
      const stored = (await transaction.read<Fields>(ROW))!
      await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, remark: '已电话核对' } } })
    })
    const { internalReview: _gone, publishedUrl: _too, ...rest } = onPaper(FILING_ROW)
    await receive(bureau, crafted(2, [{ id: ROW, revision: 2, fields: { ...rest, remark: '请从快' } }]))
    for (const field of ['internalReview', 'publishedUrl']) expect(await read(bureau)).not.toHaveProperty(field)
    expect(await read(bureau)).toMatchObject({ remark: '已电话核对', number: 'BA-2026-0001', state: 'reported' })
    expect((await waitingRecords(bureau, await newestReport(bureau)))[0]!.gaps).toContain('内部审查意见：必填。')
  })

  it('cannot put an older report over a newer one that was imported while a window showed it', async () => {
    const bureau = await bureauStore()
    const [older, newer] = [crafted(1, [{ id: ROW, revision: 1, fields: { ...onPaper(FILING_ROW), title: '旧稿' } }]), crafted(2, [{ id: ROW, revision: 2, fields: { ...onPaper(FILING_ROW), title: '新稿' } }])]
    const shown = await inspected(bureau, older)
    await receive(bureau, newer)
    expect(must(await importReport(bureau, desk(BUREAU, '周明'), { inspected: shown, bytes: older, fileName: '旧.zip' }))).toBe(0)
    expect(await read(bureau)).toMatchObject({ title: '新稿' })
  })
})

describe('two at once', () => {
  it('an answer to the older report shown in a window changes nothing once the filing was reported again', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    await receive(bureau, must(await send(unit, 1)).bytes)
    const first = await answer(bureau, 2, { outcome: 'file-with-notice', opinion: '付款期限请注意' })
    const shown = must(await inspectAnswer(unit, must(await openPackage(unit, first, UNIT))))
    must(await send(unit, 3))
    expect(must(await importAnswer(unit, desk(UNIT, '林川'), { inspected: shown, bytes: first, fileName: '回执.zip' }))).toBe(0)
    expect(await read(unit)).toMatchObject({ state: 'reported' })
    expect(await takeBack(unit, first)).toBe(0)
  })

  it('takes nothing signed with a key struck off while a window showed it', async () => {
    const bureau = await bureauStore()
    const { bytes } = must(await send(await unitStore(), 1))
    const shown = await inspected(bureau, bytes)
    await removeKnownKey(bureau, act('周明', ACTS.removeKnownKey), UNIT_KEY.publicKey)
    expect(await importReport(bureau, desk(BUREAU, '周明'), { inspected: shown, bytes, fileName: '报送.zip' })).toMatchObject({ error: expect.stringContaining('未登记') })
    expect(await bureau.read(ROW)).toBeNull()
  })

  it('gives two reports written at the same time two revisions, and one report one answer', async () => {
    const [unit, bureau] = [await unitStore(), await bureauStore()]
    const [one, two] = await Promise.all([send(unit, 1), send(unit, 2)])
    expect((await listExchanges(unit)).flatMap(({ records }) => records.map(({ revision }) => revision)).sort()).toEqual([1, 2])
    await receive(bureau, must(one).bytes)
    await receive(bureau, must(two).bytes)
    const report = await newestReport(bureau)
    const answers = await Promise.all([answerTo(bureau, 5, { outcome: 'file', opinion: '' }, report), answerTo(bureau, 6, { outcome: 'return', opinion: '缺件' }, report)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(await read(bureau)).toMatchObject({ state: 'filed', receiptNumber: '云机事法备〔2026〕1号' })
  })
})
