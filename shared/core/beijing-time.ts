const EIGHT_HOURS = 8 * 3_600_000

/**
 * An instant as clocks in China show it, to the minute: 2026-11-16 09:32. China keeps one time, eight hours ahead of UTC,
 * wherever the machine stands. What is no instant stays as it is.
 */
export function beijingMinute(instant: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? instant : new Date(time + EIGHT_HOURS).toISOString().slice(0, 16).replace('T', ' ')
}
