import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import { normalizeText } from '../document/normalize-text'
import { findAmounts } from './amounts'
import { findTotalAmount } from './total-amount'

function totalOf(text: string): string | null {
  const document = documentFromText(text)
  return findTotalAmount(document, findAmounts(document, normalizeText(document.text)))?.yuan ?? null
}

describe('the contract price', () => {
  it.each([
    ['第三条 合同总价为人民币壹佰贰拾万元整（¥1,200,000.00）。', '1200000'], ['三、服务费总额：86万元。', '860000'], ['签约合同价（含税）：人民币5,000,000元', '5000000'],
    ['本项目预算金额200万元，合同总价款180万元。', '1800000'], ['不含税总价100万元，含税总价106万元', '1060000'], ['租金总额共计36万元', '360000'],
    ['本合同价款共计人民币12000元', '12000'], ['服务总费用：¥45,600', '45600'],
  ])('%s', (text, yuan) => expect(totalOf(text)).toBe(yuan))

  it.each(['本项目最高限价200万元。', '合同暂定总价200万元。', '违约金为合同总价的5%，且不低于1万元。', '单价450元。', '月服务费总额2万元。', '合同总价的违约金为3万元。'])(
    'is not stated in: %s', (text) => expect(totalOf(text)).toBeNull())
})
