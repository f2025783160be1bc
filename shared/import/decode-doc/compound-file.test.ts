import { expect, it } from 'vitest'
import { buildCompoundFile } from '../../../tests/support/build-compound-file'
import { openCompoundFile } from './compound-file'

const large = Uint8Array.from({ length: 5000 }, (_, index) => index % 251)

it('gives back small and large streams by name, whatever the case', () => {
  const file = openCompoundFile(buildCompoundFile({ Note: Uint8Array.of(1, 2, 3), WordDocument: large }))
  expect(file?.read('note')).toEqual(Uint8Array.of(1, 2, 3))
  expect(file?.read('WordDocument')).toEqual(large)
  expect(file?.has('Workbook')).toBe(false)
})

it('refuses a chain of sectors that comes back on itself', () => {
  const bytes = buildCompoundFile({ WordDocument: large })
  const view = new DataView(bytes.buffer)
  const fatSector = view.getUint32(76, true)
  view.setUint32(512 * (fatSector + 1), 0, true)
  expect(openCompoundFile(bytes)?.read('WordDocument')).toBeNull()
})

it('does not take a storage for a stream', () => {
  expect(openCompoundFile(buildCompoundFile({ Data: large }, ['WordDocument']))?.has('WordDocument')).toBe(false)
})

it('opens no file whose header or directory is cut off', () => {
  const bytes = buildCompoundFile({ WordDocument: large })
  for (const length of [0, 8, 511, 512, 600, 1024]) expect(openCompoundFile(bytes.subarray(0, length))).toBeNull()
})
