import { describeRules } from '../shared/rules/describe-rules'
import { readArguments, UsageError } from './usage'

/** `hengshen rules [--json]`: every rule with its types, severity, basis and version. */
export async function runRules(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } })
  if (positionals.length > 0) throw new UsageError('rules 不需要文件。')
  const described = describeRules()
  if (values.json) process.stdout.write(`${JSON.stringify(described, null, 2)}\n`)
  else for (const rule of described) process.stdout.write(`${rule.id}\t${rule.severity}\t${rule.title}\n`)
  return 0
}
