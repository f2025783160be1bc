import { officialDate } from '../core/local-date'
import { collectBases } from '../opinion/legal-bases'
import { CONCLUSIONS, type Opinion } from '../opinion/opinion'
import { attachmentNote, titleParagraph } from './annex'
import { addressee, bodyParagraph, heading, type Imprint, type Letter, type LetterBlock, type LetterHead } from './letter'
import { maskLetter } from './mask-personal'
import { basisParagraphs, fileList, numbered, remarkBlocks } from './opinion-parts'
import { HANDLING_OFFICE, sentence } from './official-writing'
import { PROBLEM_LIST_TITLE, problemListSection } from './problem-list'
import { signatureBlocks } from './signature'

/** How an opinion is laid out and sent. Everything has a default: the internal form without mark. */
export interface LetterForm {
  /** `file`: internal form, or with a mark the full 版头; `letter`: 信函格式 for sending outside. */
  readonly form?: LetterHead['form']
  /** 发文机关标志, as the office has it: ××局文件 (file), ××局 (letter). */
  readonly mark?: string
  /** 份号, 密级, 紧急程度. */
  readonly marginal?: readonly string[]
  /** False for 署名 without seal. */
  readonly isSealed?: boolean
  /** Annexes beside the list of problems, which is always the first: 法律顾问意见, 送审稿（盖骑缝章版）. */
  readonly furtherAnnexes?: readonly string[]
  /** 附注, without brackets. */
  readonly remark?: string
  readonly imprint?: Imprint
}

/** D1: the legality-review opinion on a contract (documents.md section 2), with D3 as first annex when there are remarks. */
export function opinionLetter(opinion: Opinion, form: LetterForm = {}): Letter {
  const annexes = [...(opinion.items.length === 0 ? [] : [PROBLEM_LIST_TITLE]), ...(form.furtherAnnexes ?? [])]
  const head = headOf(opinion.documentNumber, form)
  const title = titleOf(opinion)
  const blocks: LetterBlock[] = [
    titleParagraph(title, { linesBefore: linesAboveTitle(head) }),
    addressee(opinion.addressee === '' ? HANDLING_OFFICE : opinion.addressee),
    introduction(opinion),
    heading('一、基本情况', 1),
    ...opinion.basics.map(({ label, value }) => bodyParagraph(`${label}：${sentence(value)}`)),
    heading('二、审查依据', 1),
    ...basisParagraphs(collectBases(opinion.items)),
    heading('三、审查意见', 1),
    ...(opinion.items.length === 0 && (opinion.passages ?? []).length === 0 ? [bodyParagraph('经审查，未发现需要提出修改意见的问题。')] : remarkBlocks(opinion.items, opinion.passages)),
    heading('四、审查结论', 1),
    conclusionParagraph(opinion),
    heading('五、其他说明', 1),
    ...keepLast(numbered([...opinion.notes, `自动检查规则包版本：${opinion.rulePack}`])),
    ...attachmentNote(annexes),
    ...signatureBlocks({ names: [opinion.issuer === '' ? '（法制机构）' : opinion.issuer], date: opinion.issuedOn, isSealed: form.isSealed ?? true, remark: form.remark }),
  ]
  const list = opinion.items.length === 0 ? [] : [problemListSection(opinion.items, annexes.length)]
  return maskLetter({ title, author: opinion.issuer, head, sections: [{ orientation: 'portrait', blocks }, ...list], imprint: form.imprint ?? null })
}

/** 关于《××合同》的合法性审查意见书. */
export function titleOf(opinion: Opinion): string {
  return `关于《${opinion.contractTitle === '' ? '送审合同' : opinion.contractTitle.replace(/^《|》$/g, '')}》的合法性审查意见书`
}

/** 版头 of a letter with this number; null when there is nothing to print. */
export function headOf(number: string, form: LetterForm): LetterHead | null {
  const mark = form.mark ?? ''
  if (mark === '' && number === '') return null
  return { form: form.form ?? 'file', mark, number, ...(form.marginal === undefined ? {} : { marginal: form.marginal }) }
}

/** Two blank lines below the red separator or the letter form's number; one below a bare number; none on an empty page. */
export function linesAboveTitle(head: LetterHead | null): number {
  if (head === null) return 0
  return head.mark === '' ? 1 : 2
}

/** The paragraphs, the last of them kept with what follows: a signature never stands alone on a page. */
export function keepLast<T extends LetterBlock>(blocks: readonly T[]): readonly T[] {
  return blocks.map((block, index) => (index === blocks.length - 1 && block.kind === 'paragraph' ? { ...block, keepWithNext: true } : block))
}

function introduction(opinion: Opinion): LetterBlock {
  const received = opinion.receivedOn === null ? '' : officialDate(opinion.receivedOn)
  const number = opinion.matterNumber === '' ? '' : `（报审号：${opinion.matterNumber}）`
  const material = opinion.files.length === 0 ? '' : `报审材料为${fileList(opinion.files)}。`
  return bodyParagraph(`${received}收到你处报送的合同审查材料${number}。${material}我们采取${opinion.method}的方式进行了审查，现提出意见如下：`)
}

function conclusionParagraph(opinion: Opinion): LetterBlock {
  const text = opinion.conclusion === null ? '（尚未作出结论）' : `经审查，${CONCLUSIONS[opinion.conclusion]}。`
  return bodyParagraph(`${text}${opinion.premises.map(sentence).join('')}`)
}
