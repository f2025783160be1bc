/**
 * Our tracked changes beside those of two other MIT-licensed engines, on the clauses and originals of tests/golden/markup.
 * The engines are no dependency of this project: `scripts/compare-engines.mjs FOLDER` loads them from a folder of their own.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { CLAUSE_PAIRS } from '../../cli/bench/clause-pairs'
import { idealLength, markedCharacters } from '../../cli/bench/ideal-marks'
import type { RedlineEdit } from '../../shared/markup/edit'
import { redlineDocx } from '../../shared/markup/edit-docx/redline-docx'
import { ACCEPT_ALL, readRevisions, REJECT_ALL, type Verdict } from '../../shared/markup/read-revisions'
import { CONTAINERS, oddRuns } from '../golden/markup/containers'
import { SPECIAL_CASES } from '../golden/markup/special-cases'
import { docxPackage } from './docx-package'

const AUTHOR = '甲'
const STORY = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

/** One original with what is wanted of it; `next` is the wanted document, where there is one to compare with. */
interface Case {
  readonly name: string
  readonly original: Uint8Array
  readonly edits: readonly RedlineEdit[]
  readonly accepted: readonly string[]
  readonly next: Uint8Array | null
  readonly ideal: number
}

type Engine = (one: Case) => Promise<Uint8Array>

const cases: readonly Case[] = [
  ...CLAUSE_PAIRS.map(([name, old, wanted], index): Case => {
    const container = CONTAINERS[index % CONTAINERS.length]!
    const [original, next] = [old, wanted].map((words) => docxPackage(container.make(oddRuns(words, index)))) as [Uint8Array, Uint8Array]
    return { name, original, edits: [{ find: old, replace: wanted }], accepted: linesOf(next, ACCEPT_ALL), next, ideal: idealLength(old, wanted) }
  }),
  ...SPECIAL_CASES.map(({ name, source, edits }): Case => {
    const original = docxPackage(source)
    // Comments are no part of this comparison.
    const plain = edits.map(({ find, replace, occurrence }) => (occurrence === undefined ? { find, replace } : { find, replace, occurrence })).filter(({ find, replace }) => find !== replace)
    const accepted = plain.length === 0 ? linesOf(original, ACCEPT_ALL) : linesOf(ours(original, plain), ACCEPT_ALL)
    return { name, original, edits: plain, accepted, next: null, ideal: plain.reduce((sum, { find, replace }) => sum + idealLength(find, replace), 0) }
  }).filter(({ edits }) => edits.length > 0),
]

function linesOf(bytes: Uint8Array, verdict: Verdict): readonly string[] {
  return Object.entries(unzipSync(bytes)).filter(([name]) => STORY.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, part]) => readRevisions(strFromU8(part), verdict)).filter((line) => line.trim() !== '')
}

function ours(original: Uint8Array, edits: readonly RedlineEdit[]): Uint8Array {
  const marked = redlineDocx(original, edits, { author: AUTHOR, date: '2026-11-21T08:00:00Z' })
  if (!marked.ok) throw new Error(marked.error.message)
  return marked.value.bytes
}

async function loadAdeu(folder: string): Promise<Engine> {
  const { DocumentObject, RedlineEngine } = await import(pathToFileURL(join(folder, 'node_modules/@adeu/core/dist/index.js')).href)
  return async ({ original, edits }) => {
    const document = await DocumentObject.load(Buffer.from(original))
    new RedlineEngine(document, AUTHOR).process_batch(edits.map(({ find, replace }) => ({ type: 'modify', target_text: find, new_text: replace, match_mode: 'first' })))
    return new Uint8Array(await document.save())
  }
}

async function loadDocxodus(folder: string): Promise<Engine> {
  const dist = join(folder, 'node_modules/docxodus/dist')
  Object.assign(globalThis, { window: globalThis })
  const engine = await import(pathToFileURL(join(dist, 'core.js')).href)
  await engine.initialize(`${pathToFileURL(join(dist, 'wasm')).href}/`)
  return async ({ original, next }) => engine.compareDocuments(original, next, { authorName: AUTHOR })
}

interface Figures {
  readonly cases: number
  /** Threw, or handed out a file without the wanted words or from which the old ones cannot be had back. */
  readonly failed: readonly string[]
  readonly marked: number
  readonly ideal: number
}

/** Figures over the cases an engine got right: marks that lead elsewhere are no marks. */
async function measure(engine: Engine, some: readonly Case[]): Promise<Figures> {
  const failed: string[] = []
  let [marked, ideal] = [0, 0]
  for (const one of some) {
    const bytes = await engine(one).catch(() => null)
    if (bytes === null || !isRight(one, bytes)) failed.push(one.name)
    else {
      marked += markedCharacters(Object.entries(unzipSync(bytes)).filter(([name]) => STORY.test(name)).map(([, part]) => strFromU8(part)), AUTHOR)
      ideal += one.ideal
    }
  }
  return { cases: some.length, failed, marked, ideal }
}

function isRight({ original, accepted }: Case, bytes: Uint8Array): boolean {
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n')
  return same(linesOf(bytes, ACCEPT_ALL), accepted) && same(linesOf(bytes, REJECT_ALL), linesOf(original, REJECT_ALL))
}

function say(name: string, { cases: count, failed, marked, ideal }: Figures): void {
  process.stdout.write(`${name}: ${count - failed.length} of ${count} right, marked/ideal ${ideal === 0 ? '-' : (marked / ideal).toFixed(3)} (${marked}/${ideal})\n`)
  if (failed.length > 0) process.stdout.write(`  not right: ${failed.join('、')}\n`)
}

const [folder, out] = process.argv.slice(2)
const pairs = cases.filter(({ next }) => next !== null)
const own: Engine = async ({ original, edits }) => ours(original, edits)
process.stdout.write(`${cases.length} cases, ${pairs.length} of them pairs of documents\n`)
say('ours, all', await measure(own, cases))
say('ours, pairs', await measure(own, pairs))
if (out !== undefined) {
  mkdirSync(out, { recursive: true })
  for (const [index, one] of cases.entries()) writeFileSync(join(out, `${String(index + 1).padStart(2, '0')}.docx`), await own(one))
  for (const [index, one] of cases.entries()) writeFileSync(join(out, `${String(index + 1).padStart(2, '0')}-original.docx`), one.original)
}
if (folder !== undefined) {
  const adeu = await loadAdeu(folder)
  say('@adeu/core, all', await measure(adeu, cases))
  say('@adeu/core, pairs', await measure(adeu, pairs))
  say('docxodus, pairs', await measure(await loadDocxodus(folder), pairs))
}
process.exit(0)
