import DOMPurify from 'dompurify'

/**
 * What a converter drew, without anything that could act or reach out: no scripts, frames, forms or links that lead
 * somewhere, and style sheets that name no outside address.
 */
export function sanitiseLook(nodes: readonly Node[]): readonly Node[] {
  const styles = nodes.filter((node): node is HTMLStyleElement => node instanceof HTMLStyleElement)
  const sheets = styles.map((style) => {
    const clean = document.createElement('style')
    clean.textContent = cleanStyles(style.textContent ?? '')
    return clean
  })
  const drawn = nodes.filter((node) => node instanceof HTMLElement && !(node instanceof HTMLStyleElement))
  for (const node of drawn) {
    DOMPurify.sanitize(node as HTMLElement, {
      IN_PLACE: true, FORBID_TAGS: ['form', 'input', 'button', 'textarea', 'select', 'iframe', 'video', 'audio'],
      FORBID_ATTR: ['href', 'xlink:href', 'action', 'srcset', 'target', 'id', 'name'], ALLOW_DATA_ATTR: false,
    })
  }
  return [...sheets, ...drawn]
}

/** Leaves out imports and every address that is not data. */
function cleanStyles(css: string): string {
  return css.replace(/@import[^;]{0,2000};?/gi, '').replace(/url\(\s{0,20}(['"]?)(?!\s{0,20}['"]?data:)[^)]{0,4000}\)/gi, 'none')
}
