import { zipSync, strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { docxPackage, docxParts, p, relationships, relationship } from '../../../tests/support/docx-package'
import { linesOf, readDocx, refusalOf } from '../../../tests/support/decode-test-docx'

const CONTRACT = { body: p('甲方应当按期付款。') }

function repack(change: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ ...docxParts(CONTRACT), ...change })
}

/** The first place where the four bytes of a ZIP signature stand, from `from` on. */
function find(bytes: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = from; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === signature) return at
  throw new Error('no such record')
}

it('refuses an empty file', () => {
  expect(refusalOf(new Uint8Array())).toBe('empty')
})

it('refuses what is no package at all', () => {
  expect(refusalOf(strToU8('这是一段普通文字'))).toBe('not-a-document')
})

it('says of a package cut off in the middle that it is incomplete', () => {
  const bytes = docxPackage(CONTRACT)
  expect(refusalOf(bytes.slice(0, Math.floor(bytes.length / 2)))).toBe('truncated')
})

it('reads a contract beside a damaged part without words, and says so', () => {
  const bytes = docxPackage({ ...CONTRACT, parts: { 'word/theme/theme1.xml': '<a:theme xmlns:a="urn:x"/>' } })
  for (let at = find(bytes, 0x02014b50); ; at = find(bytes, 0x02014b50, at + 4)) {
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 67)) !== 'word/theme/theme1.xml') continue
    bytes[at + 16]! ^= 0xff
    break
  }
  expect(linesOf(bytes)).toEqual(['甲方应当按期付款。'])
  expect(readDocx(bytes).warnings).toMatchObject([{ code: 'repaired', message: expect.stringContaining('theme1.xml') }])
  expect(readDocx(docxPackage({ ...CONTRACT, parts: { 'word/theme/theme1.xml': '<a:theme xmlns:a="urn:x"/>' } })).warnings).toEqual([])
})

it('notices a part whose checksum does not fit', () => {
  const bytes = docxPackage(CONTRACT)
  const directory = find(bytes, 0x02014b50)
  for (let at = directory; ; at = find(bytes, 0x02014b50, at + 4)) {
    bytes[at + 16]! ^= 0xff
    if (bytes.indexOf(0, at) === -1 || at > bytes.length - 120) break
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 63)) === 'word/document.xml') break
  }
  expect(refusalOf(bytes)).toBe('damaged')
})

it('notices a part that is longer than the directory claims', () => {
  const bytes = docxPackage(CONTRACT)
  const view = new DataView(bytes.buffer)
  for (let at = find(bytes, 0x02014b50), left = 3; left > 0; left -= 1) {
    view.setUint32(at + 24, 10, true)
    at = left > 1 ? find(bytes, 0x02014b50, at + 4) : at
  }
  expect(refusalOf(bytes)).toBe('damaged')
})

it('refuses an encrypted document, which is an OLE compound file', () => {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])
  expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...name, 0, 0]))).toBe('encrypted')
})

it('tells an old .doc under a .docx name from an encrypted document', () => {
  expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]))).toBe('wrong-extension')
})

it('refuses members encrypted one by one', () => {
  const bytes = docxPackage(CONTRACT)
  bytes[find(bytes, 0x02014b50) + 8]! |= 1
  expect(refusalOf(bytes)).toBe('encrypted')
})

it.each(['../secret.xml', 'word/../../x.xml', '/word/x.xml', 'C:/x.xml', 'word\\..\\..\\x.xml'])('refuses the part name %s, which leaves the package', (name) => {
  expect(refusalOf(repack({ [name]: strToU8('<x/>') }))).toBe('unsafe')
})

it('refuses two parts whose names differ only in case, because readers would disagree', () => {
  expect(refusalOf(repack({ 'word/Document.xml': strToU8('<x/>') }))).toBe('unsafe')
})

it('counts bytes while unpacking and stops at the limit', () => {
  const bomb = { body: p('零'.repeat(400_000)) }
  expect(refusalOf(bomb)).toBe('ok')
  expect(refusalOf(bomb, { unpackedBytes: 1_000_000 })).toBe('too-large')
})

it('refuses files, packages and texts above their limits', () => {
  expect(refusalOf(CONTRACT, { fileBytes: 100 })).toBe('too-large')
  expect(refusalOf(CONTRACT, { parts: 2 })).toBe('too-large')
  expect(refusalOf(CONTRACT, { characters: 5 })).toBe('too-large')
})

it('refuses markup nested too deep', () => {
  expect(refusalOf({ body: `${'<w:sdt><w:sdtContent>'.repeat(200)}${p('深')}${'</w:sdtContent></w:sdt>'.repeat(200)}` })).toBe('too-deep')
})

it('refuses a zip without a Word text, and a workbook', () => {
  expect(refusalOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-a-document')
  const workbook = strToU8(relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')))
  expect(refusalOf(zipSync({ '_rels/.rels': workbook, 'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>') }))).toBe('not-a-document')
})

it.each(['word/document.xml', '_rels/.rels'])('refuses a document type declaration in %s', (name) => {
  const part = new TextDecoder().decode(docxParts(CONTRACT)[name])
  const hostile = part.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///secret">]>')
  expect(refusalOf(repack({ [name]: strToU8(hostile) }))).toBe('unsafe')
})

it('finds the main part through its relationship, wherever it lies', () => {
  const parts = docxParts(CONTRACT)
  const document = parts['word/document.xml']!
  delete parts['word/document.xml']
  parts['_rels/.rels'] = strToU8(relationships(relationship('rId1', 'officeDocument', '/custom/main.xml')))
  parts['custom/main.xml'] = document
  expect(linesOf(zipSync(parts))).toEqual(['甲方应当按期付款。'])
})

it('reads strict files and files with prefixes of their own', () => {
  const strict = { ...CONTRACT, namespaces: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"' }
  expect(linesOf(strict)).toEqual(['甲方应当按期付款。'])
  const odd = '<q:document xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:body><q:p><q:r><q:t>乙方</q:t></q:r></q:p></q:body></q:document>'
  expect(linesOf(repack({ 'word/document.xml': strToU8(odd) }))).toEqual(['乙方'])
  const bare = '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>丙方</t></r></p></body></document>'
  expect(linesOf(repack({ 'word/document.xml': strToU8(bare) }))).toEqual(['丙方'])
})

it('reads parts in UTF-16 and mends parts in GBK', () => {
  const text = new TextDecoder().decode(docxParts(CONTRACT)['word/document.xml'])
  const wide = new Uint8Array(2 + text.length * 2)
  wide.set([0xff, 0xfe])
  for (let index = 0; index < text.length; index += 1) new DataView(wide.buffer).setUint16(2 + index * 2, text.charCodeAt(index), true)
  expect(linesOf(repack({ 'word/document.xml': wide }))).toEqual(['甲方应当按期付款。'])
  const [before, after] = text.split('甲方应当按期付款。') as [string, string]
  const gbk = new Uint8Array([...strToU8(before), 0xbc, 0xd7, 0xb7, 0xbd, ...strToU8(after)])
  const document = readDocx(repack({ 'word/document.xml': gbk }))
  expect(document.blocks[0]).toMatchObject({ text: '甲方' })
  expect(document.warnings.map((warning) => warning.code)).toContain('repaired')
})

it('reads ill-formed markup as far as it goes and says so', () => {
  const broken = readDocx({ body: '<w:p><w:r><w:t>甲方</w:t></w:p><w:p><w:r><w:t>乙方 & 丙方</w:t></w:r></w:p>' })
  expect(broken.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual(['甲方', '乙方 & 丙方'])
  expect(broken.warnings.map((warning) => warning.code)).toContain('repaired')
})
