/** Words of which one must be there. */
type Choice = readonly string[]

/** What is known of the text a part of an expression matches. */
interface Known {
  /** Every text it may match, where these are few; else null. */
  readonly exact: Choice | null
  /** Of each of these choices every match holds a word, the narrowest first; left empty beside `exact`. */
  readonly needed: readonly Choice[]
}

const ANY: Known = { exact: null, needed: [] }
const EMPTY: Known = { exact: [''], needed: [] }
/** Letters that stand for themselves, as far as none of them is repeated. */
const PLAIN = /[^\\()[\]{}|^$.*+?]+(?![*+?{])/y
/** More texts than this are not written out: the expression is then cut at that place. */
const MOST_EXACT = 48
const MOST_WORDS = 600
const MOST_CHOICES = 4
/** A class of more letters than this could be anything. */
const MOST_LETTERS = 24

const DERIVED = new WeakMap<RegExp, readonly (readonly Choice[])[]>()

/**
 * For each alternative of `pattern` (split at its outermost bars) choices of words, derived from its source: every text
 * the alternative matches holds at least one word of each choice. Texts that fail every alternative need not be tried.
 * An alternative of which nothing is known has no choices. Says less than it could rather than too much: what it does
 * not understand (back references, classes with ranges, the flags u and v) counts as anything.
 */
export function requiredWords(pattern: RegExp): readonly (readonly Choice[])[] {
  const known = DERIVED.get(pattern)
  if (known !== undefined) return known
  const branches = /[uv]/.test(pattern.flags) ? [[]] : new SourceReader(pattern.source, pattern.ignoreCase).branches().map((branch) => neededOf(branch).map(withoutLonger))
  DERIVED.set(pattern, branches)
  return branches
}

/** False only when the text lacks words that every alternative of `pattern` needs: then it cannot match. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  return requiredWords(pattern).some((choices) => choices.every((choice) => choice.some((word) => text.includes(word))))
}

function neededOf({ exact, needed }: Known): readonly Choice[] {
  return exact === null ? needed : exact.includes('') ? [] : [exact]
}

/** 应当支付 is held only where 支付 is: the shorter word says as much. */
function withoutLonger(words: Choice): Choice {
  const distinct = new Set(words)
  const lengths = [...new Set(Array.from(distinct, ({ length }) => length))]
  if (lengths.length === 1) return [...distinct]
  return [...distinct].filter((word) => !lengths.some((length) => length < word.length && holdsOne(word, length, distinct)))
}

/** Looked up, not compared with each: there may be hundreds of words, and this runs before anything is compiled well. */
function holdsOne(word: string, length: number, words: ReadonlySet<string>): boolean {
  for (let at = 0; at + length <= word.length; at += 1) if (words.has(word.slice(at, at + length))) return true
  return false
}

/** How many texts the words let through, roughly: single letters are common. */
function breadth(words: Choice): number {
  return words.reduce((sum, { length }) => sum + (length === 1 ? 12 : length === 2 ? 2 : 1), 0)
}

function narrowestFirst(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => breadth(a) - breadth(b)).slice(0, MOST_CHOICES)
}

function joined(before: Choice, after: Choice): Choice {
  const texts: string[] = []
  for (const head of before) for (const tail of after) texts.push(head + tail)
  return texts
}

function inSequence(parts: readonly Known[]): Known {
  let run: Choice = ['']
  const needed: Choice[] = []
  let isWhole = true
  for (const part of parts) {
    if (part.exact !== null && run.length * part.exact.length <= MOST_EXACT) {
      run = joined(run, part.exact)
      continue
    }
    isWhole = false
    needed.push(...neededOf({ exact: run, needed: [] }), ...part.needed)
    run = part.exact ?? ['']
  }
  return isWhole ? { exact: run, needed: [] } : { exact: null, needed: narrowestFirst([...needed, ...neededOf({ exact: run, needed: [] })]) }
}

function eitherOf(branches: readonly Known[]): Known {
  if (branches.length === 1) return branches[0]!
  const texts = branches.flatMap(({ exact }) => exact ?? [])
  if (branches.every(({ exact }) => exact !== null) && texts.length <= MOST_EXACT) return { exact: texts, needed: [] }
  const choices = branches.map(neededOf)
  const count = Math.min(...choices.map(({ length }) => length))
  const needed = Array.from({ length: count }, (_, at) => choices.flatMap((choice) => choice[at]!))
  return { exact: null, needed: narrowestFirst(needed.filter(({ length }) => length <= MOST_WORDS)) }
}

function repeated(part: Known, least: number, most: number): Known {
  if (least === 1 && most === 1) return part
  if (least === 0) return most === 1 && part.exact !== null ? { exact: ['', ...part.exact], needed: [] } : ANY
  return { exact: null, needed: neededOf(part) }
}

/** Reads the source of an expression (ECMAScript Pattern without the flags u and v) from left to right. */
class SourceReader {
  private at = 0

  constructor(
    private readonly source: string,
    private readonly ignoresCase: boolean,
  ) {}

  private letter(sign: string): Known {
    const forms = this.ignoresCase ? [...new Set([sign, sign.toLowerCase(), sign.toUpperCase()])] : [sign]
    return forms.every(({ length }) => length === 1) ? { exact: forms, needed: [] } : ANY
  }

  alternatives(): Known {
    return eitherOf(this.branches())
  }

  branches(): readonly Known[] {
    const branches: Known[] = []
    do {
      const parts: Known[] = []
      while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) parts.push(this.term())
      branches.push(inSequence(parts))
    } while (this.source[this.at++] === '|')
    this.at -= 1
    return branches
  }

  /** Plain letters up to the next sign of the language; null where there are none, or their case does not count. */
  private plain(): Known | null {
    PLAIN.lastIndex = this.at
    const text = this.ignoresCase ? undefined : PLAIN.exec(this.source)?.[0]
    if (text === undefined) return null
    this.at += text.length
    return { exact: [text], needed: [] }
  }

  private term(): Known {
    const part = this.plain() ?? this.atom()
    if (!'*+?{'.includes(this.source[this.at] ?? ' ')) return part
    const times = /^(?:[*+?]|\{(\d+)(,)?(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (times === null) return part
    this.at += times[0].length
    if (times[0].startsWith('{')) return repeated(part, Number(times[1]), times[2] === undefined ? Number(times[1]) : times[3] === '' ? Infinity : Number(times[3]))
    return repeated(part, times[0].startsWith('+') ? 1 : 0, times[0].startsWith('?') ? 1 : Infinity)
  }

  private atom(): Known {
    const sign = this.source[this.at]!
    this.at += 1
    if (sign === '(') return this.group()
    if (sign === '[') return this.letters()
    if (sign === '\\') return this.escaped()
    if (sign === '^' || sign === '$') return EMPTY
    return sign === '.' ? ANY : this.letter(sign)
  }

  private group(): Known {
    const head = /^\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? ''
    this.at += head.length
    const inner = this.alternatives()
    this.at += 1
    return /^\?<?[=!]/.test(head) ? EMPTY : inner
  }

  private escaped(): Known {
    const sign = this.source[this.at]!
    this.at += 1
    if (sign === 'u' && /^[\dA-Fa-f]{4}/.test(this.source.slice(this.at, this.at + 4))) {
      this.at += 4
      return this.letter(String.fromCharCode(Number.parseInt(this.source.slice(this.at - 4, this.at), 16)))
    }
    if (sign === 'b' || sign === 'B') return EMPTY
    if (sign === 'n' || sign === 't') return { exact: [sign === 'n' ? '\n' : '\t'], needed: [] }
    if (!/[A-Za-z0-9]/.test(sign)) return { exact: [sign], needed: [] }
    // \k<name>, \xHH, \cX: nothing is known of them, so what follows the letter may be read as plain text at no harm but to itself.
    const rest = sign === 'k' ? /^<[^>]*>/ : sign === 'x' ? /^[\dA-Fa-f]{2}/ : sign === 'c' ? /^[A-Za-z]/ : /^\d*/
    this.at += (/\d/.test(sign) || 'kxc'.includes(sign) ? rest.exec(this.source.slice(this.at))?.[0].length : 0) ?? 0
    return ANY
  }

  private letters(): Known {
    const start = this.at
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1
    const inside = this.source.slice(start, this.at)
    this.at += 1
    return inside === '' || /^\^|\\|.-./.test(inside) || inside.length > MOST_LETTERS ? ANY : eitherOf([...inside].map((sign) => this.letter(sign)))
  }
}
