import { daysBetween, type LocalDate } from '../../core/local-date'
import type { WorkCalendar } from '../../law/calendar'
import { caseDeadlines, CASE_DEADLINE_RULES } from '../../registers/case-deadlines'
import { CASES } from '../../registers/cases'
import type { RecordDeadline } from '../../registers/definition'
import { dateOf, isSet, moneyOf, partyOf, rowsOf, textOf, type Fields } from '../../registers/field'
import { statutoryDeadline } from '../../registers/statutory-deadlines'
import { entryOn } from '../../law/dated-value'
import { caseApprovalLetter, type CaseApproval } from '../case-approval'
import { casePreparationLetter, LITIGATION_TASKS, openTasks, REVIEW_TASKS, type CasePreparation } from '../case-preparation'
import { deadlineReminderLetter, type DueLine } from '../deadline-reminder'
import { ask, wordsOfFields, type LetterContext, type RegisterLetter } from './register-letter'

/** The deadline by which the office has to answer; null where there is none. */
function replyDue(fields: Fields, calendar: WorkCalendar): LocalDate | null {
  return caseDeadlines(fields, calendar).find(({ id }) => /\.(answer|reply)/.test(id))?.due ?? null
}

function approvalOf(fields: Fields, context: LetterContext): CaseApproval {
  const word = wordsOfFields(CASES, fields, context.nameOf)
  const heads = rowsOf(fields, 'attendance').map((row) => `${textOf(row, 'name')}（${textOf(row, 'title')}）`)
  return {
    caseNumber: word('number'), caseKind: word('kind'), ourRole: word('position'), cause: word('cause'), opponent: partyOf(fields, 'opponent')?.name ?? '', amountFen: moneyOf(fields, 'amount'),
    disputedAct: word('disputedAct'), contract: word('contract'), authority: word('tribunal'), authorityNumber: word('tribunalNumber'), receivedOn: dateOf(fields, 'receivedOn'), receivedBy: word('receivedBy'),
    replyDue: replyDue(fields, context.calendar), hearingOn: dateOf(fields, 'hearingOn'), office: word('department'), handler: word('handler'), agents: word('agents'), headAppears: heads.join('、'),
    request: context.answers['request'] ?? '', position: context.answers['position'] ?? '',
    steps: ['承办人意见', '法制机构意见', '分管领导意见', '主要负责人\n意见'].map((label) => ({ label, opinion: '', by: '', on: null })), unit: context.issuer,
  }
}

function preparationOf(fields: Fields, context: LetterContext): CasePreparation {
  const word = wordsOfFields(CASES, fields, context.nameOf)
  const due = replyDue(fields, context.calendar)
  const names = textOf(fields, 'kind') === 'review' ? REVIEW_TASKS : LITIGATION_TASKS
  return {
    caseNumber: word('number'), caseKind: word('kind'), cause: word('cause'), authority: word('tribunal'), receivedOn: dateOf(fields, 'receivedOn'), replyDue: due,
    tasks: openTasks(names).map((task, index) => ({ ...task, responsible: word('handler'), due, isDone: index === 0 && dateOf(fields, 'receivedOn') !== null })), unit: context.issuer,
  }
}

function dueLine({ id, title, start, due, lines }: RecordDeadline, today: LocalDate): DueLine {
  const isStatutory = CASE_DEADLINE_RULES.includes(id)
  const source = isStatutory ? (entryOn(statutoryDeadline(id).span, start)?.source ?? '') : lines.join('').replace(/^人工填写：/, '')
  return { task: title, startsOn: start, due, daysLeft: due === null ? null : daysBetween(today, due), source, note: isStatutory && due === null ? lines.at(-1) ?? '' : '' }
}

const NEEDS = ['kind', 'position', 'cause', 'opponent', 'tribunal', 'department']

/** D8: approval, preparation list, reminder. */
export const CASE_LETTERS: readonly RegisterLetter[] = [
  {
    id: 'case-approval', register: CASES, title: '案件办理审批表', needs: NEEDS, numbering: null,
    questions: [ask('request', '对方请求及理由', { isLong: true, isRequired: true }), ask('position', '拟办意见', { isLong: true, isRequired: true })],
    refuse: () => null,
    make: (fields, context) => caseApprovalLetter(approvalOf(fields, context)),
  },
  {
    id: 'case-preparation', register: CASES, title: '应诉（答复）准备清单', needs: [...NEEDS, 'receivedOn', 'handler'], numbering: null, questions: [],
    refuse: (fields) => (['respondent', 'defendant', 'third-party'].includes(textOf(fields, 'position')) ? null : '我方是主动一方，不需要应诉（答复）准备清单。'),
    make: (fields, context) => casePreparationLetter(preparationOf(fields, context)),
  },
  {
    id: 'deadline-reminder', register: CASES, title: '案件期限提醒单', needs: ['cause', 'kind'], numbering: null,
    questions: [ask('addressee', '送交', { isRequired: true, preset: (fields) => textOf(fields, 'department') })],
    refuse: (fields) => (isSet(fields, 'isSecret') ? '涉密案件不出具提醒单。' : null),
    make: (fields, context) => deadlineReminderLetter({
      caseNumber: textOf(fields, 'number'), cause: textOf(fields, 'cause'), addressee: context.answers['addressee'] ?? '',
      lines: caseDeadlines(fields, context.calendar).filter(({ doneOn, holder = 'ours' }) => doneOn === null && holder === 'ours').map((deadline) => dueLine(deadline, context.today)),
      remindedOn: context.today, unit: context.issuer,
    }),
  },
]
