import { parseArgs, type ParseArgsConfig } from 'node:util'
import { parseLocalDate, type LocalDate } from '../shared/core/local-date'

/** What `hengshen --help` prints. */
export const USAGE = `用法 / usage:
  hengshen review FILE... [--intake F.json] [--out DIR] [--json] [--letter] [--marked [--consent protected,signed,final]] [--today YYYY-MM-DD]
                          [--settings SETTINGS.json] [--workers N]
                          [--letter-form file|letter] [--letter-mark 机关标志] [--copies 抄送] [--printer 印发机关] [--letter-template T.docx] [--letter-as docx|txt|html]...
                          [--letter-annex 附件名称]... [--letter-urgency 加急|特急] [--letter-remark 附注]
  hengshen text FILE [--json]
  hengshen rules [--json] [--settings SETTINGS.json]
  hengshen compare OLD NEW [--opinions F.json] [--json] [--out MARKED.docx [--consent protected,signed,final]] [--table T.docx|T.html|T.xlsx]
  hengshen compare-scan APPROVED SCAN [--json] [--table T.docx|T.html|T.xlsx]
  hengshen redline ORIGINAL.docx EDITS.json OUT.docx [--consent protected,signed,final]
  hengshen verify FILE|DIR [--key 指纹] [--json]
  hengshen verify 备份文件... [--passphrase-file F|-] [--json]
                          加密备份的口令不写在命令里：环境变量 HENGSHEN_PASSPHRASE，或文件，或 - 从标准输入；都没有时在终端上询问
  hengshen bench [--json] [--recognition [--text]]
退出码：0 完成；1 有文件读不了或者没有写成（逐个写在标准错误上）；2 用法不对。
`

/** The command line was not understood; the message says what, in Chinese. Ends the program with code 2. */
export class UsageError extends Error {}

/** Reads options strictly: an unknown option or a missing value is a usage error. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`参数不对：${(error as Error).message}`)
  }
}

/** The day that counts as today: the one given, else this machine's. The only clock of the command line. */
export function readToday(given: string | undefined): LocalDate {
  if (given === undefined) {
    const now = new Date()
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
    return parts.join('-') as LocalDate
  }
  const day = parseLocalDate(given)
  if (day === null) throw new UsageError(`--today 要写成 YYYY-MM-DD 的真实日期，不是“${given}”。`)
  return day
}
