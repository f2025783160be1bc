/** Words at a place: points from the left and from the top of the page. */
export interface PdfWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** True for words that leave no ink, as scanning programs lay them under a picture. */
  readonly isUnseen?: true
}

/** A page of a test PDF; A4 unless said otherwise. */
export interface PdfPageParts {
  readonly words: readonly PdfWords[]
  /** Lines drawn from one point to another, measured like the words. */
  readonly rules?: readonly (readonly [number, number, number, number])[]
  readonly rotate?: 0 | 90 | 180 | 270
  /** True where a grey picture covers the whole page. */
  readonly hasPicture?: true
  /** Further entries of the page's dictionary. */
  readonly entries?: string
}

/** What goes into a test PDF. */
export interface PdfParts {
  readonly pages: readonly PdfPageParts[]
  /** Further entries of the catalogue. */
  readonly catalog?: string
  /** Further objects, numbered from 900. */
  readonly objects?: readonly string[]
  readonly vertical?: boolean
}

const HEIGHT = 842

/** Makes a PDF whose Chinese text is set in a font that is not embedded, so that reading it needs the character maps. For tests. */
export function buildPdf(parts: PdfParts): Uint8Array {
  const objects = new Map<number, string>()
  const kids = parts.pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ')
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`)
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${parts.pages.length} >>`)
  objects.set(3, `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-${parts.vertical === true ? 'V' : 'H'} /DescendantFonts [4 0 R] >>`)
  objects.set(4, '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>')
  objects.set(5, '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>')
  for (const [index, page] of parts.pages.entries()) {
    const content = contentOf(page)
    objects.set(10 + index * 2, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Rotate ${page.rotate ?? 0} /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + index * 2} 0 R ${page.entries ?? ''} >>`)
    objects.set(11 + index * 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  for (const [index, object] of (parts.objects ?? []).entries()) objects.set(900 + index, object)
  return new TextEncoder().encode(writeFile(objects))
}

function contentOf(page: PdfPageParts): string {
  const words = page.words.map(({ text, x, y, size = 12, isUnseen }) => `BT ${isUnseen === true ? '3' : '0'} Tr /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${toHex(text)}> Tj ET`)
  const rules = (page.rules ?? []).map(([x1, y1, x2, y2]) => `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S`)
  const picture = page.hasPicture === true ? [`q 595 0 0 ${HEIGHT} 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID ~~~~ EI Q`] : []
  return [...picture, ...rules, ...words].join('\n')
}

function toHex(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

function writeFile(objects: ReadonlyMap<number, string>): string {
  let file = '%PDF-1.5\n'
  const entries: string[] = []
  for (const [number, body] of objects) {
    entries.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = file.length
  return `${file}xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer << /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
}
