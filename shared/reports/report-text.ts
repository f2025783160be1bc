import type { AnnualReport, ClosedYear, ReportLine } from './annual-report'

/** The table of the report, ready for a letter: header, rows and the notes printed under it. */
export interface ReportTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Counting rules, sources of figures entered by hand, corrections after the closing. */
  readonly notes: readonly string[]
}

/** 1234.5 as 1,234.5; whole numbers without decimals. */
function figure(value: number): string {
  const [whole, fraction] = String(Math.round(value * 100) / 100).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function partsText(line: ReportLine): string {
  return line.parts.map(({ label, value, unit }) => `${label}${figure(value)}${unit}`).join('，')
}

/** The table of a report; lines that may not be printed show 未填报 and never a number. */
export function reportTable(report: AnnualReport, closed: ClosedYear | null = null): ReportTable {
  const rows = report.lines.map((line, index) => [String(index + 1), line.title, line.value === null ? '未填报' : figure(line.value), line.unit, line.value === null ? '' : partsText(line)])
  const rules = report.lines.map((line, index) => `${index + 1}. ${line.title}：${line.rule}${line.source === '' ? '' : `来源：${line.source}。`}`)
  const corrections = (closed?.corrections ?? []).map(({ figure: id, before, after, reason, on }) => {
    const title = report.lines.find((line) => line.id === id)?.title ?? id
    return `更正（${on}）：${title}由${before ?? '未填报'}改为${after ?? '未填报'}，理由：${reason}。`
  })
  return { header: ['序号', '指标', `${report.year}年`, '单位', '其中'], rows, notes: [...rules, ...corrections] }
}

/** The figures in sentences, one per printable figure, for the text of the report. */
export function reportSentences(report: AnnualReport): readonly string[] {
  return report.lines.flatMap((line) => {
    if (line.value === null) return []
    const parts = partsText(line)
    return [`${line.title}${figure(line.value)}${line.unit}${parts === '' ? '' : `（${parts}）`}。`]
  })
}
