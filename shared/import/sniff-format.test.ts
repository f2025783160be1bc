import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { buildCompoundFile } from '../../tests/support/build-compound-file'
import { sniffFormat } from './sniff-format'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zip = (...names: readonly string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')])))
const stream = new Uint8Array(10)

it.each<[string, Uint8Array, string]>([
  ['a package with a word part', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'presentation'],
  ['an OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
  ['an OpenDocument text', zip('mimetype', 'content.xml'), 'odt'],
  ['an archive of other files', zip('合同/甲.docx', '合同/乙.docx'), 'archive'],
  ['a cut-off package', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 60), 'docx'],
  ['a cut-off archive', zip('a.bin').subarray(0, 33), 'damaged-zip'],
  ['an old Word document', buildCompoundFile({ WordDocument: stream }), 'doc'],
  ['an encrypted package', buildCompoundFile({ EncryptedPackage: stream, EncryptionInfo: stream }), 'encrypted-office'],
  ['an old workbook', buildCompoundFile({ Workbook: stream }), 'spreadsheet'],
  ['a broken compound file', buildCompoundFile({ WordDocument: stream }).subarray(0, 600), 'damaged-ole'],
  ['a PDF after a few stray bytes', bytes('\r\n\r\n%PDF-1.7\n'), 'pdf'],
  ['rich text', bytes('{\\rtf1\\ansi }'), 'rtf'],
  ['a web page', bytes('<!DOCTYPE html><html><body>合同</body></html>'), 'html'],
  ['a web page that begins with a server remark', bytes('\n<%-- --%>\n<html><body>合同</body></html>'), 'html'],
  ['a web archive', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'mht'],
  ['plain text', bytes('甲方：云溪市机关事务管理局'), 'text'],
  ['GBK text', Uint8Array.of(0xba, 0xcf, 0xcd, 0xac, 0x0d, 0x0a, 0xd2, 0xbb), 'text'],
  ['UTF-16 text', Uint8Array.of(0xff, 0xfe, 0x08, 0x54, 0x0c, 0x54), 'text'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'picture'],
  ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'program'],
  ['noise', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 32), 'unknown'],
])('recognises %s', (_, content, format) => {
  expect(sniffFormat(content)).toBe(format)
})
