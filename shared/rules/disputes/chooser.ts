/** How a list of ways is to be chosen from: a blank number, named numbers, or any of them. */
export type Chooser =
  | { readonly kind: 'blank' }
  | { readonly kind: 'any' }
  | { readonly kind: 'numbers'; readonly numbers: ReadonlySet<string> }

const ORDINAL = /第([^,，。;；种]{0,20})种/
const CLAUSE_NUMBER = /(?:下列|以下|下述|如下)(?:第)?(?:方式|途径)? {0,3}[_ ]{0,6}(\d{1,2}(?:\.\d{1,2}){1,3})[_ ]{0,6} {0,3}(?:项|款)?(?:方式|途径)?[^,。;]{0,4}(?:解决|处理)/
const SAME: readonly (readonly string[])[] = [['一', '1', '①', 'A'], ['二', '2', '②', 'B'], ['三', '3', '③', 'C'], ['四', '4', '④', 'D']]

/** Reads 按下列第__种方式, 第（二）种方式, 以下方式之一; null for a sentence that offers no list. Numbers hold every way of writing them. */
export function readChooser(words: string): Chooser | null {
  if (/^\s*第[一二三四1-4]种/.test(words)) return null
  const ordinal = ORDINAL.exec(words)
  if (ordinal !== null) {
    const inside = ordinal[1]!
    const numbers = new Set(SAME.filter((writings) => writings.some((writing) => inside.includes(writing))).flat())
    return numbers.size === 0 ? { kind: 'blank' } : { kind: 'numbers', numbers }
  }
  // 按下列方式 1.1 予以解决: the number of the clause that holds the way.
  const clause = CLAUSE_NUMBER.exec(words)?.[1]
  if (clause !== undefined) return { kind: 'numbers', numbers: new Set([clause]) }
  if (/(?:下列|以下|下述|如下).{0,6}(?:任?何?一种|任意|方式之一|途径之一|之一)|任选(?:其一|一种)|(?:选用|选择)(?:以下|下列)/.test(words)) {
    return /专用条款|约定以下/.test(words) ? { kind: 'blank' } : { kind: 'any' }
  }
  return null
}
