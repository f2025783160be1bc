import type { RecordId } from '../core/ids'
import { codesOf, isBlank, textOf, type Fields, type FileValue } from '../registers/field'
import { lettersOf } from '../letters/from-register/register-letters'
import type { MadeDocumentFields } from './made-document-kinds'
import type { MaterialFile, MaterialSlot } from './material-slot'
import type { Store } from './store'

/** A place of a package that holds papers kept with the record. */
interface PaperPlace {
  readonly title: string
  readonly fields: readonly string[]
  /** Whether the package is incomplete without it. */
  readonly isNeeded: (fields: Fields) => boolean
}

const always = (): boolean => true
const never = (): boolean => false
const where = (procedure: string) => (fields: Fields): boolean => codesOf(fields, 'procedures').includes(procedure)

/** The papers of a record in the order in which they are filed (documents 5.1, 6.1, 8, 9). */
const PLACES: Readonly<Record<string, readonly PaperPlace[]>> = {
  counsel: [
    { title: '聘请合同', fields: ['contractFiles'], isNeeded: always },
    { title: '利益冲突声明', fields: ['conflictStatement'], isNeeded: (fields) => textOf(fields, 'kind') === 'firm' },
    { title: '保密协议', fields: ['secrecyAgreement'], isNeeded: always },
  ],
  case: [{ title: '签收凭证', fields: ['receipt'], isNeeded: (fields) => ['respondent', 'defendant'].includes(textOf(fields, 'position')) }],
  policy: [
    { title: '草案', fields: ['draftFiles'], isNeeded: always },
    { title: '解读材料', fields: ['interpretation'], isNeeded: never },
    { title: '评估报告', fields: ['evaluation'], isNeeded: never },
  ],
  decision: [
    { title: '决策草案', fields: ['draftFiles'], isNeeded: always },
    { title: '公众参与', fields: ['participationFiles'], isNeeded: where('participation') },
    { title: '专家论证', fields: ['expertFiles'], isNeeded: where('expert') },
    { title: '风险评估', fields: ['riskFiles'], isNeeded: where('risk') },
    { title: '公平竞争审查', fields: ['competitionFiles'], isNeeded: where('competition') },
    // Never optional (重大行政决策程序暂行条例第25条).
    { title: '合法性审查意见', fields: ['legalityFiles'], isNeeded: always },
    { title: '集体讨论', fields: ['meetingMinutes'], isNeeded: where('collective') },
    { title: '公布与解读', fields: ['interpretation'], isNeeded: never },
    { title: '后评估', fields: ['evaluation'], isNeeded: never },
  ],
}

/** Registers whose package is the documents made from a record and the papers kept with it. */
export const PAPER_REGISTERS: readonly string[] = Object.keys(PLACES)

/** The slots of such a package: the documents made, newest of each kind, then the papers; what is missing is named. */
export async function planPapers(store: Pick<Store, 'list'>, register: string, id: RecordId, fields: Fields): Promise<readonly MaterialSlot[]> {
  const places = PLACES[register] ?? []
  return [await documentsSlot(store, register, id, fields), ...places.map((place) => paperSlot(place, fields))].filter(({ files, missing }) => files.length > 0 || missing !== null)
}

async function documentsSlot(store: Pick<Store, 'list'>, register: string, id: RecordId, record: Fields): Promise<MaterialSlot> {
  const newest = new Map<string, MadeDocumentFields>()
  for (const { fields } of await store.list({ kind: 'made-document', index: 'record', equals: id })) {
    const one = fields as unknown as MadeDocumentFields
    if ((newest.get(one.letter)?.madeAt ?? '') < one.madeAt) newest.set(one.letter, one)
  }
  const offered = lettersOf(register).filter((letter) => letter.refuse(record) === null || newest.has(letter.id))
  const lacking = offered.filter((letter) => !newest.has(letter.id)).map(({ title }) => title)
  const files = offered.flatMap((letter): readonly MaterialFile[] => {
    const made = newest.get(letter.id)
    return made === undefined ? [] : [{ kind: 'stored', name: `${made.title.replaceAll('\n', '')}.docx`, sha256: made.fileSha }]
  })
  // What others made, the bureau's receipt, stands behind our own.
  const received = [...newest.values()].filter(({ letter }) => !offered.some(({ id: own }) => own === letter)).map((made): MaterialFile => ({ kind: 'stored', name: `${made.title.replaceAll('\n', '')}.docx`, sha256: made.fileSha }))
  return { title: '文书', files: [...files, ...received], missing: lacking.length === 0 ? null : `尚未生成：${lacking.join('、')}` }
}

function paperSlot({ title, fields: ids, isNeeded }: PaperPlace, fields: Fields): MaterialSlot {
  const files = ids.flatMap((id) => (isBlank(fields[id]) ? [] : (fields[id] as readonly FileValue[]))).map(({ name, sha256 }): MaterialFile => ({ kind: 'stored', name, sha256 }))
  return { title, files, missing: files.length === 0 && isNeeded(fields) ? `缺${title}` : null }
}
