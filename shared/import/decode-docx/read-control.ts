import type { Story } from './docx-reading'
import { readOnOff } from './on-off'
import type { BlockContext, InlineContext, Placeholder } from './reading-context'
import { lookOf } from './read-run'
import { NO_RUN_PROPERTIES } from './run-properties'

const EMPTY_CONTROL_WIDTH = 4
/** Private-use characters, and what symbol fonts have no character for. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd]/

/** What `w:sdtPr` says about a content control (ECMA-376 Part 1, 17.5.2). */
interface Control {
  /** It shows its prompt: nothing has been filled in. */
  readonly showsPrompt: boolean
  /** It is meant to be filled in with words (plain text, date, choice), so that nothing in it is a blank. */
  readonly takesWords: boolean
  /** State of a check box; null for other controls. */
  readonly checked: boolean | null
  readonly isContents: boolean
}

function unshown(): Placeholder {
  return { shown: false, keep: () => undefined }
}

/** Reads the `w:sdtPr` just entered. */
function readControl(story: Story): Control {
  const { cursor } = story
  const depth = cursor.depth
  const control = { showsPrompt: false, takesWords: false, checked: null as boolean | null, isContents: false }
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:showingPlcHdr': control.showsPrompt = readOnOff(cursor); break
      case 'w:text': case 'w:date': case 'w:dropDownList': case 'w:comboBox': control.takesWords = true; break
      case 'w14:checkbox': control.checked = readChecked(story); break
      case 'w:docPartObj': case 'w:docPartList': control.isContents = readGallery(story); break
      default:
    }
  }
  return control
}

function readChecked(story: Story): boolean {
  const { cursor } = story
  const depth = cursor.depth
  let checked = false
  while (cursor.nextChild(depth)) {
    if (cursor.name !== 'w14:checked') continue
    const value = cursor.attribute('w14:val') ?? cursor.attribute('w:val')
    checked = value === null || value === '1' || value === 'true' || value === 'on'
  }
  return checked
}

function readGallery(story: Story): boolean {
  const { cursor } = story
  const depth = cursor.depth
  let isContents = false
  while (cursor.nextChild(depth)) if (cursor.name === 'w:docPartGallery') isContents = cursor.attribute('w:val') === 'Table of Contents'
  return isContents
}

const NO_CONTROL: Control = { showsPrompt: false, takesWords: false, checked: null, isContents: false }

/** Reads the inline `w:sdt` just entered; `read` takes the content. */
export function readInlineControl(story: Story, context: InlineContext, read: (context: InlineContext, depth: number) => void): void {
  const { cursor } = story
  const depth = cursor.depth
  const { paragraph } = context
  let control = NO_CONTROL
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:sdtPr') control = readControl(story)
    if (cursor.name !== 'w:sdtContent') continue
    const inner = control.showsPrompt && control.checked === null ? { ...context, placeholder: unshown() } : context
    const start = paragraph.text.length
    const marks = paragraph.marks.length
    read(inner, cursor.depth)
    const isEmpty = paragraph.text.length === start && paragraph.marks.length === marks && context.placeholder === null
    const look = lookOf(story, context, NO_RUN_PROPERTIES)
    if (control.checked !== null) {
      // The sign shown may come from any font; an empty or unreadable one is told by the state.
      const sign = control.checked ? '☑' : '☐'
      if (isEmpty) paragraph.add(sign, look)
      else if (paragraph.text.length === start + 1 && UNREADABLE.test(paragraph.text.at(-1)!)) paragraph.replaceLast(sign)
    } else if (isEmpty && (control.showsPrompt || control.takesWords)) paragraph.addBlank(EMPTY_CONTROL_WIDTH, 'content-control', look)
  }
}

/** Reads the block, row or cell `w:sdt` just entered; `read` takes the content. */
export function readBlockControl(story: Story, context: BlockContext, read: (context: BlockContext, depth: number) => void): void {
  const { cursor } = story
  const depth = cursor.depth
  let control = NO_CONTROL
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:sdtPr') control = readControl(story)
    if (cursor.name !== 'w:sdtContent') continue
    if (control.isContents) story.contentsDepth += 1
    read(control.showsPrompt && control.checked === null ? { ...context, placeholder: unshown() } : context, cursor.depth)
    if (control.isContents) story.contentsDepth -= 1
  }
}

