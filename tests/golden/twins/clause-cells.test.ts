import { expect, it } from 'vitest'
import { importContract } from '../../../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../../../shared/import/import-limits'
import { writeWordFile, type GoldenFile } from '../../support/golden-review'
import { writeClauseCells } from './clause-cells'
import { readPlanted } from './read-twin'

const CONTRACT = readPlanted('@ 采购合同\n甲方：云溪市政务服务中心\n# 标的\n## 货物见下表。\n| 序号 | 名称 |\n| 1 | 办公桌 |\n# 价款\n总价50,000元。')

async function textOf(file: GoldenFile): Promise<string> {
  const imported = await importContract(file.bytes, file.name, { limits: DEFAULT_LIMITS, loadPdfEngine: () => Promise.reject(new Error('no PDF here')) })
  if (!imported.ok) throw new Error(imported.error.message)
  return imported.value.document.text
}

it('says in cells what the flowing contract says', async () => {
  const written = writeClauseCells(CONTRACT)
  expect(written.bytes).not.toEqual(writeWordFile(CONTRACT).bytes)
  expect((await textOf(written)).replace(/\s+/g, '')).toBe((await textOf(writeWordFile(CONTRACT))).replace(/\s+/g, ''))
})
