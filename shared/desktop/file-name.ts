// Characters Windows refuses in a name, control characters, and those that turn the direction of writing around and so
// can make a name look like another.
const REFUSED = /[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i
const MAX_UTF8 = 240

/**
 * Makes a text usable as a file name on Windows, macOS and Linux: refused characters become `_`, leading and trailing
 * spaces and trailing dots go, device names of Windows get a `_` in front, and the stem is cut so that the name stays under 240 bytes of
 * UTF-8 with its extension kept. Never empty: an unusable name becomes `未命名`.
 */
export function cleanFileName(name: string): string {
  const clean = name.replace(REFUSED, '_').trim().replace(/[. ]{1,255}$/, '')
  if (clean === '') return '未命名'
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 && clean.length - dot <= 12 ? clean.slice(dot) : ''
  const stem = cutToBytes(clean.slice(0, clean.length - extension.length), MAX_UTF8 - utf8Length(extension))
  const short = `${stem}${extension}`
  return RESERVED.test(short) ? `_${short}` : short
}

/** The parts of a path inside a folder that is saved, each usable as a name; so none leads out of it. */
export function cleanFolderPath(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '').map(cleanFileName)
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) length += utf8Size(character)
  return length
}

function utf8Size(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

function cutToBytes(text: string, limit: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += utf8Size(character)
    if (used > limit) break
    kept += character
  }
  return kept
}
