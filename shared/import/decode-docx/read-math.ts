import type { Story } from './docx-reading'

/** The text of the equation just entered on one line: a fraction as (a)/(b), a power as a^(b). */
export function readMath(story: Story): string {
  const { cursor } = story
  const depth = cursor.depth
  let text = ''
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'm:t': case 'w:t': text += cursor.text(); break
      case 'm:num': text += enclose(readMath(story)); break
      case 'm:den': text += `/${enclose(readMath(story))}`; break
      case 'm:sup': {
        const power = readMath(story)
        if (power !== '') text += `^${enclose(power)}`
        break
      }
      case 'm:chr': case 'm:begChr': case 'm:endChr': break
      default: text += readMath(story)
    }
  }
  return text
}

function enclose(text: string): string {
  return [...text].length > 1 && !/^[\d.]+$/.test(text) ? `(${text})` : text
}
