import type { DesktopApi, DesktopResult } from '../../shared/desktop/desktop-api'

/**
 * Prints a self-contained HTML document (writeHtml) from this page: its style sheet counts for paper only and the
 * program's own screens stay off the paper. What was put in is taken out again after printing.
 */
export function printPage(html: string): void {
  const takeOut = layPaper(html)
  window.addEventListener('afterprint', takeOut, { once: true })
  window.print()
}

/** Lays the document on paper and asks the host for it as PDF, A4; null where the host cannot, so that the caller prints instead. */
export async function pageAsPdf(desktop: Pick<DesktopApi, 'info' | 'printToPdf'>, html: string): Promise<DesktopResult<Uint8Array> | null> {
  if (!(await desktop.info()).can.printToPdf) return null
  const takeOut = layPaper(html)
  try {
    return await desktop.printToPdf()
  } finally {
    takeOut()
  }
}

/** Puts the document on the page's paper; the answer takes it out again. */
function layPaper(html: string): () => void {
  const paper = new DOMParser().parseFromString(html, 'text/html')
  const style = document.createElement('style')
  style.media = 'print'
  style.textContent = `${[...paper.querySelectorAll('style')].map((one) => one.textContent ?? '').join('\n')}\nbody > :not(.hs-print-sheet) { display: none !important; }\n:root { color-scheme: light !important; }\nhtml, body { height: auto; background: #fff !important; color: #000; }`
  const sheet = document.createElement('div')
  sheet.className = 'hs-print-sheet'
  sheet.append(...paper.body.childNodes)
  const title = document.title
  document.title = paper.title
  document.head.append(style)
  document.body.append(sheet)
  return () => {
    document.title = title
    style.remove()
    sheet.remove()
  }
}
