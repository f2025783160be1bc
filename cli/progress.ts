/** Shows how far a batch is, on standard error: a line that redraws itself on a terminal, nothing elsewhere. */
export interface Progress {
  step(name: string): void
  clear(): void
}

/** Progress over `total` files; silent for one file and when standard error is not a terminal. */
export function showProgress(total: number): Progress {
  let done = 0
  const isShown = process.stderr.isTTY === true && total > 1
  return {
    step(name) {
      done += 1
      if (!isShown) return
      const filled = Math.round((done / total) * 24)
      process.stderr.write(`\r\u001b[2K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done}/${total} ${name}`)
    },
    clear() {
      if (isShown) process.stderr.write('\r\u001b[2K')
    },
  }
}

/** Says on a terminal which page of a scan has been recognised. */
export function showRecognising(name: string, done: number, total: number): void {
  if (process.stderr.isTTY === true) process.stderr.write(`\r\u001b[2K识别 ${done}/${total} 页 ${name}`)
}

/** Takes that line away. */
export function clearRecognising(): void {
  if (process.stderr.isTTY === true) process.stderr.write('\r\u001b[2K')
}
