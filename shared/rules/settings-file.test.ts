import { describe, expect, it } from 'vitest'
import { day } from '../law/define-statute'
import { changeSettings, type SettingsEdit } from './change-settings'
import { DEFAULT_SETTINGS, type OfficeSettings } from './office-settings'
import { readSettingsFile, writeSettingsFile } from './settings-file'

const NOTE = { by: '周某', at: '2026-11-20T09:00:00Z', reason: '局合同管理办法第九条' }
const EDITS: readonly SettingsEdit[] = [
  { kind: 'raise-severity', ruleId: 'TXT-001', to: 'must-fix' },
  { kind: 'switch-off', ruleId: 'SGN-001' },
  { kind: 'set-parameter', key: 'large-contract-line', entry: { from: day('2026-01-01'), value: 500_000, source: '云机事发〔2026〕3号' } },
  { kind: 'set-words', words: { units: ['云溪市公务用车管理处'] } },
]

function settingsOf(edits: readonly SettingsEdit[]): OfficeSettings {
  return edits.reduce((settings, edit) => {
    const changed = changeSettings(settings, edit, NOTE)
    if (!changed.ok) throw new Error(changed.error)
    return changed.value.settings
  }, DEFAULT_SETTINGS)
}

const faultsOf = (content: object): readonly string[] => {
  const read = readSettingsFile(JSON.stringify({ format: 'hengshen-settings', ...content }))
  return read.ok ? [] : read.error
}

describe('a file of rule settings', () => {
  it('gives back the settings it was written from, and the same bytes whatever the order of the changes', () => {
    const settings = settingsOf(EDITS)
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(settings)}`)).toEqual({ ok: true, value: settings })
    expect(writeSettingsFile(settingsOf(EDITS.toReversed()))).toBe(writeSettingsFile(settings))
    expect(readSettingsFile(writeSettingsFile(DEFAULT_SETTINGS))).toEqual({ ok: true, value: DEFAULT_SETTINGS })
  })

  it('is refused with every fault named: what it is, unknown names, a severity below the catalogue, a share written as percent', () => {
    expect(readSettingsFile('{')).toMatchObject({ ok: false, error: [expect.stringContaining('不是有效的 JSON')] })
    expect(readSettingsFile('{"format":"hengshen-parameters"}')).toMatchObject({ ok: false, error: [expect.stringContaining('不是审查规则的设置文件')] })
    expect(faultsOf({ colour: 1 })).toEqual(['有不认识的字段：colour。'])
    expect(faultsOf({
      severities: { 'AMT-001': { to: 'remind', reason: '放宽' }, 'ABC-001': { to: 'remind', reason: '放宽' } },
      off: { 'XYZ-001': '停用' }, parameters: { 'deposit-cap': [{ from: '2026-01-01', value: 20, source: '制度' }], none: [{ from: '2026-01-01', value: 1, source: '制度' }] },
    })).toEqual([
      expect.stringContaining('AMT-001的等级是“必改”，只能提高'), '没有编号为“ABC-001”的规则。', '没有编号为“XYZ-001”的规则。',
      expect.stringContaining('是比例'), expect.stringContaining('没有名为“none”的参数'),
    ])
  })
})
