/** What Excel and WPS write for a cell that could not be worked out, or was too narrow to show its day or number. */
const ERROR_VALUE = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#{2,})$/

/**
 * Programs set to Chinese take the full-width signs for the plain ones, and all of them pass over line ends; the
 * apostrophes of the text itself are counted in, so that exactly the one that was added can be taken away again.
 */
const TAKEN_FOR_FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/

/** Whether the text of a cell is an error value and not somebody's words. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text)
}

/** A text as it stands in a CSV file: with an apostrophe before it where it would be taken for a formula or an error value. */
export function guardText(text: string): string {
  return TAKEN_FOR_FORMULA.test(text) || ERROR_VALUE.test(text.replace(/^'+/, '')) ? `'${text}` : text
}

/** The text that `guardText` put an apostrophe before; null for one that bears none of its apostrophes. */
export function unguardText(text: string): string | null {
  const bare = text.slice(1)
  return text.startsWith("'") && guardText(bare) === text ? bare : null
}
