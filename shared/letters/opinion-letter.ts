import { collectBases, type CitedAct } from '../opinion/legal-bases'
import { CHAPTER_TITLES, CONCLUSIONS, OPINION_CHAPTERS, type Opinion, type OpinionItem } from '../opinion/opinion'
import { hanOrdinal, officialDate } from './official-writing'
import { bodyParagraph, heading, SIZE, type Letter, type LetterBlock } from './page'
import { GRADES, problemListSection } from './problem-list'

/** D1: the legality-review opinion on a contract, internal form (documents.md section 2), with D3 as annex 1. */
export function opinionLetter(opinion: Opinion): Letter {
  const blocks: LetterBlock[] = [
    ...titleBlocks(opinion),
    ...introduction(opinion),
    heading('一、基本情况', 1),
    ...opinion.basics.map(({ label, value }) => bodyParagraph(`${label}：${value}${/[。；]$/.test(value) ? '' : '。'}`)),
    heading('二、审查依据', 1),
    ...basisParagraphs(collectBases(opinion.items)),
    heading('三、审查意见', 1),
    ...opinionParagraphs(opinion.items),
    heading('四、审查结论', 1),
    ...conclusionParagraphs(opinion),
    heading('五、其他说明', 1),
    ...opinion.notes.map((note, index) => bodyParagraph(`${index + 1}.${note}`)),
    bodyParagraph(`${opinion.notes.length + 1}.自动检查规则包版本：${opinion.rulePack}。`),
    ...attachmentNote(opinion),
    ...signature(opinion),
  ]
  const sections = [{ orientation: 'portrait' as const, blocks, isFirstPageNumbered: true }]
  const annex = opinion.items.length === 0 ? [] : [problemListSection(opinion)]
  return { title: titleOf(opinion), author: opinion.issuer, sections: [...sections, ...annex] }
}

/** 关于《××合同》的合法性审查意见书. */
export function titleOf(opinion: Opinion): string {
  return `关于《${opinion.contractTitle === '' ? '送审合同' : opinion.contractTitle.replace(/^《|》$/g, '')}》的合法性审查意见书`
}

function titleBlocks(opinion: Opinion): LetterBlock[] {
  const number: LetterBlock[] = opinion.documentNumber === '' ? [] : [
    { kind: 'paragraph', align: 'center', runs: [{ text: opinion.documentNumber, face: 'fangsong', size: SIZE.three }] },
  ]
  return [
    ...number,
    { kind: 'paragraph', align: 'center', linesBefore: number.length === 0 ? 0 : 1, lineHeight: 34, runs: [{ text: titleOf(opinion), face: 'title', size: SIZE.two }] },
    { kind: 'paragraph', align: 'left', linesBefore: 1, runs: [{ text: `${opinion.addressee === '' ? '承办处室' : opinion.addressee}：`, face: 'fangsong', size: SIZE.three }] },
  ]
}

function introduction(opinion: Opinion): LetterBlock[] {
  const received = opinion.receivedOn === null ? '' : `${officialDate(opinion.receivedOn)}`
  const number = opinion.matterNumber === '' ? '' : `（报审号：${opinion.matterNumber}）`
  const files = opinion.files.map((file) => `${file.name}（校验值${file.sha256.slice(0, 8)}）`).join('、')
  const material = files === '' ? '' : `报审材料为${files}。`
  return [bodyParagraph(`${received}收到你处报送的合同审查材料${number}。${material}我们采取${opinion.method}的方式进行了审查，现提出意见如下：`)]
}

function basisParagraphs(acts: readonly CitedAct[]): LetterBlock[] {
  if (acts.length === 0) return [bodyParagraph('本次审查未发现需要援引具体条款提出意见的问题。')]
  return acts.map((act, index) => {
    const unchecked = act.isUnchecked ? '（条文未能核对全文，请以官方文本为准）' : ''
    return bodyParagraph(`${index + 1}.${quoteTitle(act.title)}（${act.version}）${act.articles.join('、')}${unchecked}${index === acts.length - 1 ? '。' : '；'}`)
  })
}

function quoteTitle(title: string): string {
  return title.includes('《') ? title : `《${title}》`
}

function opinionParagraphs(items: readonly OpinionItem[]): LetterBlock[] {
  if (items.length === 0) return [bodyParagraph('经审查，未发现需要提出修改意见的问题。')]
  const blocks: LetterBlock[] = []
  let part = 0
  let count = 0
  for (const chapter of OPINION_CHAPTERS) {
    const own = items.filter((item) => item.chapter === chapter)
    if (own.length === 0) continue
    part += 1
    blocks.push(heading(`（${hanOrdinal(part)}）${CHAPTER_TITLES[chapter]}`, 2))
    for (const item of own) {
      count += 1
      blocks.push(...itemParagraphs(item, count))
    }
  }
  return blocks
}

/** Four parts: problem with clause and words, basis, consequence, suggestion. */
function itemParagraphs(item: OpinionItem, n: number): LetterBlock[] {
  const place = item.clause === '' ? '' : `${item.clause}：`
  const quote = item.quote === '' ? '' : `原文“${item.quote.replace(/\s+/g, ' ').trim().slice(0, 160)}”。`
  const basis = item.basis.map((one) => `《${one.act}》${one.article}${one.verification === 'from-knowledge' ? '（待核对）' : ''}`).join('、')
  const blocks: LetterBlock[] = [bodyParagraph(`${n}.【${GRADES[item.severity]}】${place}${quote}${item.problem}`)]
  if (basis !== '') blocks.push(bodyParagraph(`依据：${basis}。`))
  if (item.risk !== '') blocks.push(bodyParagraph(`后果或风险：${item.risk}`))
  if (item.suggestion !== '') blocks.push(bodyParagraph(`修改建议：${item.suggestion}`))
  return blocks
}

function conclusionParagraphs(opinion: Opinion): LetterBlock[] {
  const text = opinion.conclusion === null ? '（尚未作出结论）' : `经审查，${CONCLUSIONS[opinion.conclusion]}。`
  return [bodyParagraph(`${text}${opinion.premises.join('')}`)]
}

function attachmentNote(opinion: Opinion): LetterBlock[] {
  if (opinion.items.length === 0) return []
  return [bodyParagraph('附件：问题清单及修改建议表', { linesBefore: 1, align: 'left', keepWithNext: true })]
}

/** 署名 and date as for one authority with seal: date four characters in from the right, the name centred over it. */
function signature(opinion: Opinion): LetterBlock[] {
  const date = opinion.issuedOn === null ? '    年  月  日' : officialDate(opinion.issuedOn)
  const issuer = opinion.issuer === '' ? '（法制机构）' : opinion.issuer
  const dateWidth = widthOf(date)
  const right = Math.max(0, 4 + (dateWidth - issuer.length) / 2)
  return [
    { kind: 'paragraph', align: 'right', right, linesBefore: 2, keepWithNext: true, runs: [{ text: issuer, face: 'fangsong', size: SIZE.three }] },
    { kind: 'paragraph', align: 'right', right: 4, runs: [{ text: date, face: 'fangsong', size: SIZE.three }] },
  ]
}

/** Width in 三号 characters; digits and spaces are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\d ]/.test(sign) ? 0.5 : 1), 0)
}
