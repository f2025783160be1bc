/**
 * Pasted text as clean lines: one per paragraph, without blank lines, tabs, spaces that cannot be seen (zero width, soft
 * hyphens, byte-order marks, Word's field and object signs) and blanks at either end. Full-width indents go, words stay.
 */
export function plainParagraphs(text: string): readonly string[] {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\u00ad]/g, '').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '').replace(/[\t\u00a0]/g, ' ').trim())
    .filter((line) => line !== '')
}
