/** Runs when the page is hidden or left, the last moments in which something can still be stored; the answer ends it. */
export function whenLeft(run: () => void): () => void {
  window.addEventListener('pagehide', run)
  document.addEventListener('visibilitychange', run)
  return () => {
    window.removeEventListener('pagehide', run)
    document.removeEventListener('visibilitychange', run)
  }
}
