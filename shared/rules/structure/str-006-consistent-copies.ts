import type { Span } from '../../core/span'
import type { Facts } from '../../facts/facts'
import { readHanInteger } from '../../facts/han-numbers'
import { basis } from '../../law/basis'
import { readSentences, spanInSentence, type ReadSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const NUMBER = '([一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}|\\d{1,3})'
const TOTAL = new RegExp(`(?:(正本|副本)[^。;]{0,4}(?:一式|壹式|共|计)|(?<!(?:[执持存留]|各)[^。;,]{0,3})(?:正本|副本)(?![^。;]{0,40}[正副]本)|一式|壹式|共|计|制作|印制|缮写|打印)(?:印制|印|制|订|签|签订|签署|制作)? {0,2}[_ ]{0,6}${NUMBER}[_ ]{0,6} {0,2}份`, 'g')
const SHARE = new RegExp(`(?<each>(?:双方|各方|三方|四方|甲、?乙双方|甲乙丙三方|甲、乙、丙(?:三方|各方)?|甲乙)?[^。;，,\\d]{0,6}?(?:各|分别))(?:执|持|存|保留|保存|留存)? {0,2}[_ ]{0,6}${NUMBER}[_ ]{0,6} {0,2}份|(?:执|持|存|保留|保存|留存|报送?|送交?|交|备案)[^。;，,各\\d]{0,12}?[_ ]{0,6}${NUMBER}[_ ]{0,6} {0,2}份|(?:甲方|乙方|丙方|采购人|供应商|(?<=[,、;])[^。;，,\\d]{2,8}(?:机构|部门|代理|中心|局|单位|公司)) {0,2}${NUMBER} {0,2}份|${NUMBER} {0,2}份(?=交|报|送|由|存|用于|留)`, 'g')
const AMENDMENT = '本合同一式陆份，甲方执叁份（含财政备案一份、归档一份），乙方执贰份，采购代理机构执壹份，具有同等法律效力。'

/**
 * The copies handed out add up to the copies made; originals and duplicates count apart. A contract that says nothing of
 * its copies or of their equal effect, and a procurement contract without a copy for filing (政府采购法 第47条), are reminded.
 * Electronic contracts have no copies.
 */
export const consistentCopies: Rule = {
  id: 'STR-006',
  title: '份数矛盾',
  severity: 'remind',
  types: 'all',
  basis: [basis('政府采购法', '第47条', 'full-text', '采购合同副本报备案'), basis('民法典', '第470条', 'full-text', '合同条款')],
  parameters: [],
  version: 6,
  check,
}

function check({ facts, types }: RuleContext): readonly Problem[] | 'not-applicable' {
  if (!facts.isContract || /电子合同|电子卖场|网上超市/.test(facts.normalized)) return 'not-applicable'
  const sentences = readSentences(facts)
  const about = sentences.filter(({ words }) => /合同|协议|契约|本约|正本|副本/.test(words) && !/名单|申请表|投保单|报告/.test(words) && (new RegExp(TOTAL.source).test(words) || KINDS.test(words)))
  if (about.length === 0) {
    // 一式____份: how many is a blank to fill, which BLK-001 tells.
    if (sentences.some(({ words }) => /一式[^。;\n]{1,16}[份分]/.test(words))) return []
    return [{ status: 'hit', spans: [], computed: null, amendment: AMENDMENT, opinion: '未约定合同份数及各份效力，建议补充并预留归档份数。' }]
  }
  const problems = [...about.flatMap(({ words, span }) => originalsAndDuplicates(facts, words, span)), ...about.flatMap((sentence) => checkSentence(facts, withFollowing(sentences, sentence)))]
  return [...problems, ...equalEffect(facts, about[0]!), ...filingCopy(facts, types.has('GPS') || types.has('GPG'), about[0]!)]
}

/** 一式四份;甲方执三份 — the shares may stand behind a semicolon or in the next sentence of the clause. */
function withFollowing(sentences: readonly ReadSentence[], first: ReadSentence): ReadSentence {
  const next = sentences[sentences.indexOf(first) + 1]
  if (next === undefined || next.clause !== first.clause || !/份/.test(next.words) || new RegExp(TOTAL.source).test(next.words)) return first
  const gap = ' '.repeat(Math.max(next.span.start - first.span.end, 0))
  return { ...first, span: { start: first.span.start, end: next.span.end }, words: `${first.words}${gap}${next.words}` }
}

/** 正本两份、副本四份，双方各执正本一份、副本两份: each kind counted by itself, without 一式. */
const KINDS = new RegExp(`正本(?:一式|共)?${NUMBER}份[^。;]{0,20}[,;、和及]副本(?:一式|共)?${NUMBER}份`)
const EACH_KIND = new RegExp(`(?<each>双方|各方|三方|四方|甲、?乙(?:双方)?|甲、乙、丙(?:三方|各方)?)[^。;，,]{0,4}各(?:执|持|存)?正本${NUMBER}份[,、和及]副本${NUMBER}份`)

function originalsAndDuplicates(facts: Facts, words: string, span: Span): readonly Problem[] {
  const made = KINDS.exec(words)
  const handed = made === null ? null : EACH_KIND.exec(words.slice(made.index + made[0].length))
  if (made === null || handed === null) return []
  const sides = sidesOf(facts, handed.groups!['each']!)
  const wrong = ([['正本', 1, 2], ['副本', 2, 3]] as const).filter(([, total, share]) => read(made[total]!) !== read(handed[share]!) * sides)
  return wrong.map(([kind, total, share]) => ({
    status: 'hit' as const, spans: [span], computed: `${read(handed[share]!)}×${sides}≠${read(made[total]!)}`, amendment: AMENDMENT,
    opinion: `约定${kind}${read(made[total]!)}份，分配合计${read(handed[share]!) * sides}份，请更正并预留备案、归档份数。`,
  }))
}

function read(words: string): number {
  return /^\d/.test(words) ? Number(words) : (readHanInteger(words)?.value ?? 0)
}

interface Counted {
  readonly total: number
  readonly shares: readonly number[]
  readonly span: Span
}

function checkSentence(facts: Facts, sentence: ReadSentence): readonly Problem[] {
  const totals = [...sentence.words.matchAll(TOTAL)]
  return totals.flatMap((match, index): Problem[] => {
    const from = match.index + match[0].length
    const to = totals[index + 1]?.index ?? sentence.words.length
    // 副本一式__份: what follows is handed out of the duplicates, whose number is left open.
    const other = sentence.words.slice(from, to).search(/[。;；,，]?[^。;；,，]{0,4}副本/)
    const end = other === -1 ? to : from + other
    const counted: Counted = {
      total: read(match[2]!), shares: sharesIn(facts, sentence.words.slice(from, end)),
      span: spanInSentence(sentence, match.index, end - match.index),
    }
    const sum = counted.shares.reduce((all, share) => all + share, 0)
    if (counted.shares.length === 0 || counted.total === 0 || sum === counted.total) return []
    return [{
      status: 'hit', spans: [trimEnd(facts, counted.span)], computed: `${counted.shares.join('+')}=${sum}≠${counted.total}`, amendment: AMENDMENT,
      opinion: `约定一式${counted.total}份，分配合计${sum}份，请更正并预留备案、归档份数。`,
    }]
  })
}

function trimEnd(facts: Facts, span: Span): Span {
  const words = facts.normalized.slice(span.start, span.end)
  return { start: span.start, end: span.start + words.replace(/[\s,，、]+$/, '').length }
}

function sharesIn(facts: Facts, words: string): readonly number[] {
  const shares: number[] = []
  for (const match of words.matchAll(SHARE)) {
    const each = match.groups?.['each']
    const number = read(match[2] ?? match[3] ?? match[4] ?? match[5] ?? '')
    if (number === 0) continue
    // 其中一份报备案 names one of those already handed out.
    if (/其中|含/.test(`${words.slice(Math.max(0, match.index - 8), match.index).split(/[)）]/).at(-1)!}${words.slice(match.index, match.index + 4)}`)) continue
    // 双方及主管部门各执一份: how many that makes nobody can count.
    if (each !== undefined && /(?:及|和|与)[^。;；,，]{2,30}$/.test(words.slice(0, match.index + each.length).replace(/甲[方、]{0,2}(?:和|与|及)?乙方?/g, '双方'))) return []
    shares.push(each === undefined ? number : number * sidesOf(facts, each))
  }
  return shares
}

function sidesOf(facts: Facts, each: string): number {
  if (/三方|甲、?乙、?丙/.test(each)) return 3
  if (/四方/.test(each)) return 4
  if (/双方|甲、?乙/.test(each)) return 2
  const sides = facts.parties.filter(({ contract }) => contract === 0).length
  return sides >= 2 ? sides : 2
}

function equalEffect(facts: Facts, sentence: ReadSentence): readonly Problem[] {
  if (/同等(?:的)?(?:法律)?效力|效力(?:相同|同等|等同)|等同效力|同等有效|(?:同样|均)有(?:同等)?效|以正本为准/.test(facts.normalized)) return []
  return [{ status: 'hit', spans: [sentence.span], computed: null, amendment: AMENDMENT, opinion: '约定了份数但未约定各份具有同等法律效力，建议补充。' }]
}

function filingCopy(facts: Facts, isProcurement: boolean, sentence: ReadSentence): readonly Problem[] {
  if (!isProcurement || /备案|采购代理机构[^。;]{0,6}份|财政部门|监督管理部门/.test(facts.normalized.slice(sentence.span.start, sentence.span.end + 80))) return []
  return [{ status: 'hit', spans: [sentence.span], computed: null, amendment: AMENDMENT, opinion: '政府采购合同未预留报同级政府采购监督管理部门备案的副本，建议补充。' }]
}
