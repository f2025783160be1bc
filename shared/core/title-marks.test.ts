import { expect, it } from 'vitest'
import { inTitleMarks } from './title-marks'

it('puts a title in its marks once, also where a number stands before it', () => {
  expect(inTitleMarks('中华人民共和国民法典')).toBe('《中华人民共和国民法典》')
  expect(inTitleMarks('《民法典》合同编解释')).toBe('《民法典》合同编解释')
  expect(inTitleMarks('GB 32100-2015《法人和其他组织统一社会信用代码编码规则》')).toBe('GB 32100-2015《法人和其他组织统一社会信用代码编码规则》')
})
