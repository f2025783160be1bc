import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import { changedGrounds } from './policy-grounds'
import { POLICIES } from './policies'

const resting = (act: string, version?: string) => ({ title: '会议费管理办法', kind: 'internal', state: 'in-force', publishedOn: '2024-03-01', grounds: [{ act, ...(version === undefined ? {} : { version }) }] })

describe('an act a policy document rests on', () => {
  it('has changed where the program knows a newer version than the one entered', () => {
    expect(changedGrounds(resting('《党政机关厉行节约反对浪费条例》', '2013印发'))).toEqual([{ act: '《党政机关厉行节约反对浪费条例》', since: '2025-05-02', change: '已换版（2025修订，2025-05-02起施行）' }])
    expect(changedGrounds(resting('节约条例', '2025修订'))).toEqual([])
    expect(changedGrounds(resting('国资条例', '738号'))).toEqual([])
  })

  it('has changed, where no version was entered, when the newest came after the document', () => {
    expect(changedGrounds(resting('节约条例')).map(({ since }) => since)).toEqual(['2025-05-02'])
    expect(changedGrounds({ ...resting('节约条例'), cleanupPublishedOn: '2026-01-30' })).toEqual([])
    expect(changedGrounds(resting('某市办法'))).toEqual([])
  })

  it('is told when it is repealed', () => {
    expect(changedGrounds(resting('增值税暂行条例', '2017修订'))[0]!.change).toBe('自2026-01-01起废止')
  })

  it('gives the document a day to be looked at again, while it is in force', () => {
    const due = (fields: object) => POLICIES.deadlines(fields as never, PUBLISHED_CALENDAR).filter(({ id }) => id.startsWith('ground')).map(({ title, due: day }) => [title, day])
    expect(due(resting('节约条例', '2013印发'))).toEqual([['复核上位依据：节约条例已换版', '2025-07-31']])
    expect(due({ ...resting('节约条例', '2013印发'), state: 'repealed' })).toEqual([])
  })
})
