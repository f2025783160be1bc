import { beijingMinute } from '../core/beijing-time'
import type { AuthorRevisions, ImportReport, PersonRole } from './inspect-report'

/** A part of the report as it is shown and exported: a heading and labelled lines. */
export interface ReportPart {
  readonly heading: string
  readonly rows: readonly (readonly [label: string, value: string])[]
}

const FORMATS: Readonly<Record<ImportReport['format'], string>> = {
  docx: 'Word 文档（.docx）', doc: '旧版 Word 文档（.doc）', pdf: 'PDF', text: '纯文本', html: '网页', ocr: '扫描件或图片（文字由识别得出）', rtf: 'RTF', odt: 'OpenDocument（.odt）', ofd: 'OFD',
}
const SECTIONS: Readonly<Record<string, string>> = {
  cover: '封面', toc: '目录', guide: '使用说明', body: '正文', annex: '附件', signature: '签署区', 'text-box': '文本框', footnote: '脚注', header: '页眉', footer: '页脚',
}
const PROTECTION = { 'read-only': '只读', comments: '仅可批注', 'tracked-changes': '仅可修订', forms: '仅可填写窗体' } as const
const ROLES: Readonly<Record<PersonRole, string>> = { author: '作者', 'last-modified': '最后修改人', revision: '修订人', comment: '批注人' }
const NOT_GIVEN = '未记载'
const LISTED = 20
/** Signs shown of the words a comment is about. */
const QUOTED = 24

/** The report in Chinese, part by part; every fact has a line, also where there is nothing to tell. */
export function describeReport(report: ImportReport): readonly ReportPart[] {
  return [
    { heading: '文件', rows: fileRows(report) },
    { heading: '内容', rows: contentRows(report) },
    { heading: '修订与批注', rows: revisionRows(report) },
    ...(report.threads.length === 0 ? [] : [{ heading: '批注内容', rows: threadRows(report) }]),
    { heading: '隐蔽与外部内容', rows: hiddenRows(report) },
    { heading: '文件中的人名', rows: report.people.length === 0 ? [['人名', '没有']] : report.people.map(({ name, as }) => [name, as.map((role) => ROLES[role]).join('、')] as const) },
    { heading: '未读出或读得没有把握的内容', rows: report.notRead.length === 0 ? [['全部', '已读出']] : report.notRead.map(({ message }, index) => [String(index + 1), message] as const) },
    ...(report.remarks.length === 0 ? [] : [{ heading: '其他提示', rows: report.remarks.map(({ message }, index) => [String(index + 1), message] as const) }]),
    { heading: '密级', rows: [['国家秘密标志', '未见（带有标志的文件在存储之前即被拒绝）']] },
  ]
}

function fileRows({ file, format, producer, title, created, modified, pages }: ImportReport): ReportPart['rows'] {
  return [
    ['文件名', file.name], ['格式', FORMATS[format]], ['大小', `${(file.bytes / 1024).toFixed(1)} KB`], ['指纹（SHA-256）', file.sha256],
    ['制作程序', orNone(producer)], ['文件属性中的标题', orNone(title)], ['创建', moment(created)], ['最后修改', moment(modified)], ['页数', pages === null ? NOT_GIVEN : String(pages)],
  ]
}

function contentRows({ characters, clauses, tables, sections, blanks, prompts, doubtful, fonts }: ImportReport): ReportPart['rows'] {
  const kinds = Object.entries(sections).map(([kind, count]) => `${SECTIONS[kind] ?? kind} ${count}`)
  return [
    ['字数', String(characters)], ['条款', String(clauses)], ['表格', String(tables)], ['组成部分', kinds.join('、')],
    ['待填空白', `${blanks} 处`], ...(prompts.length === 0 ? [] : [['未填控件的提示语', list(prompts)] as const]),
    ['识别存疑', `${doubtful} 处`], ['所用字体', fonts.length === 0 ? NOT_GIVEN : list(fonts)],
  ]
}

function revisionRows({ revisions, comments }: ImportReport): ReportPart['rows'] {
  const remarks = comments.count === 0 ? '没有' : [`${comments.count} 条，其中未解决 ${comments.open} 条`, list(comments.authors), span(comments.first, comments.last)].filter((part) => part !== '').join('；')
  return [
    ...(revisions.length === 0 ? [['修订', '没有'] as const] : revisions.map((of) => [`修订：${of.author === '' ? '未署名' : of.author}`, describeRevisions(of)] as const)),
    ['批注', remarks],
  ]
}

/** Each conversation on a line of its own: the place and its words, then who said what. */
function threadRows({ threads }: ImportReport): ReportPart['rows'] {
  return threads.map(({ clause, quote, isResolved, remarks }) => {
    const words = quote.replace(/\s+/g, ' ')
    const label = `${clause === '' ? '全文' : clause}${words === '' ? '' : `“${words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words}”`}`
    const said = remarks.map(({ author, date, text }, index) => `${index === 0 ? '' : '↳ '}${author === '' ? '未署名' : author}${date === null ? '' : `（${date.slice(0, 10)}）`}：${text}`)
    return [label, [...said, ...(isResolved ? ['（已解决）'] : [])].join('\n')] as const
  })
}

function describeRevisions({ insertions, deletions, moves, formats, first, last }: AuthorRevisions): string {
  const counts = [['插入', insertions], ['删除', deletions], ['移动', moves], ['格式', formats]] as const
  return [counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count} 处`).join('、'), span(first, last)].filter((part) => part !== '').join('；')
}

function hiddenRows({ hidden, externalLinks, embeddedFiles, hasMacros, hasSignature, protection }: ImportReport): ReportPart['rows'] {
  return [
    ...(hidden.length === 0 ? [['隐藏文字', '没有'] as const] : hidden.slice(0, LISTED).map(({ clause, text }) => [`隐藏文字${clause === '' ? '' : `（${clause}）`}`, text] as const)),
    ...(hidden.length > LISTED ? [['隐藏文字', `另有 ${hidden.length - LISTED} 处`] as const] : []),
    ['外部链接（未访问）', externalLinks.length === 0 ? '没有' : list(externalLinks)],
    ['嵌入文件（未打开）', embeddedFiles.length === 0 ? '没有' : list(embeddedFiles)],
    ['宏（未运行）', hasMacros ? '有' : '没有'], ['数字签名（未验证）', hasSignature ? '有' : '没有'], ['编辑限制', protection === null ? '没有' : PROTECTION[protection]],
  ]
}

function orNone(text: string): string {
  return text.trim() === '' ? NOT_GIVEN : text
}

function moment(date: string | null): string {
  if (date === null) return NOT_GIVEN
  return date.endsWith('Z') ? beijingMinute(date) : date.slice(0, 16).replace('T', ' ')
}

function span(first: string | null, last: string | null): string {
  if (first === null || last === null) return ''
  const [from, to] = [first.slice(0, 10), last.slice(0, 10)]
  return from === to ? from : `${from} 至 ${to}`
}

function list(items: readonly string[]): string {
  return items.slice(0, LISTED).join('、') + (items.length > LISTED ? ` 等 ${items.length} 项` : '')
}

/** The report as plain text, for a file beside the contract. */
export function reportText(report: ImportReport): string {
  const parts = describeReport(report).map(({ heading, rows }) => `【${heading}】\n${rows.map(([label, value]) => `${label}：${value}`).join('\n')}`)
  return `文书体检报告\n\n${parts.join('\n\n')}\n`
}
