import { Inflate, inflateSync } from 'fflate'
import { crc32 } from './crc32'
import { ImportFailure } from './import-failure'
import { packedBytes, type ZipEntry } from './read-zip-directory'

/** Deflate expands at most about 1,032 times, so one step yields at most 66 MB before the count is looked at. */
const STEP = 64 * 1024
/** Up to this packed size a false claim costs a fraction of a second and no memory, so the faster way is taken. */
const ONE_SHOT = 512 * 1024

/** How many unpacked bytes may still be produced, over all parts of one file together. */
export interface Budget {
  remaining: number
}

/**
 * Unpacks one member, counting what really comes out: `too-large` when the budget is used up (whatever the directory
 * claims), `damaged` when data, length or checksum do not agree, `unsupported` for methods other than stored and deflate.
 */
export function inflatePart(file: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  const packed = packedBytes(file, entry)
  if (entry.method !== 0 && entry.method !== 8) throw new ImportFailure('unsupported', `文件采用不支持的压缩方式（${entry.method}）；请在 Word 或 WPS 中另存为 .docx 后再导入。`)
  const bytes = entry.method === 0 ? spend(packed, budget) : inflate(packed, entry, budget)
  if (bytes.length !== entry.claimedSize || crc32(bytes) !== entry.crc) throw damaged(entry)
  return bytes
}

/** True when the member's data do not agree with its length or checksum; false when the budget does not reach to tell. */
export function isDamaged(file: Uint8Array, entry: ZipEntry, budget: Budget): boolean {
  try {
    inflatePart(file, entry, budget)
    return false
  } catch (error) {
    if (error instanceof ImportFailure) return error.error.code === 'damaged' || error.error.code === 'truncated'
    throw error
  }
}

function inflate(packed: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  try {
    return packed.length <= ONE_SHOT ? inflateAtOnce(packed, entry, budget) : inflateInSteps(packed, budget)
  } catch (error) {
    // fflate reports bad data by throwing; our own refusal passes through.
    throw error instanceof ImportFailure ? error : damaged(entry)
  }
}

/** Unpacks into a buffer of the claimed size and one byte more: fflate drops what does not fit, and that byte tells. */
function inflateAtOnce(packed: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  if (entry.claimedSize > budget.remaining) throw tooLarge()
  return spend(inflateSync(packed, { out: new Uint8Array(entry.claimedSize + 1) }), budget)
}

function inflateInSteps(packed: Uint8Array, budget: Budget): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    length += spend(chunk, budget).length
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function spend(chunk: Uint8Array, budget: Budget): Uint8Array {
  budget.remaining -= chunk.length
  if (budget.remaining < 0) throw tooLarge()
  return chunk
}

function tooLarge(): ImportFailure {
  return new ImportFailure('too-large', '文件解压后的内容过大，超过安全上限，已停止读取；请拆分文件或删去其中的大图片、附件后再导入。')
}

function damaged(entry: ZipEntry): ImportFailure {
  return new ImportFailure('damaged', `文件已损坏（部件 ${entry.name} 校验不符）；请向来源方重新索取，或在 Word、WPS 中修复并另存后再导入。`)
}
