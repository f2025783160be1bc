import { describe, expect, it } from 'vitest'
import { checkValue } from './check-value'
import { fieldOf } from './definition'
import { filingFromContract } from './filing-from-contract'
import { FILINGS } from './filings'

const CONTRACT = {
  title: '客房设备采购合同', types: ['GPG'], counterparty: { name: '青禾家具有限公司', creditCode: '' }, amount: 120_000_000, signedOn: '2026-04-01', term: { from: '2026-04-01', to: null }, procurement: 'open', dispute: 'litigation',
  decisionNumber: '2026年第5次办公会纪要', scan: [{ name: '合同.pdf', sha256: 'a'.repeat(64), bytes: 1 }], handler: { name: '林川', title: '', idNumber: '', phone: '' }, path: 'P2', number: 'HS-2026-0001', isProvisional: false, publishedUrl: 'https://www.example.com/a',
}

describe('a filing begun from a contract', () => {
  it('takes over what both registers hold, value by value as the filing wants it, and names the contract', () => {
    const filing = filingFromContract({ id: 'c1', fields: CONTRACT }, '云溪宾馆')
    for (const [id, value] of Object.entries(filing)) expect(checkValue(fieldOf(FILINGS, id), value)).toEqual([])
    expect(filing).toMatchObject({ contract: 'c1', unit: '云溪宾馆', ourName: '云溪宾馆', title: '客房设备采购合同', decision: '2026年第5次办公会纪要', contractFiles: CONTRACT.scan })
    expect(filing['number']).toBeUndefined()
  })

  it('leaves out what the contract does not say', () => {
    expect(filingFromContract({ id: 'c1', fields: { title: '甲' } }, '')).toEqual({ title: '甲', contract: 'c1', currency: '人民币' })
  })
})
