import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, parseLocalDate, type LocalDate } from '../../shared/core/local-date'
import { PUBLISHED_CALENDAR } from '../../shared/law/calendar'
import { registerOf } from '../../shared/registers/all-registers'
import type { RecordDeadline, RegisterDefinition } from '../../shared/registers/definition'
import type { Field, Fields } from '../../shared/registers/field'
import { STATUTORY_DEADLINES } from '../../shared/registers/statutory-deadlines'
import { dateDuty, YEARLY_DUTIES } from '../../shared/registers/yearly-duties'
import { lastDay, TELLING_DAYS } from '../support/count-by-hand'

/** One line of docs/deadlines.md. */
interface Line {
  readonly procedure: string
  readonly matter: string
  readonly period: string
  readonly moves: boolean
  readonly start: string
  readonly done: string
  /** `register:deadline`. */
  readonly id: string
}

const LINES: readonly Line[] = readFileSync('docs/deadlines.md', 'utf8').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 程序')).map((line) => {
  const [procedure, matter, period, moves, , start, done, id] = line.slice(1, -1).split('|').map((cell) => cell.trim())
  return { procedure: procedure!, matter: matter!, period: period!, moves: moves === '是', start: start!, done: done!, id: id! }
})
/** Lines of the documents that name no period: what looks after them stands in their last cell. */
const COMPUTED = LINES.filter(({ period }) => period !== '无')
const YEARLY = COMPUTED.filter(({ period }) => period.startsWith('每年'))
const COUNTED = COMPUTED.filter((line) => !YEARLY.includes(line))

/** What a record must say beside the day of the event for its deadline to apply. */
const respondent = { kind: 'review', position: 'respondent' }
const defendant = { kind: 'administrative', position: 'defendant' }
const civil = { kind: 'civil', position: 'defendant' }
const signed = { state: 'performing', path: 'P1', procurement: 'open', signedOn: '2025-12-01', steps: [] }
/** A contract that gives periods and no days; each of them is a task by its place. */
const agreed = {
  ...signed, agreedTerms: [
    { kind: 'acceptance', count: 7, unit: 'working-day', from: 'delivered' }, { kind: 'bond', count: 30, unit: 'day', from: 'performed' }, { kind: 'warranty', count: 3, unit: 'year', from: 'accepted' },
    { kind: 'defects', count: 24, unit: 'month', from: 'accepted' }, { kind: 'retention', count: 14, unit: 'day', from: 'warranty-ended' },
  ],
}
const FACTS: Readonly<Record<string, Fields>> = {
  'case:review.apply-uninformed': { ...respondent, isUninformed: true }, 'case:review.apply-real-estate': { ...respondent, isRealEstate: true },
  'case:review.reply-simplified': { ...respondent, isSimplified: true }, 'case:review.forward-simplified': { ...respondent, isSimplified: true }, 'case:review.decide-simplified': { ...respondent, isSimplified: true },
  'case:suit.sue-after-review': { kind: 'review', position: 'applicant' }, 'case:suit.sue-uninformed': { ...defendant, isUninformed: true }, 'case:suit.appeal-ruling': { ...defendant, documentKind: 'ruling' },
  'case:suit.simplified': { ...defendant, isSimplified: true }, 'case:civil.evidence-appeal': { ...civil, isSecondInstance: true }, 'case:civil.appeal-ruling': { ...civil, documentKind: 'ruling' },
  'case:civil.enforcement': { kind: 'civil', position: 'plaintiff' }, 'case:civil.preservation': { kind: 'civil', position: 'plaintiff' }, 'case:public-interest.reply-urgent': { kind: 'public-interest', isUrgent: true },
  'disclosure:information.answer': { kind: 'request' }, 'disclosure:information.correction': { kind: 'request', needsCorrection: true }, 'disclosure:information.third-party': { kind: 'request', on: '2025-12-01' },
  'supplier-matter:procurement.handle': { kind: 'question', receivedOn: '2025-12-01' }, 'supplier-matter:payment.confirm': { kind: 'confirm' }, 'supplier-matter:payment.complaint': { kind: 'arrears' },
  'contract:pay-0': { ...signed, counterpartySize: 'small' }, 'contract:report': { ...signed, path: 'P2' }, 'contract:sign': { state: 'to-sign', path: 'P1', steps: [] }, 'contract:renew': { ...signed, signedOn: '2025-01-10' },
  'policy:report': { state: 'in-force', kind: 'normative' }, 'policy:expire': { state: 'in-force' }, 'standard:review': { state: 'in-force' }, 'filing:report': { state: 'preparing' }, 'filing:check': { state: 'reported', signedOn: '2025-12-01' },
  'counsel:renewal': { state: 'filed' }, 'counsel-work:deliver': { givenOn: '2025-12-01' },
}
const USUAL: Readonly<Record<string, Fields>> = {
  'case:review': respondent, 'case:suit': defendant, 'case:civil': civil, 'case:arbitration': { kind: 'arbitration', position: 'respondent' }, 'case:labour': { kind: 'labour', position: 'respondent' },
  'case:compensation': { kind: 'compensation', position: 'respondent' }, 'case:public-interest': { kind: 'public-interest' }, 'supplier-matter:procurement': { kind: 'question' },
}
/** Law that holds only from a day on: earlier events have another period. */
const SINCE: Readonly<Record<string, string>> = { 'case:review.redo': '2026-07-01', 'case:arbitration.set-aside': '2026-03-01' }
/** The time for a complaint begins when the time for the answer is over. */
const EVENT: Readonly<Record<string, (start: LocalDate) => LocalDate>> = { 'supplier-matter:procurement.complain': (start) => lastDay(start, 7, 'W', false) }

function factsOf({ id }: Line): Fields {
  const register = id.split(':')[0]!
  return FACTS[id] ?? USUAL[id.split('.')[0]!] ?? (id.startsWith('contract:term-') ? agreed : register === 'contract' ? signed : {})
}

function labelled(definition: Pick<RegisterDefinition, 'fields'>, label: string): Field {
  const found = definition.fields.find((field) => field.label === label)
  if (found === undefined) throw new Error(`no field ${label}`)
  return found
}

/** The record with a day entered under a label as docs/deadlines.md writes it: 付款/实付日 in the row of the task, pay-0 in the first, 履行期限（止） as the end. */
function withDay(definition: RegisterDefinition, fields: Fields, label: string, day: LocalDate, task: string): Fields {
  if (label === '已办事项') return { ...fields, tasksDone: [{ task, doneOn: day }] }
  if (label === '离开该环节') return { ...fields, state: 'filed', steps: [] }
  const state = /^进入“(.+)”$/.exec(label)?.[1]
  if (state !== undefined) {
    const to = definition.process!.states.find(({ title }) => title === state)!.id
    return { ...fields, signedOn: undefined, state: to, steps: [{ transition: 't', from: 'f', to, actor: '', actorName: '', role: 'reviewer', on: day, at: '', reason: '' }] }
  }
  const [outer, inner] = label.split('/')
  if (inner !== undefined) {
    const rows = labelled(definition, outer!)
    if (rows.type.kind !== 'rows') throw new Error(`${outer} has no rows`)
    const all = (fields[rows.id] as readonly Fields[] | undefined) ?? [{ name: '首期款', amount: 1 }]
    const at = Number(/\d+$/.exec(task)?.[0] ?? 0)
    return { ...fields, [rows.id]: all.with(at, { ...all[at], [labelled(rows.type, inner).id]: day }) }
  }
  if (label.endsWith('（止）')) return { ...fields, [labelled(definition, label.slice(0, -3)).id]: { from: '2020-01-01', to: day } }
  return { ...fields, [labelled(definition, label).id]: day }
}

const UNITS: Readonly<Record<string, string>> = { 日: 'D', 个工作日: 'W', 个月: 'M', 年: 'Y' }

function expectedDue({ period, moves }: Line, event: LocalDate): LocalDate | null {
  const [, word = '', count = '0', unit = ''] = /^(前|满|如|之前|约定日|指定)? ?(\d+)? ?(个工作日|个月|日|年)?$/.exec(period)!
  switch (word) {
    case '前': return addDays(event, -Number(count))
    case '之前': return addDays(event, -1)
    case '满': return addDays(addMonths(event, 12 * Number(count)), -1)
    case '约定日': return event
    case '指定': return null
    default: return lastDay(event, Number(count), UNITS[unit]!, moves)
  }
}

function deadlineOf(line: Line, fields: Fields): RecordDeadline | undefined {
  const [register, id] = line.id.split(':') as [string, string]
  return registerOf(register).deadlines(fields, PUBLISHED_CALENDAR).find((one) => one.id === id)
}

describe('every deadline of the documents', () => {
  it('stands in docs/deadlines.md, and every deadline the program defines does', () => {
    const ids = new Set(LINES.map(({ id }) => id))
    const rules = STATUTORY_DEADLINES.map(({ id }) => id).filter((id) => ![...ids].some((one) => one.endsWith(`:${id}`)))
    // Two rules are reached under other names: a claim of a contract, and the yearly disclosure.
    expect(rules).toEqual(['limitation.claim', 'payment.disclose'])
    expect([ids.has('contract:limitation'), ids.has('yearly-duty:payment-disclosure')]).toEqual([true, true])
    expect(YEARLY_DUTIES.filter(({ id }) => !ids.has(`yearly-duty:${id}`))).toEqual([])
    expect(LINES.length).toBeGreaterThan(90)
    const counted = COUNTED.filter(({ id }) => !id.endsWith(':state')).map(({ id }) => id)
    expect(new Set(counted).size).toBe(counted.length)
  })

  it.each(TELLING_DAYS)('follows from the field it names and ends on the right day %s', (_when, starts) => {
    for (const line of COUNTED) {
      const definition = registerOf(line.id.split(':')[0]!)
      for (const start of starts.map((text) => parseLocalDate(text)!).filter((day) => day >= (SINCE[line.id] ?? ''))) {
        const found = deadlineOf(line, withDay(definition, factsOf(line), line.start, start, ''))
        expect([line.id, line.matter, start, found?.due]).toEqual([line.id, line.matter, start, expectedDue(line, EVENT[line.id]?.(start) ?? start)])
      }
    }
  })

  it('says how it was computed, and is done once the field it names is filled', () => {
    for (const line of COUNTED.filter(({ done }) => done !== '—')) {
      const definition = registerOf(line.id.split(':')[0]!)
      const start = parseLocalDate('2026-09-16')!
      const open = withDay(definition, factsOf(line), line.start, start, '')
      const before = deadlineOf(line, open)!
      expect([line.id, before.doneOn, before.lines.length > 0]).toEqual([line.id, null, true])
      const day = parseLocalDate('2026-09-18')!
      const after = deadlineOf(line, withDay(definition, open, line.done, day, line.id.split(':')[1]!))
      expect([line.id, after?.doneOn]).toEqual([line.id, line.done === '离开该环节' ? undefined : day])
    }
  })

  it('that comes every year ends on its day, and is done once it is entered', () => {
    for (const line of YEARLY) {
      const duty = YEARLY_DUTIES.find(({ id }) => line.id === `yearly-duty:${id}`)!
      const [, month, day] = /^每年 (\d+) 月 (\d+) 日前$/.exec(line.period)!
      expect([line.id, dateDuty(duty, 2026)!.due]).toEqual([line.id, `${duty.isYearAfter ? 2027 : 2026}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`])
      const [done] = registerOf('yearly-duty').deadlines({ duty: duty.id, year: 2026, doneOn: '2026-05-06' }, PUBLISHED_CALENDAR)
      expect(done!.doneOn).toBe('2026-05-06')
    }
  })
})
