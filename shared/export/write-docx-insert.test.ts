import { describe, expect, it } from 'vitest'
import { blocksXml } from './write-docx-blocks'
import { insertBlocks } from './write-docx-insert'
import { OFFICIAL_FONTS } from '../letters/fonts'
import { bodyParagraph } from '../letters/letter'

const place = (index: number, properties = ''): string => `<w:p>${properties}<w:r><w:t xml:space="preserve">\ue0b0${index}\ue0b0</w:t></w:r></w:p>`

describe('blocks put into a part where the library left their places', () => {
  it('puts each into its own place and leaves the rest as it was', () => {
    expect(insertBlocks(`<w:body><w:p/>${place(1)}<w:p/>${place(0)}</w:body>`, ['<a/>', '<b/>'])).toBe('<w:body><w:p/><b/><w:p/><a/></w:body>')
  })

  it('hands the properties of a section to its last paragraph', () => {
    const section = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>'
    const blocks = blocksXml([bodyParagraph('第一段'), bodyParagraph('第二段')], OFFICIAL_FONTS)
    const [first, second] = insertBlocks(place(0, `<w:pPr>${section}</w:pPr>`), [blocks]).split('</w:p>')
    expect(first).not.toContain(section)
    expect(second).toContain(`${section}</w:pPr>`)
  })

  it('keeps markup in words as words and drops signs XML cannot hold', () => {
    expect(blocksXml([bodyParagraph('甲方<A&B>\u0001“乙方”')], OFFICIAL_FONTS)).toContain('>甲方&lt;A&amp;B&gt;“乙方”</w:t>')
  })
})
