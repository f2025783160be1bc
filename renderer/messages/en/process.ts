import type { Messages } from '../messages'

export const process: Messages['process'] = {
  day: (own, limit) => `working day ${own} of ${limit}`,
  took: (own) => `took ${own} working day(s)`,
  standing: 'clock stopped',
  paths: { P1: 'Review', P2: 'Filing', P3: 'Registration' },
  figures: (own, whole, stood) => `${own} working day(s) counted; ${whole} in all, ${stood} of them stopped while waiting for materials`,
  due: 'This step is due by',
  actor: 'Taken by',
  role: 'Acting as',
  on: 'Day',
  reason: 'Reason (required)',
  missing: 'Missing materials and points to put right (required, one per line)',
  badDay: 'Enter a day of the calendar, for example 2026-11-21.',
  taken: (title) => `Recorded: ${title}`,
}
