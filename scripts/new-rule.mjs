/** `npm run new:rule PAY-002 payment/no-pay-when-paid`: writes the rule and its test, then regenerates the lists. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { exportNameOf, generateRules, listRules } from './generate-rules.mjs'
import { ROOT, SetupError, endWith, say } from './run.mjs'

const USAGE = '用法：npm run new:rule 编号 章节/规则名，例如 npm run new:rule PAY-002 payment/no-pay-when-paid'

function readArguments([id, path]) {
  if (!/^[A-Z]{3}-\d{3}$/.test(id ?? '') || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(path ?? '')) throw new SetupError(USAGE)
  const retired = readFileSync(join(ROOT, 'shared/rules/retired.ts'), 'utf8')
  if (retired.includes(`'${id}'`)) throw new SetupError(`${id} 已停用，不得再用，请另取编号。`)
  if (listRules().some((rule) => rule.id === id)) throw new SetupError(`${id} 已有规则。`)
  const [chapter, words] = path.split('/')
  const title = new RegExp(`'${id}': '([^']*)'`).exec(readFileSync(join(ROOT, 'shared/rules/rule-catalogue.ts'), 'utf8'))?.[1]
  if (title === undefined) throw new SetupError(`${id} 不在规则目录 shared/rules/rule-catalogue.ts 中，请先写入编号和名称。`)
  return { id, title, exportName: exportNameOf(words), base: `shared/rules/${chapter}/${id.toLowerCase()}-${words}` }
}

const ruleText = ({ id, title, exportName }) => `import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'

/** ${id}: the law, why the rule exists, and what it does not cover. */
export const ${exportName}: Rule = {
  id: '${id}',
  title: '${title}',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('民法典', '第470条', 'full-text')],
  parameters: [],
  version: 1,
  check,
}

function* check({ facts }: RuleContext): Iterable<Problem> {
  if (facts.normalized === '') return
}
`

const testText = ({ id, exportName, base }) => `import { testRule } from '../../../tests/support/test-rule'
import { ${exportName} } from './${base.split('/').at(-1)}'

// ${id}: at least three of each, two boundary sentences; «…» marks where the finding must point.
testRule(${exportName}, {
  clean: {},
  flagged: {},
  boundary: {},
})
`

try {
  const rule = readArguments(process.argv.slice(2))
  const [source, test] = [`${rule.base}.ts`, `${rule.base}.test.ts`]
  if (existsSync(join(ROOT, source))) throw new SetupError(`${source} 已存在。`)
  mkdirSync(dirname(join(ROOT, source)), { recursive: true })
  writeFileSync(join(ROOT, source), ruleText(rule))
  writeFileSync(join(ROOT, test), testText(rule))
  await generateRules()
  say(`${source}\n${test}`)
} catch (error) {
  endWith(error)
}
