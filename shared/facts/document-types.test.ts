import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { findDocumentTypes } from './document-types'
import { extractFacts } from './extract-facts'

it.each([
  ['物业服务合同\n甲方：云溪市档案馆\n乙方：远帆物业有限公司\n第一条 乙方提供保洁、绿化服务，费用由政府采购预算支付。', 'PMS'],
  ['房屋租赁合同\n出租人：云溪市机关后勤服务中心\n承租人：青禾食品有限公司\n第一条 租金按月支付。', 'LES'],
  ['约定\n第一条 双方友好相处。', 'GEN'],
])('finds the kinds of a document as all its facts do', (text, first) => {
  const document = documentFromText(text)
  const types = findDocumentTypes(document)
  expect(types[0]!.type).toBe(first)
  expect(types).toEqual(extractFacts(document).types)
})
