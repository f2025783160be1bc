import { AT_WILL, CHANGING } from './concept-words'
import { AT_WHIM, UNDOING } from './exclusion-words'
import { ROLE_PATTERN } from './role-words'

/**
 * Open classes of words that turn a thing against one side. Each word alone is harmless and common: they mean something
 * only in one breath with the act they go with, and what they find is a suspicion, never a certainty.
 */

/** The other side swallows it: 不得, 自理, 无权, 遵从, 概由其 … */
export const SWALLOWS =
  '不(?:得|能|可(?!抗)|许|准|再|予|给|付|作|算|变|构成|视为|承担|负|另|提|谈|返|退|补|必|用)|无权|无[须需庸]|放弃|自(?:理|负|担|认)|自(?:行|身|己)(?:消化|承担|负担|承受|解决)|(?:概|均|全)由(?:其|自)|必须|只能|无条件|照(?:办|单|做|收|付)|按函|服从|遵从|听从|听凭|认命|接受|理解|谅解|两清|包[含干]在|概不|自行处[理置]'

/** One side alone decides: 说了算, 由甲方核准, 一纸通知, 单独, 自乙方发函之日起 … */
export const ONE_SIDED =
  `${AT_WILL}|${AT_WHIM}|说了算|决定权|裁量|(?:由|以|按|凭|据|自|经)(?:${ROLE_PATTERN})[^,。;]{0,10}(?:决定|核准|核定|指令|通知|告知|发函|发出|确定|认定|作出|为准|判定|裁定|掌握|拍板|定夺|看着)|单独|一纸|一经|一俟|即(?:刻|行|时|可)|当[即日场]|不附|缘由|(?:认为|觉得)不(?:再|必|用)|想[^,。;]{0,2}(?:换|停|退|走|改)|(?:内部|自身|自己)[^,。;]{0,6}(?:变化|决策|安排|考虑)|口头|保留[^,。;]{0,12}权|更(?:优惠|低|合适|好)|次日|当天`

/** What one side does to the bargain: 改动, 减员, 扣款, 作废, 离场 … */
export const UPSETS = `${CHANGING}|${UNDOING}|改动|增删|减员|增员|扣(?:款|减|除|罚)|失效|作废|离场|清场|终结|废止|另选|换人|换(?:单位|家|别)|交场|停[养止工]|上浮|调价|交由(?:他人|别人|第三)|标准[^,。;]{0,4}(?:提高|改)`
