import { dateOf, rowsOf, textOf, type Fields } from '../../registers/field'
import { CLEANUP_PROCESS, POLICY_CLEANUPS } from '../../registers/policy-cleanup'
import { stateOf } from '../../registers/process'
import { cleanupResultsLetter, type CleanedDocument, type CleanupResult } from '../cleanup-results'
import type { RegisterLetter } from './register-letter'

function documentsOf(fields: Fields): readonly CleanedDocument[] {
  return rowsOf(fields, 'lines').map((row) => ({
    title: textOf(row, 'title'), documentNumber: textOf(row, 'documentNumber'), department: textOf(row, 'department'), result: textOf(row, 'result') as CleanupResult, reason: textOf(row, 'reason'),
  }))
}

/** The list of a clean-up: a draft for the meeting, the notice once it is published. */
export const CLEANUP_LETTERS: readonly RegisterLetter[] = [
  {
    id: 'cleanup-results', register: POLICY_CLEANUPS, title: '清理结果清单', needs: ['batch', 'cause', 'lines'], numbering: null, questions: [],
    refuse: (fields) => {
      const open = rowsOf(fields, 'lines').filter((row) => textOf(row, 'result') === '').length
      return open === 0 ? null : `还有${open}件没有结论，填完后再生成清单。`
    },
    make: (fields, context) => cleanupResultsLetter({
      batch: textOf(fields, 'batch'), cause: textOf(fields, 'cause'), meeting: textOf(fields, 'meeting'), documents: documentsOf(fields), issuer: context.issuer,
      publishedOn: stateOf(CLEANUP_PROCESS, fields) === 'published' ? dateOf(fields, 'publishedOn') : null,
    }, context.form),
  },
]
