import type { EditableText } from './editable-text'

const COUNT = '[0-9]{1,4}|[零〇一二三四五六七八九十百]{1,8}'

/**
 * Takes a typed number off each new line that the list will number by itself: after 2.1 comes “2.2 …”, after （二） “（三）…”.
 * A number of another look stays, and a bare decimal stays unless it is the very next one (2.5万元 is none). The first line
 * goes on the paragraph `index` and is left as it is.
 */
export function withoutTypedNumbers(words: string, { paragraphs }: EditableText, index: number): string {
  const label = paragraphs[index]?.number.trim() ?? ''
  if (label === '' || !words.includes('\n')) return words
  const counts = [...label.matchAll(new RegExp(COUNT, 'g'))]
  const last = counts.at(-1)
  if (last === undefined) return words
  const head = escapeSigns(label.slice(0, last.index))
  const tail = label.slice(last.index + last[0].length)
  const isPlain = /^[0-9.．]{1,20}$/.test(label)
  const typed = new RegExp(`^[ \\t\\u3000]{0,8}${head}(${COUNT})${escapeSigns(tail)}${isPlain ? '(?![0-9.．%％])' : ''}[ \\t\\u3000]{0,8}`)
  return words.split('\n').map((line, at) => {
    const found = at === 0 ? null : typed.exec(line)
    if (found === null || (isPlain && Number(found[1]) !== Number(last[0]) + at)) return line
    return line.slice(found[0].length)
  }).join('\n')
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
