import type { LocalDate } from '../../core/local-date'
import { DECISIONS } from '../../registers/decisions'
import type { RegisterDefinition } from '../../registers/definition'
import { dateOf, textOf, type Fields } from '../../registers/field'
import { POLICIES } from '../../registers/policies'
import { DECISION_QUESTIONS, decisionOpinionLetter, type DecisionConclusion, type DecisionOpinion } from '../decision-opinion'
import { ask, fileNames, pointsOf, wordsOfFields, type LetterContext, type LetterQuestion, type RegisterLetter } from './register-letter'

const FINDINGS = ['authority', 'procedure', 'content'] as const

/** The three questions of article 27, each with its remarks, what follows from the conclusion, and the acts it rests on. */
const QUESTIONS: readonly LetterQuestion[] = [
  ...FINDINGS.flatMap((id, index) => [
    ask(id, `（${['一', '二', '三'][index]!}）${DECISION_QUESTIONS[index]!}`, { isRequired: true }),
    ask(`${id}-remarks`, '具体意见（每行一项，可留空）', { isLong: true }),
  ]),
  ask('acts', '审查依据（每行一件，写明全称、文号或者条款）', { isLong: true, isRequired: true }),
  ask('consequences', '需修改的内容或者法律风险（每行一项，可留空）', { isLong: true }),
  ask('method', '审查方式', { preset: () => '书面审查' }),
]

interface Known {
  readonly kind: DecisionOpinion['kind']
  readonly basics: readonly string[]
  readonly materials: readonly string[]
  readonly receivedOn: LocalDate | null
  readonly conclusion: string
}

function opinionOf(register: RegisterDefinition, fields: Fields, context: LetterContext, known: Known): DecisionOpinion {
  const word = wordsOfFields(register, fields, context.nameOf)
  const { answers } = context
  const answerTo = (id: string): DecisionOpinion['answers'][number] => ({ finding: answers[id] ?? '', remarks: pointsOf(answers[`${id}-remarks`] ?? '') })
  return {
    kind: known.kind, subject: word('title'), addressee: word('department'), matterNumber: word('number'), receivedOn: known.receivedOn,
    materials: fileNames(register, fields, known.materials), method: answers['method'] ?? '',
    basics: known.basics.map((id) => ({ label: register.fields.find((field) => field.id === id)!.label, value: word(id) === '' ? '未提供' : word(id) })),
    acts: pointsOf(answers['acts'] ?? '').map((title) => ({ title, shortTitle: '', version: '', articles: [], isUnchecked: false })),
    answers: [answerTo('authority'), answerTo('procedure'), answerTo('content')],
    conclusion: known.conclusion === '' ? null : (known.conclusion as DecisionConclusion), consequences: pointsOf(answers['consequences'] ?? ''),
    notes: ['本意见依据送审材料作出；送审稿实质修改的，应当重新送审'], issuer: context.issuer, issuedOn: context.today, documentNumber: context.number,
  }
}

/** D7 for decisions and for policy documents. */
export const LEGALITY_LETTERS: readonly RegisterLetter[] = [
  {
    id: 'decision-opinion', register: DECISIONS, title: '重大行政决策合法性审查意见书', needs: ['title', 'department', 'kind', 'basis', 'procedures', 'reviewSubmittedOn', 'legalityConclusion'],
    numbering: { rule: 'opinion-letter', field: 'legalityNumber' }, questions: QUESTIONS,
    refuse: () => null,
    make: (fields, context) => decisionOpinionLetter(opinionOf(DECISIONS, fields, context, {
      kind: 'decision', basics: ['title', 'kind', 'department', 'basis', 'procedures', 'consultation'],
      materials: ['draftFiles', 'participationFiles', 'expertFiles', 'riskFiles', 'competitionFiles'], receivedOn: dateOf(fields, 'reviewSubmittedOn'), conclusion: textOf(fields, 'legalityConclusion'),
    }), context.form),
  },
  {
    id: 'policy-opinion', register: POLICIES, title: '制度文件合法性审查意见书', needs: ['title', 'department', 'kind', 'groundsForMaking', 'draftFiles', 'reviewConclusion'],
    numbering: { rule: 'opinion-letter', field: 'reviewNumber' }, questions: QUESTIONS,
    refuse: () => null,
    make: (fields, context) => decisionOpinionLetter(opinionOf(POLICIES, fields, context, {
      kind: 'policy', basics: ['title', 'kind', 'department', 'groundsForMaking', 'comments', 'competitionReview'], materials: ['draftFiles'], receivedOn: null, conclusion: textOf(fields, 'reviewConclusion'),
    }), context.form),
  },
]
