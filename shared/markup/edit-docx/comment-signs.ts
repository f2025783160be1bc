import type { XmlSource } from './xml-source'

/** Where new signs go that stand on the same words as a comment of the file; null where that has no such sign. */
export interface CommentSigns {
  /** Behind the beginning and the end of its range. */
  start: number | null
  end: number | null
  /** Behind the run with its sign, and the properties of that run. */
  reference: { readonly at: number; readonly properties: string } | null
}

/** The signs of these comments in a part. One pass over its tags. */
export function findCommentSigns(source: XmlSource, ids: ReadonlySet<string>): ReadonlyMap<string, CommentSigns> {
  const found = new Map<string, CommentSigns>()
  const signsOf = (id: string): CommentSigns => {
    let signs = found.get(id)
    if (signs === undefined) found.set(id, (signs = { start: null, end: null, reference: null }))
    return signs
  }
  const runs: { readonly start: number; id: string | null }[] = []
  for (let tag = source.nextTag(0); tag !== null; tag = source.nextTag(tag.end)) {
    const name = source.nameOf(tag.raw)
    if (name === 'w:r' && tag.kind === 'open') runs.push({ start: tag.start, id: null })
    else if (name === 'w:r' && tag.kind === 'close') {
      const run = runs.pop()
      if (run !== undefined && run.id !== null) signsOf(run.id).reference = { at: tag.end, properties: runProperties(source, run.start) }
    } else if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd' || name === 'w:commentReference') {
      const id = source.attribute({ start: tag.start, openEnd: tag.end }, 'w:id')
      if (id === null || tag.kind === 'close' || !ids.has(id)) continue
      if (name === 'w:commentReference') {
        const run = runs.at(-1)
        if (run !== undefined) run.id = id
      } else signsOf(id)[name === 'w:commentRangeStart' ? 'start' : 'end'] = tag.kind === 'empty' ? tag.end : source.nextTag(tag.end)!.end
    }
  }
  return found
}

function runProperties(source: XmlSource, start: number): string {
  const properties = source.readElement(start, (name) => name === 'w:r').children.find(({ name }) => name === 'w:rPr')
  return properties === undefined ? '' : source.text.slice(properties.start, properties.end)
}
