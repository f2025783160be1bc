import type { Facts } from '../../facts/facts'
import { roleStem, STEM_ROLES } from '../../facts/role-words'
import { isInLawQuotation } from '../../facts/suppressions'
import type { ContractDocument } from '../../document/contract-document'
import { isReadableAt } from '../../facts/readable'
import { spanInSentence, type ReadSentence } from '../read-sentences'
import type { Problem } from '../rule'

const AMENDMENT = '统一使用“甲方（采购人）”“乙方（供应商）”等称谓，并逐条核对权利义务主体。'
/** How often one paragraph may change between the two sets of names. */
const CHANGES = 3

/** A paragraph that goes to and fro between 甲方、乙方 and 采购人、供应商 for the same parties (review-rules.md PTY-007 limb 5). */
export function mixedNames(document: ContractDocument, facts: Facts): readonly Problem[] {
  const words = new Map<string, 'stem' | 'word'>()
  for (const { aliases } of facts.parties) {
    const stems = aliases.filter((alias) => (STEM_ROLES as readonly string[]).includes(alias))
    if (stems.length > 0) for (const alias of aliases) if (/^[\u4e00-\u9fff]{2,5}$/.test(alias)) words.set(alias, stems.includes(alias) ? 'stem' : 'word')
  }
  if (![...words.values()].includes('word') || words.size > 24) return []
  const names = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
  return document.paragraphs.flatMap(({ start, end, cell }): readonly Problem[] => {
    // 转委托的受托方 is somebody else than 乙方 though the word is the same.
    if (cell !== null || end - start < 30 || !isReadableAt(document, start) || /转委托|分包|转包|转租|再委托/.test(facts.normalized.slice(start, end))) return []
    const used = [...facts.normalized.slice(start, end).matchAll(names)].filter((match) => !isBracketed(facts.normalized, start + match.index, match[0].length))
    const changes = used.filter((match, index) => index > 0 && words.get(match[0]) !== words.get(used[index - 1]![0])).length
    if (changes <= CHANGES) return []
    const [first, last] = [used[0]!, used.at(-1)!]
    return [{
      status: 'hit', severity: 'should-fix', spans: [{ start: start + first.index, end: start + last.index + last[0].length }], computed: `两套称谓在同一段中交替${changes}次`,
      opinion: `同一段内混用两套称谓（${[...new Set(used.map((match) => match[0]))].join('、')}），易致主体混淆，请统一。`, amendment: AMENDMENT,
    }]
  })
}

/** 甲方(采购人) is one name and its gloss. */
function isBracketed(text: string, start: number, length: number): boolean {
  return /[(（]/.test(text[start - 1] ?? '') && /[)）]/.test(text[start + length] ?? '')
}

const OTHERS = ['采购人', '供应商', '发包人', '发包方', '承包人', '承包方', '委托人', '委托方', '受托人', '受托方', '出租人', '出租方', '承租人', '承租方', '买方', '卖方', '需方', '供方', '总包方', '总包单位', '业主方', '业主单位']
const OTHER = new RegExp(`(${OTHERS.join('|')})(?:应当?|须|必须|有权|负责|不得|同意|承诺|保证)`, 'g')

/** 业主应…向总包方…: two that nobody introduced deal with each other. */
const BOTH_UNKNOWN = /(业主(?:方|单位)?|建设单位|总包方?|总承包[方人]|施工方|供货方|服务方)(?:应当?|须|必须|负责)[^。;甲乙]{0,20}(?:向|给|对)(业主(?:方|单位)?|建设单位|总包方?|总承包[方人]|施工方|供货方|服务方)/

/** A role that bears duties and that nobody introduced (采购人应… between 甲方 and 乙方). Told once for each word. */
export function unknownRoles(facts: Facts, sentences: readonly ReadSentence[]): readonly Problem[] {
  if (facts.parties.some(({ contract }) => contract > 0) || /分包|转包|转租/.test(facts.title)) return []
  const aliases = facts.parties.flatMap((party) => [party.role, ...party.aliases])
  const known = new Set(aliases.map(roleStem))
  const found = new Map<string, { readonly start: number; readonly end: number }[]>()
  const isUnknown = (word: string): boolean => !known.has(roleStem(word)) && !aliases.some((alias) => alias.includes(word)) && !facts.definitions.some(({ term }) => term.includes(word))
  const both: Problem[] = []
  for (const sentence of sentences) {
    const pair = both.length > 0 || !/业主|建设单位|总包|总承包|施工方|供货方|服务方/.test(sentence.words) ? null : BOTH_UNKNOWN.exec(sentence.words)
    if (pair !== null && pair[1] !== pair[2] && isUnknown(pair[1]!) && isUnknown(pair[2]!)) {
      both.push({
        status: 'suspected', severity: 'should-fix', spans: [spanInSentence(sentence, pair.index, pair[0].length)], computed: null, amendment: AMENDMENT,
        opinion: `“${pair[1]!}”“${pair[2]!}”在首部没有对应的当事人，请明确其所指或统一称谓。`,
      })
    }
    if (!/[人方商位](?:应|须|必|有权|负责|不得|同意|承诺|保证)/.test(sentence.words)) continue
    for (const match of sentence.words.matchAll(OTHER)) {
      const word = match[1]!
      const span = spanInSentence(sentence, match.index, word.length)
      // 分包供应商, 设备供应商: some supplier, not a side of the contract.
      if (/[\u4e00-\u9fff]/.test(sentence.words[match.index - 1] ?? '') && !/[,由向对为与和及或]/.test(sentence.words[match.index - 1] ?? '')) continue
      if (!isUnknown(word) || isInLawQuotation(facts, span)) continue
      found.set(word, [...(found.get(word) ?? []), span])
    }
  }
  return [...both, ...[...found].filter(([, spans]) => spans.length > 1).map(([word, spans]) => ({
    status: 'suspected' as const, severity: 'should-fix' as const, spans: spans.slice(0, 5), computed: null, amendment: AMENDMENT,
    opinion: `“${word}”在首部没有对应的当事人，却承担义务（享有权利）${spans.length}处，请明确其所指或统一称谓。`,
  }))]
}
