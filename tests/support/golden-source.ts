/**
 * Reads the source form of a labelled contract (tests/golden/README.md): one text that holds a clean and a planted
 * variant, with the findings that must be made marked around the words.
 */
import { parseIntake } from '../../shared/facts/intake-schema'
import type { Intake } from '../../shared/facts/intake'
import type { Severity } from '../../shared/rules/rule'

/** A finding that must be made (`isWanted`), or may be made without being wrong. */
export interface Label {
  readonly ruleId: string
  readonly severity: Severity
  readonly isWanted: boolean
}

/** A label around words of one block: offsets in the block's text. */
export interface PlacedLabel extends Label {
  readonly start: number
  readonly end: number
}

/** A label about the whole contract; `words` must stand in the finding's opinion ('' for any). */
export interface MissingLabel extends Label {
  readonly words: string
}

/** What a block is printed as: an automatic number of a level, a title, an annex heading, a page header, or plain. */
export type BlockStyle = 'plain' | 'title' | 'annex' | 'header' | 'level-0' | 'level-1' | 'level-2'

/** A paragraph or one cell of a table row, in reading order. */
export interface GoldenText {
  readonly text: string
  readonly labels: readonly PlacedLabel[]
  /** Stretches printed underlined, words with the blanks around them; underscores are underlined anyway. */
  readonly underlined?: readonly { readonly start: number; readonly end: number }[]
}

/** One printed block of a contract. */
export type GoldenBlock =
  | ({ readonly kind: 'paragraph'; readonly style: BlockStyle } & GoldenText)
  | { readonly kind: 'row'; readonly cells: readonly GoldenText[] }

/** One variant of one contract, ready to be written as DOCX and reviewed. */
export interface GoldenContract {
  /** `property-services.clean`, `property-services.planted`. */
  readonly name: string
  readonly isClean: boolean
  readonly intake: Intake
  /** How the first level is numbered: 第一条, 一、 or 1. */
  readonly numbering: 'article' | 'han' | 'decimal'
  readonly blocks: readonly GoldenBlock[]
  readonly missing: readonly MissingLabel[]
  /** Rules the clean variant must pass. */
  readonly passes: readonly string[]
}

interface Head {
  readonly numbering?: GoldenContract['numbering']
  readonly intake?: Record<string, unknown>
  readonly plantedIntake?: Record<string, unknown>
  readonly missing?: readonly string[]
  readonly tolerated?: readonly string[]
  readonly passes?: readonly string[]
}

/**
 * Reminders that every contract before signing rightly gets: the day of signing still open (BLK-001), the tasks after
 * signing (GPR-003), an advance that was not agreed (PAY-007). They are neither wanted nor wrong.
 */
const BEFORE_SIGNING = ['~BLK-001? 签订日期', '~GPR-003?', '~PAY-007? 没有约定预付款']

const STYLES: readonly (readonly [string, BlockStyle])[] = [
  ['@@ ', 'annex'], ['@ ', 'title'], ['% ', 'header'], ['### ', 'level-2'], ['## ', 'level-1'], ['# ', 'level-0'],
]

/** Both variants of a source text; throws with the place when the source is not well formed. */
export function readGoldenSource(name: string, source: string): readonly GoldenContract[] {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r', '')) ?? []
  if (head === undefined || body === undefined) throw new Error(`${name}: no head between --- lines`)
  const settings = JSON.parse(head) as Head
  return [true, false].map((isClean): GoldenContract => ({
    name: `${name}.${isClean ? 'clean' : 'planted'}`,
    isClean,
    intake: readIntake(name, { ...settings.intake, ...(isClean ? {} : settings.plantedIntake) }),
    numbering: settings.numbering ?? 'article',
    blocks: body.split('\n').flatMap((line) => readLine(name, line, isClean) ?? []),
    missing: [
      ...(isClean ? [] : (settings.missing ?? []).map((text) => readMissing(text, true))),
      ...[...BEFORE_SIGNING, ...(settings.tolerated ?? [])].map((text) => readMissing(text, false)),
    ],
    passes: settings.passes ?? [],
  }))
}

function readIntake(name: string, json: Record<string, unknown>): Intake {
  const intake = parseIntake(json)
  if (!intake.ok) throw new Error(`${name}: ${JSON.stringify(intake.error)}`)
  return intake.value
}

/** `MIS-002! 维修`: the rule, its severity, and words its opinion must hold. */
function readMissing(text: string, isWanted: boolean): MissingLabel {
  const [spec = '', words = ''] = text.split(' ')
  const label = readSpec(spec)
  return { ...label, isWanted: isWanted && label.isWanted, words }
}

function readLine(name: string, line: string, isClean: boolean): GoldenBlock | null {
  if (line.trim() === '' || line.startsWith('//')) return null
  if (line.startsWith(isClean ? '+ ' : '- ')) return null
  const own = /^[+-] /.test(line) ? line.slice(2) : line
  const chosen = own.replace(/\{([^{}]*?)\|\|([^{}]*?)\}/g, (_, clean: string, planted: string) => (isClean ? clean : planted))
  if (/[{}]/.test(chosen)) throw new Error(`${name}: braces left in ${chosen}`)
  if (/^\|.*\|$/.test(chosen)) return { kind: 'row', cells: splitCells(chosen).map((cell) => readLabels(name, cell.trim(), isClean)) }
  const style = STYLES.find(([prefix]) => chosen.startsWith(prefix))
  return { kind: 'paragraph', style: style?.[1] ?? 'plain', ...readLabels(name, chosen.slice(style?.[0].length ?? 0), isClean) }
}

function splitCells(row: string): readonly string[] {
  return row.slice(1, -1).split('|')
}

/** `«PAY-002!,LIA-003 words»`; marks may stand inside each other. In the clean variant only what may be found counts. */
function readLabels(name: string, marked: string, isClean: boolean): GoldenText {
  const labels: PlacedLabel[] = []
  const open: { readonly specs: readonly Label[]; readonly start: number }[] = []
  let text = ''
  for (let index = 0; index < marked.length; index += 1) {
    const sign = marked[index]!
    if (sign === '«') {
      const end = marked.indexOf(' ', index)
      open.push({ specs: marked.slice(index + 1, end).split(',').map(readSpec), start: text.length })
      index = end
    } else if (sign === '»') {
      const last = open.pop()
      if (last === undefined) throw new Error(`${name}: » without « in ${marked}`)
      for (const spec of last.specs) labels.push({ ...spec, start: last.start, end: text.length })
    } else {
      text += sign
    }
  }
  if (open.length > 0) throw new Error(`${name}: « without » in ${marked}`)
  if (isClean && labels.some(({ isWanted }) => isWanted)) throw new Error(`${name}: a wanted finding in the clean variant: ${marked}`)
  return { text, labels }
}

function readSpec(spec: string): Label {
  const [, tolerated, ruleId, weight] = /^(~?)([A-Z]{3}-\d{3})([!?]?)$/.exec(spec) ?? []
  if (ruleId === undefined) throw new Error(`not a label: ${spec}`)
  return { ruleId, severity: weight === '!' ? 'must-fix' : weight === '?' ? 'remind' : 'should-fix', isWanted: tolerated === '' }
}
