import { describe, expect, it } from 'vitest'
import { item } from '../../../../shared/checklist/checklist'
import { changeAnswer } from './checklist-answers'

const asked = item('GEN-99', '违约责任是否对等', '违约条款', ['LIA-001'], 'O1')
const blank = { option: '', pending: '', reason: '', quotations: [] }

describe('answering an item', () => {
  it('takes an answer that needs nothing more at once', () => {
    expect(changeAnswer(asked, blank, { option: '符合' }, [])).toEqual({ ...blank, option: '符合' })
  })

  it('lets an answer wait for its reason and puts it into force when the reason comes', () => {
    const waiting = changeAnswer(asked, blank, { option: '不适用' }, [])
    expect(waiting).toEqual({ ...blank, pending: '不适用' })
    expect(changeAnswer(asked, waiting, { reason: '本合同无违约条款适用情形' }, [])).toMatchObject({ option: '不适用', pending: '' })
  })

  it('takes an answer out of force when its reason is deleted', () => {
    const answered = { option: '不适用', pending: '', reason: '无', quotations: [] }
    expect(changeAnswer(asked, answered, { reason: '' }, [])).toMatchObject({ option: '', pending: '不适用' })
  })

  it('asks for a quotation where something must be changed', () => {
    const waiting = changeAnswer(asked, blank, { option: '不符合（须修改）' }, [])
    expect(waiting.pending).toBe('不符合（须修改）')
    expect(changeAnswer(asked, waiting, { quotations: [{ start: 0, end: 2, quote: '甲方' }] }, []).option).toBe('不符合（须修改）')
  })
})
