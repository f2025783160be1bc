/**
 * Prints a self-contained HTML document (writeHtml) from this page: its style sheet counts for paper only and the
 * program's own screens stay off the paper. What was put in is taken out again after printing.
 */
export function printPage(html: string): void {
  const paper = new DOMParser().parseFromString(html, 'text/html')
  const style = document.createElement('style')
  style.media = 'print'
  style.textContent = `${[...paper.querySelectorAll('style')].map((one) => one.textContent ?? '').join('\n')}\nbody > :not(.hs-paper) { display: none !important; }\nhtml, body { height: auto; }`
  const sheet = document.createElement('div')
  sheet.className = 'hs-paper'
  sheet.append(...paper.body.childNodes)
  const title = document.title
  document.title = paper.title
  document.head.append(style)
  document.body.append(sheet)
  window.addEventListener('afterprint', () => {
    document.title = title
    style.remove()
    sheet.remove()
  }, { once: true })
  window.print()
}
