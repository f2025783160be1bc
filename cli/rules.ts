import { describeRules } from '../shared/rules/describe-rules'
import { DEFAULT_SETTINGS, severityFor } from '../shared/rules/office-settings'
import { loadSettings } from './load-settings'
import { readArguments, UsageError } from './usage'

/** `hengshen rules [--json] [--settings FILE]`: every rule with its types, severity, basis and version, as the office's settings make it. */
export async function runRules(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false }, settings: { type: 'string' } })
  if (positionals.length > 0) throw new UsageError('rules 不需要文件。')
  const settings = values.settings === undefined ? DEFAULT_SETTINGS : await loadSettings(values.settings)
  if (settings === null) return 2
  const described = describeRules().map((rule) => {
    const reason = settings.off[rule.id]
    return Object.assign(rule, { severity: severityFor(settings, rule.id, rule.severity) }, reason === undefined ? {} : { switchedOff: reason })
  })
  if (values.json) process.stdout.write(`${JSON.stringify(described, null, 2)}\n`)
  else for (const rule of described) process.stdout.write(`${rule.id}\t${rule.severity}\t${rule.title}${rule.switchedOff === undefined ? '' : `\t已停用：${rule.switchedOff}`}\n`)
  return 0
}
