import { describe, expect, it } from 'vitest'
import { draftOpinion } from '../../../shared/opinion/draft-opinion'
import { applyTexts, fieldText } from './edited-opinion'

const drafted = draftOpinion({
  contractTitle: '物业服务合同', types: [], parties: [], amountFen: null, adopted: [], intake: {}, matterNumber: 'HS-2026-0001', receivedOn: null,
  files: [], addressee: '', issuer: '云溪市机关事务管理局', rulePack: { version: '1', sha256: '0'.repeat(64) },
})

describe('an edited opinion', () => {
  it('is the draft where nothing was typed', () => {
    expect(applyTexts(drafted, {})).toEqual(drafted)
    expect(fieldText(drafted, {}, 'notes')).toBe(drafted.notes.join('\n'))
  })

  it('says what was typed, one paragraph per line, and an emptied field stays empty', () => {
    const edited = applyTexts(drafted, { premises: '补齐附件三。\n\n 重新报审。', notes: '', addressee: '综合处' })
    expect(edited.premises).toEqual(['补齐附件三。', '重新报审。'])
    expect(edited.notes).toEqual([])
    expect(edited.addressee).toBe('综合处')
    expect(fieldText(drafted, { notes: '' }, 'notes')).toBe('')
  })
})
