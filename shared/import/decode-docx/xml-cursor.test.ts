import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { docxParts, p, r } from '../../../tests/support/docx-package'
import { XmlCursor } from './xml-cursor'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Every element in document order with its text, as the cursor tells it. */
function walk(cursor: XmlCursor, seen: string[] = []): string[] {
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    seen.push(cursor.name)
    if (cursor.name === 'w:t') seen.push(cursor.text())
    else walk(cursor, seen)
  }
  return seen
}

it('sees the same elements and text as a general parser', () => {
  const xml = new TextDecoder().decode(docxParts({ body: p('甲方 &lt;云溪&gt; &amp; &#20057;&#x65B9;') + `<!-- 注 -->${p('')}<w:p>${r('<![CDATA[<原样>&amp;]]>')}</w:p>` })['word/document.xml'])
  const expected: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  let inText = false
  parser.on('opentag', (tag) => {
    expected.push(tag.name)
    inText = tag.name === 'w:t'
    if (inText) expected.push('')
  })
  const add = (text: string): void => {
    if (inText) expected[expected.length - 1] += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => (inText = false))
  parser.write(xml).close()
  expect(walk(new XmlCursor(xml, 64))).toEqual(expected)
})

it('reads attributes in either quotes, with > inside, with spaces around the sign', () => {
  const cursor = new XmlCursor(`<w:a ${W} w:x = '1>0' y="&quot;甲&quot;"/>`, 8)
  cursor.enterRoot()
  expect([cursor.attribute('w:x'), cursor.attribute('y'), cursor.attribute('w:y'), cursor.attribute('z')]).toEqual(['1>0', '"甲"', null, null])
})

it('passes over what is not asked for and still counts the paragraphs in it', () => {
  const cursor = new XmlCursor(`<w:body ${W}><w:x><w:p/><w:p><w:p/></w:p></w:x><w:p/></w:body>`, 8)
  cursor.enterRoot()
  const depth = cursor.depth
  cursor.nextChild(depth)
  cursor.nextChild(depth)
  expect([cursor.name, cursor.paragraphIndex]).toEqual(['w:p', 3])
})

it('forgets a prefix when the element that declared it ends', () => {
  const cursor = new XmlCursor(`<w:a ${W}><w:b xmlns:w="urn:other"><w:c/></w:b><w:d/></w:a>`, 8)
  expect(walk(cursor)).toEqual(['w:a', '?:b', '?:c', 'w:d'])
})

it('answers from what it has read for equal markup, but not for elements that hold their own kind', () => {
  const cursor = new XmlCursor(`<w:a ${W}><w:b><w:c/></w:b><w:b><w:c/></w:b><w:b><w:b/></w:b><w:b><w:b/></w:b><w:e/></w:a>`, 8)
  const known = new Map<string, number>()
  let reads = 0
  cursor.enterRoot()
  const depth = cursor.depth
  const names: string[] = []
  while (cursor.nextChild(depth)) {
    names.push(cursor.name)
    if (cursor.name === 'w:b') cursor.once(known, () => (reads += 1))
  }
  expect([names.length, reads]).toEqual([5, 3])
})

it('ends inner elements that an outer end tag closes, and says that it mended', () => {
  const cursor = new XmlCursor(`<w:a ${W}><w:b><w:c></w:b><w:d/></w:x></w:a>`, 8)
  expect(walk(cursor)).toEqual(['w:a', 'w:b', 'w:c', 'w:d'])
  expect(cursor.repaired).toBe(true)
})

it('joins the halves of a character and leaves unknown references as they are', () => {
  const cursor = new XmlCursor('<a>&#xD83D;&#xDE00;&nbsp;&#xD800;</a>', 8)
  cursor.enterRoot()
  expect(cursor.text()).toBe('😀&nbsp;\ufffd')
})

it('comes to the end of hostile markup', () => {
  for (const hostile of ['<'.repeat(200_000), '<a '.repeat(60_000), '&'.repeat(200_000), `<a ${'xmlns '.repeat(60_000)}>`, '</a>'.repeat(50_000)]) {
    expect(() => walk(new XmlCursor(`<r>${hostile}</r>`, 100_000))).not.toThrow()
  }
})
