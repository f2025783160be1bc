import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR } from '../law/calendar'
import type { LocalDate } from '../core/local-date'
import { REGISTER_IDS } from './all-registers'
import { validateRecord } from './definition'
import type { Fields } from './field'
import { formatValue } from './format-value'
import { importSheet } from './import-sheet'
import { applyOfficeTemplate } from './office-template'
import { changeList, type ListEdit, type OfficeList } from './office-list'
import { STANDARDS } from './standards'

const EMPTY: OfficeList = { field: 'subclass', entries: [], changes: [] }
const ON = '2026-11-02' as LocalDate

function after(...edits: readonly ListEdit[]): OfficeList {
  return edits.reduce((list, edit) => {
    const changed = changeList(list, edit, { by: '林青', at: '2026-11-02T09:00:00Z', on: ON, reason: '标准体系表（2026版）' })
    if (!changed.ok) throw new Error(changed.error)
    return changed.value
  }, EMPTY)
}

const ADD: ListEdit = { kind: 'add', entries: [{ code: 'FW-02', name: '餐饮服务', within: 'service' }, { code: 'FW-03', name: '食堂服务', within: 'service' }, { code: 'GL-01', name: '资产管理', within: 'management' }] }
const refusal = (list: OfficeList, edit: ListEdit, reason = '调整'): unknown => {
  const changed = changeList(list, edit, { by: '林青', at: '', on: ON, reason })
  return changed.ok ? changed.value : changed.error
}

function standards(list: OfficeList) {
  const applied = applyOfficeTemplate(STANDARDS, { register: 'standard', lists: [list] }, REGISTER_IDS)
  if (!applied.ok) throw new Error(applied.error.join())
  return applied.value
}

const STANDARD: Fields = { title: '会议服务规范', level: 'local', systemClass: 'service', department: '服务处', force: 'recommended', state: 'drafting' }

describe('a list an office keeps', () => {
  it('remembers every change with who, when and why', () => {
    const list = after(ADD, { kind: 'rename', code: 'FW-02', name: '餐饮保障', within: 'service' }, { kind: 'merge', code: 'FW-03', into: 'FW-02' }, { kind: 'close', code: 'GL-01' })
    expect(list.changes.map(({ what }) => what)).toEqual(['增加：FW-02 餐饮服务、FW-03 食堂服务、GL-01 资产管理', '更名：FW-02 餐饮服务 → FW-02 餐饮保障', '并入：FW-03 食堂服务 → FW-02 餐饮保障', '停用：GL-01 资产管理'])
    expect(list.changes[0]).toMatchObject({ by: '林青', at: '2026-11-02T09:00:00Z', reason: '标准体系表（2026版）' })
    expect(list.entries.map(({ code, formerly, closed }) => ({ code, formerly, closed }))).toEqual([
      { code: 'FW-02', formerly: [{ name: '餐饮服务', until: ON }], closed: undefined },
      { code: 'FW-03', formerly: [], closed: { on: ON, into: 'FW-02' } },
      { code: 'GL-01', formerly: [], closed: { on: ON, into: '' } },
    ])
    expect(after(ADD, { kind: 'close', code: 'GL-01' }, { kind: 'reopen', code: 'GL-01' }).entries[2]).not.toHaveProperty('closed')
  })

  it('lets what was merged into an entry follow it', () => {
    const list = after(ADD, { kind: 'merge', code: 'FW-03', into: 'FW-02' }, { kind: 'recode', code: 'FW-02', to: 'FW-2' }, { kind: 'merge', code: 'FW-2', into: 'GL-01' }, { kind: 'merge', code: '旧写法', into: 'GL-01' })
    expect(list.entries.map(({ code, closed }) => [code, closed?.into])).toEqual([['FW-2', 'GL-01'], ['FW-03', 'GL-01'], ['GL-01', undefined], ['旧写法', 'GL-01']])
  })

  it('refuses what would confuse, and says why', () => {
    const list = after(ADD, { kind: 'close', code: 'GL-01' })
    expect(refusal(list, { kind: 'close', code: 'FW-02' }, ' ')).toContain('理由')
    expect(refusal(list, { kind: 'add', entries: [{ code: ' FW-02 ', name: '', within: '' }] })).toBe('“FW-02”已在表中或写了两次。')
    expect(refusal(list, { kind: 'add', entries: [{ code: ' ', name: '空', within: '' }] })).toContain('至少填写一项')
    expect(refusal(list, { kind: 'recode', code: 'FW-03', to: 'FW-02' })).toContain('并入')
    expect(refusal(list, { kind: 'rename', code: 'FW-03', name: '餐饮服务', within: 'service' })).toBe('已有另一项名为“餐饮服务”。')
    expect(refusal(list, { kind: 'merge', code: 'FW-03', into: 'GL-01' })).toContain('已经停用')
    expect(refusal(list, { kind: 'merge', code: 'FW-03', into: 'FW-03' })).toContain('自己')
    expect(refusal(list, { kind: 'close', code: 'ZZ' })).toBe('选项表里没有“ZZ”。')
  })
})

describe('a field with such a list', () => {
  const list = after(ADD, { kind: 'rename', code: 'FW-02', name: '餐饮保障', within: 'service' }, { kind: 'merge', code: 'FW-03', into: 'FW-02' })

  it('takes only what is listed and belongs to the wider class; records keep what was closed since', () => {
    const problems = (subclass: string): readonly string[] => validateRecord(standards(list), { ...STANDARD, subclass }, PUBLISHED_CALENDAR).map(({ message }) => message)
    expect(problems('FW-02')).toEqual([])
    expect(problems('FW-03')).toEqual([])
    expect(problems('FW-9')).toEqual(['小类代码：“FW-9”不是可选的值；可选：FW-02 餐饮保障、GL-01 资产管理。'])
    expect(problems('GL-01')).toEqual(['小类代码：“GL-01 资产管理”属于“管理”，不属于“服务保障”。'])
    expect(validateRecord(standards(EMPTY), { ...STANDARD, subclass: '随便写' }, PUBLISHED_CALENDAR)).toEqual([])
  })

  it('shows the name with the code', () => {
    const { type } = standards(list).fields.find(({ id }) => id === 'subclass')!
    expect(formatValue(type, 'FW-02')).toBe('FW-02 餐饮保障')
  })

  it('is checked cell by cell on import: code, name and former name are read, merged ones named', () => {
    const read = (word: string) => importSheet(standards(list), { name: '标准', rows: [
      ['名称', '层级', '体系大类', '小类代码', '归口处室', '强制或推荐', '状态'].map((text) => ({ kind: 'text', text }) as const),
      ['会议服务规范', '地方', '服务保障', word, '服务处', '推荐', '编制中'].map((text) => ({ kind: 'text', text }) as const),
    ] }, { calendar: PUBLISHED_CALENDAR, resolve: () => null })
    for (const word of ['FW-02', 'ｆｗ-02', '餐饮保障', '餐饮服务', 'FW-02 餐饮保障']) expect(read(word).records).toMatchObject([{ subclass: 'FW-02' }])
    expect(read('FW-03').errors).toMatchObject([{ cell: 'D2', message: '“FW-03 食堂服务”已于2026-11-02并入“FW-02 餐饮保障”，请改填。' }])
    expect(read('没有').errors).toMatchObject([{ cell: 'D2', message: '“没有”不是可选的值；可选：FW-02 餐饮保障、GL-01 资产管理。' }])
    expect(read('GL-01').errors).toMatchObject([{ cell: 'D2', message: expect.stringContaining('属于“管理”') }])
  })
})
