import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { opinionLetter } from '../letters/opinion-letter'
import { writeDocx } from './write-docx'

const read = async () => {
  const parts = unzipSync(await writeDocx(opinionLetter(sampleOpinion())))
  return { document: strFromU8(parts['word/document.xml']!), settings: strFromU8(parts['word/settings.xml']!), parts }
}

describe('an official letter as DOCX', () => {
  it('has the page of GB/T 9704-2012 to the tenth of a millimetre', async () => {
    const { document } = await read()
    const millimetres = (name: string): number => (Number(new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`).exec(document)![1]) / 1440) * 25.4
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(millimetres('top')).toBeCloseTo(37, 1)
    expect(millimetres('left')).toBeCloseTo(28, 1)
    expect(210 - millimetres('left') - millimetres('right')).toBeCloseTo(156, 1)
    expect(297 - millimetres('top') - millimetres('bottom')).toBeCloseTo(225, 1)
  })

  it('fits 22 lines of 28 characters into the type area', async () => {
    const { document } = await read()
    const pitch = Number(/<w:docGrid w:type="lines" w:linePitch="(\d+)"/.exec(document)![1])
    const spacing = Number(/<w:spacing w:val="(-?\d+)"\/>/.exec(document)![1])
    expect([22, 23].map((lines) => lines * pitch <= 12756)).toEqual([true, false])
    expect([28, 29].map((characters) => characters * (320 + spacing) <= 8845)).toEqual([true, false])
  })

  it('indents body paragraphs by two characters and numbers odd and even pages apart', async () => {
    const { document, settings, parts } = await read()
    expect(document).toContain('w:firstLineChars="200"')
    expect(settings).toContain('w:evenAndOddHeaders')
    expect(Object.keys(parts).filter((name) => name.startsWith('word/footer')).length).toBeGreaterThanOrEqual(2)
  })

  it('repeats the header row of the annex and keeps rows whole', async () => {
    const { document } = await read()
    expect(document).toContain('<w:tblHeader')
    expect(document).toContain('<w:cantSplit')
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
  })
})
