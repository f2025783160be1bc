import { PAYING } from '../../facts/concept-words'
import { ROLE_PATTERN } from '../../facts/role-words'

/** Who pays whom in one clause of a sentence, by the role words as written. */
export interface PaymentFlow {
  readonly from: string
  readonly to: string
  /** Where it is told, in the words read. */
  readonly start: number
  readonly end: number
}

const ROLE = new RegExp(`([由从自向给到至入予付欠为与]?)(?:[给到至入])?(${ROLE_PATTERN})(?=(的?(?:账户|账上|账号|账|开户|银行|名下|处|那里)?))`, 'g')
const GIVES = new RegExp(`${PAYING}|付|欠|缴|[结打汇拨]给`)
const TAKES = /收到|收取|取得|获得|领取|收受|收款|拿到|得到/

/**
 * The payments told between the commas of a sentence, whatever the order of payer, receiver and price (由乙方打到甲方银行,
 * 甲方从乙方处取得, 收到乙方…): one for each part that names two roles and one act of paying or receiving. Linear.
 */
export function paymentFlows(words: string): readonly PaymentFlow[] {
  const flows: PaymentFlow[] = []
  let start = 0
  for (const part of words.split(/[,;]/)) {
    const flow = flowIn(part)
    if (flow !== null) flows.push({ ...flow, start, end: start + part.length })
    start += part.length + 1
  }
  return flows
}

function flowIn(part: string): Pick<PaymentFlow, 'from' | 'to'> | null {
  const isTaken = TAKES.test(part)
  if (!isTaken && !GIVES.test(part)) return null
  const roles = [...part.matchAll(ROLE)].map((match) => ({ before: match[1] ?? '', role: match[2]!, place: match[3] ?? '' }))
  const [first, second] = roles
  if (first === undefined || second === undefined || roles.length > 2 || first.role === second.role) return null
  if ([first, second].some(({ before }) => /[为与]/.test(before))) return null
  // 由乙方…, 从乙方处…, 自乙方…: who gives; 向甲方, 打到甲方银行, 付甲方: who receives.
  const isGiver = ({ before, place }: typeof first): boolean => /[由]/.test(before) || (/[从自]/.test(before) && !/账|银行/.test(place))
  const isReceiver = ({ before }: typeof first): boolean => /[给到至入予付欠]/.test(before) || (before === '向' && !isTaken)
  if (isTaken) {
    // 甲方从乙方处取得, 甲方收取乙方…
    return isGiver(first) ? { from: first.role, to: second.role } : first.before === '' ? { from: second.role, to: first.role } : null
  }
  if (isReceiver(second) && !isReceiver(first)) return { from: first.role, to: second.role }
  return isReceiver(first) && isGiver(second) ? { from: second.role, to: first.role } : null
}
