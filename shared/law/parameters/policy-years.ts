import { parameter } from '../define-parameter'

const WHY = '程序默认值，非法定；按本地规定修改'

/** Years a policy document holds where it says nothing itself, by the day it takes effect; 0 for without end (documents 8). */
export const policyValidYears = parameter<number>('years-policy-valid', '制度文件未写明有效期的（年，0为长期有效）', ['1949-10-01', 5, WHY])
export const policyTrialYears = parameter<number>('years-policy-trial', '试行、暂行文件未写明有效期的（年，0为长期有效）', ['1949-10-01', 2, WHY])
