import type { Span } from '../../core/span'
import type { BlankFact, Facts } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { lineEnd, lineStart } from '../../facts/text-lines'

/** Words that make a blank one of the contract's core terms (review-rules.md BLK-001). */
export const CORE = /金额|价|费|款|租金|报酬|元|比例|[%％‰]|利率|期限|期间|日期|工期|[年月日]____|____[年月日天]|____个?月|账号|帐号|账户|户名|开户|地址|住所|坐落|座落|当事人|甲方|乙方|委托人|出租|承租|采购人|供应商|名称|质量|标准|规格|型号|数量|面积|仲裁|法院|违约|定金|保证金|支付|交付|交货|技术|要求|清单/
/** Particulars that help but do not decide. */
const MINOR = /传真|邮编|邮政编码|邮箱|电子邮件|E-?mail|合同编号|编号|联系电话|电话|联系人|职务|备案|份|微信|QQ|签订地点|签约地点/i

/** 其他：____: room for what the parties may wish to add. */
const ADDED_AT_WILL = /^[一二三四五六七八九十\d.、() ]{0,10}(?:双方约定的)?(?:其[他它](?:约定|责任|事项|情形|方式)?|备注|补充条款) {0,2}:? {0,2}____[.。]?$/
/** 甲方（盖章）：____, 代表____（签字）; 签字后____日内 is a term. */
const SIGNED_HERE = /(?:签[字名章署]|[盖公]章|\(章\)|手印)[^。;,后前之起]{0,6}(?:[:)│┃|]|_|$)/
/** 日期：____年__月__日, as a signature block has it. */
const DATED_HERE = /^ {0,2}日(?!内|[^\n]{0,4}[内前后起止至])/
/** How far before a date the place to sign may stand. */
const SIGNING_REACH = 80

/** Whether the blank is filled in when the contract is signed: a place to sign, or the date beside one. */
export function isSigningPlace(text: string, span: Span): boolean {
  const from = lineStart(text, span.start)
  const line = text.slice(Math.max(from, span.start - SIGNING_REACH), Math.min(lineEnd(text, span.end), span.end + SIGNING_REACH))
  if (/[。;；]/.test(line)) return false
  if (SIGNED_HERE.test(line)) return true
  const before = text.slice(Math.max(0, from - SIGNING_REACH), from)
  return DATED_HERE.test(text.slice(span.end, span.end + 8)) && SIGNED_HERE.test(before.slice(Math.max(...[...'。;；'].map((sign) => before.lastIndexOf(sign))) + 1))
}

/** Whether a blank leaves a core term open: its own words decide, then those of its sentence. */
export function isCoreBlank(facts: Facts, blank: BlankFact): boolean {
  if (blank.form === 'ordinal') return true
  if (ADDED_AT_WILL.test(blank.about)) return false
  if (MINOR.test(blank.about)) return false
  if (CORE.test(blank.about)) return true
  const sentence = findSentenceAt(facts.sentences, blank.span.start)
  const words = sentence === null ? '' : facts.normalized.slice(sentence.span.start, Math.min(sentence.span.end, sentence.span.start + 120))
  return CORE.test(words) && !MINOR.test(words.slice(0, 30))
}
