import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../core/result'
import { encodeUtf8 } from '../core/text-codec'
import { cleanFileName } from '../desktop/file-name'
import { writeZip, type ZipFile, type ZipProgress } from '../export/write-zip'
import type { Letter } from '../letters/letter'
import { materialIndexLetter, type IndexedFile } from '../letters/material-index-letter'
import type { MaterialFile, MaterialPlan } from './material-slot'
import { refusals } from './refusals'
import type { Store } from './store'

/** What gathers a package. */
export interface GatherRequest {
  readonly plan: MaterialPlan
  readonly unit: string
  readonly write: (letter: Letter) => Promise<Result<Uint8Array, string>>
  readonly onProgress: ZipProgress
}

/** Why no package came out; 'cancelled' when the person stopped it, else a sentence. */
export type GatherRefusal = { readonly kind: 'cancelled' } | { readonly kind: 'refused'; readonly message: string }

const { refuse, refusing } = refusals<string>()

/** One file of a gathered package: its place in the package and its bytes. */
export interface GatheredFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Gathers the package as the files of a folder: the files of each slot in a folder with its number, the index as DOCX and
 * the full hashes as text. Files that are on record but no longer on this machine refuse it by name.
 */
export async function gatherMaterialFiles(store: Store, request: GatherRequest): Promise<Result<readonly GatheredFile[], GatherRefusal>> {
  return gathering(async () => {
    const members = membersOf(store, request)
    const files: GatheredFile[] = []
    for (const [index, { name, read }] of members.entries()) {
      if (!(await request.onProgress(index, members.length))) return null
      files.push({ path: name, bytes: await read() })
    }
    return (await request.onProgress(members.length, members.length)) ? files : null
  })
}

/** Gathers the package as one ZIP of the same files. */
export async function gatherMaterials(store: Store, request: GatherRequest): Promise<Result<Uint8Array, GatherRefusal>> {
  return gathering(async () => {
    const zip = await writeZip(membersOf(store, request), request.onProgress)
    return zip.ok ? zip.value : null
  })
}

/** What the work gathered; null from it means that the person stopped it. */
async function gathering<T>(work: () => Promise<T | null>): Promise<Result<T, GatherRefusal>> {
  const gathered = await refusing(work)
  if (!gathered.ok) return fail({ kind: 'refused', message: gathered.error })
  return gathered.value === null ? fail({ kind: 'cancelled' }) : ok(gathered.value)
}

/** Everything in the package; index and hashes last, because they list what was read before them. */
function membersOf(store: Store, { plan, unit, write }: GatherRequest): readonly ZipFile[] {
  const listed: (IndexedFile & { readonly path: string })[] = []
  const names = new Set<string>()
  const members = plan.slots.filter(({ files }) => files.length > 0).flatMap((slot, index) => slot.files.map((file): ZipFile => {
    const path = uniquePath(`${index + 1}-${slot.title}/${cleanFileName(file.name)}`, names)
    return {
      name: path,
      read: async () => {
        const bytes = await bytesOf(store, file, write)
        listed.push({ slot: slot.title, name: file.name, path, bytes: bytes.length, sha256: bytesToHex(hash(bytes)) })
        return bytes
      },
    }
  }))
  const missing = plan.slots.flatMap((slot) => (slot.missing === null ? [] : [slot.missing]))
  const index: ZipFile = { name: INDEX_FILE, read: async () => written(await write(materialIndexLetter({ title: plan.title, number: plan.number, unit, files: listed, missing }))) }
  const hashes: ZipFile = { name: HASHES_FILE, read: async () => encodeUtf8(listed.map((file) => `${file.sha256}  ${file.path}\n`).join('')) }
  return [...members, index, hashes]
}

/** Name of the index of the package, which names itself nowhere. */
export const INDEX_FILE = '0-材料目录.docx'

/** Name of the file that lists the hashes of the others, as sha256sum reads it. */
export const HASHES_FILE = '哈希值.txt'

async function bytesOf(store: Store, file: MaterialFile, write: GatherRequest['write']): Promise<Uint8Array> {
  if (file.kind === 'written') return written(await write(file.letter))
  const bytes = await store.readBlob(file.sha256)
  return bytes ?? refuse(`“${file.name}”的文件已不在本机，请重新添加后再汇总。`)
}

function written(result: Result<Uint8Array, string>): Uint8Array {
  return result.ok ? result.value : refuse(result.error)
}

/** Two files of one name in one folder: 合同.pdf, 合同(2).pdf. */
function uniquePath(path: string, taken: Set<string>): string {
  const dot = path.lastIndexOf('.')
  const [stem, extension] = dot === -1 ? [path, ''] : [path.slice(0, dot), path.slice(dot)]
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? path : `${stem}(${n})${extension}`
    if (taken.has(candidate.toLowerCase())) continue
    taken.add(candidate.toLowerCase())
    return candidate
  }
}
