// Reads the collections of real contracts and hostile files beside the checkout, when they are there, and compares with
// the committed summary (counts and hashes only) and the table of what must become of the hostile ones. `--update`
// writes the summary anew, `--list` prints every finding, `--libreoffice` compares each DOCX with LibreOffice's reading.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folders = ['contracts', 'torture'].map((name) => join(root, '../shared/data', name)).filter((folder) => existsSync(folder))
if (folders.length === 0) {
  console.log('corpus: the collections are not on this machine; nothing was read')
} else {
  const args = ['scripts/hengshen.mjs', 'corpus', ...folders, '--summary', 'tests/corpus-summary.json', '--expect', 'tests/golden/torture.json', ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}
