import type { Story } from './docx-reading'
import type { FormField, OpenField } from './field-stack'
import { formatNumber } from './number-format'
import { readOnOff, readWhole } from './on-off'
import type { ParagraphBuilder } from './paragraph-builder'
import type { RunLook } from './run-look'
import { readSymbol, symbolFontOf } from './symbol-fonts'

const EMPTY_FIELD_WIDTH = 4

/** Reads the `w:fldChar` just entered: a complex field begins, turns from code to result, or ends. */
export function readFieldCharacter(story: Story, paragraph: ParagraphBuilder, look: RunLook): void {
  const { cursor, fields } = story
  switch (cursor.attribute('w:fldCharType')) {
    case 'begin': fields.begin(paragraph, readFormField(story)); break
    case 'separate': fields.separate(paragraph); break
    case 'end': {
      const field = fields.end()
      if (field !== null && !fields.inCode) closeField(story, paragraph, field, look)
      break
    }
    default:
  }
}

/** Puts out what a finished field shows and marks its result. */
export function closeField(story: Story, paragraph: ParagraphBuilder, field: OpenField, look: RunLook): void {
  const code = field.code.replace(/\s+/g, ' ').trim()
  const start = field.paragraph === paragraph ? field.start : 0
  if (field.form !== null) showFormField(paragraph, field, start, look)
  else if (!field.showsResult) showCode(story, paragraph, code, look)
  if (/^TOC\b/i.test(code) || look.deleted !== null) return
  // A result over several paragraphs is marked in the first and the last of them.
  if (field.paragraph !== paragraph && field.showsResult && field.paragraph.text.length > field.start) {
    field.paragraph.marks.push({ kind: 'field', start: field.start, end: field.paragraph.text.length, code })
  }
  if (paragraph.text.length > start) paragraph.marks.push({ kind: 'field', start, end: paragraph.text.length, code })
}

function showFormField(paragraph: ParagraphBuilder, field: OpenField, start: number, look: RunLook): void {
  const form = field.form!
  if (form.kind === 'text') {
    if (field.paragraph === paragraph && look.deleted === null && !paragraph.hasWordsSince(start)) paragraph.blankFrom(start, EMPTY_FIELD_WIDTH, 'form-field', look)
  } else if (paragraph.text.length === start) paragraph.add(form.kind === 'checkbox' ? (form.checked ? '☑' : '☐') : form.entry, look)
}

/** Fields without stored result whose instruction says what is printed. */
function showCode(story: Story, paragraph: ParagraphBuilder, code: string, look: RunLook): void {
  const [word = '', ...rest] = code.split(' ')
  switch (word.toUpperCase()) {
    case 'EQ': return showEquation(story, paragraph, code, look)
    case 'SYMBOL': {
      const font = symbolFontOf(/\\f "?([^"\\]+)"?/.exec(code)?.[1] ?? '')
      const number = Number(rest[0])
      if (!Number.isInteger(number) || number < 0x20 || number > 0xffff) return
      return paragraph.add((font === null ? String.fromCharCode(number) : readSymbol(font, number)) ?? '\ufffd', look)
    }
    case 'MACROBUTTON': case 'GOTOBUTTON': return paragraph.add(rest.slice(1).join(' '), look)
    case 'FORMCHECKBOX': return paragraph.add('☐', look)
    case 'FORMTEXT': return paragraph.addBlank(EMPTY_FIELD_WIDTH, 'form-field', look)
    case 'AUTONUM': case 'AUTONUMLGL': case 'AUTONUMOUT': case 'LISTNUM': case 'SEQ': case 'PAGEREF': case 'REF':
      return story.reading.warn('not-read', `有域代码（${word.toUpperCase()}）没有保存显示结果，其显示内容未读取；请在 Word 中全选后按 F9 更新域并保存。`)
    default:
  }
}

/** `EQ \o\ac(○,1)`: Word's "enclose characters", common for circled numbers. */
function showEquation(story: Story, paragraph: ParagraphBuilder, code: string, look: RunLook): void {
  const enclosed = /\\o\s*(?:\\a[clr]\s*)?\(\s*([○□△◇◯])\s*[,，;；]\s*([^)]{1,8})\)/i.exec(code)
  if (enclosed) {
    const inner = enclosed[2]!.trim()
    const isCircled = enclosed[1] !== '□' && /^\d{1,2}$/.test(inner)
    return paragraph.add(isCircled ? formatNumber(Number(inner), 'decimalEnclosedCircle') : inner, look)
  }
  // Other equations are shown as the words between their brackets.
  const words = code.slice(2).replace(/\\[a-z]{1,2}\d*|[(){}]/gi, ' ').replace(/\s+/g, ' ').trim()
  paragraph.add(words, look)
  story.reading.warn('not-read', '有公式域（EQ）按其中的文字读取，版式（分式、上下标等）未还原，请对照原件。')
}

function readFormField(story: Story): FormField | null {
  const { cursor } = story
  let form: FormField | null = null
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name !== 'w:ffData') continue
    const inner = cursor.depth
    while (cursor.nextChild(inner)) form = readFormKind(story) ?? form
  }
  return form
}

function readFormKind(story: Story): FormField | null {
  const { cursor } = story
  const depth = cursor.depth
  switch (cursor.name as string) {
    case 'w:textInput': return { kind: 'text' }
    case 'w:checkBox': {
      let checked = false
      let isSet = false
      while (cursor.nextChild(depth)) {
        const name: string = cursor.name
        if (name === 'w:checked') {
          checked = readOnOff(cursor)
          isSet = true
        } else if (name === 'w:default' && !isSet) checked = readOnOff(cursor)
      }
      return { kind: 'checkbox', checked }
    }
    case 'w:ddList': {
      const entries: string[] = []
      let chosen = 0
      while (cursor.nextChild(depth)) {
        const name: string = cursor.name
        if (name === 'w:listEntry') entries.push(cursor.attribute('w:val') ?? '')
        else if (name === 'w:result' || name === 'w:default') chosen = readWhole(cursor) ?? chosen
      }
      return { kind: 'choice', entry: entries[chosen] ?? '' }
    }
    default: return null
  }
}
