/**
 * Starts of numbered paragraphs as contracts print them (review-rules.md 0.2). A number followed by a unit or by more
 * digits (2026年, 1.5元, 3个工作日) is not one.
 */
const NUMBERED = /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[编章节条款部](?!款|项|规定|约定|的)|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}){1,4}(?![\d%％元万年月日])|\d{1,2}[、.．)）](?!\d)|[①-⑳]|[A-Za-z][.、)）](?![A-Za-z.])|[甲乙丙丁][、](?![甲乙丙丁])|附[件表录][一二三四五六七八九十\d]{0,3}[：:\s]|[□☐☑√✓])/

/** True when the line begins with a clause number, an annex heading or a tick box. */
export function startsNumbered(text: string): boolean {
  return NUMBERED.test(text)
}

const FIELD = /^[（(]?[\p{Script=Han}A-Za-z（）()/／、 ]{2,18}[：:]/u

/** True when the line begins like a form field: a short name and a colon (法定代表人：). */
export function startsField(text: string): boolean {
  return FIELD.test(text)
}
