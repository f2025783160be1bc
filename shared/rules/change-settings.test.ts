import { describe, expect, it } from 'vitest'
import { day } from '../law/define-statute'
import { depositCap } from '../law/parameters/guarantees'
import { changeSettings, type SettingsEdit } from './change-settings'
import { DEFAULT_SETTINGS, parameterOn, severityFor, type OfficeSettings } from './office-settings'
import { hashOf, readParameterPack } from './parameter-pack'
import { stampRulePack } from './rule-pack'
import { readOfficeSettings } from './settings-schema'

const NOTE = { by: '周某', at: '2026-11-20T09:00:00Z', reason: '局合同管理办法第九条' }

function edit(settings: OfficeSettings, what: SettingsEdit) {
  const result = changeSettings(settings, what, NOTE)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function refusal(what: SettingsEdit, reason = NOTE.reason): string {
  const result = changeSettings(DEFAULT_SETTINGS, what, { ...NOTE, reason })
  return result.ok ? '' : result.error
}

describe('settings of an office', () => {
  it('raise a severity and put it back, each with an entry of the history', () => {
    const raised = edit(DEFAULT_SETTINGS, { kind: 'raise-severity', ruleId: 'TXT-001', to: 'must-fix' })
    expect(severityFor(raised.settings, 'TXT-001', 'remind')).toBe('must-fix')
    expect(raised.change).toEqual({ ...NOTE, kind: 'raise-severity', target: 'TXT-001', before: null, after: { to: 'must-fix', reason: NOTE.reason } })
    expect(edit(raised.settings, { kind: 'restore-severity', ruleId: 'TXT-001' }).settings).toEqual(DEFAULT_SETTINGS)
  })
  it('set a parameter from a day on, with its source, in the order of days', () => {
    const first = edit(DEFAULT_SETTINGS, { kind: 'set-parameter', key: 'deposit-cap', entry: { from: day('2026-06-01'), value: 0.1, source: '内部制度' } })
    const second = edit(first.settings, { kind: 'set-parameter', key: 'deposit-cap', entry: { from: day('2026-01-01'), value: 0.15, source: '内部制度' } })
    expect(parameterOn(second.settings, depositCap, day('2026-03-01'))).toBe(0.15)
    expect(parameterOn(second.settings, depositCap, day('2026-07-01'))).toBe(0.1)
    expect(second.change.before).toEqual([{ from: '2026-06-01', value: 0.1, source: '内部制度' }])
    const removed = edit(edit(second.settings, { kind: 'remove-parameter', key: 'deposit-cap', from: day('2026-06-01') }).settings, { kind: 'remove-parameter', key: 'deposit-cap', from: day('2026-01-01') })
    expect(removed.settings).toEqual(DEFAULT_SETTINGS)
  })
  it('switch a rule off and on', () => {
    const off = edit(DEFAULT_SETTINGS, { kind: 'switch-off', ruleId: 'SGN-001' }).settings
    expect(off.off).toEqual({ 'SGN-001': NOTE.reason })
    expect(edit(off, { kind: 'switch-on', ruleId: 'SGN-001' }).settings).toEqual(DEFAULT_SETTINGS)
  })
  it('are refused without a reason, a source, a known rule or a sensible value', () => {
    expect(refusal({ kind: 'switch-off', ruleId: 'SGN-001' }, ' ')).toContain('理由')
    expect(refusal({ kind: 'switch-off', ruleId: 'ABC-001' })).toContain('ABC-001')
    expect(refusal({ kind: 'set-parameter', key: 'deposit-cap', entry: { from: day('2026-01-01'), value: 0.1, source: ' ' } })).toContain('来源')
    expect(refusal({ kind: 'set-parameter', key: 'deposit-cap', entry: { from: day('2026-01-01'), value: 20, source: '制度' } })).toContain('0.2')
    expect(refusal({ kind: 'set-parameter', key: 'no-such', entry: { from: day('2026-01-01'), value: 1, source: '制度' } })).toContain('no-such')
    expect(refusal({ kind: 'set-words', words: { units: ['处'] } })).toContain('2至60字')
  })
  it('never lower a severity below the catalogue, whoever asks', () => {
    expect(refusal({ kind: 'raise-severity', ruleId: 'AMT-001', to: 'remind' })).toContain('AMT-001的等级是“必改”，只能提高，不能降为“提示”')
    expect(refusal({ kind: 'raise-severity', ruleId: 'TXT-002', to: 'remind' })).toContain('只能提高')
    expect(refusal({ kind: 'raise-severity', ruleId: 'TXT-002', to: 'must-fix' })).toBe('')
    expect(refusal({ kind: 'raise-severity', ruleId: 'AMT-001', to: 'must-fix' })).toBe('')
  })
  it('come back from storage as they went, with defaults for what is missing, and say what is wrong', () => {
    const settings = edit(edit(DEFAULT_SETTINGS, { kind: 'set-words', words: { units: ['云溪市公务用车管理处'] } }).settings, { kind: 'raise-severity', ruleId: 'TXT-001', to: 'should-fix' }).settings
    expect(readOfficeSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, value: settings })
    expect(readOfficeSettings({ off: { 'SGN-001': '暂停' } })).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, off: { 'SGN-001': '暂停' } } })
    const wrong = readOfficeSettings({ severities: { 'TXT-001': { to: '重大', reason: '' } }, colour: 1 })
    expect(wrong.ok ? [] : wrong.error).toEqual([expect.stringContaining('must-fix'), '有不认识的字段：colour。'])
  })
})

const CONTENT = {
  format: 'hengshen-parameters', version: '2027.1', issuedOn: '2027-01-05', source: '规则库编制组',
  parameters: { 'deposit-cap': [{ from: '2027-01-01', value: 0.1, source: '示例规定第1条' }] },
}
const fileOf = (content: object): string => JSON.stringify({ ...content, sha256: hashOf(content) })
const faultsOf = (json: string, current: string | null = null): readonly string[] => {
  const read = readParameterPack(json, current)
  return read.ok ? [] : read.error
}

describe('a pack of newer parameters', () => {
  it('replaces built-in values, stands behind the office, and shows in the stamp', () => {
    const read = readParameterPack(fileOf(CONTENT), null)
    if (!read.ok) throw new Error(read.error.join())
    const { settings, change } = edit(DEFAULT_SETTINGS, { kind: 'load-pack', pack: read.value })
    expect(change).toMatchObject({ target: '2027.1', before: null, after: { version: '2027.1' } })
    expect([day('2026-12-31'), day('2027-01-01')].map((on) => parameterOn(settings, depositCap, on))).toEqual([0.2, 0.1])
    const own = edit(settings, { kind: 'set-parameter', key: 'deposit-cap', entry: { from: day('2027-01-01'), value: 0.05, source: '内部制度' } }).settings
    expect(parameterOn(own, depositCap, day('2027-02-01'))).toBe(0.05)
    expect(stampRulePack([], settings).version).toContain('2027.1')
    expect(stampRulePack([], settings).sha256).not.toBe(stampRulePack([]).sha256)
    expect(edit(settings, { kind: 'drop-pack' }).settings).toEqual(DEFAULT_SETTINGS)
  })
  it('is refused when changed on the way, old, unknown or misread, each said in Chinese', () => {
    expect(faultsOf('{')).toEqual([expect.stringContaining('JSON')])
    expect(faultsOf(fileOf(CONTENT).replace('0.1', '0.3'))).toEqual([expect.stringContaining('校验值与内容不符')])
    expect(faultsOf(fileOf({ ...CONTENT, version: '2026.11' }))).toEqual([expect.stringContaining('无须加载')])
    expect(faultsOf(fileOf(CONTENT), '2027.2')).toEqual([expect.stringContaining('2027.2')])
    expect(faultsOf(fileOf({ ...CONTENT, parameters: { 'no-such': [{ from: '2027-01-01', value: 1, source: '示例' }] } }))).toEqual([expect.stringContaining('no-such')])
    expect(faultsOf(fileOf({ ...CONTENT, parameters: { 'deposit-cap': [{ from: '2027-01-01', value: 10, source: '示例' }] } }))).toEqual([expect.stringContaining('小数')])
    expect(faultsOf(fileOf({ ...CONTENT, parameters: { 'deposit-cap': [{ from: '2027-02-30', value: 0.1, source: '' }] } })))
      .toEqual([expect.stringContaining('2027-02-30'), expect.stringContaining('来源')])
    expect(faultsOf(fileOf({ ...CONTENT, extra: 1 }))).toEqual(['有不认识的字段：extra。'])
    expect(faultsOf('[]')).toHaveLength(1)
  })
})

describe('the holidays of a year', () => {
  const year = { year: 2027, source: '国办发明电〔2026〕×号', holidays: [{ name: '春节', from: day('2027-02-05'), to: day('2027-02-11') }], workdays: [day('2027-01-31')] }
  it('take the place of what was entered for it before, keep both in the history and show in the stamp', () => {
    const first = edit(DEFAULT_SETTINGS, { kind: 'set-holidays', year })
    const longer = { ...year, holidays: [{ ...year.holidays[0]!, to: day('2027-02-12') }] }
    const second = edit(first.settings, { kind: 'set-holidays', year: longer })
    expect(second.settings.holidays).toEqual([longer])
    expect(second.change).toMatchObject({ target: '2027', before: year, after: longer })
    expect(stampRulePack([], first.settings).sha256).not.toBe(stampRulePack([], second.settings).sha256)
    expect(edit(second.settings, { kind: 'remove-holidays', year: 2027 }).settings).toEqual(DEFAULT_SETTINGS)
  })
  it('are refused when two entries contradict each other', () => {
    const bad = { ...year, workdays: [day('2027-02-06')] }
    expect(changeSettings(DEFAULT_SETTINGS, { kind: 'set-holidays', year: bad }, { by: '李明', at: '2026-11-21T09:00:00.000Z', reason: '通知' })).toMatchObject({ error: '2027-02-06 既是放假日又是调休上班日，请改正。' })
  })
})
