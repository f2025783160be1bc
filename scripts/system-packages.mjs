/** The browser and the Chinese fonts, from the system's own packages where that is possible. */
import { spawnSync } from 'node:child_process'
import { SetupError, run, say } from './run.mjs'
import { findBrowser } from './find-browser.mjs'

const NO_BROWSER = [
  '没有找到 Chromium、Chrome 或 Edge。请安装其中之一（Debian/Ubuntu：sudo apt-get install chromium），或用环境变量 CHROME_PATH 指明它的位置。',
  'No Chromium, Chrome or Edge was found. Install one, or name it in CHROME_PATH.',
].join('\n')

const isThere = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && isThere('apt-get')

let listsAreFresh = false

function installPackages(...names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3']
  say(`正在安装系统软件包 / installing ${names.join(', ')} …`)
  if (!listsAreFresh) listsAreFresh = run('apt-get', ['update', ...patience], { env })
  return run('apt-get', ['install', '-y', ...patience, '--no-install-recommends', ...names], { env })
}

/** The browser's path; installs Debian's Chromium as root, else refuses with what to do. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== '') return found
  if (process.env['CHROME_PATH']) throw new SetupError(`CHROME_PATH（${process.env['CHROME_PATH']}）不是可运行的程序。\nCHROME_PATH is not a program.`)
  if (canInstall() && installPackages('chromium')) {
    const installed = findBrowser()
    if (installed !== '') return installed
  }
  throw new SetupError(NO_BROWSER)
}

/** Without a Chinese font pages draw boxes. Only a warning where it cannot be installed: the text itself is right. */
export function ensureFonts() {
  if (process.platform !== 'linux') return
  const listed = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' })
  if (listed.status === 0 && listed.stdout.trim() !== '') return
  if (canInstall() && installPackages('fontconfig', 'fonts-noto-cjk')) return
  say('提示：没有中文字体，界面会显示方框。请安装 fonts-noto-cjk。/ No Chinese font was found; install fonts-noto-cjk.')
}
