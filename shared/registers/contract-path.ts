import { formatYuan, type Fen } from '../core/money'
import { CONTRACT_TYPES, type ContractType } from '../law/contract-type'
import { REVIEW_MATTERS } from './choices'

/** How a contract is handled (documents 11.1): reviewed, filed or only registered. */
export type ContractPath = 'P1' | 'P2' | 'P3'

/** An amount from which on something applies, with the office's paper that says so. There is no general figure: each office enters its own. */
export interface AmountLine {
  readonly fen: Fen
  /** 制度文号. */
  readonly document: string
}

/** What the rule of documents 11.1 looks at. */
export interface PathCase {
  readonly entity: '机关' | '事业单位' | '国有企业' | null
  readonly types: readonly ContractType[]
  /** Codes of matters always reviewed that a person marked; [] where nobody did. */
  readonly matters?: readonly string[]
  /** Path of the contract a supplement changes; absent or null while it is not known. */
  readonly originalPath?: ContractPath | null
  /** Where same-kind contracts were split, their sum (GPR-006); null when unknown. */
  readonly amountFen: Fen | null
  /** How the sum was added up: 3份：…＝…元; absent or null where it is the contract's own amount. */
  readonly addedUp?: string | null
  readonly isMall: boolean
  /** A must-fix finding was hit. */
  readonly hasMustFix: boolean
  readonly reviewLine: AmountLine | null
  readonly filingLine: AmountLine | null
}

/** The path with its reason. `isProvisional` where a line or an amount is missing and the stricter path was taken. */
export interface ChosenPath {
  readonly path: ContractPath
  readonly because: string
  readonly isProvisional: boolean
}

/** Matters reviewed whatever they cost, as far as the contract's type tells (documents 11.1). */
const ALWAYS_REVIEWED: readonly ContractType[] = ['LES', 'LES-IN', 'LES-OUT', 'AST', 'CON', 'ITS', 'TEC']

/** Chooses the path by signing entity, amount and matters always reviewed. */
export function choosePath(given: PathCase): ChosenPath {
  const { matters = [] } = given
  if (given.entity === '国有企业') return matters.includes('split') ? { path: 'P2', because: '已认定同类累计达到备案线。', isProvisional: false } : byLine(given, given.filingLine, 'P2', '备案线')
  const matter = alwaysReviewed(given)
  if (matter !== null) return { path: 'P1', because: `“${matter}”属必审事项，不论金额。`, isProvisional: false }
  if (given.isMall) return orReview(given, '电子卖场订单，登记管理。')
  const chosen = byLine(given, given.reviewLine, 'P1', '大额审查线')
  return given.entity === null ? { ...chosen, because: `我方性质未录入，按机关办理；${chosen.because}` } : chosen
}

/** What of a contract is reviewed whatever it costs, in words; null for nothing. */
function alwaysReviewed({ types, matters = [], originalPath = null }: PathCase): string | null {
  const type = types.find((one) => ALWAYS_REVIEWED.includes(one))
  if (type !== undefined) return CONTRACT_TYPES[type]
  const marked = matters.find((one) => one in REVIEW_MATTERS)
  if (marked !== undefined) return REVIEW_MATTERS[marked as keyof typeof REVIEW_MATTERS]
  // A supplement goes the way of its contract; while that is not known, the stricter one.
  return types.includes('SUP') && (originalPath ?? 'P1') === 'P1' ? CONTRACT_TYPES.SUP : null
}

function byLine(given: PathCase, line: AmountLine | null, path: 'P1' | 'P2', name: string): ChosenPath {
  const act = path === 'P1' ? '审查' : '备案'
  if (line === null) return { path, because: `${name}尚未录入（金额及制度文号），暂按${act}办理。`, isProvisional: true }
  if (given.amountFen === null) return { path, because: `合同金额不明，无法与${name}比较，暂按${act}办理。`, isProvisional: true }
  const { addedUp = null } = given
  const what = addedUp === null ? '金额' : '同类累计'
  const figures = `${addedUp ?? `${formatYuan(given.amountFen)}元`}，${name}${formatYuan(line.fen)}元（${line.document}）`
  return given.amountFen >= line.fen ? { path, because: `${what}达到${name}：${figures}。`, isProvisional: false } : orReview(given, `${what}未达${name}：${figures}。`)
}

/** A registered contract with a must-fix hit goes to review. */
function orReview({ hasMustFix }: PathCase, because: string): ChosenPath {
  return hasMustFix ? { path: 'P1', because: `${because}但自动检查命中“必改”，转为审查。`, isProvisional: false } : { path: 'P3', because, isProvisional: false }
}
