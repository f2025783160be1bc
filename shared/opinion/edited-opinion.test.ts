import { describe, expect, it } from 'vitest'
import { sampleFinding, sampleSource } from '../../tests/support/sample-opinion'
import type { LocalDate } from '../core/local-date'
import { draftOpinion } from './draft-opinion'
import { applyEdits, entriesOf, fieldText, type OpinionEdits } from './edited-opinion'
import { collectBases } from './legal-bases'

const DAY = '2026-11-20' as LocalDate
const drafted = draftOpinion(sampleSource())
const NOTHING: OpinionEdits = { texts: {} }

describe('an edited opinion', () => {
  it('is the draft where nothing was changed', () => {
    expect(applyEdits(drafted, NOTHING, DAY)).toEqual(drafted)
    expect(fieldText(drafted, {}, 'notes')).toBe(drafted.notes.join('\n'))
  })

  it('says what was typed, one paragraph per line, and an emptied field stays empty', () => {
    const edited = applyEdits(drafted, { texts: { premises: '补齐附件三。\n\n 重新报审。', notes: '', addressee: '综合处', 'f-1.risk': '付款无法执行。' } }, DAY)
    expect(edited.premises).toEqual(['补齐附件三。', '重新报审。'])
    expect(edited.notes).toEqual([])
    expect(edited.addressee).toBe('综合处')
    expect(edited.items.find(({ id }) => id === 'f-1')!.risk).toBe('付款无法执行。')
    expect(fieldText(drafted, { notes: '' }, 'notes')).toBe('')
  })

  it('lists the acts a person adds to a basis with the others', () => {
    const edited = applyEdits(drafted, { texts: { 'f-1.basis': '《民法典》第511条' } }, DAY)
    expect(collectBases(edited.items).map(({ title, articles }) => `${title}${articles.join('、')}`)).toContain('《中华人民共和国民法典》第511条')
  })

  it('keeps a person’s order and own paragraphs, and places what was adopted since by weight', () => {
    const edits: OpinionEdits = {
      texts: { 'passage:1.text': '以下两条请一并修改。', 'passage:2.text': '  ' },
      arrangement: [{ id: 'f-3', chapter: 'text' }, { id: 'passage:1', chapter: 'text' }, { id: 'f-1', chapter: 'text' }, { id: 'passage:2', chapter: 'rights' }, { id: 'f-gone', chapter: 'text' }],
    }
    const more = draftOpinion(sampleSource({ adopted: [...sampleSource().adopted, { finding: sampleFinding({ id: 'f-4', ruleId: 'TXT-001', severity: 'should-fix' }), wording: null }] }))
    const edited = applyEdits(more, edits, DAY)
    expect(edited.items.map(({ id, chapter }) => `${id} ${chapter}`)).toEqual(['f-2 legality', 'f-3 text', 'f-1 text', 'f-4 text'])
    expect(edited.passages).toEqual([{ id: 'passage:1', chapter: 'text', after: 'f-3', text: '以下两条请一并修改。' }])
    expect(entriesOf(more, edits, DAY).filter(({ kind }) => kind === 'passage')).toHaveLength(2)
  })

  it('has items without finding only where they are placed', () => {
    const ownItems = { 'own:1': { severity: 'must-fix', clause: '第三条', quote: '', source: { counselOpinion: 'c', item: '1', name: '明衡律师事务所' } } } as const
    const texts = { 'own:1.problem': '履约保证金退还期限不明。', 'own:1.suggestion': '补充退还期限。' }
    expect(applyEdits(drafted, { texts, ownItems, arrangement: [] }, DAY).items.map(({ id }) => id)).toEqual(['f-3', 'f-2', 'f-1'])
    const placed = applyEdits(drafted, { texts, ownItems, arrangement: [{ id: 'own:1', chapter: 'authority' }] }, DAY)
    expect(placed.items[1]).toMatchObject({ id: 'own:1', chapter: 'authority', problem: '履约保证金退还期限不明。', risk: '', source: { name: '明衡律师事务所' } })
  })
})
