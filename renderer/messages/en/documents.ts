import type { Messages } from '../messages'

export const documents: Messages['documents'] = {
  title: 'Documents',
  make: 'Make and save',
  saved: (name) => `Document saved: ${name}`,
  kept: 'The document was made and kept; it can be saved at any time.',
  saveAgain: 'Save again',
  fileGone: 'The file of this document is no longer on this machine; make it again.',
  missing: (count) => `${count} field(s) are still empty; click to go there:`,
  stillMissing: 'Something required is still empty; fill it in and try again.',
  numbered: 'The number is taken from the ledger and cannot be taken back; making the document again keeps it.',
  agencyWord: 'Agency word',
  agencyWordHelp: 'With year and serial number it makes the document number; entered once, used from then on.',
  standing: {
    title: 'Path',
    provisional: '(provisional)',
    differs: (entered) => `The register says “${entered}”, the rules say otherwise; please check.`,
    line: (name, amount) => `${name}: ${amount}`,
    reviewLine: 'Review line',
    filingLine: 'Filing line',
    noLine: 'not entered',
    other: (index) => `Contract of the same kind ${index}`,
  },
}
