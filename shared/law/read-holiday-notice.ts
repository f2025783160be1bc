import { localDateOf, partsOf, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { checkHolidayYear, type HolidayYear } from './calendar'

/** One year read from a notice, and what of it a person has to look at. */
export interface ReadNotice {
  readonly year: HolidayYear
  /** Days that belong to a neighbouring year and are left out here, in Chinese. */
  readonly notes: readonly string[]
}

interface Run {
  readonly from: LocalDate
  readonly to: LocalDate
}

const NUMBER = /国办发(?:明电)?〔\d{4}〕\d{1,4}号/
const TITLE_YEAR = /关于(\d{4})年部分节假日安排/
/** 一、元旦：… / （三）清明节：… up to the next such heading; the name holds no punctuation but 、 (国庆节、中秋节). */
const HEADING = /(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])?\s{0,4}((?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)(?:[、和与](?:元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?))?)\s{0,2}[：:]/g
const DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g

/**
 * Reads the arrangement of one year from the text of the State Council's notice (国务院办公厅关于××××年部分节假日安排的通知):
 * every holiday with its days off and the weekend days worked. Fails with sentences that say what was not understood.
 */
export function readHolidayNotice(text: string): Result<ReadNotice, readonly string[]> {
  const yearOf = TITLE_YEAR.exec(text.replaceAll(/\s+/g, ''))
  if (yearOf === null) return fail(['没有找到“关于××××年部分节假日安排”的标题，请粘贴通知全文。'])
  const year = Number(yearOf[1])
  const sections = sectionsOf(withoutNotes(text))
  if (sections.length === 0) return fail(['没有找到“元旦：”“春节：”等各节假日的安排，请粘贴通知全文。'])
  const reader = new NoticeReader(year)
  for (const { name, body } of sections) reader.read(name, body)
  const source = NUMBER.exec(text.replaceAll(/\s+/g, ''))?.[0] ?? `国务院办公厅关于${year}年部分节假日安排的通知`
  const read: HolidayYear = { year, source, holidays: reader.holidays, workdays: [...new Set(reader.workdays)].toSorted() }
  const problems = [...reader.problems, ...checkHolidayYear(read)]
  return problems.length > 0 ? fail(problems) : ok({ year: read, notes: reader.notes })
}

/** Weekdays and lunar dates stand in brackets and would be read as days. */
function withoutNotes(text: string): string {
  return text.replaceAll(/[（(](?!\s*[一二三四五六七八九十]{1,3}\s*[）)])[^（）()]{0,40}[）)]/g, '')
}

function sectionsOf(text: string): readonly { readonly name: string; readonly body: string }[] {
  const found = [...text.matchAll(HEADING)]
  return found.map((heading, index) => ({
    name: heading[1]!, body: text.slice(heading.index + heading[0].length, found[index + 1]?.index ?? text.length),
  }))
}

class NoticeReader {
  readonly holidays: { name: string; from: LocalDate; to: LocalDate }[] = []
  readonly workdays: LocalDate[] = []
  readonly notes: string[] = []
  readonly problems: string[] = []

  constructor(private readonly year: number) {}

  read(name: string, body: string): void {
    let days = 0
    for (const sentence of body.split(/[。；;\n]/)) {
      const isOff = sentence.includes('放假') || sentence.includes('补休') || sentence.includes('连休')
      if (!isOff && !sentence.includes('上班')) continue
      // 2月15日至23日放假调休，共9天 stands before the working days where one sentence says both.
      for (const part of sentence.split(/[，,](?=[^，,]{0,60}上班)/)) {
        const runs = this.runsOf(part)
        if (part.includes('上班')) this.workdays.push(...runs.flatMap((run) => this.own(name, run)).flatMap(({ from, to }) => (from === to ? [from] : [from, to])))
        else {
          const own = runs.flatMap((run) => this.own(name, run))
          days += runs.length
          this.holidays.push(...own.map((run) => ({ name, ...run })))
        }
      }
    }
    if (days === 0) this.problems.push(`没有读出“${name}”的放假日期，请核对通知文字，或改用表格录入。`)
  }

  /** Runs and single days of a part of a sentence; month and year carry over from the day before. */
  private runsOf(part: string): readonly Run[] {
    const runs: Run[] = []
    let [year, month, end] = [this.year, 0, -1]
    for (const found of part.matchAll(DAY)) {
      year = found[1] === undefined ? year : Number(found[1])
      month = found[2] === undefined ? month : Number(found[2])
      const day = localDateOf(year, month, Number(found[3]))
      if (day === null) {
        this.problems.push(`“${found[0]}”不是日历上的日子，请核对。`)
        continue
      }
      const joiner = part.slice(Math.max(0, end), found.index).trim()
      const last = runs.at(-1)
      if (last !== undefined && /^(?:至|到|-|—|——|~|～)$/.test(joiner)) runs[runs.length - 1] = { from: last.from, to: day }
      else runs.push({ from: day, to: day })
      end = found.index + found[0].length
    }
    return runs
  }

  /** The part of a run that lies in the notice's year; the rest belongs to the neighbouring year's entry. */
  private own(name: string, run: Run): readonly Run[] {
    const [first, last] = [localDateOf(this.year, 1, 1)!, localDateOf(this.year, 12, 31)!]
    if (partsOf(run.from).year === this.year && partsOf(run.to).year === this.year) return [run]
    this.notes.push(`${name}：${run.from === run.to ? run.from : `${run.from}至${run.to}`} 有不在${this.year}年内的日子，请在相邻年度另行录入。`)
    const [from, to] = [run.from < first ? first : run.from, run.to > last ? last : run.to]
    return from <= to ? [{ from, to }] : []
  }
}
