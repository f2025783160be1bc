import type { SectionLine } from './section-line'

const TITLE = /^[^。;；,，:]{0,24}(?:合同|协议|合同书|协议书|契约|确认书|承诺书|责任书)(?:范本|范文|样本|示范文本)?(?:\([^()]{1,12}\)|[篇之]?[一二三四五六七八九十])?$/
/** Agreements that go with another contract: annexes, wherever they stand. */
const COMPANION = /廉政|廉洁|安全生产|安全管理|安全协议|保密|质量保修|保修书|承诺书|责任书|确认书/
const PARTY_LINE = /^(?:合同编号:.{0,30}? )?(?:[甲乙丙]|发包|承包|采购|供应|委托|受托|出租|承租|买|卖|供|需|出卖|买受|转让|受让|借款|贷款|出借).{0,12}[人方商]?.{0,16}:/
/** Parties on the line of the title, where the line breaks of a text were lost. */
const PARTIES_ON_LINE = /^(.{4,30}?) +((?:[甲乙丙] ?方|(?:出租|承租|发包|承包|委托|受托|买受|出卖) ?[人方]).*)$/s
/** A contract without signature block has at least this many clauses before the next contract begins. */
const FEWEST_CLAUSES = 3
/** How far below its title a contract names its parties or begins to count. */
const REACH = 15
/** Words of a line that can hold a title and the parties after it. */
const LONGEST_LINE = 240

/**
 * Counts the contracts of a file that holds several: after a signature block, the title of a contract with its own
 * parties or its own first clause begins the next one. A companion agreement (廉政合同, 安全协议) becomes an annex
 * without number instead.
 */
export function markContracts(lines: readonly SectionLine[]): void {
  let contract = 0
  let hasSigned = false
  let clauses = 0
  let companion: string | null = null
  lines.forEach((line, index) => {
    if (line.number !== null && !line.number.isDoubtful) clauses += 1
    if (line.kind === 'signature') hasSigned = true
    else if (line.kind === 'annex' && line.startsSection) companion = null
    else if (line.kind === 'body' && (hasSigned || clauses > FEWEST_CLAUSES) && isContractTitle(lines, index, hasSigned)) {
      companion = COMPANION.test(line.text) ? line.printed : null
      if (companion === null) contract += 1
      line.startsSection = true
      hasSigned = false
      clauses = 0
    }
    line.contract = contract
    if (companion !== null && line.kind === 'body') {
      line.kind = 'annex'
      line.title = companion
    }
  })
}

function isContractTitle(lines: readonly SectionLine[], index: number, hasSigned: boolean): boolean {
  const line = lines[index]!
  const whole = (line.number === null ? line.text : line.text.slice(line.number.length)).slice(0, LONGEST_LINE)
  const onLine = PARTIES_ON_LINE.exec(whole.trim())
  const words = (onLine?.[1] ?? whole).replaceAll(' ', '')
  if (line.isTable || words.length > 30 || !TITLE.test(words)) return false
  const below = lines.slice(index + 1, index + 1 + REACH)
  const hasFirst = below.some((next) => next.number?.values[0] === 1)
  const names = onLine !== null ? 0 : below.findIndex((next) => PARTY_LINE.test(next.text))
  // Without a signature before it, only a title right above its parties and its own first clause is one.
  return hasSigned ? hasFirst || names !== -1 : hasFirst && names !== -1 && names < 4
}
