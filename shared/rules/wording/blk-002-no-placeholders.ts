import { containsSpan, lastStartingAtOrBefore, type Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { findSectionAt } from '../../document/find-clause'
import type { DocumentMark } from '../../document/mark'
import type { Facts } from '../../facts/facts'
import { specialZoneOf } from '../../facts/suppressions'
import { basis } from '../../law/basis'
import { countPlaces, FORM_PROVISIONS } from './count-places'
import { groupByProvision } from '../group-by-provision'
import { isAccepted, withOfficeWords, type WordChanges } from '../office-words'
import type { Problem, Rule, RuleContext } from '../rule'

/** X runs stand outside strings of letters and digits: codes, models and numbers hold X as well. */
const PLACEHOLDER = /暂[空缺](?=[,。;)])|(?:签约|签订|盖章|签署)前(?:再)?(?:补|填|定)(?=[,。;)]|$)|[((]请[^()\n]{0,20}(?:核实|确认|核对|补充|把关|审核|完善)[^()\n]{0,6}[)）]|(?<![0-9A-Za-z])X(?=(?:局|公司|单位|市|县|区|处|镇|路)(?![0-9A-Za-z]))|待[^,。;\n]{0,10}(?:谈妥|谈好|商量好|敲定|审定|研究|签批|拍板)后?(?:再|另)?(?:行)?(?:填[入写报]?|补[填入充])|(?:由|待|等)[^,。;\n]{1,10}(?:后补|另补|补报|补填)(?=[,。;)]|$)|(?:上会|研究|讨论|报批|审批|开会)(?:以|之)?后(?:再|另)(?:行)?(?:定|填)(?=[,。;)]|$)|(?:以后|日后|后续|随后)(?:再)?(?:补充|填写)(?:填写|补充|完善)?|示例(?= ?:)|范本示例|(?<![0-9A-Za-z*]|型号[为是: ]?)X{2,}(?![0-9A-Za-z*]|-\d)|(?<![0-9A-Za-z.])X(?= ?(?:年|个?月|日|元|万元|份|%))|×{2,}|×(?= ?(?:年|个?月|日|元|万元|份|%))|某(?:某|公司|单位|局|项目|市|县|区|省|路|街|银行|医院|大学)|[((](?:后补|另补|略待补)[)）]|\*{3,}(?![0-9])|待(?:定|补充|确认|填写?)(?!义|[时的][,，]|期间|状态)|待[^,。;\n]{0,10}(?:确定|商定|明确|核定|确认|核实|测算|批复|落实|谈定)后?(?:再|另)?(?:行)?(?:填[入写报]?|补[填入充])|TBD|T\.B\.D|此处(?:填写|删除|插入)|[((【[](?:请|此处)?(?:填写|选填|根据实际情况填)[^()【】\]\n]{0,30}[)】\]]|[((]请(?:注明|说明|选择)[^()\n]{0,30}[)]|填写说明|[((【[](?:此|本|该)(?:条|款|项|处)[^()【】\]\n]{0,24}(?:选用|选填|选择|删除|修改|填写|适用|增删|删减|增减|调整)[^()【】\]\n]{0,8}[)】\]]|(?:红色|蓝色|黄色|标红|标黄|加粗|斜体|划线)(?:的)?(?:字体|字|部分|内容|处)[^,。;\n]{0,8}(?:修改|填写|替换|删除|确认|补充|调整)|(?:使用|签订|填写|签约|签署)时(?:请|应|可|须)?(?:由[^,。;\n]{1,8})?(?:根据|按照?|依据|结合|视)(?:项目|具体|本项目)?(?:实际)?(?:情况)?[^,。;\n]{0,4}(?:删改|删除|增删|修改|填写|选用|选填|选择适用)|(?:示范|备选|可选|参考)条款[,:](?=[^。\n]{0,12}(?:使用|签订|删|选))|(?:不适用|不需要|无此项)(?:的|时)?[,]?(?:请|可)(?:自行)?(?:删除|删去|划去|划掉)|(?<!评)(?:供参考|仅供参考)|(?:合同|协议|文本)(?:范本|示例|样本)/g
const CORE = /甲方|乙方|采购人|供应商|名称|金额|价|费|元|标的|项目名称|质保|期限|比例|支付/
/** Masked particulars (张*、138****0000) are the office's own doing. */
const MASKED = /[\d*]{2,}\*|\*{2,}[\d*]{2,}/
/** Surnames that stand before 某: 市某某公司 is no person. */
const SURNAME = '[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏姜谢邹苏潘范彭鲁韦马方俞任袁柳史唐薛雷贺罗毕郝安常于傅康余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮蓝贾江郭林钟徐邱骆高夏蔡田樊胡霍万柯卢莫丁邓石崔龚程陆翁段侯刘叶白温柴习谭申冉牛尤曾沙向古易文]'
/** A person left unnamed: 李某某, 张某. */
const PERSON = new RegExp(`^${SURNAME}某(?:$|[ ,、。;()\\n]|某(?!公司|有限|单位|局|银行|医院|学校|大学|中心|项目|[省市县区镇路街]))`)
const UNNAMED = new RegExp(`^${SURNAME}某$`)
/** A project's own name: …项目, …工程 in quotes or after 项目名称. */
const PROJECT = /(?:项目|工程)名称 ?: ?[_ ]{0,4}([^\n;；。,，_]{6,60}?)[_ ]{0,4}(?=[\n;；。,，]|$)/
const OTHER_PROJECT = /[“"《]([\u4e00-\u9fff0-9A-Za-z()·-]{6,40}(?:项目|工程))[”"》]/g

/**
 * Leftovers of drafting: placeholder words, model-text remarks, another project's name, unaccepted revisions, open
 * comments, hidden text and a guide to the model text that was left in (民法典 第470条, 第510条). Headers are read as well; the
 * cover's GF- number, contents and annex forms are left alone.
 */
export const noPlaceholders: Rule = {
  id: 'BLK-002',
  title: '占位词、修订痕迹与范本残留',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条', 'full-text', '合同一般包括的条款'),
    basis('民法典', '第510条', 'full-text', '没有约定或者约定不明确的补救'),
  ],
  parameters: [],
  readsEveryZone: true,
  version: 8,
  readsAnyLanguage: true,
  check,
}

function check({ document, facts, words }: RuleContext): readonly Problem[] {
  return [...placeholders(document, facts, words.placeholders), ...otherProjects(document, facts), ...draftingMarks(document), ...guides(document)]
}

function isChecked(document: ContractDocument, offset: number): boolean {
  const kind = findSectionAt(document, offset)?.kind
  return kind !== undefined && kind !== 'toc' && kind !== 'guide'
}

function placeholders(document: ContractDocument, facts: Facts, own: WordChanges): readonly Problem[] {
  const text = facts.normalized
  const signers = signerPlaces(document, facts)
  const found = [...text.matchAll(withOfficeWords(PLACEHOLDER, own))].filter(([words]) => !isAccepted(words, own)).flatMap((match): { span: Span; words: string; isCore: boolean }[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!isChecked(document, span.start) || specialZoneOf(document, span.start) === 'sample' || MASKED.test(text.slice(Math.max(0, span.start - 4), span.end + 4))) return []
    const words = match[0]
    const around = text.slice(Math.max(0, span.start - 14), span.end + 6)
    // 李某某 of an example or an annex stands for nobody in particular; where a party or who signs for it should stand, the name is missing.
    const isPerson = PERSON.test(text.slice(Math.max(0, span.start - 1), span.end + 2))
    const isSigner = isPerson && signers.some((places) => containsSpan(places[lastStartingAtOrBefore(places, span.start)] ?? { start: 0, end: 0 }, span))
    return [{ span, words, isCore: isPerson ? isSigner : /^(?:X|×|某|待|TBD)/.test(words) && CORE.test(around) }]
  })
  // 张某 stands for anybody in a told example; as a party it is no name.
  const nameless = facts.parties.flatMap(({ nameSpan }) => (nameSpan !== null && UNNAMED.test(text.slice(nameSpan.start, nameSpan.end)) ? [{ span: nameSpan, words: '某', isCore: true }] : []))
  const groups = groupByProvision(document, [...nameless, ...found].sort((a, b) => a.span.start - b.span.start))
  if (groups.length > FORM_PROVISIONS) return [...describeForm(document, found.filter(({ isCore }) => isCore), 'must-fix'), ...describeForm(document, found.filter(({ isCore }) => !isCore), 'should-fix')]
  return groups.map((group): Problem => ({
    status: 'hit', severity: group.some(({ isCore }) => isCore) ? 'must-fix' : 'should-fix', spans: group.map(({ span }) => span), computed: null,
    opinion: `送审稿此处仍有占位词或范本说明${group.length}处（${[...new Set(group.map(({ words }) => `“${words.slice(0, 20)}”`))].slice(0, 4).join('、')}），请清稿后重新提交。`,
    amendment: '删除范本说明文字，替换为本项目实际内容。',
  }))
}

/** Where a party or who signs for it is named, each list in reading order. */
function signerPlaces(document: ContractDocument, facts: Facts): readonly (readonly Span[])[] {
  return [
    facts.parties.flatMap(({ nameSpan }) => (nameSpan === null ? [] : [nameSpan])).sort((a, b) => a.start - b.start),
    document.sections.filter(({ kind }) => kind === 'signature'),
    facts.particulars.filter(({ label }) => label === '法定代表人' || label === '代理人').map(({ span }) => span),
  ]
}

/** Placeholders all over are told once for each weight with the list of places. */
function describeForm(document: ContractDocument, found: readonly { readonly span: Span }[], severity: 'must-fix' | 'should-fix'): readonly Problem[] {
  if (found.length === 0) return []
  return [{
    status: 'hit', severity, spans: found.map(({ span }) => span), computed: null, amendment: '删除范本说明文字，替换为本项目实际内容。',
    opinion: `送审稿仍有${severity === 'must-fix' ? '核心要素处的' : ''}占位词或范本说明${found.length}处：${countPlaces(document, found.map(({ span }) => span))}，请清稿后重新提交。`,
  }]
}

/** 使用说明 and 填写说明 of the model text that were sent along. */
function guides(document: ContractDocument): readonly Problem[] {
  const guide = document.sections.find(({ kind }) => kind === 'guide')
  const heading = guide === undefined ? undefined : document.paragraphs.find(({ start, end }) => start >= guide.start && end > start)
  if (heading === undefined) return []
  return [{
    status: 'hit', severity: 'remind', spans: [{ start: heading.start, end: heading.end }], computed: null, amendment: null,
    opinion: '送审稿保留了范本的使用（填写）说明，签订前请删除。',
  }]
}

/** A quoted project or works name that shares nothing with the contract's own project name. */
function otherProjects(document: ContractDocument, facts: Facts): readonly Problem[] {
  const own = PROJECT.exec(facts.normalized)?.[1]?.trim()
  if (own === undefined || own.length < 6) return []
  const seen = new Set<string>()
  return [...facts.normalized.matchAll(OTHER_PROJECT)].flatMap((match): Problem[] => {
    const name = match[1]!
    const start = match.index + 1
    if (seen.has(name) || !isChecked(document, start) || shares(own, name) || /以下简称|简称|本(?:项目|工程)/.test(facts.normalized.slice(match.index - 6, match.index + name.length + 12))) return []
    seen.add(name)
    return [{
      status: 'suspected', spans: [{ start, end: start + name.length }], computed: null, amendment: '替换为本项目名称。',
      opinion: `正文出现项目名称“${name}”，与本合同项目“${own}”不一致，疑为其他项目文本残留，请核对。`,
    }]
  })
}

function shares(own: string, other: string): boolean {
  if (own.includes(other) || other.includes(own)) return true
  for (let index = 0; index + 4 <= other.length; index += 1) if (own.includes(other.slice(index, index + 4))) return true
  return false
}

/** Unaccepted insertions and deletions, open comments and hidden text, each kind told once. */
function draftingMarks(document: ContractDocument): readonly Problem[] {
  const kinds: readonly (readonly [string, (mark: DocumentMark) => boolean])[] = [
    ['未接受的修订', (mark) => mark.kind === 'insertion' || mark.kind === 'deletion'],
    ['未处理的批注', (mark) => mark.kind === 'comment' && !mark.resolved],
    ['隐藏文字', (mark) => mark.kind === 'hidden'],
  ]
  return kinds.flatMap(([what, isKind]): Problem[] => {
    const marks = document.marks.filter((mark) => isKind(mark) && isChecked(document, mark.start))
    if (marks.length === 0) return []
    const spans = marks.map((mark) => quotable(document, mark)).filter((span) => span !== null).slice(0, 20)
    return [{
      status: 'hit', severity: 'should-fix', spans, computed: `${what}${marks.length}处`,
      opinion: `送审文件仍有${what}${marks.length}处，请清稿（接受或拒绝修订、处理批注、删除隐藏文字）后重新提交。`, amendment: null,
    }]
  })
}

/** The words of a mark; null where it holds none (a deletion). */
function quotable(document: ContractDocument, mark: Span): Span | null {
  return document.text.slice(mark.start, mark.end).trim() === '' ? null : { start: mark.start, end: mark.end }
}
