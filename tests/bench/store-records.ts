import { recordId } from '../../shared/core/ids'
import { parseLocalDate } from '../../shared/core/local-date'
import { registerOf } from '../../shared/registers/all-registers'
import type { Fields } from '../../shared/registers/field'
import { importRecords } from '../../shared/storage/import-records'
import { numberMany } from '../../shared/storage/number-many'
import { RECORD_KINDS } from '../../shared/storage/record-kinds'
import { openDexieStore } from '../../renderer/platform/dexie/dexie-store'
import { vary, sequence } from './seed-registers'

const WRITER = { act: { actor: '测试员', role: '审查人', at: '2026-01-02T09:00:00+08:00' }, today: parseLocalDate('2026-01-02')! }

/** Milliseconds to store so many contracts of a sheet, and to number them all, through the program's own store. */
async function storeRegister(count: number): Promise<{ readonly stored: number; readonly numbered: number }> {
  const store = await openDexieStore(`bench-${count}`, RECORD_KINDS)
  const pick = sequence(7)
  const records = Array.from({ length: count }, (_, n): Fields => ({ ...vary('contract', n, pick), number: undefined }))
  const sheet = { records, rows: records.map((_, n) => n + 2), errors: [], rowCount: count, notes: [] }
  const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve) })
  let [n, started] = [0, performance.now()]
  const ids = await importRecords(store, registerOf('contract'), sheet, { ...WRITER, fileName: '台账.xlsx', newId: () => recordId(`00000009-0000-4000-8000-${String((n += 1)).padStart(12, '0')}`), breathe })
  const stored = performance.now() - started
  started = performance.now()
  const given = await numberMany(store, registerOf('contract'), ids, 'bench', WRITER)
  if (!given.ok) throw new Error(given.error)
  const numbered = performance.now() - started
  if (given.value.given.length !== count) throw new Error('not all were numbered')
  await store.close()
  return { stored, numbered }
}

Object.assign(globalThis, { storeRegister })
