import { Big } from 'big.js'
import type { Span } from '../../core/span'
import type { Facts } from '../../facts/facts'
import { factsWithin, readSentences } from '../read-sentences'

/** A share of the price that is held until the defects or warranty period is over. */
export interface KeptBack {
  readonly span: Span
  readonly share: Big
  /** True: the sentence calls it a retention for quality; false: only its purpose and time say so. */
  readonly isNamed: boolean
}

const HELD = /(?:^|[,:])[^,。;]{0,4}另有?(?=\d|百|$)|^[^,。;]{0,4}另|预留|保留|扣留|扣下|扣除|留存|暂扣|暂留|留置|另留|暂不(?:支付|付)|暂缓(?:支付|付)|抵留|扣存|提留|计提|留取|余款|尾款|余额|剩余|剩下|押着|扣着|压着|其余|余下|^余/
const NOT_HELD = /付至|支付至|支付到|付到|进度款|预付|履约|农民工|工资|违约|逾期|每日|审计|投标/
const UNTIL = /作(?:为)?[^,。;]{0,4}缺陷(?:责任)?|缺陷(?:责任)?(?:担保|保证)|满?(?:12|18|24|十二|十八|二十四) ?个月|(?:留作|留着?|押|扣|充)[^,。;]{0,8}(?:维修|修理|保修|返修|质量|备用)|(?:[押满]|过)(?:满)?(?:一|二|两|三|[123]) ?年|(?:充作|用作|作为?)[^,。;]{0,4}质量[^,。;]{0,3}(?:担保|保证)|(?:保修|质保)(?:期|期限|届)?满(?!意|足)|作为(?:工程)?质量(?:的)?保证|(?:缺陷责任期|保修期|质保期|质量保证期|质量保修期)[^,。;]{0,8}(?:满|终|结束|到期)|无质量(?:问题|异议|缺陷)|没(?:有)?(?:毛病|问题)|[当做]质保|质量保证之用/
const NAMED = /质量?保证金|质保金|保修金|质量保留金|质保款|保修款|(?:保修|质保|质量|维修)(?:保证)?押金/

/**
 * Shares held back for quality where the name stands in another part of the sentence or nowhere: 预留5%，…作为质量保证金;
 * 结算价的5%暂不支付，待保修期届满付清; 付至95%，剩余款项…无质量问题再付. Figures whose purpose follows another figure are left out.
 */
export function findKeptBack(facts: Facts): readonly KeptBack[] {
  return [...inOneSentence(facts), ...inTheNext(facts)]
}

const PAID_UP_TO = /(?:付款?|支付|拨付|付款)(?:至|到)[^,。;]{0,14}$/
const THE_REST = /^ ?(?:其余|余款|余额|剩余|尾款|余下|剩下)[^。;]{0,20}(?:竣工|验收|缺陷|质保|保修)[^。;]{0,24}(?:支付|付清|结清|拨付|返还)/
/** Half a year and more after acceptance is the time of a retention, not of a settlement. */
const LONG_AFTER = /[一二两三123] ?年|缺陷责任期|质保期|保修期|(?:12|18|24|十二|十八|二十四) ?个月/

/** 付款至结算总额的94%。其余款项自竣工验收合格之日起两年后支付。: the rest is told in the sentence after. */
function inTheNext(facts: Facts): readonly KeptBack[] {
  const sentences = readSentences(facts)
  return sentences.flatMap((sentence, at): KeptBack[] => {
    const next = sentences[at + 1]
    if (next === undefined || next.section !== sentence.section || !THE_REST.test(next.words) || !LONG_AFTER.test(next.words)) return []
    const percent = factsWithin(facts.percents, sentence.span).findLast(({ span }) => PAID_UP_TO.test(sentence.words.slice(Math.max(0, span.start - sentence.span.start - 24), span.start - sentence.span.start)))
    if (percent === undefined || factsWithin(facts.percents, next.span).length > 0) return []
    const share = new Big(1).minus(percent.upTo ?? percent.fraction)
    return share.lte(0) || share.gt('0.3') ? [] : [{ span: percent.span, share, isNamed: false }]
  })
}

function inOneSentence(facts: Facts): readonly KeptBack[] {
  return readSentences(facts).flatMap((sentence): KeptBack[] => {
    if (!HELD.test(sentence.words) || !(UNTIL.test(sentence.words) || NAMED.test(sentence.words))) return []
    const percents = factsWithin(facts.percents, sentence.span)
    return percents.flatMap((percent, index): KeptBack[] => {
      const from = percent.span.start - sentence.span.start
      const to = percent.span.end - sentence.span.start
      const next = percents[index + 1]
      const after = sentence.words.slice(to, next === undefined ? undefined : next.span.start - sentence.span.start)
      if (!UNTIL.test(after) && !NAMED.test(after)) return []
      const before = percents[index - 1]
      const since = before === undefined ? 0 : before.span.end - sentence.span.start
      const part = `${/[^,。;]*$/.exec(sentence.words.slice(Math.max(0, since, from - 40), from))![0]}${/^[^,。;]*/.exec(sentence.words.slice(to, to + 40))![0]}`
      const paid = new Big(percent.upTo ?? percent.fraction)
      const isPaidUpTo = (/(?:付至|支付至|付到|支付到)[^,。;]{0,12}$/.test(sentence.words.slice(Math.max(0, from - 24), from)) || (percents.length === 1 && paid.gte('0.5'))) && /^[^,。;]{0,4},(?:剩余|其余|余|尾)[^。;]{0,40}/.test(after)
      const share = isPaidUpTo ? new Big(1).minus(paid) : paid
      if (!isPaidUpTo && (!HELD.test(part) || NOT_HELD.test(part))) return []
      return share.lte(0) || share.gt('0.3') ? [] : [{ span: percent.span, share, isNamed: NAMED.test(sentence.words) }]
    })
  })
}
