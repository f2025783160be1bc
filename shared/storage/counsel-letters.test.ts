import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { day } from '../../tests/support/take-steps'
import { recordId } from '../core/ids'
import { fail, ok } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import type { Letter } from '../letters/letter'
import { issueCounselLetter, type CounselLetterRequest } from './counsel-letters'
import { isStanding, readCounselLetters, registerPaper } from './counsel-papers'
import { derivedId } from './derived-id'
import { readFrozenFile } from './frozen-file'
import { createMemoryStore } from './memory-store'
import { changeNumber } from './number-acts'
import { newRecord, RECORD_KINDS } from './record-kinds'
import type { Act } from './store'

const MATTER = recordId('00000000-0000-4000-8000-000000000001')
const at = (minute: number): Act => ({ actor: '林知远', role: '公职律师', action: '出具法律意见书', subject: MATTER, reason: '', at: `2026-11-18T09:0${minute}:00+08:00` })
const FIRM = { kind: 'firm', name: '云溪衡平律师事务所', lawyers: ['沈知秋', '陆明远'] } as const
const PUBLIC = { kind: 'public-lawyer', name: '林知远', unit: '云溪市机关事务管理局', certificate: '1330120260001' } as const
const request = (n: number, more: Partial<CounselLetterRequest> = {}): CounselLetterRequest => ({
  id: derivedId('letter', String(n)), matter: MATTER, opinion: { ...sampleOpinion(), conclusion: 'agree-after-changes' }, act: at(n), today: day('2026-11-18'),
  given: { author: FIRM, client: '云溪市机关事务管理局', number: '衡平法意〔2026〕第12号', mandate: '常年法律顾问合同' }, write: async (letter) => ok(encodeUtf8(JSON.stringify(letter))), ...more,
})

describe('counsel’s opinion issued here', () => {
  it('is registered, frozen under its fingerprint and listed', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const issued = await issueCounselLetter(store, request(1))
    if (!issued.ok) throw new Error(issued.error)
    expect(issued.value).toMatchObject({ number: 'FY-2026-0001', madeBy: '林知远', register: 'matter' })
    const bytes = await readFrozenFile(store, issued.value.fileSha)
    const letter = JSON.parse(new TextDecoder().decode(bytes.ok ? bytes.value : new Uint8Array())) as Letter
    expect(letter.head?.number).toBe('衡平法意〔2026〕第12号')
    expect(JSON.stringify(letter)).toContain('本意见的系统登记号为FY-2026-0001')
    expect(await readCounselLetters(store, MATTER)).toMatchObject([{ author: '云溪衡平律师事务所', replacedBy: '', answers: { second: '陆明远' } }])
  })

  it('is a further paper when issued again, which takes the place of the same author’s alone', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await issueCounselLetter(store, request(1))
    await issueCounselLetter(store, request(2, { given: { ...request(2).given, author: PUBLIC, number: '' } }))
    await issueCounselLetter(store, request(3))
    expect((await readCounselLetters(store, MATTER)).map(({ number, replacedBy }) => [number, replacedBy])).toEqual([['FY-2026-0001', 'FY-2026-0003'], ['FY-2026-0002', ''], ['FY-2026-0003', '']])
  })

  it('says of a void number when, why and by whom, and takes no other’s place any more', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    const before = await issueCounselLetter(store, request(1))
    await issueCounselLetter(store, request(2))
    const void2 = (text: string, minute: number) => changeNumber(store, at(minute), { kind: 'void', key: 'counsel-opinion|2026', text, words: '重复登记', on: day('2026-11-20') })
    expect(await void2('FY-2026-0002', 3)).toEqual(ok(null))
    const [first, second] = await readCounselLetters(store, MATTER)
    expect([first!.replacedBy, first!.voided, second!.voided]).toEqual(['', null, { reason: '重复登记', changed: { by: '林知远', on: '2026-11-20' } }])
    expect([first, second].map((letter) => isStanding(letter!))).toEqual([true, false])
    await void2('FY-2026-0001', 4)
    expect((await readCounselLetters(store, MATTER)).map(({ fileSha }) => fileSha)).toEqual([before.ok && before.value.fileSha, second!.fileSha])
  })

  it.each([
    ['without client', { given: { ...request(1).given, client: '' } }, '请填写委托人。'],
    ['with one lawyer', { given: { ...request(1).given, author: { ...FIRM, lawyers: ['沈知秋', ''] } } }, '两名承办律师签字'],
    ['with one lawyer twice', { given: { ...request(1).given, author: { ...FIRM, lawyers: ['沈知秋', '沈知秋'] } } }, '不得为同一人'],
    ['for what is no firm', { given: { ...request(1).given, author: { ...FIRM, name: '青禾咨询有限公司' } } }, '律师事务所全称'],
    ['under an authority’s number', { given: { ...request(1).given, number: '云机事法审〔2026〕5号' } }, '像行政机关发文字号'],
    ['without certificate', { given: { ...request(1).given, author: { ...PUBLIC, certificate: '' } } }, '公职律师证号'],
    ['before it concludes', { opinion: { ...sampleOpinion(), conclusion: null } }, '不能出具'],
    ['when the file cannot be written', { write: async () => fail('写不出来') }, '写不出来'],
  ] as const)('is refused %s, and no number is used', async (_, more, sentence) => {
    const store = createMemoryStore(RECORD_KINDS)
    const refused = await issueCounselLetter(store, request(1, more as Partial<CounselLetterRequest>))
    expect(refused).toEqual({ ok: false, error: expect.stringContaining(sentence) })
    expect([await store.count({ kind: 'made-document' }), await store.count({ kind: 'number-series' })]).toEqual([0, 0])
  })

  it('gives a received paper its number once, and passes over numbers entered by hand', async () => {
    const store = createMemoryStore(RECORD_KINDS)
    await store.transact(at(1), async (transaction) => transaction.put(newRecord(recordId('00000000-0000-4000-8000-000000000009'), 'counsel-work', { title: '合同审查', resultNumber: 'FY-2026-0001' })))
    const take = (paper: string) => store.transact(at(2), (transaction) => registerPaper(store, transaction, { paper: derivedId('counsel-opinion', paper), on: day('2026-11-18') }))
    expect([await take('a'), await take('a'), await take('b')]).toEqual([ok('FY-2026-0002'), ok('FY-2026-0002'), ok('FY-2026-0003')])
  })
})
