import type { Node as DocNode } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { faceOf, idOf, keyOf, textOfPart } from './sheet-nodes'
import type { ItemFace } from './sheet'

/** What the buttons above an item do; the words on them. */
export interface SheetActs {
  readonly goTo: ((id: string) => void) | null
  readonly remove: (id: string) => void
  readonly dropGone: (id: string) => void
}
export interface SheetViewWords {
  readonly goTo: string
  readonly remove: string
  readonly gone: string
  readonly dropGone: string
  readonly own: string
}

const SHAPES: Readonly<Record<ItemFace['severity'], string>> = { 'must-fix': 'M1.5 1.5h9v9h-9z', 'should-fix': 'M6 1 11.5 11 .5 11z', remind: 'M6 1.2a4.8 4.8 0 1 0 .01 0z' }
const SVG = 'http://www.w3.org/2000/svg'

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  if (text !== '') made.textContent = text
  return made
}

function fixed<T extends HTMLElement>(made: T): T {
  made.contentEditable = 'false'
  return made
}

/** Not reached by Tab: three buttons for each of hundreds of items; the tool bar does the same for the item with the cursor. */
function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'hs-sheet-act', text)
  made.type = 'button'
  made.tabIndex = -1
  made.addEventListener('mousedown', (event) => event.preventDefault())
  made.addEventListener('click', act)
  return made
}

/** One text: its label and fixed words, then the lines a person types. Plain elements: an opinion has a thousand of them. */
export class PartView implements NodeView {
  readonly dom = element('div', 'hs-sheet-part')
  readonly contentDOM = element('div', 'hs-sheet-text')
  private readonly lead = fixed(element('div', 'hs-sheet-lead'))
  private readonly label: HTMLElement

  constructor(private node: DocNode) {
    this.label = fixed(element('span', 'hs-sheet-label', String(node.attrs['label'])))
    this.dom.append(this.label, this.lead, this.contentDOM)
    this.contentDOM.setAttribute('role', 'group')
    this.show()
  }

  update(node: DocNode): boolean {
    if (node.type !== this.node.type || keyOf(node) !== keyOf(this.node)) return false
    const isDressed = node.attrs === this.node.attrs && (textOfPart(node) === '') === this.contentDOM.classList.contains('hs-blank')
    this.node = node
    if (!isDressed) this.show()
    return true
  }

  private show(): void {
    const { attrs } = this.node
    const [label, lead, placeholder] = [String(attrs['label']), String(attrs['lead']), String(attrs['placeholder'])]
    this.dom.dataset['part'] = keyOf(this.node)
    this.label.textContent = label
    this.label.hidden = label === ''
    this.lead.textContent = lead
    this.lead.hidden = lead === ''
    this.contentDOM.setAttribute('aria-label', String(attrs['name']))
    this.contentDOM.dataset['placeholder'] = placeholder
    this.contentDOM.classList.toggle('hs-blank', textOfPart(this.node) === '')
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== 'selection' && !this.contentDOM.contains(record.target)
  }
}

/** An item: grade, place, what can be done with it and the words of the contract above its four parts. */
export class ItemView implements NodeView {
  readonly dom = element('section', 'hs-opinion-item')
  readonly contentDOM = element('div', 'hs-sheet-parts')
  private readonly head = fixed(element('header', ''))
  private readonly quote = fixed(element('blockquote', 'hs-quote hs-serif'))

  constructor(private node: DocNode, private readonly acts: SheetActs, private readonly words: SheetViewWords) {
    this.dom.append(this.head, this.quote, this.contentDOM)
    this.show()
  }

  update(node: DocNode): boolean {
    if (node.type !== this.node.type || idOf(node) !== idOf(this.node)) return false
    const isSame = faceOf(node) === faceOf(this.node)
    this.node = node
    if (!isSame) this.show()
    return true
  }

  private show(): void {
    const [face, id] = [faceOf(this.node), idOf(this.node)]
    this.dom.dataset['item'] = id
    this.head.replaceChildren(...headOf(face), element('span', 'hs-head-gap'))
    if (face.hasPlace && this.acts.goTo !== null) this.head.append(button(this.words.goTo, () => this.acts.goTo!(id)))
    if (face.canRemove) this.head.append(button(this.words.remove, () => this.acts.remove(id)))
    this.quote.textContent = face.quote
    this.quote.hidden = face.quote === ''
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== 'selection' && !this.contentDOM.contains(record.target)
  }
}

function headOf(face: ItemFace): readonly HTMLElement[] {
  const mark = element('span', `hs-severity hs-tone-${face.severity}`)
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of [['viewBox', '0 0 12 12'], ['width', '0.8em'], ['height', '0.8em'], ['fill', 'currentColor'], ['aria-hidden', 'true']] as const) svg.setAttribute(name, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', SHAPES[face.severity])
  svg.append(path)
  mark.append(svg, element('span', 'hs-severity-word', face.grade))
  return [mark, element('span', 'hs-quiet', face.clause), ...(face.note === '' ? [] : [element('span', 'hs-sheet-note', face.note)])]
}

/** An item whose finding the present version no longer has: told, kept, not in the letter. */
export class GoneView implements NodeView {
  readonly dom = fixed(element('section', 'hs-opinion-item hs-gone'))

  constructor(private readonly node: DocNode, acts: SheetActs, words: SheetViewWords) {
    const face = faceOf(node)
    const head = element('header', '')
    head.append(...headOf(face), element('span', 'hs-head-gap'), button(words.dropGone, () => acts.dropGone(idOf(node))))
    this.dom.dataset['item'] = idOf(node)
    this.dom.append(head, element('p', 'hs-gone-what', words.gone), element('p', 'hs-quiet', face.quote))
  }

  update(node: DocNode): boolean {
    return node.type === this.node.type && idOf(node) === idOf(this.node) && faceOf(node) === faceOf(this.node)
  }

  ignoreMutation(): boolean {
    return true
  }

  stopEvent(): boolean {
    return true
  }
}

/** A chapter under its heading; not seen while nothing stands in it. */
export class ChapterView implements NodeView {
  readonly dom = element('section', 'hs-chapter')
  readonly contentDOM = element('div', 'hs-sheet-entries')

  constructor(private readonly node: DocNode) {
    this.dom.append(fixed(element('h3', '', String(node.attrs['title']))), this.contentDOM)
    this.dom.classList.toggle('hs-blank', node.childCount === 0)
  }

  update(node: DocNode): boolean {
    if (node.type !== this.node.type || node.attrs['chapter'] !== this.node.attrs['chapter']) return false
    this.dom.classList.toggle('hs-blank', node.childCount === 0)
    return true
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== 'selection' && !this.contentDOM.contains(record.target)
  }
}

/** A paragraph of a person's own between the items. */
export class PassageView implements NodeView {
  readonly dom = element('div', 'hs-passage')
  readonly contentDOM = element('div', '')

  constructor(private node: DocNode, acts: SheetActs, words: SheetViewWords) {
    const head = fixed(element('header', ''))
    head.append(element('span', 'hs-quiet', words.own), element('span', 'hs-head-gap'), button(words.remove, () => acts.remove(idOf(this.node))))
    this.dom.dataset['item'] = idOf(node)
    this.dom.append(head, this.contentDOM)
  }

  update(node: DocNode): boolean {
    if (node.type !== this.node.type || idOf(node) !== idOf(this.node)) return false
    this.node = node
    return true
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== 'selection' && !this.contentDOM.contains(record.target)
  }
}

/** A place in the sheet that the page fills with what it shows and nobody types. */
export class DisplayView implements NodeView {
  readonly dom = fixed(element('div', 'hs-sheet-display'))

  constructor(private readonly node: DocNode, onMade: (what: string, dom: HTMLElement) => void) {
    onMade(String(node.attrs['what']), this.dom)
  }

  update(node: DocNode): boolean {
    return node.type === this.node.type && node.attrs['what'] === this.node.attrs['what']
  }

  ignoreMutation(): boolean {
    return true
  }

  stopEvent(): boolean {
    return true
  }
}
