import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { joinBytes } from '../../shared/core/join-bytes'

/** One change to a run of bytes; places and lengths are shares of the whole, so that they fit any file. */
type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly value: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array }

/** A mutation of one file: changes to its bytes, or to one part inside a package, put together again. */
export interface Mutation {
  readonly part: number | null
  readonly changes: readonly Change[]
}

/** Spread evenly: doubles lean towards zero, and a file whose first bytes are broken is refused before any decoder sees it. */
const share = fc.noBias(fc.integer({ min: 0, max: 999_999_999 })).map((value) => value / 1e9)
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('flip' as const), at: share, value: fc.integer({ min: 0, max: 255 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('drop' as const, 'repeat' as const), at: share, length: share.map((value) => value / 50) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), at: share, bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 64 }), hostileWords()) }) },
)
const mutation: fc.Arbitrary<Mutation> = fc.record({ part: fc.option(fc.nat(1000), { nil: null }), changes: fc.array(change, { minLength: 1, maxLength: 8 }) })

/** What hurts parsers of text inside packages: open elements, entities, huge numbers, control characters. */
function hostileWords(): fc.Arbitrary<Uint8Array> {
  return fc
    .constantFrom('<w:tbl>', '</w:p>', '<w:p>'.repeat(40), '&#x0;', '&undefined;', '<!DOCTYPE x [<!ENTITY a "b">]>', ' w:val="99999999999"', ' w:ilvl="-1"', '<![CDATA[', '\u0000', '-1', '9'.repeat(40), '/Kids [1 0 R]', 'endobj', 'stream\n')
    .map((words) => strToU8(words))
}

/** `count` mutations; the same seed gives the same. */
export function sampleMutations(seed: number, count: number): readonly Mutation[] {
  return fc.sample(mutation, { seed, numRuns: count })
}

/** The file with the mutation done to it. Parts of packages are chosen by number, wrapping around. */
export function mutate(bytes: Uint8Array, { part, changes }: Mutation): Uint8Array {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (part === null || !isPackage) return applyChanges(bytes, changes)
  const files = unpack(bytes)
  const names = Object.keys(files).filter((name) => /\.(xml|rels)$/i.test(name))
  const name = names[part % Math.max(1, names.length)]
  if (name === undefined) return applyChanges(bytes, changes)
  return zipSync({ ...files, [name]: applyChanges(files[name]!, changes) }, { level: 1 })
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    // Corpus files may be bombs themselves; what is large stays out of the mutated package.
    return unzipSync(bytes, { filter: (file) => file.originalSize < 4 * 1024 * 1024 })
  } catch (error) {
    if (error instanceof Error) return {}
    throw error
  }
}

function applyChanges(bytes: Uint8Array, changes: readonly Change[]): Uint8Array<ArrayBuffer> {
  let result = Uint8Array.from(bytes)
  for (const step of changes) {
    const at = Math.floor(step.at * result.length)
    switch (step.kind) {
      case 'flip': if (result.length > 0) result[Math.min(at, result.length - 1)] = step.value; break
      case 'cut': result = result.slice(0, at); break
      case 'drop': result = joinBytes([result.subarray(0, at), result.subarray(at + lengthOf(step.length, result))]); break
      case 'repeat': result = joinBytes([result.subarray(0, at), result.subarray(at, at + lengthOf(step.length, result)), result.subarray(at)]); break
      case 'insert': result = joinBytes([result.subarray(0, at), step.bytes, result.subarray(at)]); break
    }
  }
  return result
}

function lengthOf(of: number, bytes: Uint8Array): number {
  return Math.max(1, Math.floor(of * bytes.length))
}

/** Short name of a mutation for a report. */
export function describeMutation({ part, changes }: Mutation): string {
  const steps = changes.map((step) => (step.kind === 'insert' ? `insert ${strFromU8(step.bytes, true).slice(0, 12).replace(/[^ -~]/g, '.')}` : step.kind))
  return `${part === null ? 'file' : `part ${part}`}: ${steps.join(', ')}`
}
