/**
 * `node scripts/generate-rules.mjs`: writes shared/rules/index.ts (every rule file, sorted by id) and docs/rules.md.
 * A rule file is `<chapter>/<id>-<words>.ts`, its export the words in camel case; both are read from the file name.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, SetupError, endWith } from './run.mjs'

const RULES = join(ROOT, 'shared/rules')
const FILE_NAME = /^([a-z]{3})-(\d{3})-([a-z0-9-]+)\.ts$/

/** Every rule file as { id, chapter, name, exportName }, sorted by id. Throws for two files with one id. */
export function listRules() {
  const found = []
  for (const chapter of readdirSync(RULES, { withFileTypes: true })) {
    if (!chapter.isDirectory()) continue
    for (const name of readdirSync(join(RULES, chapter.name))) {
      const match = name.endsWith('.test.ts') ? null : FILE_NAME.exec(name)
      if (match === null) continue
      const id = `${match[1].toUpperCase()}-${match[2]}`
      found.push({ id, chapter: chapter.name, name: name.slice(0, -3), exportName: exportNameOf(match[3]) })
    }
  }
  found.sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const [index, rule] of found.entries()) {
    if (found[index - 1]?.id === rule.id) throw new Error(`${rule.id}: ${found[index - 1].name} and ${rule.name}`)
  }
  return found
}

/** `no-pay-when-paid` -> `noPayWhenPaid`. */
export function exportNameOf(words) {
  return words.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

/** Two rules may share their words, never their id: `AMT-001` -> `amt001`. */
const variableOf = (id) => id.toLowerCase().replace('-', '')

/** The text of shared/rules/index.ts. */
export function indexText(list) {
  return `${[
    '// Written by scripts/generate-rules.mjs; do not edit.',
    ...list.map(({ id, chapter, name, exportName }) => `import { ${exportName} as ${variableOf(id)} } from './${chapter}/${name}'`),
    "import type { Rule } from './rule'",
    '',
    '/** Every rule of the pack, sorted by id. */',
    ...(list.length === 0
      ? ['export const rules: readonly Rule[] = []']
      : ['export const rules: readonly Rule[] = [', ...list.map(({ id }) => `  ${variableOf(id)},`), ']']),
  ].join('\n')}\n`
}

/** The page is made by the program itself, bundled in memory, so that titles and bases are what rules really say. */
async function pageText() {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({ input: join(RULES, 'describe-rules.ts'), logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'es' })
  await bundle.close()
  const { describeRules, rulesPage } = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
  return rulesPage(describeRules())
}

function writeIfChanged(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

/** A file that does not export its rule would break every build: it is named before anything is written. */
function checkExports(list) {
  for (const { chapter, name, exportName } of list) {
    const code = readFileSync(join(RULES, chapter, `${name}.ts`), 'utf8')
    if (!code.includes(`export const ${exportName}`)) throw new SetupError(`shared/rules/${chapter}/${name}.ts 没有导出 ${exportName}。`)
  }
}

/** Writes both files, or neither. */
export async function generateRules() {
  const index = join(RULES, 'index.ts')
  const list = listRules()
  checkExports(list)
  const before = readFileSync(index, 'utf8')
  writeIfChanged(index, indexText(list))
  try {
    const page = await pageText()
    mkdirSync(join(ROOT, 'docs'), { recursive: true })
    writeIfChanged(join(ROOT, 'docs/rules.md'), page)
  } catch (error) {
    writeIfChanged(index, before)
    throw error
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await generateRules()
    console.log(`${listRules().length} rules in shared/rules/index.ts and docs/rules.md`)
  } catch (error) {
    endWith(error)
  }
}
