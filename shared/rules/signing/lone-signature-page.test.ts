import { expect, it } from 'vitest'
import { documentFromText } from '../../../tests/support/document-from-text'
import { findLoneSignaturePage } from './lone-signature-page'

const TEXT = '服务合同\n甲方：云溪市档案馆\n乙方：远帆设备有限公司\n第一条 服务内容：设备维护。\n第二条 争议由法院处理。\n（以下无正文）\n甲方（公章）：\n法定代表人（签字）：\n日期：\n乙方（公章）：\n法定代表人（签字）：\n日期：\n'

/** The contract as a PDF whose second page begins with the line that holds `words`. */
function pagesOf(text: string, words: string) {
  const document = documentFromText(text)
  const turn = document.text.indexOf(words)
  const box = { x: 0, y: 0, width: 1, height: 1 }
  return { ...document, paragraphs: document.paragraphs.map((paragraph) => ({ ...paragraph, origin: { kind: 'page' as const, page: paragraph.start < turn ? 1 : 2, box } })) }
}

it('tells a signature block that stands alone on its page', () => {
  const document = pagesOf(TEXT, '甲方（公章）')
  const [problem] = findLoneSignaturePage(document, 0)
  expect(problem).toMatchObject({ severity: 'remind', computed: '第2页仅有签署栏' })
  expect(document.text.slice(problem!.spans[0]!.start, problem!.spans[0]!.end)).toBe('甲方（公章）：')
})

it('passes where words of the contract stand on the page, the page names its contract, or pages are not known', () => {
  expect(findLoneSignaturePage(pagesOf(TEXT, '第二条'), 0)).toEqual([])
  expect(findLoneSignaturePage(pagesOf(TEXT.replace('以下无正文', '本页无正文，为《服务合同》签署页'), '（本页'), 0)).toEqual([])
  expect(findLoneSignaturePage(documentFromText(TEXT), 0)).toEqual([])
})
