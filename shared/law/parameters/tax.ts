import { parameter } from '../define-parameter'

/** Difference between tax figures from which it is grave, in yuan. */
export const graveTaxGap = parameter('grave-tax-gap', '价税差额的重大线（元）', ['1949-10-01', 1000, '审查口径，非法定'])
