import { codesOf, isBlank, OTHER_PAPER, textOf, type Fields, type FileValue, type PaperKind } from './field'

/** A paper that is kept with a record. */
export interface RecordPaper {
  readonly title: string
  /** File fields it may stand in. */
  readonly fields: readonly string[]
  /** Whether the papers are incomplete without it. */
  readonly isNeeded: (fields: Fields) => boolean
  /** Which of the field's files it is, where a field holds several papers. */
  readonly kind?: PaperKind
}

const always = (): boolean => true
const never = (): boolean => false
const where = (procedure: string) => (fields: Fields): boolean => codesOf(fields, 'procedures').includes(procedure)
const isFirm = (fields: Fields): boolean => textOf(fields, 'kind') === 'firm'
const isSelected = (fields: Fields): boolean => ['procurement', 'comparison'].includes(textOf(fields, 'selection'))

/** 合同审批表.pdf, but not 审批系统开发合同.pdf. */
const APPROVAL = /(?:审批|报审|会签|流程)(?!.{0,60}(?:合同|协议))/
const isApproval = (name: string): boolean => APPROVAL.test(name)
const isScan = (name: string): boolean => /\.(?:pdf|ofd|jpe?g|png|tiff?)$/i.test(name) && !isApproval(name)
const isEditable = (name: string): boolean => /\.(?:docx?|wps|rtf|odt|txt)$/i.test(name) && !isApproval(name)

const SCAN: PaperKind = { code: 'scan', label: '合同扫描件（PDF）', isCalled: isScan }
const EDITABLE: PaperKind = { code: 'editable', label: '合同可编辑文本', isCalled: isEditable }
const APPROVAL_FORM: PaperKind = { code: 'approval', label: '审批表', isCalled: isApproval }
// One form often bears both: the approvals and what the legal office said.
const INTERNAL_REVIEW: PaperKind = { code: 'internal-review', label: '内部审查意见', isCalled: always }

/** Kinds of papers in the field of a filing that holds the contract, and in that of the internal review (documents 4.1). */
export const CONTRACT_PAPERS: readonly PaperKind[] = [SCAN, EDITABLE, APPROVAL_FORM]
export const REVIEW_PAPERS: readonly PaperKind[] = [INTERNAL_REVIEW, APPROVAL_FORM]
/** Titles of the papers that are the contract itself. */
export const CONTRACT_TEXTS: readonly string[] = [SCAN.label, EDITABLE.label]

const paperOfKind = (kind: PaperKind, ...fields: readonly string[]): RecordPaper => ({ title: kind.label, fields, isNeeded: always, kind })

/** The papers of a record in the order in which they are filed (documents 4.1, 5.1, 6.1, 8, 9). */
export const RECORD_PAPERS: Readonly<Record<string, readonly RecordPaper[]>> = {
  filing: [
    paperOfKind(SCAN, 'contractFiles'), paperOfKind(EDITABLE, 'contractFiles'), paperOfKind(APPROVAL_FORM, 'contractFiles', 'internalReview'), paperOfKind(INTERNAL_REVIEW, 'internalReview'),
  ],
  counsel: [
    { title: '聘请合同', fields: ['contractFiles'], isNeeded: always },
    { title: '聘任程序文件', fields: ['procedureFiles'], isNeeded: always },
    { title: '采购（比选）文件', fields: ['selectionFiles'], isNeeded: isSelected },
    { title: '执业许可证', fields: ['licenceFiles'], isNeeded: isFirm },
    { title: '利益冲突声明', fields: ['conflictStatement'], isNeeded: (fields) => textOf(fields, 'kind') !== 'government' },
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

/** The files of a record that are this paper: those a person said are, and those whose name tells where nobody did. */
export function filesOfPaper({ fields: ids, kind }: RecordPaper, fields: Fields): readonly FileValue[] {
  const files = ids.flatMap((id) => filesIn(fields, id))
  return kind === undefined ? files : files.filter((file) => isOfKind(kind, file))
}

/** The files of a record's field that are none of its papers. */
export function otherFiles(papers: readonly PaperKind[], fields: Fields, id: string): readonly FileValue[] {
  return filesIn(fields, id).filter((file) => !papers.some((kind) => isOfKind(kind, file)))
}

/** What a file is called that is none of the papers of its field. */
export const OTHER_TITLE = '其他材料'

/** The papers a file is, by what a person said or else by its name, in words; '' for none. */
export function paperTitle(papers: readonly PaperKind[], file: FileValue): string {
  return file.paper === OTHER_PAPER ? OTHER_TITLE : papers.filter((kind) => isOfKind(kind, file)).map(({ label }) => label).join('、')
}

/** A file's name with the paper a person said it is: 扫描0001.pdf（审批表）. */
export function fileTitle(papers: readonly PaperKind[] | undefined, file: FileValue): string {
  return file.paper === undefined || papers === undefined ? file.name : `${file.name}（${paperTitle(papers, file) || OTHER_TITLE}）`
}

function filesIn(fields: Fields, id: string): readonly FileValue[] {
  return isBlank(fields[id]) ? [] : (fields[id] as readonly FileValue[])
}

function isOfKind({ code, isCalled }: PaperKind, { name, paper }: FileValue): boolean {
  return paper === undefined ? isCalled(name) : paper === code
}

/** Papers a record of this register needs and does not have, in the order in which they are filed. */
export function lackingPapers(register: string, fields: Fields): readonly RecordPaper[] {
  return (RECORD_PAPERS[register] ?? []).filter((paper) => paper.isNeeded(fields) && filesOfPaper(paper, fields).length === 0)
}

/** Their titles. */
export function missingPapers(register: string, fields: Fields): readonly string[] {
  return lackingPapers(register, fields).map(({ title }) => title)
}

/** Why filing a record needs a reason: papers it lacks; null where it has them all. */
export function filedWithout(register: string, fields: Fields): string | null {
  const missing = missingPapers(register, fields)
  return missing.length === 0 ? null : `材料尚缺：${missing.join('、')}；仍予备案的，须写明理由。`
}
