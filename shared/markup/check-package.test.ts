import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxPackage, p } from '../../tests/support/docx-package'
import { openPackage } from '../import/decode-docx/open-package'
import { DEFAULT_LIMITS } from '../import/import-limits'
import { checkPackage, type MarkupClaim } from './check-package'
import { MarkupFailure } from './edit'
import { PackageFiles } from './edit-docx/package-files'

const BY = 'w:author="法制处" w:date="2026-11-21T08:00:00Z"'
const OLD = p('乙方六十日内交付。')
const NEW = `<w:p><w:r><w:t>乙方</w:t></w:r><w:del w:id="1" ${BY}><w:r><w:delText>六十</w:delText></w:r></w:del><w:ins w:id="2" ${BY}><w:r><w:t>三十</w:t></w:r></w:ins><w:r><w:t>日内交付。</w:t></w:r></w:p>`
const ORIGINAL = docxPackage({ body: p('前言') + OLD + OLD + p('落款') })
const DOCUMENT = strFromU8(unzipSync(ORIGINAL)['word/document.xml']!)

/** The claim that the first of two equal paragraphs was marked, about a file with `alter` done to its parts. */
function checked(alter: (parts: Record<string, Uint8Array>) => void = () => undefined, claim: Partial<MarkupClaim> = {}): string {
  const parts = unzipSync(ORIGINAL)
  parts['word/document.xml'] = strToU8(DOCUMENT.replace(OLD, NEW))
  alter(parts)
  const start = DOCUMENT.indexOf(OLD)
  try {
    const { changes, changedParts } = checkPackage({
      before: new PackageFiles(openPackage(ORIGINAL, DEFAULT_LIMITS)), afterBytes: zipSync(parts), limits: DEFAULT_LIMITS,
      wantedText: '前言\n乙方三十日内交付。\n乙方六十日内交付。\n落款', insertsTabs: false, changes: new Set([1, 2]), comments: new Map(),
      touched: new Map([['word/document.xml', [{ start, end: start + OLD.length }]]]), listed: new Map(), added: [], ...claim,
    })
    return `${changes} ${changedParts.join(' ')}`
  } catch (error) {
    if (error instanceof MarkupFailure && error.error.code === 'check-failed') return /（(.*)）/.exec(error.error.message)![1]!
    throw error
  }
}

function altered(from: string, to: string): (parts: Record<string, Uint8Array>) => void {
  return (parts) => {
    parts['word/document.xml'] = strToU8(strFromU8(parts['word/document.xml']!).replace(from, to))
  }
}

describe('the check of a marked file', () => {
  it('says what was changed where all is as claimed', () => {
    expect(checked()).toBe('2 word/document.xml')
  })

  it('fails when other words come out than were wanted', () => {
    expect(checked(altered('三十', '二十'))).toContain('接受全部修订后')
  })

  it('fails when the old words do not come back', () => {
    expect(checked(altered('<w:delText>六十</w:delText>', '<w:delText>五十</w:delText>'))).toContain('拒绝全部修订后')
  })

  it('fails when a change is none of those counted', () => {
    expect(checked(undefined, { changes: new Set([2]) })).toContain('撤回本次修订后')
  })

  it('fails when anything outside the paragraph is different, though it reads the same', () => {
    expect(checked(altered('<w:t xml:space="preserve">落款', '<w:t  xml:space="preserve">落款'))).toContain('改动的段落之外')
    expect(checked((parts) => {
      parts['[Content_Types].xml'] = strToU8(`${strFromU8(parts['[Content_Types].xml']!)}\n`)
    })).toContain('不应改动的部件')
    expect(checked((parts) => {
      parts['word/extra.xml'] = strToU8('<a/>')
    })).toContain('多出部件')
  })

  it('fails when a comment is not written out', () => {
    expect(checked(undefined, { comments: new Map([[7, ['reference']]]) })).toContain('批注 7')
  })
})
