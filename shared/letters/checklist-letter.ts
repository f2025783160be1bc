import { itemsOf } from '../checklist/checklists-for'
import type { Checklist } from '../checklist/checklist'
import type { Answer } from '../checklist/answer'
import { formLetter } from './form-letter'
import type { Letter } from './letter'
import { NOT_GIVEN } from './official-writing'
import { SIZE } from './page'

/** The answered checklists of a contract, as a document of their own. */
export interface AnsweredChecklists {
  readonly contractTitle: string
  readonly matterNumber: string
  readonly unit: string
  readonly checklists: readonly Checklist[]
  readonly answers: ReadonlyMap<string, Pick<Answer, 'option' | 'reason'>>
}

/** 审查清单: every item with its answer and reason, ★ items marked; unanswered ones say 未填写. */
export function checklistLetter({ contractTitle, matterNumber, unit, checklists, answers }: AnsweredChecklists): Letter {
  const rows = itemsOf(checklists).map((item, index) => {
    const answer = answers.get(item.id)
    return [String(index + 1), `${item.starred ? '★' : ''}${item.question}`, answer === undefined || answer.option === '' ? '未填写' : answer.option, answer?.reason ?? '']
  })
  return formLetter({
    title: '合同审查清单', author: unit, numberLabel: '报审号', number: matterNumber,
    blocks: [{ kind: 'table', columns: [12, 84, 24, 36], header: ['序号', `审查事项（${contractTitle === '' ? NOT_GIVEN : contractTitle}）`, '结论', '说明'], rows, size: SIZE.five }],
    notes: ['★为必查项，未作结论不得签发意见书。'],
  })
}
