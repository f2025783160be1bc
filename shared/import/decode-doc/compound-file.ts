import { joinBytes } from '../../core/join-bytes'

/** An OLE compound file ([MS-CFB]) opened for reading. */
export interface CompoundFile {
  /** True when the root storage holds a stream of this name (case does not matter). */
  has(name: string): boolean
  /** The bytes of a stream in the root storage; null when there is none or its chain of sectors is broken. */
  read(name: string): Uint8Array | null
  /** Names of all entries, storages within storages included, without order. */
  readonly names: readonly string[]
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const FREE = 0xffffffff
const END_OF_CHAIN = 0xfffffffe
const NO_STREAM = 0xffffffff
const MAX_REGULAR = 0xfffffffa
const STREAM = 2
const MINI_CUTOFF = 4096

/** Opens a compound file, or answers null where the header, the sector table or the directory cannot be followed. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (bytes.length < 512) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== 0xe011cfd0 || view.getUint32(4, true) !== 0xe11ab1a1) return null
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const sectors = new Sectors(bytes, view, 1 << shift)
  const fat = readFat(view, sectors)
  const directory = fat === null ? null : sectors.chain(view.getUint32(48, true), fat)
  if (fat === null || directory === null) return null
  const entries = readEntries(directory, shift === 9)
  const root = entries[0]
  if (root === undefined || root.type !== 5) return null
  const children = collectChildren(entries, root.child)
  const byName = new Map(children.filter((entry) => entry.type === STREAM).map((entry) => [entry.name.toLowerCase(), entry]))
  const readMini = lazy(() => miniReader(view, sectors, fat, root))
  return {
    names: entries.filter((entry) => entry.type !== 0).map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read(name) {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined) return null
      const data = entry.size < MINI_CUTOFF ? readMini()(entry) : sectors.chain(entry.start, fat, entry.size)
      return data === null || data.length < entry.size ? null : data.subarray(0, entry.size)
    },
  }
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The sectors of a file: sector n starts at (n + 1) times the sector size ([MS-CFB] 2.1). */
class Sectors {
  readonly count: number

  constructor(private readonly bytes: Uint8Array, readonly view: DataView, readonly size: number) {
    this.count = Math.ceil(Math.max(0, bytes.length - size) / size)
  }

  /** One sector; shorter than `size` only at the end of a cut file. */
  at(index: number): Uint8Array {
    return this.bytes.subarray((index + 1) * this.size, (index + 2) * this.size)
  }

  /** The sectors of a chain one after another, up to `length` bytes; null for a chain that leaves the file or comes back on itself. */
  chain(start: number, fat: Uint32Array, length = Number.POSITIVE_INFINITY): Uint8Array | null {
    const parts: Uint8Array[] = []
    const seen = new Uint8Array(this.count)
    let total = 0
    for (let sector = start; sector !== END_OF_CHAIN && total < length; sector = fat[sector] ?? FREE) {
      if (sector >= this.count || seen[sector] === 1) return null
      seen[sector] = 1
      const part = this.at(sector)
      parts.push(part)
      total += part.length
    }
    return joinBytes(parts)
  }
}

/** The table of chains, gathered from the list in the header and its continuation sectors ([MS-CFB] 2.5). */
function readFat(view: DataView, sectors: Sectors): Uint32Array | null {
  const perSector = sectors.size / 4
  const locations: number[] = []
  for (let index = 0; index < 109; index += 1) locations.push(view.getUint32(76 + index * 4, true))
  let next = view.getUint32(68, true)
  for (let steps = 0; next < MAX_REGULAR; steps += 1) {
    if (steps > sectors.count || next >= sectors.count) return null
    const list = asWords(sectors.at(next))
    for (let index = 0; index < perSector - 1; index += 1) locations.push(list[index] ?? FREE)
    next = list[perSector - 1] ?? END_OF_CHAIN
  }
  const used = locations.filter((location) => location < MAX_REGULAR)
  if (used.length === 0 || used.length > sectors.count) return null
  const fat = new Uint32Array(used.length * perSector).fill(FREE)
  for (const [index, location] of used.entries()) {
    if (location >= sectors.count) return null
    fat.set(asWords(sectors.at(location)), index * perSector)
  }
  return fat
}

function asWords(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = new Uint32Array(bytes.length >>> 2)
  for (let index = 0; index < words.length; index += 1) words[index] = view.getUint32(index * 4, true)
  return words
}

function readEntries(directory: Uint8Array, isVersion3: boolean): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(view.getUint16(at + 64, true), 64)
    let name = ''
    for (let index = 0; index + 2 < length; index += 2) name += String.fromCharCode(view.getUint16(at + index, true))
    // In version 3 the upper half of the size may hold anything ([MS-CFB] 2.6.3).
    const high = isVersion3 ? 0 : view.getUint32(at + 124, true)
    entries.push({
      name, type: directory[at + 66]!, left: view.getUint32(at + 68, true), right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true), start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) + high * 2 ** 32,
    })
  }
  return entries
}

/** The entries of one storage: a tree of siblings, walked without trusting it to be one. */
function collectChildren(entries: readonly Entry[], child: number): Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>()
  const open = [child]
  while (open.length > 0) {
    const index = open.pop()!
    const entry = index === NO_STREAM || seen.has(index) ? undefined : entries[index]
    if (entry === undefined) continue
    seen.add(index)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}

/** Streams under 4,096 bytes live in sectors of 64 bytes inside the root's own stream ([MS-CFB] 2.4). */
function miniReader(view: DataView, sectors: Sectors, fat: Uint32Array, root: Entry): (entry: Entry) => Uint8Array | null {
  const container = sectors.chain(root.start, fat)
  const table = sectors.chain(view.getUint32(60, true), fat)
  if (container === null || table === null) return () => null
  const miniFat = asWords(table)
  return (entry) => {
    const parts: Uint8Array[] = []
    let total = 0
    for (let sector = entry.start; sector !== END_OF_CHAIN && total < entry.size; sector = miniFat[sector] ?? FREE) {
      if (sector * 64 >= container.length || parts.length > miniFat.length) return null
      const part = container.subarray(sector * 64, sector * 64 + 64)
      parts.push(part)
      total += part.length
    }
    return joinBytes(parts)
  }
}
