import { describe, expect, it } from 'vitest'
import { encodeUtf8 } from '../core/text-codec'
import { DEFAULT_LIMITS } from './import-limits'
import { decodeText } from './decode-text'
import type { RawParagraph } from './raw-document'

const read = (bytes: Uint8Array): readonly string[] | string => {
  const result = decodeText(bytes, DEFAULT_LIMITS)
  return result.ok ? result.value.blocks.map((block) => (block as RawParagraph).text) : result.error.code
}
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) bytes.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(bytes.buffer)
}
/** 合同 and 甲方：云溪市 as GB18030. */
const GB = Uint8Array.from([0xba, 0xcf, 0xcd, 0xac, 0x0d, 0x0a, 0xbc, 0xd7, 0xb7, 0xbd, 0xa3, 0xba, 0xd4, 0xc6, 0xcf, 0xaa, 0xca, 0xd0])

describe('a text file', () => {
  it.each([
    ['UTF-8', encodeUtf8('合同\r\n甲方：云溪市')],
    ['UTF-8 with mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...encodeUtf8('合同\n甲方：云溪市')])],
    ['UTF-16 little-endian with mark', Uint8Array.from([0xff, 0xfe, ...utf16('合同\n甲方：云溪市', true)])],
    ['UTF-16 big-endian with mark', Uint8Array.from([0xfe, 0xff, ...utf16('合同\n甲方：云溪市', false)])],
    ['UTF-16 little-endian without mark', utf16('合同\n甲方：云溪市', true)],
    ['UTF-16 big-endian without mark', utf16('合同\n甲方：云溪市', false)],
    ['GB18030', GB],
  ])('is read in %s', (_, bytes) => {
    expect(read(bytes)).toEqual(['合同', '甲方：云溪市'])
  })

  it('has one paragraph per line, without indentation and invisible signs', () => {
    expect(read(encodeUtf8('　　第一条\u200b 范围  \n\n\t（一）保洁'))).toEqual(['第一条 范围', '', '（一）保洁'])
  })

  it('is joined where a program broke the lines at a fixed width', () => {
    const line = '乙方应当按照甲方的要求提供保洁服务并保证大厅走廊会议室整洁有序不得影响办公秩'
    const text = Array.from({ length: 6 }, () => `　　${line.slice(2)}\n序。`).join('\n')
    expect(read(encodeUtf8(text))).toEqual(Array.from({ length: 6 }, () => `${line.slice(2)}序。`))
  })

  it('is joined in a contract of mostly short lines, before a figure that did not fit, and not at a row of a table', () => {
    const paragraph = ['服务期限自二零二七年一月一日起至同年十二月三十一日止，乙方收到甲方的书面通知后拨', '0570-8800377核对，并按照甲方的要求提供保洁服务，保证大厅、走廊、会议室和卫生间整洁有序', '秩序；乙方人员进入甲方办公场所应当遵守甲方的管理规定，对知悉的内部信息保密，期限至该信', '日止。']
    const heads = ['服务合同', '甲方：云溪市机关事务管理局', '乙方：青禾物业服务有限公司']
    const row = '1\t保洁\t大厅、走廊、会议室、卫生间、电梯、楼梯、停车场和院落的日常保洁及每月一次的全面清洗消毒'
    const text = [...heads, '第一条 期限', ...paragraph, '第二条 内容', ...paragraph, '第三条 要求', ...paragraph, '序号\t事项\t说明', row].join('\n')
    const joined = paragraph.join('')
    expect(read(encodeUtf8(text))).toEqual([...heads, '第一条 期限', joined, '第二条 内容', joined, '第三条 要求', joined, '序号\t事项\t说明', row])
  })

  it('begins a paragraph with a heading behind a full stop at the edge', () => {
    const full = '乙方每日巡查并记录，甲方每月检查一次，发现隐患书面通知乙方，乙方及时整改。'
    const lines = Array.from({ length: 5 }, () => full)
    expect(read(encodeUtf8([...lines, '附件三 考核细则', '满分为一百分。'].join('\n')))).toEqual([full.repeat(5), '附件三 考核细则', '满分为一百分。'])
  })

  it('keeps the empty cells of a row below another row', () => {
    expect(read(encodeUtf8('序号\t名称\t数量\t金额\n1\t办公桌\t20\t9,000\n\t合计\t\t9,000\n\t（一）保洁'))).toEqual(['序号\t名称\t数量\t金额', '1\t办公桌\t20\t9,000', '\t合计\t\t9,000', '（一）保洁'])
  })

  it('may have a few damaged bytes, which are named', () => {
    const bytes = encodeUtf8(`${'甲方按期付款。'.repeat(200)}`).slice()
    bytes[300] = 0xff
    const result = decodeText(bytes, DEFAULT_LIMITS)
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual(['repaired'])
  })

  it.each([
    ['empty', new Uint8Array()],
    ['empty', encodeUtf8(' \r\n\t　')],
    ['not-a-document', Uint8Array.from({ length: 400 }, (_, index) => (index * 7919) % 256)],
    ['not-a-document', Uint8Array.from([0x4d, 0x5a, 0, 0, 3, 0, 0, 0, 4, 0, 0xff, 0xff, 0, 0, 0xb8, 1, 2, 3])],
    ['not-a-document', encodeUtf8('甲方\u0000乙方')],
  ])('is refused as %s', (code, bytes) => {
    expect(read(bytes)).toBe(code)
  })

  it('is refused when it is longer than the limit', () => {
    const result = decodeText(encodeUtf8('甲方乙方'), { ...DEFAULT_LIMITS, characters: 3 })
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })
})
