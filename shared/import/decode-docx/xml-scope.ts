import { prefixOf, UNKNOWN_PREFIX } from './namespaces'
import { decodeReferences } from './xml-references'

const DECLARATION = /(?:^|\s)xmlns(?::([^\s=]{1,200}))?\s?=\s?(?:"([^"]*)"|'([^']*)')/g

/** The namespaces that hold inside one element, and the names resolved under them so far. */
export class XmlScope {
  /** Names as written -> names under our prefixes, so that each is resolved once. */
  readonly names = new Map<string, string>()

  private constructor(readonly parent: XmlScope | null, readonly depth: number, private readonly prefixes: ReadonlyMap<string, string>) {}

  /** What holds outside the root element. */
  static outermost(): XmlScope {
    return new XmlScope(null, -1, new Map([['xml', 'xml']]))
  }

  /** The scope of the element at `depth` whose start tag holds these attributes. */
  inner(depth: number, attributes: string): XmlScope {
    const prefixes = new Map<string, string>()
    for (const match of attributes.matchAll(DECLARATION)) prefixes.set(match[1] ?? '', prefixOf(decodeReferences(match[2] ?? match[3] ?? '')))
    return new XmlScope(this, depth, prefixes)
  }

  /** Our prefix for a prefix as written. */
  prefix(written: string): string {
    const known = this.prefixes.get(written)
    if (known !== undefined) return known
    if (this.parent !== null) return this.parent.prefix(written)
    // Undeclared: files put together by hand rely on the customary prefixes.
    return written === '' ? UNKNOWN_PREFIX : written
  }

  /** The name of an element, or of an attribute with a prefix, under our prefixes. */
  resolve(raw: string): string {
    const known = this.names.get(raw)
    if (known !== undefined) return known
    const colon = raw.indexOf(':')
    const name = `${this.prefix(colon === -1 ? '' : raw.slice(0, colon))}:${raw.slice(colon + 1)}`
    this.names.set(raw, name)
    return name
  }
}
