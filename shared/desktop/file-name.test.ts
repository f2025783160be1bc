import { describe, expect, it } from 'vitest'
import { cleanFileName } from './file-name'

describe('cleanFileName', () => {
  it.each([
    ['××办公楼物业服务合同.docx', '××办公楼物业服务合同.docx'],
    ['甲/乙\\丙:丁*?.docx', '甲_乙_丙_丁__.docx'],
    ['  合同. . ', '合同'],
    ['', '未命名'],
    [' . ', '未命名'],
    ['con.txt', '_con.txt'],
    ['COM1', '_COM1'],
    ['合同\u202Excod.exe', '合同_xcod.exe'],
    ['a\nb.pdf', 'a_b.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
  ])('makes %j into %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it('cuts a long name by bytes, between characters, and keeps the extension', () => {
    const clean = cleanFileName(`${'合'.repeat(200)}.docx`)
    expect(new TextEncoder().encode(clean).byteLength).toBeLessThanOrEqual(240)
    expect(clean).toMatch(/^合{70,80}\.docx$/)
    expect(cleanFileName(`${'𠮷'.repeat(100)}.pdf`)).toMatch(/^(𠮷)+\.pdf$/u)
  })
})
