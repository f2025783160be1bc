import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import type { Letter } from '../letters/letter'
import { opinionLetter, type LetterForm } from '../letters/opinion-letter'
import { writeDocx } from './write-docx'

const partsOf = async (letter: Letter) => {
  const parts = unzipSync(await writeDocx(letter))
  const text = (name: string): string => strFromU8(parts[name]!)
  const all = (prefix: string): string => Object.keys(parts).filter((name) => name.startsWith(prefix)).map(text).join('\n')
  return { document: text('word/document.xml'), settings: text('word/settings.xml'), headers: all('word/header'), footers: all('word/footer') }
}
const read = (form: LetterForm = {}) => partsOf(opinionLetter(sampleOpinion(), form))
const IMPRINT = { copies: '云溪市财政局，云溪市审计局', printer: '云溪市机关事务管理局办公室', printedOn: '2026年11月20日' }
const toMillimetres = (twips: number): number => (twips / 1440) * 25.4
/** The opening `w:pPr` of the paragraph with these words. */
const propertiesOf = (xml: string, words: string): string => {
  const before = xml.slice(0, xml.indexOf(words))
  return before.slice(before.lastIndexOf('<w:p>'))
}
const number = (xml: string, pattern: RegExp): number => Number(pattern.exec(xml)![1])

describe('the page of an official letter as DOCX', () => {
  it('has the margins of GB/T 9704-2012 to the tenth of a millimetre', async () => {
    const { document } = await read()
    const margin = (name: string): number => toMillimetres(number(document, new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`)))
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(margin('top')).toBeCloseTo(37, 1)
    expect(margin('left')).toBeCloseTo(28, 1)
    expect(210 - margin('left') - margin('right')).toBeCloseTo(156, 1)
    expect(297 - margin('top') - margin('bottom')).toBeCloseTo(225, 1)
  })

  it('fits 22 lines of 28 characters into the type area', async () => {
    const { document } = await read()
    const body = document.slice(document.indexOf('收到你处报送') - 900, document.indexOf('收到你处报送'))
    const pitch = number(body, /w:line="(\d+)" w:lineRule="exact"/)
    const spacing = number(body, /<w:spacing w:val="(-?\d+)"\/>/)
    expect([22, 23].map((lines) => lines * pitch <= 12756)).toEqual([true, false])
    expect([28, 29].map((characters) => characters * (320 + spacing) <= 8845)).toEqual([true, false])
  })

  it('sets no extra space between Chinese and figures, and fills every page', async () => {
    const styles = strFromU8(unzipSync(await writeDocx(opinionLetter(sampleOpinion())))['word/styles.xml']!)
    expect(styles).toMatch(/<w:pPrDefault><w:pPr><w:widowControl w:val="0"\/><w:autoSpaceDE w:val="0"\/><w:autoSpaceDN w:val="0"\/>/)
    expect(styles).toContain('w:eastAsia="zh-CN"')
  })

  it('indents body paragraphs by two characters and numbers odd and even pages apart', async () => {
    const { document, settings, footers } = await read()
    expect(document).toContain('w:firstLineChars="200"')
    expect(settings).toContain('w:evenAndOddHeaders')
    expect(footers).toMatch(/<w:jc w:val="right"\/>[\s\S]*— /)
    expect(footers).toMatch(/<w:jc w:val="left"\/>[\s\S]*— /)
  })

  it('sets the dash of the page number seven millimetres below the type area', async () => {
    const { document } = await read()
    const fromEdge = toMillimetres(number(document, /<w:pgMar[^>]*w:footer="(\d+)"/))
    const lineHeight = (14 * 25.4) / 72
    // The baseline stands at four fifths of an exact line, the upper edge of the dash 0.29 of the size above it.
    expect(35 - fromEdge - lineHeight + (0.8 - 0.29) * lineHeight).toBeCloseTo(7, 1)
  })

  it('repeats the header row of the annex, keeps rows whole and turns the page number with the page', async () => {
    const { document, footers } = await read()
    expect(document).toContain('<w:tblHeader')
    expect(document).toContain('<w:cantSplit')
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
    expect(footers).toContain('<w:textDirection w:val="tbRl"/>')
  })
})

describe('版头 and 版记 as DOCX', () => {
  it('puts the red mark 35 mm below the type area, the number two lines below it, the red line 4 mm below that', async () => {
    const { document } = await read({ mark: '云溪市机关事务管理局文件' })
    const mark = propertiesOf(document, '云溪市机关事务管理局文件')
    const size = number(mark, /<w:sz w:val="(\d+)"/) / 2
    expect(mark).toContain('w:val="E60012"')
    // The baseline stands at four fifths of an exact line, strokes reach from 0.845 of the size above it to 0.085 below.
    expect(toMillimetres(number(mark, /w:before="(\d+)"/) + size * 20 * (0.8 - 0.845))).toBeCloseTo(35, 1)
    expect(number(propertiesOf(document, '云机事法审'), /w:before="(\d+)"/)).toBe(2 * 579 + 129)
    const rule = /<w:pBdr><w:bottom w:val="single" w:color="E60012"[^>]*\/><\/w:pBdr><w:spacing w:line="(\d+)" w:lineRule="exact"\/>/.exec(document)!
    expect(toMillimetres(Number(rule[1]) + 16 * 20 * (0.2 - 0.085))).toBeCloseTo(4, 1)
  })

  it('gives the mark less room above where marginal notes stand there', async () => {
    const { document } = await read({ mark: '云溪市机关事务管理局文件', marginal: ['000001', '特急'] })
    const mark = propertiesOf(document, '云溪市机关事务管理局文件')
    const size = number(mark, /<w:sz w:val="(\d+)"/) / 2
    expect(toMillimetres(2 * 579 + number(mark, /w:before="(\d+)"/) + size * 20 * (0.8 - 0.845))).toBeCloseTo(35, 1)
  })

  it('writes the letter form: mark 30 mm from the edge, lines of 170 mm thick above and thick below, no first number', async () => {
    const { document, headers, footers } = await read({ form: 'letter', mark: '云溪市机关事务管理局' })
    expect(toMillimetres(number(document, /<w:pgMar[^>]*w:header="(\d+)"/))).toBeCloseTo(30, 1)
    expect(toMillimetres(number(document, /<w:pgMar[^>]*w:footer="(\d+)"/))).toBeCloseTo(20, 1)
    expect(document).toContain('<w:titlePg/>')
    const line = (xml: string) => /<w:pBdr><w:top [^>]*w:sz="(\d+)"[^>]*\/><w:bottom [^>]*w:sz="(\d+)"[^>]*\/><\/w:pBdr><w:spacing [^>]*\/><w:ind w:left="(-\d+)" w:right="(-\d+)"\/>/s.exec(xml)!.slice(1).map(Number)
    const [above, aboveThin, left, right] = line(headers) as [number, number, number, number]
    const [belowThin, below] = line(footers) as [number, number]
    expect([above > aboveThin, below > belowThin]).toEqual([true, true])
    expect(156 + toMillimetres(-left - right)).toBeCloseTo(170, 1)
    // Seven eighths of a 三号 character from the line to the strokes.
    expect(toMillimetres(number(propertiesOf(document, '云机事法审'), /w:before="(\d+)"/) + 16 * 20 * (0.8 - 0.845))).toBeCloseTo((7 / 8) * 16 * (25.4 / 72), 1)
  })

  it('puts the imprint on a last even page after a landscape annex, between lines of 0.35 and 0.25 mm', async () => {
    const { document } = await read({ mark: '云溪市机关事务管理局文件', imprint: IMPRINT })
    const box = document.slice(document.indexOf('<wp:anchor'))
    const lines = [...box.matchAll(/<w:pBdr><w:bottom [^>]*w:sz="(\d+)"/g)].map((line) => ((Number(line[1]) / 8 / 72) * 25.4).toFixed(2))
    expect(lines).toEqual(['0.35', '0.26', '0.35'])
    expect(box).toContain('抄送：云溪市财政局，云溪市审计局。')
    expect(box).toContain('2026年11月20日印发')
    const emu = 914_400 / 25.4
    const top = number(box, /<wp:positionV relativeFrom="page"><wp:posOffset>(\d+)/) / emu
    expect(top + number(box, /<wp:extent [^>]*cy="(\d+)"/) / emu).toBeCloseTo(262, 1)
    expect(document).toContain('<w:type w:val="evenPage"/>')
  })

  it('leaves printer and lines out of the imprint of the letter form', async () => {
    const { document } = await partsOf(opinionLetter(sampleOpinion({ items: [] }), { form: 'letter', mark: '云溪市机关事务管理局', imprint: IMPRINT }))
    expect(document).toContain('抄送：')
    expect(document).not.toContain('印发')
  })

  it('names other fonts when asked to', async () => {
    const fonts = { title: '华文中宋', fangsong: '仿宋', kaiti: '楷体', heiti: '黑体', songti: '宋体' }
    const bytes = await writeDocx(opinionLetter(sampleOpinion()), { fonts })
    const document = strFromU8(unzipSync(bytes)['word/document.xml']!)
    expect(document).toContain('w:eastAsia="华文中宋"')
    expect(document).not.toContain('GB2312')
  })

  it('tells the word processor which font to take where the official one is missing', async () => {
    const table = strFromU8(unzipSync(await writeDocx(opinionLetter(sampleOpinion())))['word/fontTable.xml']!)
    expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
    expect(table).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK"/>')
    expect(table.match(/<w:font /g)).toHaveLength(5)
  })
})
