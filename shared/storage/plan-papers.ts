import type { RecordId } from '../core/ids'
import type { Fields } from '../registers/field'
import { filesOfPaper, RECORD_PAPERS, type RecordPaper } from '../registers/record-papers'
import { lettersOf } from '../letters/from-register/register-letters'
import type { MaterialFile, MaterialSlot } from './material-slot'
import { documentFile, newestDocuments } from './newest-documents'
import type { Store } from './store'

/** Registers whose package is the documents made from a record and the papers kept with it. */
export const PAPER_REGISTERS: readonly string[] = ['counsel', 'case', 'policy', 'decision']

/** The slots of such a package: the documents made, newest of each kind, then the papers; what is missing is named. */
export async function planPapers(store: Pick<Store, 'list'>, register: string, id: RecordId, fields: Fields): Promise<readonly MaterialSlot[]> {
  const papers = RECORD_PAPERS[register] ?? []
  return [await documentsSlot(store, register, id, fields), ...papers.map((paper) => paperSlot(paper, fields))].filter(({ files, missing }) => files.length > 0 || missing !== null)
}

async function documentsSlot(store: Pick<Store, 'list'>, register: string, id: RecordId, record: Fields): Promise<MaterialSlot> {
  const newest = await newestDocuments(store, [id])
  const offered = lettersOf(register).filter((letter) => letter.refuse(record) === null || newest.has(letter.id))
  const lacking = offered.filter((letter) => !newest.has(letter.id)).map(({ title }) => title)
  const files = offered.flatMap((letter) => {
    const made = newest.get(letter.id)
    return made === undefined ? [] : [documentFile(made)]
  })
  // What others made, the bureau's receipt, stands behind our own.
  const received = [...newest.values()].filter(({ letter }) => !offered.some(({ id: own }) => own === letter)).map(documentFile)
  return { title: '文书', files: [...files, ...received], missing: lacking.length === 0 ? null : `尚未生成：${lacking.join('、')}` }
}

/** The files of a record that are a paper; named as missing where it needs one and has none. */
export function paperSlot(paper: RecordPaper, fields: Fields): MaterialSlot {
  const files = filesOfPaper(paper, fields).map(({ name, sha256 }): MaterialFile => ({ kind: 'stored', name, sha256 }))
  return { title: paper.title, files, missing: files.length === 0 && paper.isNeeded(fields) ? `缺${paper.title}` : null }
}
