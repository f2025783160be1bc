import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { foldForLook, LookAlignment } from './align-look'

const TEXT = `维修服务合同
甲方：云溪市机关事务管理局
第一条 服务内容
乙方应于________日内为甲方提供电梯维修服务，费用为 1,200 元。
第二条 争议解决
因本合同发生争议的，协商不成的提交仲裁。
乙方应当妥善保管。
`
const document = documentFromText(TEXT)
const spanOf = (words: string) => ({ start: document.text.indexOf(words), end: document.text.indexOf(words) + words.length })

function located(look: string, words: string): string | null {
  const folded = foldForLook(look).text
  const pieces = new LookAlignment(document, folded).locate(spanOf(words))
  return pieces === null ? null : pieces.map((piece) => folded.slice(piece.start, piece.end)).join('|')
}

describe('the original look beside the reading text', () => {
  it('finds words through other spaces, widths and drawn blanks', () => {
    const look = '维修服务合同甲方:云溪市机关事务管理局第一条　服务内容乙方应于        日内为甲方提供电梯维修服务，费用为１，２００元。'
    expect(located(look, '费用为 1,200 元')).toBe('费用为1,200元')
    expect(located(look, '日内为甲方')).toBe('日内为甲方')
  })

  it('covers each paragraph of a span with a piece of its own', () => {
    expect(located(TEXT, '服务内容\n乙方应于________日内')).toBe('服务内容|乙方应于日内')
  })

  it('still finds the words of a paragraph that is drawn differently, where they stand once between its neighbours', () => {
    const look = TEXT.replace('因本合同发生争议的，', '因本合同发生争议的①，')
    expect(located(look, '协商不成的提交仲裁')).toBe('协商不成的提交仲裁')
  })

  it('marks a drawn blank as the room between its words', () => {
    const folded = foldForLook(TEXT).text
    const [room] = new LookAlignment(document, folded).locate(spanOf('________'))!
    expect([room!.end - room!.start, folded.slice(room!.start - 3, room!.start), folded.slice(room!.start, room!.start + 2)]).toEqual([0, '乙方应于'.slice(1), '日内'])
  })

  it('says nothing rather than pointing at other words', () => {
    expect(located(TEXT.replace('提交仲裁', '提起诉讼'), '协商不成的提交仲裁')).toBeNull()
    expect(located(TEXT.replace('因本合同发生争议的，', '因①提交仲裁②，'), '提交仲裁')).toBeNull()
  })

  it('does not jump to chance words far away for a short paragraph', () => {
    const look = `${TEXT.replace('第一条 服务内容\n', '')}${'另有附件说明。'.repeat(400)}第一条 服务内容`
    expect(located(look, '服务内容')).toBeNull()
    expect(located(look, '妥善保管')).toBe('妥善保管')
  })

  it('leads back from the drawn words to the reading text', () => {
    const folded = foldForLook(TEXT).text
    const alignment = new LookAlignment(document, folded)
    expect(alignment.offsetAt(folded.indexOf('提交仲裁'))).toBe(document.text.indexOf('提交仲裁'))
  })
})
