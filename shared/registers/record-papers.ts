import { codesOf, isBlank, textOf, type Fields, type FileValue } from './field'

/** A paper that is kept with a record. */
export interface RecordPaper {
  readonly title: string
  /** File fields it may stand in. */
  readonly fields: readonly string[]
  /** Whether the papers are incomplete without it. */
  readonly isNeeded: (fields: Fields) => boolean
  /** What its file is called, where a field holds several papers. */
  readonly isCalled?: RegExp
}

const always = (): boolean => true
const never = (): boolean => false
const where = (procedure: string) => (fields: Fields): boolean => codesOf(fields, 'procedures').includes(procedure)
const isFirm = (fields: Fields): boolean => textOf(fields, 'kind') === 'firm'
const isSelected = (fields: Fields): boolean => ['procurement', 'comparison'].includes(textOf(fields, 'selection'))

/** The papers of a record in the order in which they are filed (documents 4.1, 5.1, 6.1, 8, 9). */
export const RECORD_PAPERS: Readonly<Record<string, readonly RecordPaper[]>> = {
  filing: [
    { title: '合同扫描件（PDF）', fields: ['contractFiles'], isNeeded: always, isCalled: /\.(pdf|ofd|jpe?g|png|tiff?)$/i },
    { title: '合同可编辑文本', fields: ['contractFiles'], isNeeded: always, isCalled: /\.(docx?|wps|rtf|odt|txt)$/i },
    { title: '审批表', fields: ['contractFiles', 'internalReview'], isNeeded: always, isCalled: /审批|报审|会签|流程/ },
    { title: '内部审查意见', fields: ['internalReview'], isNeeded: always },
  ],
  counsel: [
    { title: '聘请合同', fields: ['contractFiles'], isNeeded: always },
    { title: '聘任程序文件', fields: ['procedureFiles'], isNeeded: always },
    { title: '采购（比选）文件', fields: ['selectionFiles'], isNeeded: isSelected },
    { title: '执业许可证', fields: ['licenceFiles'], isNeeded: isFirm },
    { title: '利益冲突声明', fields: ['conflictStatement'], isNeeded: isFirm },
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

/** The files of a record that are this paper. */
export function filesOfPaper({ fields: ids, isCalled }: RecordPaper, fields: Fields): readonly FileValue[] {
  const files = ids.flatMap((id) => (isBlank(fields[id]) ? [] : (fields[id] as readonly FileValue[])))
  return isCalled === undefined ? files : files.filter(({ name }) => isCalled.test(name))
}

/** Papers a record of this register needs and does not have, in the order in which they are filed. */
export function missingPapers(register: string, fields: Fields): readonly string[] {
  return (RECORD_PAPERS[register] ?? []).filter((paper) => paper.isNeeded(fields) && filesOfPaper(paper, fields).length === 0).map(({ title }) => title)
}

/** Why filing a record needs a reason: papers it lacks; null where it has them all. */
export function filedWithout(register: string, fields: Fields): string | null {
  const missing = missingPapers(register, fields)
  return missing.length === 0 ? null : `材料尚缺：${missing.join('、')}；仍予备案的，须写明理由。`
}
