/** Makes a small OLE compound file ([MS-CFB] version 3) with streams in its root storage. For tests. */
export function buildCompoundFile(streams: Readonly<Record<string, Uint8Array>>, storages: readonly string[] = []): Uint8Array {
  const sectors: Uint8Array[] = []
  const fat: number[] = []
  const addChain = (data: Uint8Array): number => {
    if (data.length === 0) return END
    const first = sectors.length
    for (let at = 0; at < data.length; at += SECTOR) {
      const sector = new Uint8Array(SECTOR)
      sector.set(data.subarray(at, at + SECTOR))
      sectors.push(sector)
      fat.push(at + SECTOR < data.length ? sectors.length : END)
    }
    return first
  }
  const mini: number[] = []
  const miniData: number[] = []
  const entries: { name: string; type: number; start: number; size: number }[] = storages.map((name) => ({ name, type: 1, start: 0, size: 0 }))
  for (const [name, data] of Object.entries(streams)) {
    if (data.length >= 4096) entries.push({ name, type: 2, start: addChain(data), size: data.length })
    else entries.push({ name, type: 2, start: addMini(data, mini, miniData), size: data.length })
  }
  const root = { name: 'Root Entry', type: 5, start: addChain(Uint8Array.from(miniData)), size: miniData.length }
  const miniFat = addChain(wordsToBytes(mini))
  const directory = addChain(directoryBytes([root, ...entries]))
  const fatSectors = Math.ceil((fat.length + 1) / (SECTOR / 4))
  const fatStart = sectors.length
  for (let index = 0; index < fatSectors; index += 1) fat.push(0xfffffffd)
  const table = new Uint8Array(fatSectors * SECTOR).fill(0xff)
  table.set(wordsToBytes(fat))
  const file = new Uint8Array(SECTOR * (1 + sectors.length + fatSectors))
  file.set(header({ directory, miniFat, miniCount: Math.ceil((mini.length * 4) / SECTOR), fatStart, fatSectors }))
  for (const [index, sector] of sectors.entries()) file.set(sector, SECTOR * (index + 1))
  file.set(table, SECTOR * (fatStart + 1))
  return file
}

const SECTOR = 512
const END = 0xfffffffe

function addMini(data: Uint8Array, mini: number[], into: number[]): number {
  if (data.length === 0) return END
  const first = mini.length
  for (let at = 0; at < data.length; at += 64) {
    into.push(...data.subarray(at, at + 64), ...Array.from({ length: Math.max(0, 64 - (data.length - at)) }, () => 0))
    mini.push(at + 64 < data.length ? mini.length + 1 : END)
  }
  return first
}

function wordsToBytes(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(words.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word, true)
  return bytes
}

function directoryBytes(entries: readonly { name: string; type: number; start: number; size: number }[]): Uint8Array {
  const bytes = new Uint8Array(entries.length * 128)
  const view = new DataView(bytes.buffer)
  for (const [index, entry] of entries.entries()) {
    const at = index * 128
    for (let unit = 0; unit < entry.name.length; unit += 1) view.setUint16(at + unit * 2, entry.name.charCodeAt(unit), true)
    view.setUint16(at + 64, (entry.name.length + 1) * 2, true)
    view.setUint8(at + 66, entry.type)
    view.setUint32(at + 68, 0xffffffff, true)
    // Siblings in one chain to the right: a poor tree, but a valid one to walk.
    view.setUint32(at + 72, index > 0 && index + 1 < entries.length ? index + 1 : 0xffffffff, true)
    view.setUint32(at + 76, index === 0 && entries.length > 1 ? 1 : 0xffffffff, true)
    view.setUint32(at + 116, entry.start, true)
    view.setUint32(at + 120, entry.size, true)
  }
  return bytes
}

function header(places: { directory: number; miniFat: number; miniCount: number; fatStart: number; fatSectors: number }): Uint8Array {
  const bytes = new Uint8Array(SECTOR)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, places.fatSectors, true)
  view.setUint32(48, places.directory, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, places.miniFat, true)
  view.setUint32(64, places.miniCount, true)
  view.setUint32(68, END, true)
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index < places.fatSectors ? places.fatStart + index : 0xffffffff, true)
  return bytes
}
