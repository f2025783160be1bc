import { parameter } from '../define-parameter'

const EXPERIENCE = '经验值，非法定；本单位可改'

/** Daily rate above which liquidated damages are remarked. */
export const dailyDamagesRemark = parameter('daily-damages-remark', '违约金提示线（每日）', ['1949-10-01', 0.001, EXPERIENCE])
/** Daily rate above which they count as high. */
export const dailyDamagesHigh = parameter('daily-damages-high', '违约金过高线（每日）', ['1949-10-01', 0.003, EXPERIENCE])
/** Daily rate below which they hardly deter. */
export const dailyDamagesLow = parameter('daily-damages-low', '违约金畸低线（每日）', ['1949-10-01', 0.0001, EXPERIENCE])
/** Single payment as a share of the price that counts as high. */
export const singleDamagesHigh = parameter('single-damages-high', '一次性违约金过高线（占合同总价）', ['1949-10-01', 0.3, EXPERIENCE])
/** Share of the price above which the damages for termination stand out of proportion. */
export const terminationDamagesHigh = parameter('termination-damages-high', '解除违约金悬殊上线（占合同总价）', ['1949-10-01', 0.5, EXPERIENCE])
/** Share of the price below which they do. */
export const terminationDamagesLow = parameter('termination-damages-low', '解除违约金悬殊下线（占合同总价）', ['1949-10-01', 0.005, EXPERIENCE])
/** Cap of the other side's liability, as a share of the price, that counts as too low. */
export const liabilityCapLow = parameter('liability-cap-low', '对方责任上限畸低线（占合同总价）', ['1949-10-01', 0.03, EXPERIENCE])
/** Cap of liability in the other side's standard terms that counts as unfair. */
export const standardTermsCapLow = parameter('standard-terms-cap-low', '对方格式文本责任上限提示线（占合同总价）', ['1949-10-01', 0.3, EXPERIENCE])
/** How many times apart the daily rates of the two sides must be to count as unequal. */
export const unequalRateFactor = parameter('unequal-rate-factor', '双方日费率悬殊倍数', ['1949-10-01', 5, EXPERIENCE])
/** Clauses on one side's liability, with none on the other's, that count as one-sided. */
export const oneSidedClauses = parameter('one-sided-clauses', '单方责任条款数', ['1949-10-01', 3, EXPERIENCE])
