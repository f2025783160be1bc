import type { Clause, ContractDocument } from '../../document/contract-document'

/** Words a heading ends with that says what is to be settled and settles nothing. */
const TOPIC = /(?:标准|方式|要求|方法|期限|条件|资料|事项|责任|办法|地点|时间|内容|包装|手续|处理|约定|条款|义务|验收|费用|价款|报酬|质量|数量|范围|结算|保密|依据)[:：]?$/
/** A word that makes a term of it: 验收按国家标准, 服务期限为一年. */
const SAYS = /[应须为由按自至经可凭以向]|不得|采用|负责|同意|承担|支付|提供|双方|[甲乙丙]方|附件|招标|投标|本合同/
/** Room for more, which may stay empty. */
const AT_WILL = /其[他它]|补充|未尽/
/** How provisions are numbered at the top. */
const PROVISION_STYLES: ReadonlySet<Clause['style']> = new Set(['article', 'han'])

/**
 * Provisions (第二条, 二、) that are a heading with nothing below it, beside provisions that say something: 第二条 验收标准
 * and straight on to 第三条.
 */
export function findEmptyClauses(document: ContractDocument): readonly Clause[] {
  const provisions = document.clauses.filter(({ style, section }) => PROVISION_STYLES.has(style) && document.sections[section]?.kind === 'body')
  const empty = provisions.filter((clause) => isHeadingOnly(document, clause))
  const bare = new Set(empty)
  // A list of contents that nobody marked as one repeats the headings.
  const settled = new Set(provisions.filter((clause) => !bare.has(clause)).map(({ title }) => title))
  return empty.length === provisions.length ? [] : empty.filter(({ title }) => !settled.has(title))
}

/** A heading with its number is no longer. */
const LONGEST = 80

function isHeadingOnly(document: ContractDocument, clause: Clause): boolean {
  if (clause.end - clause.start > LONGEST) return false
  const text = document.text.slice(clause.start, clause.end)
  // A line to fill in is a blank of its own.
  if (/[_＿]/.test(text)) return false
  const words = text.replace(clause.label, '').replace(/[※*\s:：]+$/g, '').replace(/^[\s、.．:：※]+/, '')
  return words.length >= 2 && words.length <= 40 && !/\n/.test(words) && !/[。；;，,\d_]/.test(words) && TOPIC.test(words) && !SAYS.test(words) && !AT_WILL.test(words)
}
