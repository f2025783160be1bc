import type { Facts } from '../../facts/facts'
import { PENALTY } from '../../facts/concept-words'
import { ROLE_PATTERN } from '../../facts/role-words'
import { readSentences, type ReadSentence } from '../read-sentences'

/** A sentence that makes somebody liable. */
export interface LiabilitySentence {
  readonly sentence: ReadSentence
  /** Index into `Facts.parties` of who is liable; 'both' for 双方, 任何一方, 违约方; null when nobody is named. */
  readonly who: number | 'both' | null
  /** The role word as printed; '' for 双方 and where nobody is named. */
  readonly role: string
}

const BREACH = '逾期|推迟|拖延|误工|误[一1]?[日天]|超期|误期|脱期|晚(?:到|交|付|供|于|一)|迟(?:到|交|付)|迟延|延期|延误|违反|违约|未按|未能?|不符合|不合格|不履行|擅自|拒绝|拖欠|泄露|转包|不支付|不按|不及时|没能|推迟|不得'
const CONSEQUENCE = new RegExp(`${PENALTY}|${/每(?:逾期|迟延|推迟|延误|延期|拖延)?一?[日天][^。;]{0,16}(?:支付|扣除|扣减|偿付)[^,。;]{0,12}(?:价款|总价|合同价|合同额|货款)|违约金|罚金|计罚|处罚|扣[^,。;]{0,6}(?:合同|总)[^,。;]{0,6}(?:价|款|额)|罚付|扣付|加付|加收|加计|赔付|计付补偿|赔偿|承担[^,。;]{0,16}责任|滞纳金|滞期费|罚款|逾期利息|支付[^,。;]{0,10}利息|责任[^,。;]{0,6}(?:≤|不超过|不得?高于|为限|上限|封顶)|(?:迟|逾期?|误|晚)(?:交|延|付|期)?[^,。;]{0,2}[1一每][日天][^,。;]{0,16}(?:%|‰|[千百万]分之)/.source}`)
/** 不承担任何责任 makes nobody liable. */
const NO_LIABILITY = /(?:不|无需|无须|免于|免除)(?:承担|负|支付)[^,。;]{0,16}(?:责任|违约金|赔偿|利息)|有权拒绝[^,。;]{0,12}/g
const BOTH = /双方|他方|任何?一方|一方|违约方|各方|任一方|守约方|任意一方/
const BREACHER = new RegExp(`(${ROLE_PATTERN})[^。;]{0,40}?(?:${BREACH})`)
const BEARS = new RegExp(`(?<![向给对予])(${ROLE_PATTERN})[^,。;]{0,6}(?:应当?|须|需|负责|按)?[^,。;]{0,10}(?:支付|承担|赔偿|偿付)[^。;]{0,24}(?:违约金|赔偿|责任|损失|利息|滞纳金)`)

/** 乙方缺岗的,按日支付违约金: who the sentence begins with, whatever the wrong is called. */
const FAILS = new RegExp(`^(${ROLE_PATTERN})[^,。;]{1,24}(?:的|时|者),`)
/** 甲方如不及时拨给乙方…, 乙方未…: who the sentence says fails, before whoever is named later. */
const SUBJECT = new RegExp(`^(${ROLE_PATTERN})(?:如果?|若)?(?:不|未|没有|逾期|迟|拒|违)`)
/** 乙方所供植株枯萎不换,须赔付: who the sentence is about. */
const FIRST = new RegExp(`^(${ROLE_PATTERN})(?!有权|可|对|向|享有)[^,。;]{1,24},[^,。;]{0,6}(?:须|应|要)[^,。;]{0,6}(?:赔付|赔偿|给付|认罚)`)
/** 卖方的赔偿上限不高于…: whose liability is measured. */
const OWN_CAP = new RegExp(`(${ROLE_PATTERN})[^,。;]{0,16}?(?:赔偿|责任|违约金)[^,。;]{0,6}(?:总额|总和|上限|限额|金额|合计|,?封顶|≤|不超过|不得?高于|不逾|至多|最多|,以[^,。;]{0,20}(?:为限|为顶|封顶))`)

const FOUND = new WeakMap<Facts, readonly LiabilitySentence[]>()

/** Every sentence on liability with who is liable: who breaches, else who bears. Found once for all rules. */
export function findLiabilitySentences(facts: Facts): readonly LiabilitySentence[] {
  const known = FOUND.get(facts) ?? readLiabilitySentences(facts)
  FOUND.set(facts, known)
  return known
}

function readLiabilitySentences(facts: Facts): readonly LiabilitySentence[] {
  return readSentences(facts).flatMap((sentence): readonly LiabilitySentence[] => {
    if (!CONSEQUENCE.test(sentence.words) || !CONSEQUENCE.test(sentence.words.replace(NO_LIABILITY, ''))) return []
    const breach = BREACHER.exec(sentence.words)
    const role = SUBJECT.exec(sentence.words)?.[1] ?? breach?.[1] ?? BEARS.exec(sentence.words)?.[1] ?? FAILS.exec(sentence.words)?.[1] ?? OWN_CAP.exec(sentence.words)?.[1] ?? FIRST.exec(sentence.words)?.[1] ?? null
    const both = BOTH.exec(sentence.words)
    if (both !== null && (breach === null || both.index < breach.index)) return [{ sentence, who: 'both', role: '' }]
    return [{ sentence, who: role === null ? null : partyIndex(facts, role), role: role ?? '' }]
  })
}

/** The party a role word means; 甲方 and 乙方 count as first and second where the heading does not give both. */
export function partyIndex(facts: Facts, role: string): number | null {
  const indexOf = (word: string): number => facts.parties.findIndex((party) => party.role === word || party.aliases.includes(word))
  const index = indexOf(role)
  const [first, second] = [indexOf('甲方'), indexOf('乙方')]
  if (first >= 0 && second >= 0) return index >= 0 ? index : null
  if (role === '甲方' || (first >= 0 && index === first)) return 0
  if (role === '乙方' || (second >= 0 && index === second)) return 1
  return index >= 0 ? index : null
}
