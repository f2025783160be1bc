import { expect, it } from 'vitest'
import { sampleOpinion } from '../../../tests/support/sample-opinion'
import { compareVoices } from './compare-voices'
import type { CounselItem } from './counsel-voice'

const ours = sampleOpinion().items
const theirs: readonly CounselItem[] = [
  { id: 'a', label: '1.', title: '', text: '合同第7条付款比例合计不足。', clause: '第7条' },
  { id: 'b', label: '2.', title: '', text: '同时约定“可以向仲裁委员会申请仲裁，也可以向人民法院起诉”，无效。', clause: '' },
  { id: 'c', label: '3.', title: '', text: '保证金退还期限不明。', clause: '第六条' },
]
const kinds = (links: Parameters<typeof compareVoices>[2]) => compareVoices(theirs, ours, links).map((pair) => `${pair.kind} ${pair.theirs?.id ?? '-'} ${pair.ours?.id ?? pair.suggested?.id ?? '-'}`)

it('sets counsel’s items beside ours as people linked them, and suggests the rest', () => {
  expect(kinds({})).toEqual(['open a f-1', 'open b f-2', 'open c -', 'ours-only - f-3', 'ours-only - f-2', 'ours-only - f-1'])
  expect(kinds({ a: { stance: 'differ', to: 'f-1' }, b: { stance: 'agree', to: 'f-2' }, c: { stance: 'alone', to: '' } })).toEqual(['differ a f-1', 'agree b f-2', 'alone c -', 'ours-only - f-3'])
})

it('asks again where our item is gone', () => {
  expect(kinds({ a: { stance: 'agree', to: 'f-gone' } })[0]).toBe('open a f-1')
})
