import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { opinionLetter } from '../letters/opinion-letter'
import { fillTemplate, loadTemplate } from './write-template'

const FULL = ['{{发文机关标志}}', '{{发文字号}}', '{{ 标题 }}', '{{主送}}', '{{正文}}', '{{附件说明}}', '{{署名}}', '{{成文日期}}', '{{附件}}']

/** A template of an office; every paragraph split into runs in the middle, as Word does. */
async function template(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun({ text: line.slice(0, 3), bold: true }), new TextRun({ text: line.slice(3), bold: true })] }))
  return new Uint8Array(await Packer.pack(new Document({ sections: [{ children }] }), 'arraybuffer'))
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

  it('is refused when it is no DOCX', async () => {
    expect((await loadTemplate(new Uint8Array([1, 2, 3]))).ok).toBe(false)
    expect((await loadTemplate(new Uint8Array(0))).ok).toBe(false)
  })
})
