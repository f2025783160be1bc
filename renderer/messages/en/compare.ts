import type { Messages } from '../messages'

export const compare: Messages['compare'] = {
  title: (name) => (name === '' ? 'Compare versions' : `Compare versions · ${name}`),
  needTwo: 'Two versions are needed. Import a new version on the review desk first.',
  older: 'Older version',
  newer: 'Newer version',
  mode: 'How to compare',
  modes: { side: 'Side by side', inline: 'Inline' },
  filter: 'Which changes to show',
  filters: { all: 'All changes', outside: 'Not asked for', untracked: 'Silent', tracked: 'Tracked', folded: 'Numbers and looks' },
  kinds: { insert: 'added', delete: 'deleted', replace: 'changed', move: 'moved', renumber: 'renumbered', format: 'format', 'table-row': 'table row' },
  tracked: 'tracked in the file',
  untracked: 'silent',
  outside: 'no opinion asked for it',
  nothing: '(nothing)',
  none: 'No changes of this kind.',
  running: 'Comparing clause by clause…',
  measured: (adopted) => `Measured against ${adopted} opinion(s) adopted on the older version; every other change counts as not asked for.`,
  keys: 'Comparing',
  next: 'Next change',
  previous: 'Previous change',
  open: 'Compare versions',
}
