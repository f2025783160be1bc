import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ContractDocument } from '../shared/document/contract-document'
import type { LocalDate } from '../shared/core/local-date'
import type { Job } from './job'
import { runJobs } from './worker-pool'

const run = promisify(execFile)
const BATCH = 20
const TODAY = '2026-11-21' as LocalDate

/** A file in both readings: what LibreOffice has and we do not. */
interface Difference {
  readonly characters: number
  readonly missing: ReadonlyMap<string, number>
  readonly lines: readonly string[]
}

/**
 * Reads each DOCX with LibreOffice, an independent reader, and prints what its text export has and ours lacks: counts
 * per file, the words themselves only where `list` asks for them. LibreOffice is no oracle: it leaves floating tables
 * out, prints ticks of Wingdings as letters and counts some lists otherwise, so a difference is to be explained; a file
 * that lost over one character in a hundred, and does not say so in a warning, is a problem.
 */
export async function compareWithLibreOffice(paths: readonly string[], list: boolean): Promise<readonly string[]> {
  const files = paths.filter((path) => /\.docx$/i.test(path))
  const texts = await exportTexts(files)
  if (texts === null) {
    process.stdout.write('libreoffice: soffice is not installed; nothing was compared\n')
    return []
  }
  const problems: string[] = []
  let [compared, characters, lost] = [0, 0, 0]
  let index = 0
  const jobs = files.map((path): Job => ({ kind: 'text', path, name: basename(path), today: TODAY }))
  for await (const result of runJobs(jobs)) {
    const path = files[index]!
    index += 1
    const theirs = texts.get(path)
    if (!result.ok || theirs === undefined) continue
    const difference = compare(theirs, result.text!.document)
    const missing = [...difference.missing.values()].reduce((sum, count) => sum + count, 0)
    compared += 1
    characters += difference.characters
    lost += missing
    if (missing === 0) continue
    process.stdout.write(`${basename(path)} | ${difference.characters} characters | ${missing} not ours (${kinds(difference.missing)}) | ${difference.lines.length} lines\n`)
    if (list) for (const line of difference.lines) process.stdout.write(`    ${line}\n`)
    // What the reading itself names as unread is known; anything else that is lost is ours to find.
    const isNamed = result.text!.warnings.some(({ code }) => code === 'not-read')
    if (!isNamed && missing > Math.max(20, difference.characters * 0.01)) problems.push(`${basename(path)}: ${missing} of ${difference.characters} characters of LibreOffice's reading are not in ours`)
  }
  process.stdout.write(`libreoffice: ${compared} files, ${lost} of ${characters} characters not in our reading (${((lost / Math.max(1, characters)) * 100).toFixed(3)} %)\n`)
  return problems
}

/** The text export of each file it can open, by path; null where LibreOffice is not installed. */
async function exportTexts(files: readonly string[]): Promise<ReadonlyMap<string, string> | null> {
  const folder = await mkdtemp(join(tmpdir(), 'hengshen-libreoffice-'))
  const texts = new Map<string, string>()
  try {
    for (let at = 0; at < files.length; at += BATCH) {
      const batch = files.slice(at, at + BATCH)
      // A profile of its own: an office that is open elsewhere would take the files and answer nothing.
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      await run('soffice', [profile, '--headless', '--norestore', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...batch], { timeout: 300_000 })
      for (const path of batch) {
        const text = await readFile(join(folder, `${basename(path, extname(path))}.txt`), 'utf8').catch(() => null)
        if (text !== null) texts.set(path, text)
      }
    }
    return texts
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Everything a reader of the page can see of ours: the reading text and what stands beside it: open deletions, remarks, prompts of unfilled controls. */
function compare(theirs: string, document: ContractDocument): Difference {
  const beside = document.marks.flatMap((mark) => (mark.kind === 'deletion' || mark.kind === 'comment' ? [mark.text] : mark.kind === 'blank' ? [mark.prompt ?? ''] : []))
  const ours = fold([document.text, ...beside].join(''))
  const counts = new Map<string, number>()
  for (const sign of ours) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const missing = new Map<string, number>()
  const folded = fold(theirs)
  for (const sign of folded) {
    const left = counts.get(sign) ?? 0
    if (left > 0) counts.set(sign, left - 1)
    else missing.set(sign, (missing.get(sign) ?? 0) + 1)
  }
  const lines = missing.size === 0 ? [] : theirs.split('\n').filter((line) => [...fold(line)].some((sign) => missing.has(sign)) && !ours.includes(fold(line)))
  return { characters: [...folded].length, missing, lines: lines.map((line) => line.trim()) }
}

/** White space, blanks and bullets are drawn differently by every program; look-alikes are one character. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s_\u200b-\u200f\ufeff\u00ad\ue000-\uf8ff•·●○■□▪◆➢✓☐☑☒-]/g, '')
}

function kinds(missing: ReadonlyMap<string, number>): string {
  const sums: Record<string, number> = {}
  for (const [sign, count] of missing) {
    const kind = /\p{Script=Han}/u.test(sign) ? 'Han' : /\d/.test(sign) ? 'digits' : /\p{L}/u.test(sign) ? 'letters' : 'signs'
    sums[kind] = (sums[kind] ?? 0) + count
  }
  return Object.entries(sums).map(([kind, count]) => `${kind} ${count}`).join(', ')
}
