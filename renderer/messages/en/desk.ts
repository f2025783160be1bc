import type { Messages } from '../messages'

const states = { reviewing: 'In review', drafting: 'Opinion drafted', issued: 'Issued' }

export const home: Messages['home'] = {
  title: 'Desk',
  byState: 'To do',
  recent: 'Recent contracts',
  openMustFix: 'Must-fix open',
  states,
  emptySentence: 'No contracts and no registers yet. Drop a contract file onto the window: Hengshen reads its clauses, checks them one by one and drafts the opinion.',
  emptyAction: 'Import contracts',
  samplesTitle: 'Or try a sample contract (fictional, with common mistakes planted)',
  samples: {
    property: { name: 'Property services', note: 'Payment shares, damages, missing annex' },
    'office-supplies': { name: 'Office supplies', note: 'Blanks, sums of items, payment terms' },
    software: { name: 'Software development', note: 'Intellectual property, acceptance, disputes' },
  },
  otherWay: 'To keep registers without reviewing contracts, choose one: enter records, or import the Excel and CSV sheets you have',
  registers: 'Registers',
  noContracts: 'To review a contract, drop its file onto the window or choose “Import contracts”.',
  stays: 'Files stay on this machine; nothing is uploaded.',
}

export const register: Messages['register'] = {
  title: 'Contracts',
  views: { all: 'All', ...states },
  filter: 'Filter by title, number or party',
  columns: {
    number: 'Number', title: 'Title', type: 'Type', counterparty: 'Parties', amount: 'Amount (CNY)', open: 'Open findings', state: 'State',
    versions: 'Version', createdOn: 'Registered', updatedAt: 'Last change',
  },
  columnChooser: 'Columns',
  empty: 'No contract fits.',
  emptyAction: 'Clear the filter',
  count: (shown, total) => (shown === total ? `${total} contract${total === 1 ? '' : 's'}` : `${shown} of ${total}`),
  noneOpen: 'All handled',
  untitled: 'Untitled',
}

export const severity: Messages['severity'] = { 'must-fix': 'Must fix', 'should-fix': 'Should fix', remind: 'Note', insufficient: 'Facts missing' }

export const statuses: Messages['statuses'] = { hit: 'Found', suspected: 'Suspected', insufficient: 'Facts missing' }
