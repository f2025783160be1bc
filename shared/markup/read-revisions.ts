/** What becomes of a tracked change when a part is read: taken over, or taken back. Asked by the change's `w:id`. */
export type Verdict = (id: string) => 'accept' | 'reject'

/** Everything accepted, everything rejected. */
export const ACCEPT_ALL: Verdict = () => 'accept'
export const REJECT_ALL: Verdict = () => 'reject'

const TAG = /<(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})((?:\s[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*)?)(\/?)>|<!--[\s\S]*?-->|<\?[^>]*>|<!\[CDATA\[([\s\S]*?)\]\]>/g

interface Level {
  readonly name: string
  /** What of this element is shown. */
  readonly shows: boolean
}

/**
 * The words of a part, one line per paragraph, with each tracked change accepted or rejected. Written against the standard
 * and sharing nothing with the writer of changes, so that it can judge it. Field codes are not shown; hidden text is.
 */
export function readRevisions(xml: string, verdict: Verdict): readonly string[] {
  const lines: string[] = []
  const levels: Level[] = []
  /** Words of the paragraphs that are open, outermost first, and whether their mark goes. */
  const open: string[] = []
  const losesMark: boolean[] = []
  /** Words carried over from paragraphs whose mark is gone, by depth. */
  const carried: string[] = []
  let at = 0
  TAG.lastIndex = 0
  const shows = (): boolean => levels.at(-1)?.shows ?? true
  const add = (words: string): void => {
    if (open.length > 0 && shows()) open[open.length - 1] += words
  }
  for (const match of xml.matchAll(TAG)) {
    const holder = levels.at(-1)?.name
    if (holder === 't' || holder === 'delText') add(unescape(xml.slice(at, match.index)))
    at = match.index + match[0].length
    if (match[5] !== undefined && (holder === 't' || holder === 'delText')) add(match[5])
    const name = match[2]
    if (name === undefined) continue
    if (match[1] === '/') {
      close(name)
      continue
    }
    const id = /\bid="([^"]*)"/.exec(match[3] ?? '')?.[1] ?? ''
    enter(name, id, match[4] === '/' || match[3]!.endsWith('/'))
  }
  return lines

  function enter(name: string, id: string, isEmpty: boolean): void {
    const parent = levels.at(-1)?.name
    const isGone = isInsertion(name) ? verdict(id) === 'reject' : isDeletion(name) && verdict(id) === 'accept'
    // The state of a paragraph mark (in w:pPr/w:rPr) and of a row (in w:trPr) is an empty element.
    if (isGone && parent === 'rPr' && levels.at(-2)?.name === 'pPr') losesMark[open.length - 1] = true
    if (name === 'p') {
      losesMark[open.length] = false
      open.push(carried[open.length] ?? '')
      carried[open.length - 1] = ''
    }
    if (name === 'tab' && parent === 'r') add('\t')
    else if ((name === 'br' || name === 'cr') && parent === 'r') add('\n')
    else if (name === 'noBreakHyphen') add('-')
    if (isEmpty) {
      if (name === 'p') endParagraph()
      return
    }
    levels.push({ name, shows: shows() && !isGone && name !== 'instrText' && name !== 'delInstrText' })
  }

  function close(name: string): void {
    if (name === 'p') endParagraph()
    levels.pop()
  }

  function endParagraph(): void {
    const words = open.pop() ?? ''
    if (losesMark[open.length] === true) carried[open.length] = words
    else lines.push(words)
  }
}

function isInsertion(name: string): boolean {
  return name === 'ins' || name === 'moveTo'
}

function isDeletion(name: string): boolean {
  return name === 'del' || name === 'moveFrom'
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal))
  })
}
