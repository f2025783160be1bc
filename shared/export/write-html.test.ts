import { describe, expect, it } from 'vitest'
import { sampleFiling } from '../../tests/support/sample-documents'
import { sampleOpinion } from '../../tests/support/sample-opinion'
import { filingFormLetter } from '../letters/filing-form'
import { opinionLetter, type LetterForm } from '../letters/opinion-letter'
import { writeHtml } from './write-html'

const html = (form: LetterForm = {}, more = {}) => writeHtml(opinionLetter(sampleOpinion(more), form))

describe('the print page of a letter', () => {
  it('has the margins of the standard and the line and character of the grid', () => {
    const page = html()
    expect(page).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm; }')
    expect(page).toContain('16pt/28.95pt')
    expect(page).toContain('letter-spacing: -0.25pt')
  })

  it('numbers pages with dashes, outside edge by odd and even, landscape ones turned', () => {
    const page = html()
    expect(page).toMatch(/@page :right \{ @bottom-right \{ content: "— " counter\(page\) " —"/)
    expect(page).toMatch(/@page sideways:left .*@left-top \{ content: "— " counter\(page\) " —".*writing-mode: vertical-lr/)
  })

  it('escapes every word and takes no mark-up from a contract or a font name', () => {
    const page = writeHtml(opinionLetter(sampleOpinion({ contractTitle: '<script>alert(1)</script>', addressee: '"><img src=x>' })), {
      fonts: { title: 'A"}</style><b>', fangsong: 'F', kaiti: 'K', heiti: 'H', songti: 'S' },
    })
    expect(page).not.toMatch(/<script|<img|<b>/)
    expect(page).toContain('&lt;script&gt;')
  })

  it('begins the letter form 30 mm from the edge, without number, between red lines of 170 mm', () => {
    const page = html({ form: 'letter', mark: '云溪市机关事务管理局' })
    expect(page).toContain('class="portrait cover"')
    expect(page).toMatch(/@page cover:first \{ margin-top: 30mm; @bottom-right \{ content: none; \}/)
    expect(page).toContain('width: 170mm')
    expect(page).toContain('class="double-rule"')
  })

  it('puts the imprint on the last page and spans the cells of forms', () => {
    expect(html({ imprint: { copies: '云溪市财政局', printer: '办公室', printedOn: '2026年11月20日' } })).toContain('抄送：云溪市财政局。')
    expect(html()).not.toContain('<section class="imprint-page"')
    expect(writeHtml(filingFormLetter(sampleFiling()))).toContain('<td colspan="3"')
  })
})
