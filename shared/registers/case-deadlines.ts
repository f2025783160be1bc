import type { LocalDate } from '../core/local-date'
import type { WorkCalendar } from '../law/calendar'
import { computeDeadline } from './deadline'
import type { RecordDeadline } from './definition'
import { dateOf, isSet, rowsOf, textOf, type Fields } from './field'
import { hearingDeadlines } from './hearings'
import type { Pause } from './period'
import { statutoryDeadline } from './statutory-deadlines'

/** One statutory deadline a case may have: what it starts from, what ends it, and when it applies. */
interface CaseNode {
  readonly rule: string
  /** Kinds of case it belongs to; [] for all. */
  readonly kinds: readonly string[]
  /** Our positions; [] for all. */
  readonly positions: readonly string[]
  readonly startField: string
  readonly doneFields: readonly string[]
  /** Field with the day the court or tribunal set. */
  readonly setField?: string
  /** Flag that says an extension was granted. */
  readonly extendedField?: string
  readonly when?: (fields: Fields) => boolean
  /** Whether it still runs when the case is closed: what follows a decision, not what led to it. */
  readonly outlastsCase?: true
}

const PASSIVE = ['respondent', 'defendant', 'third-party']
const isSimplified = (fields: Fields): boolean => isSet(fields, 'isSimplified')
const isOrdinary = (fields: Fields): boolean => !isSimplified(fields)
const isRuling = (fields: Fields): boolean => textOf(fields, 'documentKind') === 'ruling'
const isJudgment = (fields: Fields): boolean => !isRuling(fields)
const isUninformed = (fields: Fields): boolean => isSet(fields, 'isUninformed')
const isInformed = (fields: Fields): boolean => !isUninformed(fields)
const isSecondInstance = (fields: Fields): boolean => isSet(fields, 'isSecondInstance')
/** Whoever goes to a tribunal has its time: ours where we apply or sue, the other side's otherwise. */
const APPLYING = ['applicant', 'plaintiff']
/** The other side's application is known by what we received of it. */
const APPLIED = ['suedOn', 'receivedOn']

/** Which deadlines of documents 6.2 a case has, by its kind and our position in it. */
const NODES: readonly CaseNode[] = [
  { rule: 'review.apply', kinds: ['review'], positions: [], startField: 'actKnownOn', doneFields: APPLIED, when: isInformed },
  { rule: 'review.apply-uninformed', kinds: ['review'], positions: [], startField: 'actKnownOn', doneFields: APPLIED, when: isUninformed },
  { rule: 'review.apply-longest', kinds: ['review'], positions: [], startField: 'actMadeOn', doneFields: APPLIED, when: (fields) => !isSet(fields, 'isRealEstate') },
  { rule: 'review.apply-real-estate', kinds: ['review'], positions: [], startField: 'actMadeOn', doneFields: APPLIED, when: (fields) => isSet(fields, 'isRealEstate') },
  { rule: 'review.accept', kinds: ['review'], positions: [], startField: 'applicationFiledOn', doneFields: ['acceptedOn'] },
  { rule: 'review.forward', kinds: ['review'], positions: ['respondent', 'third-party'], startField: 'acceptedOn', doneFields: ['receivedOn'], when: isOrdinary },
  { rule: 'review.forward-simplified', kinds: ['review'], positions: ['respondent', 'third-party'], startField: 'acceptedOn', doneFields: ['receivedOn'], when: isSimplified },
  { rule: 'review.on-the-spot', kinds: ['review'], positions: ['respondent'], startField: 'spotAppliedOn', doneFields: ['spotHandledOn'] },
  { rule: 'review.reply', kinds: ['review'], positions: ['respondent'], startField: 'receivedOn', doneFields: ['answeredOn'], when: isOrdinary },
  { rule: 'review.reply-simplified', kinds: ['review'], positions: ['respondent'], startField: 'receivedOn', doneFields: ['answeredOn'], when: isSimplified },
  { rule: 'review.decide', kinds: ['review'], positions: [], startField: 'acceptedOn', doneFields: ['documentServedOn'], extendedField: 'isDecisionExtended', when: isOrdinary },
  { rule: 'review.decide-simplified', kinds: ['review'], positions: [], startField: 'acceptedOn', doneFields: ['documentServedOn'], when: isSimplified },
  { rule: 'review.document-reply', kinds: ['review'], positions: [], startField: 'documentNoticeOn', doneFields: ['documentAnsweredOn'] },
  { rule: 'review.document-transferred', kinds: ['review'], positions: [], startField: 'documentTransferredOn', doneFields: ['documentHandledOn'] },
  { rule: 'review.redo', kinds: ['review'], positions: ['respondent'], startField: 'redoOrderedOn', doneFields: ['redoneOn'], outlastsCase: true },
  { rule: 'review.rectification', kinds: ['review'], positions: ['respondent'], startField: 'reviewOpinionReceivedOn', doneFields: ['reviewOpinionRepliedOn'], outlastsCase: true },
  { rule: 'suit.sue-after-review', kinds: ['review'], positions: ['applicant'], startField: 'documentServedOn', doneFields: ['appealDecidedOn'], outlastsCase: true },

  { rule: 'suit.sue', kinds: ['administrative'], positions: [], startField: 'actKnownOn', doneFields: APPLIED, when: isInformed },
  { rule: 'suit.sue-uninformed', kinds: ['administrative'], positions: [], startField: 'actKnownOn', doneFields: APPLIED, when: isUninformed },
  { rule: 'suit.sue-inaction', kinds: ['administrative'], positions: [], startField: 'dutyEndedOn', doneFields: APPLIED },
  { rule: 'suit.answer', kinds: ['administrative'], positions: PASSIVE, startField: 'receivedOn', doneFields: ['answeredOn'] },
  { rule: 'suit.evidence-delay', kinds: ['administrative'], positions: PASSIVE, startField: 'receivedOn', doneFields: ['evidenceDelayAppliedOn', 'answeredOn'] },
  { rule: 'suit.head-attendance', kinds: ['administrative'], positions: PASSIVE, startField: 'hearingOn', doneFields: ['headMaterialsOn'] },
  { rule: 'suit.appeal-judgment', kinds: ['administrative'], positions: [], startField: 'documentServedOn', doneFields: ['appealDecidedOn'], when: isJudgment },
  { rule: 'suit.appeal-ruling', kinds: ['administrative'], positions: [], startField: 'documentServedOn', doneFields: ['appealDecidedOn'], when: isRuling },
  { rule: 'suit.retrial', kinds: ['administrative'], positions: [], startField: 'effectiveOn', doneFields: ['retrialDecidedOn'], outlastsCase: true },

  { rule: 'suit.first-instance', kinds: ['administrative'], positions: [], startField: 'acceptedOn', doneFields: ['documentServedOn'], when: isOrdinary },
  { rule: 'suit.simplified', kinds: ['administrative'], positions: [], startField: 'acceptedOn', doneFields: ['documentServedOn'], when: isSimplified },
  { rule: 'suit.second-instance', kinds: ['administrative'], positions: [], startField: 'appealReceivedOn', doneFields: ['appealServedOn'] },

  { rule: 'civil.answer', kinds: ['civil'], positions: PASSIVE, startField: 'receivedOn', doneFields: ['answeredOn'] },
  { rule: 'civil.jurisdiction', kinds: ['civil'], positions: PASSIVE, startField: 'receivedOn', doneFields: ['jurisdictionDecidedOn', 'answeredOn'] },
  { rule: 'civil.evidence', kinds: ['civil'], positions: [], startField: 'evidenceNoticeOn', doneFields: ['evidenceOn'], setField: 'evidenceSetTo', when: (fields) => !isSecondInstance(fields) },
  { rule: 'civil.evidence-appeal', kinds: ['civil'], positions: [], startField: 'evidenceNoticeOn', doneFields: ['evidenceOn'], setField: 'evidenceSetTo', when: isSecondInstance },
  { rule: 'civil.preservation', kinds: ['civil'], positions: ['plaintiff', 'applicant'], startField: 'preservedOn', doneFields: ['suedOn'] },
  { rule: 'civil.appeal-judgment', kinds: ['civil'], positions: [], startField: 'documentServedOn', doneFields: ['appealDecidedOn'], when: isJudgment },
  { rule: 'civil.appeal-ruling', kinds: ['civil'], positions: [], startField: 'documentServedOn', doneFields: ['appealDecidedOn'], when: isRuling },
  { rule: 'civil.retrial', kinds: ['civil'], positions: [], startField: 'effectiveOn', doneFields: ['retrialDecidedOn'], outlastsCase: true },
  { rule: 'civil.enforcement', kinds: ['civil', 'arbitration', 'enforcement'], positions: ['plaintiff', 'applicant'], startField: 'performanceDueOn', doneFields: ['performedOn', 'enforcementAppliedOn'], outlastsCase: true },

  { rule: 'arbitration.answer', kinds: ['arbitration'], positions: PASSIVE, startField: 'receivedOn', doneFields: ['answeredOn'], setField: 'answerSetTo' },
  { rule: 'arbitration.agreement-objection', kinds: ['arbitration'], positions: PASSIVE, startField: 'hearingOn', doneFields: ['jurisdictionDecidedOn', 'answeredOn'] },
  { rule: 'arbitration.set-aside', kinds: ['arbitration'], positions: [], startField: 'documentServedOn', doneFields: ['appealDecidedOn'] },
  { rule: 'labour.apply', kinds: ['labour'], positions: [], startField: 'actKnownOn', doneFields: APPLIED },
  { rule: 'labour.answer', kinds: ['labour'], positions: PASSIVE, startField: 'receivedOn', doneFields: ['answeredOn'] },
  { rule: 'labour.decide', kinds: ['labour'], positions: [], startField: 'acceptedOn', doneFields: ['documentServedOn'], extendedField: 'isDecisionExtended' },
  { rule: 'labour.sue', kinds: ['labour'], positions: [], startField: 'documentServedOn', doneFields: ['appealDecidedOn'] },

  { rule: 'compensation.decide', kinds: ['compensation'], positions: ['respondent'], startField: 'receivedOn', doneFields: ['decidedOn'] },
  { rule: 'compensation.serve', kinds: ['compensation'], positions: ['respondent'], startField: 'decidedOn', doneFields: ['documentServedOn'] },
  { rule: 'compensation.sue', kinds: ['compensation'], positions: [], startField: 'decidedOn', doneFields: ['suedOn'], outlastsCase: true },
  { rule: 'public-interest.reply', kinds: ['public-interest'], positions: [], startField: 'procuratorialAdviceOn', doneFields: ['procuratorialRepliedOn'], when: (fields) => !isSet(fields, 'isUrgent'), outlastsCase: true },
  { rule: 'public-interest.reply-urgent', kinds: ['public-interest'], positions: [], startField: 'procuratorialAdviceOn', doneFields: ['procuratorialRepliedOn'], when: (fields) => isSet(fields, 'isUrgent'), outlastsCase: true },
  { rule: 'judicial-advice.reply', kinds: [], positions: [], startField: 'judicialAdviceOn', doneFields: ['judicialRepliedOn'], setField: 'judicialAdviceSetTo', outlastsCase: true },
]

/** Ids of the statutory deadlines the case register computes. */
export const CASE_DEADLINE_RULES: readonly string[] = NODES.map((node) => node.rule)

/** Every last day of a case: statutory, of its hearings and entered by hand, with its arithmetic; none once it was withdrawn. */
export function caseDeadlines(fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const state = textOf(fields, 'state')
  if (state === 'withdrawn') return []
  const [kind, position] = [textOf(fields, 'kind'), textOf(fields, 'position')]
  const statutory = NODES
    .filter((node) => (node.kinds.length === 0 || node.kinds.includes(kind)) && (node.positions.length === 0 || node.positions.includes(position)))
    .filter((node) => (node.when === undefined || node.when(fields)) && (state !== 'closed' || node.outlastsCase === true))
    .flatMap((node) => nodeDeadline(node, fields, calendar))
  return [...statutory, ...hearingDeadlines(fields), ...rowsOf(fields, 'otherDeadlines').flatMap(otherDeadline)]
}

function nodeDeadline(node: CaseNode, fields: Fields, calendar: WorkCalendar): readonly RecordDeadline[] {
  const start = dateOf(fields, node.startField)
  if (start === null) return []
  const rule = statutoryDeadline(node.rule)
  const facts = {
    start,
    setTo: node.setField === undefined ? null : dateOf(fields, node.setField),
    isExtended: node.extendedField !== undefined && isSet(fields, node.extendedField),
    // Only the authority's own time stands still while it suspends the case; ours to answer does not.
    pauses: rule.holder === 'authority' ? suspensionsOf(fields) : [],
  }
  const { due, lines } = computeDeadline(rule, facts, calendar)
  const holder = rule.holder === 'other-side' && APPLYING.includes(textOf(fields, 'position')) ? 'ours' : rule.holder
  return [{ id: node.rule, title: rule.title, start, due, lines, doneOn: firstDay(fields, node.doneFields), remindDays: rule.remindDays, holder }]
}

function suspensionsOf(fields: Fields): readonly Pause[] {
  return rowsOf(fields, 'suspensions').flatMap((row) => {
    const from = dateOf(row, 'from')
    return from === null ? [] : [{ from, to: dateOf(row, 'to'), reason: textOf(row, 'reason') }]
  })
}

function firstDay(fields: Fields, ids: readonly string[]): LocalDate | null {
  for (const id of ids) {
    const day = dateOf(fields, id)
    if (day !== null) return day
  }
  return null
}

function otherDeadline(row: Fields, index: number): readonly RecordDeadline[] {
  const [start, due] = [dateOf(row, 'start'), dateOf(row, 'due')]
  if (start === null || due === null) return []
  return [{ id: `other-${index}`, title: textOf(row, 'title'), start, due, lines: [`人工填写：${textOf(row, 'basis')}。`], doneOn: dateOf(row, 'doneOn'), remindDays: null }]
}
