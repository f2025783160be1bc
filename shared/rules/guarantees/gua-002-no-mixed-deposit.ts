import { describePlace } from '../../document/find-clause'
import type { AmountFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn, spanInSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const CHOICE = basis('民法典', '第588条', 'full-text', '定金与违约金择一适用')
const PENALTY = basis('民法典', '第587条', 'full-text', '定金罚则')
const KIND = basis('合同编通则解释', '第67条', 'full-text', '未约定定金性质的订金、押金、保证金等不适用定金罚则')

/**
 * 定金 is not mixed with 订金, 押金, 保证金 or 诚意金, and not claimed on top of 违约金 (民法典 第587、588条; 通则解释 第67条).
 * A choice between the two is lawful, and so is an ordinary rent deposit.
 */
export const noMixedDeposit: Rule = {
  id: 'GUA-002',
  title: '定金与订金混用、与违约金并用',
  severity: 'should-fix',
  types: 'all',
  basis: [PENALTY, CHOICE, KIND],
  parameters: [],
  version: 4,
  check,
}

const OTHER_NAME = '订金|押金|诚意金|意向金|留置金|担保金'
const DOUBLED = new RegExp(`(?:双倍|两倍|加倍|二倍)(?:返还|退还|偿还|赔偿|退回)[^,。;；]{0,6}(?:${OTHER_NAME}|保证金)|(?:订金|诚意金|意向金)[^。;；]{0,28}(?:双倍|两倍|加倍|二倍)(?:返还|退还|偿还|退回)|(?:${OTHER_NAME})[^,。;；]{0,16}(?:双倍|两倍|加倍|二倍)(?:返还|退还|偿还|退回)?|(?:订金|诚意金|意向金)[^。;；]{0,28}(?:双倍|两倍|加倍|二倍|翻倍)(?:地)?(?:奉还|归还|退|还|返|赔|偿)`, 'g')
const KEPT = new RegExp(`(?:订金|诚意金|意向金),(?:若|如)[^,。;；]{0,16}(?:不予(?:退还|返还)|不退|没收)|(?:订金|诚意金|意向金)[^,。;；]{0,16}(?:不予(?:退还|返还)|不退|不得要求返还|没收|归[^,。;；]{1,6}所有)|(?:不予(?:退还|返还)|没收|无权要求返还)[^,。;；]{0,8}(?:订金|诚意金|意向金)`, 'g')
const FORFEIT = /(?:执行|适用|承担|依照?|按照?)[^,。;；]{0,4}定金罚则|(?:没收|不予(?:返还|退还)|无权(?:要求|请求)返还|(?:双倍|两倍|加倍|二倍)(?:返还|退还|偿还)|(?:返还|退还|偿还)(?:双倍|两倍|加倍|二倍)(?:的)?|丧失)[^,。;；]{0,10}定金|定金[^,。;；]{0,4}归[^,。;；]{1,8}所有|定金[^,。;；]{0,12}(?:不予(?:返还|退还)|不退|没收|双倍返还|双倍退还)/
const AND_PENALTY = /(?:外加|加收|加付|叠加|连同|附加|另计)[^。;；]{0,24}违约金|(?:并|同时|另|还[应须需要得]?|且|再|以及|及)[^。;；]{0,20}(?:支付|承担|赔付|给付|偿付|处以|收取|照付|另付|加付|付|缴纳|赔)[^。;；]{0,30}违约金|违约金[^。;；]{0,20}(?:并|同时|另|还|且)[^。;；]{0,20}定金/
const EITHER = /择其?一|只能|仅可?|选择|择一|任选|或者[^。]{0,20}违约金|或支付|或要求|不足以?弥补|超过定金/
const SAME_MONEY = new RegExp(`(?:${OTHER_NAME})[^,。;]{0,16}(?<![不非未无])(?:作为|具有|视为|视同|等同|属于?|即为|按|充作|充当|兼具?)[^,。;不无]{0,4}定金(?!条款)|定金(?:性质|之性质|之用)[^,。;]{0,8}(?:${OTHER_NAME})|定金[^。;]{0,20}(?:上述|前述|该笔?)(?:${OTHER_NAME}|保证金)|(?:${OTHER_NAME})[^。;]{0,20}(?:上述|前述|该笔?)定金|定金[(（](?:${OTHER_NAME}|保证金)|(?:${OTHER_NAME})[(（](?:即|以下简称)?[“"]?定金|定金[(（]?(?:亦称|又称|也称|即|或称|以下(?:简)?称)[“"]?(?:${OTHER_NAME}|保证金)|(?:${OTHER_NAME})(?:亦称|又称|即|或称)[“"]?定金|定金[\\/／](?:${OTHER_NAME})`, 'g')

function* check(context: RuleContext): Iterable<Problem> {
  const { document, facts } = context
  yield* sameAmount(context)
  yield* unknownKind(context)
  for (const sentence of candidateSentences(facts, DOUBLED, KEPT, SAME_MONEY, FORFEIT)) {
    for (const { words, span } of [...matchesIn(sentence, DOUBLED), ...matchesIn(sentence, KEPT)]) {
      const name = new RegExp(OTHER_NAME).exec(words)?.[0] ?? '保证金'
      yield {
        status: 'hit', spans: [span], computed: null, basis: [PENALTY, KIND],
        opinion: `${describePlace(document, span)}“${name}”约定${/双倍|两倍|加倍|二倍/.test(words) ? '双倍返还' : '不予返还'}，性质不明，建议统一为“定金”并符合20%上限，或改称“预付款”。`,
        amendment: '甲方支付预付款【】元，不具有定金性质；合同解除的，乙方按未履行部分退还。',
      }
    }
    for (const { words, span } of matchesIn(sentence, SAME_MONEY)) {
      yield {
        status: 'hit', spans: [span], computed: null, basis: [KIND],
        opinion: `${describePlace(document, span)}“${words}”把定金与其他款项名称指向同一笔款项，性质不明，建议统一名称并写明是否具有定金性质。`,
        amendment: '甲方支付预付款【】元，不具有定金性质；合同解除的，乙方按未履行部分退还。',
      }
    }
    const forfeit = FORFEIT.exec(sentence.words)
    const penalty = AND_PENALTY.exec(sentence.words)
    if (forfeit === null || penalty === null || EITHER.test(sentence.words)) continue
    const start = Math.min(forfeit.index, penalty.index)
    const end = Math.max(forfeit.index + forfeit[0].length, penalty.index + penalty[0].length)
    const span = spanInSentence(sentence, start, end - start)
    yield {
      status: 'hit', spans: [span], computed: null, basis: [CHOICE],
      opinion: `${describePlace(document, span)}对同一违约既适用定金罚则又要求支付违约金，二者只能择一适用，请改为由守约方选择。`,
      amendment: '一方违约时，守约方可以选择适用定金或者违约金条款；定金不足以弥补损失的，可以请求赔偿超过定金数额的损失。',
    }
  }
}

/** 定金2万元 here and 押金2万元 there: one sum under two names. */
function* sameAmount({ document, facts }: RuleContext): Iterable<Problem> {
  const named = (pattern: RegExp): readonly AmountFact[] => facts.amounts.filter(({ label, fen, isUnitPrice }) => pattern.test(label) && fen !== null && fen > 0 && !isUnitPrice)
  const deposits = named(/定金/)
  for (const other of named(new RegExp(OTHER_NAME))) {
    const deposit = deposits.find(({ fen, label }) => fen === other.fen && !new RegExp(OTHER_NAME).test(label))
    if (deposit === undefined || /定金/.test(other.label)) continue
    yield {
      status: 'suspected', spans: [deposit.span, other.span].sort((a, b) => a.start - b.start), computed: null, basis: [KIND],
      opinion: `${describePlace(document, deposit.span)}称“定金”、${describePlace(document, other.span)}称“${new RegExp(OTHER_NAME).exec(other.label)?.[0] ?? '押金'}”，金额相同，疑为同一笔款项，性质不明，请统一名称。`,
      amendment: null,
    }
    return
  }
}

/** A deposit without a word about what it secures counts as one for breach (合同编通则解释 第67条). */
function* unknownKind({ document, facts }: RuleContext): Iterable<Problem> {
  if (/定金罚则|(?:双倍|两倍|加倍)(?:返还|退还)|(?:立约|成约|解约|违约|履约)定金|定金[^。;；]{0,20}(?:担保|没收|不予(?:退还|返还)|抵作|冲抵|无权)|(?:担保|没收|抵作|冲抵)[^。;；]{0,16}定金/.test(facts.normalized)) return
  const deposit = facts.amounts.find(({ label }) => /定金/.test(label)) ?? facts.percents.find(({ span }) => /定金[^。;；,]{0,12}$/.test(facts.normalized.slice(Math.max(0, span.start - 16), span.start)))
  if (deposit === undefined) return
  yield {
    status: 'hit', severity: 'remind', spans: [deposit.span], computed: null, basis: [KIND],
    opinion: `${describePlace(document, deposit.span)}约定了定金，没有写明其类型（立约、成约、解约或者违约定金）和后果，未写明的可按违约定金处理，建议明确。`,
    amendment: '本合同定金为违约定金，适用定金罚则；履行后抵作价款。',
  }
}
