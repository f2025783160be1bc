import type { Messages } from '../messages'

export const scan: Messages['scan'] = {
  title: 'Check against the scan',
  lead: 'The original is on the left, what was recognised on the right. Marked words are doubtful: correct them and press Enter; press Enter to confirm what is right. Two spaces part the cells of a table row.',
  back: 'Back to the review',
  open: 'Check the words against the scan',
  page: (page, total) => `Page ${page} of ${total}`,
  previous: 'Previous page',
  next: 'Next page',
  nextDoubt: 'Next doubtful line',
  doubts: (count) => (count === 0 ? 'Nothing doubtful' : `${count} doubtful lines`),
  picture: 'Original',
  lines: 'Recognised words',
  line: (number) => `Line ${number}`,
  corrected: 'changed',
  was: (text) => `Recognised as: ${text}`,
  save: (count) => `Save ${count} corrections and check again`,
  saving: 'Checking again…',
  saved: (count) => `${count} corrections saved; the contract was checked again with them.`,
  none: 'The words of this file were not recognised from pictures; there is nothing to check.',
  noPicture: 'The original of this page cannot be drawn.',
}
