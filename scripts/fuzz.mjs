// Mutates our own documents, and the collections of real and hostile files beside the checkout when they are there, and
// reads them. `--seed N` and `--runs N` (mutations of each file) as given; what failed is kept in out/fuzz.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folders = ['contracts', 'torture'].map((name) => join(root, '../shared/data', name)).filter((folder) => existsSync(folder))
process.exitCode = spawnSync(process.execPath, ['scripts/hengshen.mjs', 'fuzz', ...folders, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1
