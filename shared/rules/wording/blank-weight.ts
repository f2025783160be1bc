import type { BlankFact, Facts } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'

/** Words that make a blank one of the contract's core terms (review-rules.md BLK-001). */
const CORE = /金额|价|费|款|租金|报酬|元|比例|[%％‰]|利率|期限|期间|日期|工期|[年月日]____|____[年月日天]|____个?月|账号|帐号|账户|户名|开户|地址|住所|坐落|座落|当事人|甲方|乙方|委托人|出租|承租|采购人|供应商|名称|质量|标准|规格|型号|数量|面积|仲裁|法院|违约|定金|保证金|支付|交付|交货|技术|要求|清单/
/** Particulars that help but do not decide. */
const MINOR = /传真|邮编|邮政编码|邮箱|电子邮件|E-?mail|合同编号|编号|联系电话|电话|联系人|职务|备案|份|微信|QQ|签订地点|签约地点/i

/** Whether a blank leaves a core term open: its own words decide, then those of its sentence. */
export function isCoreBlank(facts: Facts, blank: BlankFact): boolean {
  if (blank.form === 'ordinal') return true
  if (MINOR.test(blank.about)) return false
  if (CORE.test(blank.about)) return true
  const sentence = findSentenceAt(facts.sentences, blank.span.start)
  const words = sentence === null ? '' : facts.normalized.slice(sentence.span.start, Math.min(sentence.span.end, sentence.span.start + 120))
  return CORE.test(words) && !MINOR.test(words.slice(0, 30))
}
