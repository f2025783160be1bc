/** One key and what it does. */
export interface KeyBinding {
  /** `j`, `/`, `?`, `ctrl+k`, `g h` (one after the other), `escape`. Letters in lower case. */
  readonly keys: string
  readonly label: string
  readonly run: () => void
  /** Also while typing in a field; only for combinations with Ctrl and for Escape. */
  readonly whileTyping?: boolean
}

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
  readonly target: EventTarget | null
  readonly defaultPrevented: boolean
  preventDefault(): void
}

type Group = { readonly group: string; readonly read: () => readonly KeyBinding[] }

const FIELD = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="combobox"], [role="listbox"]'
const DIALOG = '[role="dialog"]'

function isIn(target: EventTarget | null, selector: string): boolean {
  const element = target as { closest?: (selector: string) => unknown } | null
  return typeof element?.closest === 'function' && element.closest(selector) !== null
}

/** `ctrl+k` for Ctrl or Cmd with K; the bare key otherwise. */
function nameOfPress(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key.toLowerCase()
  return press.ctrlKey || press.metaKey ? `ctrl+${key}` : key
}

/** Which keys are bound now. Keys typed into an input method, into fields and into dialogs are never taken. */
export class KeyRegistry {
  private groups: readonly Group[] = []
  private readonly listeners = new Set<() => void>()
  private prefix = ''
  private seen: readonly { readonly group: string; readonly bindings: readonly KeyBinding[] }[] = []

  readonly add = (group: string, read: () => readonly KeyBinding[]): (() => void) => {
    const entry: Group = { group, read }
    this.change([...this.groups, entry])
    return () => this.change(this.groups.filter((candidate) => candidate !== entry))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly overview = (): readonly { readonly group: string; readonly bindings: readonly KeyBinding[] }[] => this.seen

  handle(press: KeyPress): void {
    // keyCode 229: the input method has the key, also on systems that do not set isComposing for the first one.
    if (press.isComposing || press.keyCode === 229 || press.altKey || press.defaultPrevented) return
    const name = nameOfPress(press)
    const isTyping = isIn(press.target, FIELD) || isIn(press.target, DIALOG)
    const sequence = this.prefix === '' ? name : `${this.prefix} ${name}`
    const binding = this.find(sequence, isTyping) ?? this.find(name, isTyping)
    const opensSequence = !isTyping && binding === null && this.hasPrefix(name)
    this.prefix = opensSequence ? name : ''
    if (binding === null) return
    press.preventDefault()
    binding.run()
  }

  /** Does what the keys would do outside fields, for a menu or a button; false when they are not bound now. */
  readonly run = (keys: string): boolean => {
    const binding = this.find(keys, false)
    binding?.run()
    return binding !== null
  }

  private find(keys: string, isTyping: boolean): KeyBinding | null {
    for (let index = this.groups.length - 1; index >= 0; index -= 1) {
      const found = this.groups[index]!.read().find((binding) => binding.keys === keys && (!isTyping || binding.whileTyping === true))
      if (found !== undefined) return found
    }
    return null
  }

  private hasPrefix(name: string): boolean {
    return this.groups.some((group) => group.read().some((binding) => binding.keys.startsWith(`${name} `)))
  }

  private change(groups: readonly Group[]): void {
    this.groups = groups
    this.seen = groups.map(({ group, read }) => ({ group, bindings: read() }))
    for (const listener of this.listeners) listener()
  }
}
