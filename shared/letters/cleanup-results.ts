import { officialDate, type LocalDate } from '../core/local-date'
import { annexSection, attachmentNote, titleParagraph } from './annex'
import { bodyParagraph, type Letter, type LetterBlock } from './letter'
import { maskLetter } from './mask-personal'
import { textOrGap } from './official-writing'
import { headOf, keepLast, linesAboveTitle, type LetterForm } from './opinion-letter'
import { SIZE } from './page'
import { signatureBlocks } from './signature'

/** One document of a clean-up with what was decided about it. */
export interface CleanedDocument {
  readonly title: string
  /** 发文字号; '' where it has none. */
  readonly documentNumber: string
  readonly department: string
  readonly result: CleanupResult
  readonly reason: string
}

/** What a clean-up decides about a document. */
export type CleanupResult = 'keep' | 'amend' | 'repeal' | 'expire'

/** What the published result of a clean-up says. */
export interface CleanupResults {
  /** 2026年定期清理. */
  readonly batch: string
  readonly cause: string
  /** Meeting that decided. */
  readonly meeting: string
  readonly documents: readonly CleanedDocument[]
  readonly issuer: string
  /** Day the results are published; null for the paper the meeting decides on. */
  readonly publishedOn: LocalDate | null
}

/** The lists in the order of publication, with what follows for the documents on each. */
const LISTS: readonly { readonly result: CleanupResult; readonly name: string; readonly follows: string }[] = [
  { result: 'keep', name: '继续有效', follows: '' },
  { result: 'amend', name: '修改', follows: '列入修改目录的，由起草处室限期修改，修改后的文件公布施行前，原文件继续执行。' },
  { result: 'repeal', name: '废止', follows: '' },
  { result: 'expire', name: '失效', follows: '' },
]
const ENDING: readonly CleanupResult[] = ['repeal', 'expire']

/** 清理结果: the notice with a list for each conclusion that was reached (2014 意见第（九）条: 每两年评估清理一次并公布结果). */
export function cleanupResultsLetter(results: CleanupResults, form: LetterForm = {}): Letter {
  const { documents, publishedOn, issuer } = results
  const lists = LISTS.map((list) => ({ ...list, documents: documents.filter(({ result }) => result === list.result) })).filter((list) => list.documents.length > 0)
  const annexes = lists.map(({ name }) => `${name}的制度文件目录`)
  const title = publishedOn === null ? `${results.batch}结果（送审稿）` : `关于公布${results.batch}结果的通知`
  const head = headOf('', form)
  const counts = lists.map(({ name, documents: listed }) => `${name}${listed.length}件`).join('，')
  const decided = results.meeting === '' ? '' : `，经${results.meeting}审议通过`
  const follows = [...lists.map((list) => list.follows), ...(lists.some(({ result }) => ENDING.includes(result)) ? [`列入废止、失效目录的文件，自${publishedOn === null ? '公布之日' : officialDate(publishedOn)}起不再执行，不得作为管理和执法的依据。`] : [])].filter((text) => text !== '')
  const blocks: LetterBlock[] = [
    titleParagraph(title, { linesBefore: linesAboveTitle(head) }),
    bodyParagraph(`按照制度文件定期评估清理的要求，我们对现行制度文件进行了清理（清理原因：${results.cause}），共${documents.length}件${publishedOn === null ? '' : decided}。${publishedOn === null ? '拟定' : '现公布'}结果如下：${counts}。`, { linesBefore: 1 }),
    ...keepLast(follows.map((text) => bodyParagraph(text))),
    ...attachmentNote(annexes),
    ...(publishedOn === null ? [] : signatureBlocks({ names: [textOrGap(issuer)], date: publishedOn, isSealed: form.isSealed ?? true, remark: form.remark })),
  ]
  const sections = lists.map((list, index) => annexSection({ number: index + 1, of: lists.length, title: annexes[index]!, orientation: 'portrait' }, [listTable(list.documents)]))
  return maskLetter({ title, author: issuer, head, sections: [{ orientation: 'portrait', blocks }, ...sections], imprint: form.imprint ?? null })
}

/** Millimetres; together the 156 mm of the type area. */
const COLUMNS = [12, 52, 34, 22, 36]

function listTable(documents: readonly CleanedDocument[]): LetterBlock {
  const rows = documents.map(({ title, documentNumber, department, reason }, index) => [String(index + 1), title, documentNumber, department, reason])
  return { kind: 'table', columns: COLUMNS, header: ['序号', '文件名称', '发文字号', '起草处室', '理由'], rows, size: SIZE.smallFour }
}
