import { describe, expect, it } from 'vitest'
import { mendRecognised } from './mend-recognised'

describe('mending recognised punctuation', () => {
  it.each([
    ['甲方〈采购人):云溪市', '甲方（采购人）：云溪市'],
    ['共计1,200.50元,分2次', '共计1,200.50元，分2次'],
    ['上午10:30至12:00', '上午10:30至12:00'],
    ['《关于〈办法〉的说明》', '《关于〈办法〉的说明》'],
    ['（大写:贰万元〉', '（大写：贰万元）'],
    ['GB/T 9704 (2012), A4', 'GB/T 9704 (2012), A4'],
    ['每季度321,000.00元〈大写', '每季度321,000.00元（大写'],
  ])('%s', (text, mended) => {
    expect(mendRecognised(text)).toBe(mended)
    expect(mended).toHaveLength(text.length)
  })
})
