import { FONT_NAMES, type FontSet } from '../letters/fonts'
import type { Face } from '../letters/letter'
import { escapeXml } from './write-xml'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** Character set and family of a font as the file format counts them: GB2312; decorative, modern or roman. */
const GB2312 = '86'
const FAMILIES: Readonly<Record<Face, string>> = { title: 'auto', fangsong: 'modern', kaiti: 'modern', heiti: 'modern', songti: 'auto' }

/**
 * The part that tells a word processor what to take where a font is missing: `w:altName` names the same design of
 * another maker (仿宋 for 仿宋_GB2312), so that the text does not fall to 宋体 (ECMA-376 part 1, 17.8.3.1).
 */
export function fontTableXml(fonts: FontSet): string {
  const faces: readonly Face[] = ['title', 'fangsong', 'kaiti', 'heiti', 'songti']
  const seen = new Set<string>()
  const entries = faces.flatMap((face) => {
    const name = fonts[face]
    if (seen.has(name)) return []
    seen.add(name)
    const other = FONT_NAMES[face].find((candidate) => candidate !== name && /[\u4e00-\u9fff]/.test(candidate) && !candidate.includes('GB2312')) ?? name
    return [`<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(other)}"/><w:charset w:val="${GB2312}"/><w:family w:val="${FAMILIES[face]}"/><w:pitch w:val="default"/></w:font>`]
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${NAMESPACE}">${entries.join('')}</w:fonts>`
}
