const LONGEST_TITLE = 20
const SENTENCE_SIGNS = /[。；;！!？?，,]/

/**
 * The words that title a clause, given its line without the number: the whole line if it is short and no sentence, else
 * a short start set off by a colon or a wide gap (付款方式：…, 保险期限　保险期限为…); '' where there is none.
 */
export function readClauseTitle(words: string): string {
  // What titles a clause stands in its first words; the rest of a long paragraph need not be looked at.
  const line = words.trim().slice(0, LONGEST_TITLE * 3)
  const whole = line.replace(/[:：、.．\s]+$/, '')
  if (isTitle(whole)) return whole
  const start = /^[^:：\s\u3000]{2,20}(?=[:：]|(?:\u3000{1,2}| {2})[^\s\u3000])/.exec(line)?.[0] ?? ''
  return isTitle(start) ? start : ''
}

/** A colon with words after it or a blank to be filled in makes a sentence of it; so does a last word that wants another. */
function isTitle(words: string): boolean {
  return words !== '' && words.length <= LONGEST_TITLE && !SENTENCE_SIGNS.test(words) && !/[:：_＿]|[ \u3000]{3}/.test(words) && !/[为第是在于按至]$/.test(words) && !/[（(][^）)]*$/.test(words)
}
