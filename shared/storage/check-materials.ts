import { sha256 as hash } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../core/result'
import { decodeStrict } from '../core/text-codec'
import { ImportFailure } from '../import/decode-docx/import-failure'
import { inflatePart } from '../import/decode-docx/inflate-part'
import { readZipDirectory } from '../import/decode-docx/read-zip-directory'
import { DEFAULT_LIMITS, type ImportLimits } from '../import/import-limits'
import { HASHES_FILE, INDEX_FILE } from './gather-materials'

/** The files of a gathered package, by their place in it; each is read when it is asked for. */
export interface MaterialMembers {
  readonly paths: readonly string[]
  readonly read: (path: string) => Promise<Uint8Array>
}

/** A package whose every listed file is there as it was gathered, with nothing beside them. */
export interface CheckedMaterials {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  /** SHA-256 of the list: what the program kept of a package written as a folder. */
  readonly listSha256: string
}

/** Why a package of materials is not as it was gathered; `message` is one Chinese sentence. */
export interface MaterialRefusal {
  readonly code: 'bad-manifest' | 'missing-file' | 'changed-file' | 'extra-file' | 'damaged' | 'too-large' | 'unsafe'
  readonly message: string
}

const LINE = /^([0-9a-f]{64}) {2}(.{1,600})$/
const PACKAGE_LIMITS: ImportLimits = { ...DEFAULT_LIMITS, fileBytes: 1024 * 1024 * 1024, unpackedBytes: 1024 * 1024 * 1024 }

/** Holds every file against the list of hashes; null where there is no such list, so that it is no package of materials. */
export async function checkMaterials({ paths, read }: MaterialMembers): Promise<Result<CheckedMaterials, MaterialRefusal> | null> {
  const there = new Set(paths)
  if (!there.has(HASHES_FILE)) return null
  const list = await read(HASHES_FILE)
  const lines = (decodeStrict(list, 'utf-8') ?? '').split('\n').filter((line) => line.trim() !== '').map((line) => LINE.exec(line.replace(/\r$/, '')))
  if (lines.some((line) => line === null)) return fail({ code: 'bad-manifest', message: `“${HASHES_FILE}”不是衡审写出的格式，可能被改动；请向来源方重新索取材料包。` })
  const files: { readonly path: string; readonly bytes: number; readonly sha256: string }[] = []
  for (const line of lines) {
    const [, sha256, path] = line as unknown as readonly [string, string, string]
    if (!there.has(path)) return fail({ code: 'missing-file', message: `材料包缺少“${path}”；请向来源方重新索取。` })
    const bytes = await read(path)
    if (bytesToHex(hash(bytes)) !== sha256) return fail({ code: 'changed-file', message: `“${path}”与汇总时的哈希值不符，已被改动；请向来源方核对。` })
    files.push({ path, bytes: bytes.length, sha256 })
  }
  const listed = new Set([HASHES_FILE, INDEX_FILE, ...files.map(({ path }) => path)])
  const extra = paths.find((path) => !listed.has(path))
  return extra === undefined ? ok({ files, listSha256: bytesToHex(hash(list)) }) : fail({ code: 'extra-file', message: `材料包里有清单之外的文件“${extra.slice(0, 100)}”；请向来源方核对。` })
}

/** The same for a package written as one ZIP; null where it is none. */
export async function checkMaterialsZip(bytes: Uint8Array): Promise<Result<CheckedMaterials, MaterialRefusal> | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  try {
    const entries = new Map([...readZipDirectory(bytes, PACKAGE_LIMITS).values()].map((entry) => [entry.name, entry]))
    const budget = { remaining: PACKAGE_LIMITS.unpackedBytes }
    return await checkMaterials({ paths: [...entries.keys()], read: async (path) => inflatePart(bytes, entries.get(path)!, budget) })
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error
    const { code } = error.error
    if (code === 'too-large') return fail({ code, message: '材料包超过大小上限，没有核对；请解压后核对文件夹。' })
    if (code === 'unsafe') return fail({ code, message: '材料包内部结构异常，可能被人改动，已拒绝打开。' })
    return fail({ code: 'damaged', message: '材料包已损坏或不完整；请重新拷贝。' })
  }
}
