import type { RecordId, Sha256 } from '../core/ids'
import { checklistsFor } from '../checklist/checklists-for'
import { checklistLetter } from '../letters/checklist-letter'
import { contractFilingOf, FILING_LETTERS } from '../letters/from-register/filing-letters'
import { missingFields } from '../letters/from-register/register-letter'
import { filingFormLetter } from '../letters/filing-form'
import { problemListLetter } from '../letters/problem-list'
import { ITEM_ANSWERS } from '../opinion/item-answer'
import { registerOf } from '../registers/all-registers'
import { isBlank, textOf, type Fields, type FileValue } from '../registers/field'
import { NUMBERING_RULES } from '../registers/numbering'
import { CONTRACT_PAPERS, CONTRACT_TEXTS, OTHER_TITLE, otherFiles, RECORD_PAPERS, REVIEW_PAPERS } from '../registers/record-papers'
import { contractRecordId } from './contract-record'
import { isStanding, readCounselLetters } from './counsel-papers'
import { readChecklistAnswers } from './matter-records'
import type { MaterialFile, MaterialPlan, MaterialSlot } from './material-slot'
import { documentFile, newestDocuments } from './newest-documents'
import { PAPER_REGISTERS, paperSlot, planPapers } from './plan-papers'
import { reviewRecordSlot } from './plan-review-record'
import type { IssuedOpinionFields, ItemAnswerFields, MatterFields, VersionFields } from './record-kinds'
import type { Store } from './store'
import { voidedNumbers } from './voided-numbers'

interface Gathered {
  readonly filing: { readonly id: RecordId; readonly fields: Fields } | null
  readonly contract: { readonly id: RecordId; readonly fields: Fields } | null
  readonly matter: { readonly id: RecordId; readonly fields: MatterFields } | null
}

const FILING_PAPERS = RECORD_PAPERS['filing'] ?? []

/** Registers whose records have a material package. */
export const MATERIAL_REGISTERS: readonly string[] = ['filing', 'contract', ...PAPER_REGISTERS]

/** Gathers what belongs to a record: form, opinion, contract, checklist, answers and evidence, in the order they are filed, and names what is missing. */
export async function planMaterials(store: Store, register: string, id: RecordId, unit: string): Promise<MaterialPlan | null> {
  if (PAPER_REGISTERS.includes(register)) return planRecord(store, register, id)
  const known = await gather(store, register, id)
  const root = register === 'filing' ? known.filing : known.contract
  if (root === null) return null
  const isFiled = known.filing !== null || textOf(root.fields, 'path') === 'P2'
  const slots = [
    ...(isFiled ? [formSlot(known.filing)] : []),
    await opinionSlot(store, known),
    await counselSlot(store, known),
    await contractSlot(store, known),
    ...(await checklistSlots(store, known, unit)),
    ...(known.filing === null ? [] : filingSlots(known.filing.fields)),
    await receiptSlot(store, known, isFiled),
  ]
  return { title: textOf(root.fields, 'title'), number: textOf(root.fields, 'number'), slots: slots.filter(({ files, missing }) => files.length > 0 || missing !== null) }
}

/** The package of a record that stands for itself: its documents and papers. */
async function planRecord(store: Store, register: string, id: RecordId): Promise<MaterialPlan | null> {
  const record = await store.read<Fields>(id)
  if (record === null || record.body.deleted) return null
  const { titleField, numbering } = registerOf(register)
  const { fields } = record.body
  return { title: textOf(fields, titleField), number: numbering === null ? '' : textOf(fields, numbering.field), slots: await planPapers(store, register, id, fields) }
}

async function gather(store: Store, register: string, id: RecordId): Promise<Gathered> {
  const read = async (one: string): Promise<{ readonly id: RecordId; readonly fields: Fields } | null> => {
    const record = one === '' ? null : await store.read<Fields>(one as RecordId)
    return record === null || record.body.deleted ? null : { id: record.id, fields: record.body.fields }
  }
  const root = await read(id)
  const filing = register === 'filing' ? root : await read((await store.ids({ kind: 'filing', index: 'contract', equals: id, limit: 1 }))[0] ?? '')
  const contract = register === 'contract' ? root : await read(textOf(root?.fields ?? {}, 'contract'))
  const matterId = textOf(contract?.fields ?? {}, 'matter') as RecordId | ''
  const matter = matterId === '' ? null : await store.read<MatterFields>(matterId)
  const isOwn = matter !== null && !matter.body.deleted && contract?.id === contractRecordId(matter.id)
  return { filing, contract, matter: isOwn ? { id: matter.id, fields: matter.body.fields } : null }
}

function formSlot(filing: Gathered['filing']): MaterialSlot {
  const title = '大额合同备案表'
  if (filing === null) return { title, files: [], missing: '台账中没有这份合同的备案记录，请先在“大额合同备案”中登记' }
  const missing = missingFields(FILING_LETTERS[0]!, filing.fields).map(({ label }) => label)
  if (missing.length > 0) return { title, files: [], missing: `备案表尚缺：${missing.join('、')}` }
  return { title, files: [{ kind: 'written', name: '大额合同备案表.docx', letter: filingFormLetter(contractFilingOf(filing.fields, { nameOf: (_, one) => one })) }], missing: null }
}

async function opinionSlot(store: Store, { matter, contract }: Gathered): Promise<MaterialSlot> {
  const title = '合法性审查意见书'
  const issue = matter === null ? null : await newestIssue(store, matter.id)
  if (issue === null) return { title, files: [], missing: matter !== null || textOf(contract?.fields ?? {}, 'path') === 'P1' ? '尚未签发合法性审查意见书' : null }
  const { number } = issue.fields
  if ((await voidedNumbers(store, NUMBERING_RULES.opinionLetter, [number])).has(number)) return { title, files: [], missing: `意见书文号${number}已作废，尚未重新签发` }
  return { title, files: [{ kind: 'stored', name: `${number}.docx`, sha256: issue.fields.letterSha }], missing: null }
}

/** What counsel gave: the papers received, and those issued here that stand. */
async function counselSlot(store: Store, { matter }: Gathered): Promise<MaterialSlot> {
  const title = '法律顾问意见'
  if (matter === null) return { title, files: [], missing: null }
  const [received, issued] = await Promise.all([store.list({ kind: 'counsel-opinion', index: 'matter', equals: matter.id }), readCounselLetters(store, matter.id)])
  const files = [
    ...received.map(({ fields }): MaterialFile => ({ kind: 'stored', name: [fields['registerNumber'], fields['fileName']].filter((part) => part !== undefined).join(' '), sha256: fields['fileSha'] as Sha256 })),
    ...issued.filter(isStanding).map((letter): MaterialFile => ({ kind: 'stored', name: `${letter.number} 法律意见书（${letter.author}）.docx`, sha256: letter.fileSha })),
  ]
  return { title, files: distinct(files), missing: null }
}

async function newestIssue(store: Store, matter: RecordId): Promise<{ readonly id: RecordId; readonly fields: IssuedOpinionFields } | null> {
  const lines = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
  const newest = lines.toSorted((a, b) => Number(a.fields['ordinal']) - Number(b.fields['ordinal'])).at(-1)
  const record = newest === undefined ? null : await store.read<IssuedOpinionFields>(newest.id)
  return record === null ? null : { id: record.id, fields: record.body.fields }
}

async function contractSlot(store: Store, { filing, contract, matter }: Gathered): Promise<MaterialSlot> {
  const version = matter === null ? null : await store.read<VersionFields>(matter.fields.currentVersion)
  const files = [
    ...(version === null ? [] : [{ kind: 'stored' as const, name: version.body.fields.fileName, sha256: version.body.fields.fileSha }]),
    ...filesOf(contract?.fields ?? {}, ['revisedFiles', 'scan', 'materials']),
  ]
  if (filing !== null) {
    const papers = FILING_PAPERS.filter(({ title }) => CONTRACT_TEXTS.includes(title)).map((paper) => paperSlot(paper, filing.fields))
    const missing = papers.flatMap(({ missing: lacking }) => (lacking === null ? [] : [lacking]))
    return { title: '合同文本', files: distinct([...files, ...papers.flatMap((paper) => paper.files)]), missing: missing.length === 0 ? null : missing.join('；') }
  }
  const lacksScan = textOf(contract?.fields ?? {}, 'signedOn') !== '' && isBlank(contract?.fields['scan'])
  return { title: '合同文本', files: distinct(files), missing: files.length === 0 ? '缺合同文本' : lacksScan ? '缺已签订合同的扫描件' : null }
}

/** What a filing holds beside the contract itself: its other papers, and files that are none of them. */
function filingSlots(fields: Fields): readonly MaterialSlot[] {
  const papers = FILING_PAPERS.filter(({ title }) => !CONTRACT_TEXTS.includes(title)).map((paper) => paperSlot(paper, fields))
  const others = [...otherFiles(CONTRACT_PAPERS, fields, 'contractFiles'), ...otherFiles(REVIEW_PAPERS, fields, 'internalReview')]
  return [...papers, { title: OTHER_TITLE, files: distinct(others.map(({ name, sha256 }) => ({ kind: 'stored', name, sha256 }))), missing: null }]
}

async function checklistSlots(store: Store, { matter, contract }: Gathered, unit: string): Promise<readonly MaterialSlot[]> {
  if (matter === null) return []
  const answers = new Map((await readChecklistAnswers(store, matter.id)).map((answer) => [answer.itemId, answer]))
  const checklists = checklistsFor(matter.fields.types)
  const open = checklists.flatMap(({ topics }) => topics.flatMap(({ items }) => items)).filter((item) => item.starred && (answers.get(item.id)?.option ?? '') === '').length
  const letter = checklistLetter({ contractTitle: matter.fields.title, matterNumber: matter.fields.number, unit, checklists, answers })
  const list: MaterialSlot = { title: '审查清单', files: [{ kind: 'written', name: '合同审查清单.docx', letter }], missing: open === 0 ? null : `审查清单有${open}个必查项（★）未作结论` }
  const issue = await newestIssue(store, matter.id)
  if (issue === null || issue.fields.opinion.items.length === 0) return [list, await reviewRecordSlot(store, { matter, contract, issue, answers: new Map(), unit })]
  const given = await store.list({ kind: 'item-answer', index: 'issue', equals: issue.id })
  const byItem = new Map(given.map(({ fields }) => {
    const { itemId, answer, reason } = fields as unknown as ItemAnswerFields
    return [itemId, { adoption: answer === null ? '' : `${ITEM_ANSWERS[answer]}${reason === '' ? '' : `：${reason}`}`, recheck: '' }]
  }))
  const unanswered = issue.fields.opinion.items.filter(({ id }) => (byItem.get(id)?.adoption ?? '') === '').length
  return [list, {
    title: '意见采纳情况', files: [{ kind: 'written', name: '问题清单及采纳情况.docx', letter: problemListLetter(issue.fields.opinion, byItem) }],
    missing: unanswered === 0 ? null : `${unanswered}条意见尚未反馈采纳情况`,
  }, await reviewRecordSlot(store, { matter, contract, issue, answers: byItem, unit })]
}

async function receiptSlot(store: Store, { filing, contract }: Gathered, isFiled: boolean): Promise<MaterialSlot> {
  const made = await newestDocuments(store, [filing, contract].flatMap((one) => (one === null ? [] : [one.id])))
  // The form is written anew above.
  const files = [...made.values()].filter(({ letter }) => letter !== 'filing-form').map(documentFile)
  const isAnswered = ['filed', 'filed-with-notice'].includes(textOf(filing?.fields ?? {}, 'state'))
  return { title: '备案回执', files, missing: isFiled && isAnswered && files.length === 0 ? '已备案但没有留存回执' : null }
}

function filesOf(fields: Fields, ids: readonly string[]): readonly MaterialFile[] {
  return ids.flatMap((id) => (Array.isArray(fields[id]) ? (fields[id] as readonly FileValue[]) : [])).map(({ name, sha256 }) => ({ kind: 'stored', name, sha256 }))
}

/** The same file named by two records goes in once. */
function distinct(files: readonly MaterialFile[]): readonly MaterialFile[] {
  return files.filter((file, index) => file.kind === 'written' || files.findIndex((other) => other.kind === 'stored' && other.sha256 === file.sha256) === index)
}
