/** Share of Han characters among letters below which the checks of wording say nothing. */
const HAN_SHARE = 0.3

/** True when a text of some length is mostly in another language than Chinese. Linear. */
export function isMostlyForeign(text: string): boolean {
  let han = 0
  let latin = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= 0x4e00 && code <= 0x9fff) han += 1
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x6ff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7af)) latin += 1
  }
  // A Han character says about as much as three letters of an alphabet.
  return han + latin > 50 && han * 3 < (han * 3 + latin) * HAN_SHARE
}
