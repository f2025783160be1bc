import { Document, Header, Packer, Paragraph, SectionType, Table, TableCell, TableRow, TextRun, type FileChild } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { opinionLetter } from '../letters/opinion-letter'
import { loadTemplate } from './inspect-template'
import { fillTemplate } from './write-template'

const FULL = ['{{发文机关标志}}', '{{发文字号}}', '{{ 标题 }}', '{{主送}}', '{{正文}}', '{{附件说明}}', '{{署名}}', '{{成文日期}}', '{{附件}}']

/** A template of an office; every paragraph split into runs in the middle, as Word does. */
async function template(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun({ text: line.slice(0, 3), bold: true }), new TextRun({ text: line.slice(3), bold: true })] }))
  return new Uint8Array(await Packer.pack(new Document({ sections: [{ children }] }), 'arraybuffer'))
}
const inTable = (text: string): Table => new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })] })] })
const sectionsOf = async (...sections: readonly (readonly FileChild[])[]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.pack(new Document({ sections: sections.map((children) => ({ properties: { type: SectionType.NEXT_PAGE }, children: [...children] })) }), 'arraybuffer'))
const paragraphs = (...lines: readonly string[]): readonly Paragraph[] => lines.map((line) => new Paragraph(line))
const faultsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const loaded = await loadTemplate(bytes)
  return loaded.ok ? [] : loaded.error.map(({ code }) => code)
}
const codesOf = async (lines: readonly string[]): Promise<readonly string[]> => {
  const loaded = await loadTemplate(await template(lines))
  return loaded.ok ? [] : loaded.error.map(({ code }) => code)
}
const fill = async (lines: readonly string[]) => {
  const loaded = await loadTemplate(await template(lines))
  if (!loaded.ok) throw new Error(loaded.error[0]!.message)
  const { bytes, warnings } = await fillTemplate(loaded.value, opinionLetter(sampleOpinion(), { mark: '云溪市机关事务管理局文件' }))
  return { xml: strFromU8(unzipSync(bytes)['word/document.xml']!), warnings }
}

describe("an office's own template", () => {
  it('is filled with words in its own look and with the paragraphs of the letter', async () => {
    const { xml, warnings } = await fill(FULL)
    expect(xml).not.toMatch(/\{\{|\}\}/)
    expect(warnings).toEqual([])
    expect(xml).toMatch(/<w:b\/>.{0,200}云溪市机关事务管理局文件/)
    for (const words of ['云机事法审〔2026〕5号', '后勤服务处：', '一、基本情况', '附件：问题清单及修改建议表', '政策法规处', '2026年11月20日', '复核结论']) expect(xml).toContain(words)
    expect(xml).toMatch(/<w:pageBreakBefore\/>(?:(?!<\/w:p>).)*附件</)
    expect(xml.indexOf('五、其他说明')).toBeLessThan(xml.indexOf('附件：问题清单'))
  })

  it('names what of the letter it has no place for', async () => {
    const { warnings } = await fill(['{{标题}}', '{{正文}}', '{{署名}}', '{{成文日期}}'])
    expect(warnings.map((text) => /\{\{(.*?)\}\}/.exec(text)![1])).toEqual(['发文机关标志', '发文字号', '主送', '附件说明', '附件'])
  })

  it('is refused with every unknown and every missing name', async () => {
    const loaded = await loadTemplate(await template(['{{标题}}', '{{审查人电话}}', '{{正文}}']))
    expect(!loaded.ok && loaded.error.map(({ code, message }) => `${code} ${/\{\{(.*?)\}\}/.exec(message)![1]}`)).toEqual(['unknown-name 审查人电话', 'missing-name 署名', 'missing-name 成文日期'])
  })

  it('is refused with half or full-width braces and with words beside a block', async () => {
    expect(await codesOf([...FULL, '｛｛附注｝｝'])).toEqual(['unclosed'])
    expect(await codesOf([...FULL, '{{附注'])).toEqual(['unclosed'])
    expect(await codesOf([...FULL.filter((name) => name !== '{{正文}}'), '正文：{{正文}}'])).toEqual(['not-alone'])
  })

  it('keeps a section that ends with the paragraph of a block', async () => {
    const loaded = await loadTemplate(await sectionsOf(paragraphs('{{标题}}', '{{正文}}'), paragraphs('{{署名}}', '{{成文日期}}')))
    if (!loaded.ok) throw new Error(loaded.error[0]!.message)
    const { bytes } = await fillTemplate(loaded.value, opinionLetter(sampleOpinion()))
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
    expect(xml.match(/<w:sectPr/g)).toHaveLength(2)
    expect(xml.indexOf('<w:sectPr')).toBeGreaterThan(xml.indexOf('五、其他说明'))
  })

  it('may stand in a table but for the annexes, never in a margin and never twice', async () => {
    const rest = paragraphs('{{标题}}', '{{署名}}', '{{成文日期}}')
    expect(await faultsOf(await sectionsOf([...rest, inTable('{{正文}}')]))).toEqual([])
    expect(await faultsOf(await sectionsOf([...rest, ...paragraphs('{{正文}}'), inTable('{{附件}}')]))).toEqual(['wrong-place'])
    expect(await faultsOf(await sectionsOf([...rest, ...paragraphs('{{正文}}', '{{正文}}')]))).toEqual(['twice'])
    const margin = new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph('{{正文}}')] }) }, children: [...rest] }] })
    expect(await faultsOf(new Uint8Array(await Packer.pack(margin, 'arraybuffer')))).toEqual(['wrong-place'])
  })

  it('says of an old or locked file, of one with macros and of a damaged one what to do', async () => {
    const says = async (bytes: Uint8Array): Promise<string> => {
      const loaded = await loadTemplate(bytes)
      return loaded.ok ? '' : loaded.error.map(({ message }) => message).join('')
    }
    const old = new Uint8Array(512)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await says(old)).toMatch(/\.wps.*另存为\.docx/)
    const parts = unzipSync(await template(FULL))
    const types = strFromU8(parts['[Content_Types].xml']!)
    expect(await says(zipSync({ ...parts, '[Content_Types].xml': strToU8(types.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main')) }))).toContain('含有宏')
    expect(await says(zipSync({ ...parts, 'word/document.xml': strToU8('<w:document><w:body><w:p>') }))).toContain('已损坏')
  })

  it('becomes a document where it was a template of the word processor', async () => {
    const parts = unzipSync(await template(FULL))
    const types = strFromU8(parts['[Content_Types].xml']!).replace('wordprocessingml.document.main', 'wordprocessingml.template.main')
    const loaded = await loadTemplate(zipSync({ ...parts, '[Content_Types].xml': strToU8(types) }))
    if (!loaded.ok) throw new Error(loaded.error[0]!.message)
    const filled = unzipSync((await fillTemplate(loaded.value, opinionLetter(sampleOpinion()))).bytes)
    expect(strFromU8(filled['[Content_Types].xml']!)).toContain('wordprocessingml.document.main+xml')
  })

  it('is refused when it is no DOCX', async () => {
    expect((await loadTemplate(new Uint8Array([1, 2, 3]))).ok).toBe(false)
    expect((await loadTemplate(new Uint8Array(0))).ok).toBe(false)
  })
})
