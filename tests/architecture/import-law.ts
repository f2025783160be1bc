/**
 * Who may import whom, as data, and the check of it. The order of `SHARED_ORDER` is the path of data (ADR 0001);
 * a folder missing from it fails. Changing this file needs an ADR.
 */
import { parseSync } from 'rolldown/utils'
import { posix } from 'node:path'

/** Stages of `shared/`, in order: a stage imports only stages before it, and itself. */
export const SHARED_ORDER = [
  'core', 'desktop', 'document', 'import', 'law', 'facts', 'rules', 'findings', 'checklist', 'opinion', 'markup',
  'registers', 'reports', 'letters', 'export', 'search', 'audit', 'storage', 'sync',
] as const

/** Libraries that read or write file formats, and the files that may name them. */
const FORMAT_LIBRARIES = /^(fflate|saxes|htmlparser2|pdfjs-dist|docx|docx-preview|mammoth|exceljs|tesseract\.js|pdf-lib|utif2?|papaparse)(\/|$)/
const FORMAT_FILES = /(^|\/)(decode-[^/]*|edit-docx[^/]*|write-[^/]*|read-[^/]*|inspect-[^/]*)(\/|\.ts$|\.tsx$)/
/** Libraries `shared/` may use anywhere: pure, no host. */
const PURE_LIBRARIES = /^(zod|big\.js|diff|minisearch|chinese-days|fflate|@noble\/[a-z]+)(\/|$)/

/** One file and the module names it imports. */
export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string
  readonly code: string
}

/** What the law asks of a file. */
export interface ModuleFile {
  readonly path: string
  readonly imports: readonly string[]
  readonly hasDefaultExport: boolean
}

/** A broken law, in one line a person can act on. */
export type Violation = string

/** Checks every file; the paths of all files must be given, so that an import that resolves to nothing is noticed. */
export function checkImportLaw(files: readonly ModuleFile[]): readonly Violation[] {
  const known = new Set(files.map((file) => file.path))
  const violations: Violation[] = []
  const graph = new Map<string, string[]>()
  for (const file of files) {
    const edges: string[] = []
    graph.set(file.path, edges)
    if (file.hasDefaultExport && !isConfig(file.path)) violations.push(`${file.path}: default export; name it`)
    for (const specifier of file.imports) {
      const target = resolveImport(file.path, specifier, known)
      if (target === null) {
        violations.push(`${file.path}: imports ${specifier}, which is not there`)
      } else if (target.startsWith('npm:')) {
        push(violations, checkLibrary(file.path, target.slice(4)))
      } else {
        edges.push(target)
        push(violations, checkPair(file.path, target))
      }
    }
  }
  return [...violations, ...findCycles(graph)]
}

function push(list: Violation[], violation: Violation | null): void {
  if (violation !== null) list.push(violation)
}

function isConfig(path: string): boolean {
  return !path.includes('/') || path.startsWith('scripts/')
}

function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path)
}

/** Parses a file; throws where it is no module. */
export function readModule(file: SourceFile): ModuleFile {
  const { module, errors } = parseSync(file.path, file.code)
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]!.message}`)
  const imports = module.staticImports.map((entry) => entry.moduleRequest.value)
  for (const entry of module.staticExports) {
    for (const item of entry.entries) if (item.moduleRequest) imports.push(item.moduleRequest.value)
  }
  for (const entry of module.dynamicImports) {
    const literal = /^\s*['"]([^'"]+)['"]/.exec(file.code.slice(entry.moduleRequest.start, entry.moduleRequest.end))
    if (literal) imports.push(literal[1]!)
  }
  const hasDefaultExport = module.staticExports.some((entry) => entry.entries.some((item) => item.exportName.kind === 'Default'))
  return { path: file.path, imports, hasDefaultExport }
}

/** A repository path, `npm:name` for a library, or null for a relative import of nothing. */
function resolveImport(from: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return `npm:${specifier}`
  const bare = specifier.replace(/\?.*$/, '')
  const base = posix.normalize(posix.join(posix.dirname(from), bare))
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`, `${base}/index.ts`, `${base}/index.tsx`, base.replace(/\.js$/, '.ts')]
  const found = candidates.find((candidate) => known.has(candidate))
  if (found !== undefined) return found
  // Style sheets, JSON and pictures are data, not code.
  return /\.(css|json|svg|png|html|xlsx|docx)$/.test(bare) ? `npm:${bare}` : null
}

function checkLibrary(path: string, library: string): Violation | null {
  if (isTest(path)) return null
  if (path.startsWith('shared/')) {
    if (library.startsWith('node:') || library === 'electron') return `${path}: shared/ knows no host; imports ${library}`
    if (PURE_LIBRARIES.test(library) && !FORMAT_LIBRARIES.test(library)) return null
    if (FORMAT_LIBRARIES.test(library) && FORMAT_FILES.test(path)) return null
    return /\.(css|json)$/.test(library) ? null : `${path}: shared/ may not import ${library} here`
  }
  if (path.startsWith('renderer/') && (library.startsWith('node:') || library === 'electron')) return `${path}: the page has no Node; imports ${library}`
  if (path.startsWith('renderer/') && !path.startsWith('renderer/platform/') && /^dexie(\/|$)/.test(library)) return `${path}: only renderer/platform knows Dexie`
  return null
}

function checkPair(from: string, to: string): Violation | null {
  if (isTest(from)) return to.startsWith('tests/') || !isTest(to) ? null : `${from}: imports the test ${to}`
  if (to.startsWith('tests/') || isTest(to)) return `${from}: imports test code ${to}`
  const rule = LAWS.find((law) => from.startsWith(law.from))
  if (rule === undefined) return null
  return rule.allows(from, to) ? null : `${from}: may not import ${to} (${rule.why})`
}

interface Law {
  readonly from: string
  readonly why: string
  readonly allows: (from: string, to: string) => boolean
}

const top = (path: string, depth: number): string => path.split('/').slice(0, depth).join('/')

const LAWS: readonly Law[] = [
  { from: 'shared/', why: 'a stage imports only earlier stages', allows: (from, to) => allowsStage(from, to) },
  { from: 'electron/', why: 'electron/ holds no business code', allows: (_, to) => to.startsWith('electron/') || /^shared\/(core|desktop)\//.test(to) },
  { from: 'renderer/ui/', why: 'ui/ has no business words', allows: (_, to) => to.startsWith('renderer/ui/') || to.startsWith('shared/') },
  {
    from: 'renderer/features/', why: 'a feature sees shared/, ui/, messages/, services and itself',
    allows: (from, to) =>
      top(from, 3) === top(to, 3) || to.startsWith('shared/') || to.startsWith('renderer/ui/') ||
      to.startsWith('renderer/messages/') || to === 'renderer/services.ts' || to === 'renderer/services.tsx',
  },
  { from: 'renderer/platform/', why: 'platform/ implements services', allows: (_, to) => to.startsWith('renderer/platform/') || to.startsWith('shared/') || /^renderer\/services\.tsx?$/.test(to) },
  { from: 'renderer/messages/', why: 'messages are data', allows: (_, to) => to.startsWith('renderer/messages/') },
  { from: 'renderer/', why: 'the page imports renderer/ and shared/', allows: (_, to) => to.startsWith('renderer/') || to.startsWith('shared/') },
  { from: 'cli/', why: 'cli/ imports shared/ only', allows: (_, to) => to.startsWith('cli/') || to.startsWith('shared/') },
  { from: 'server/', why: 'server/ imports shared/ only', allows: (_, to) => to.startsWith('server/') || to.startsWith('shared/') },
]

function allowsStage(from: string, to: string): boolean {
  if (!to.startsWith('shared/')) return false
  const order = SHARED_ORDER as readonly string[]
  const fromStage = order.indexOf(from.split('/')[1]!)
  const toStage = order.indexOf(to.split('/')[1]!)
  return fromStage !== -1 && toStage !== -1 && toStage <= fromStage
}

/** Every import cycle once, as the path that closes it. Depth-first, linear in files and imports. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly Violation[] {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: Violation[] = []
  const path: string[] = []
  const visit = (file: string): void => {
    state.set(file, 'open')
    path.push(file)
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') cycles.push(`cycle: ${[...path.slice(path.indexOf(next)), next].join(' -> ')}`)
      else if (!state.has(next)) visit(next)
    }
    path.pop()
    state.set(file, 'done')
  }
  for (const file of graph.keys()) if (!state.has(file)) visit(file)
  return cycles
}
