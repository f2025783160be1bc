import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/support/letter-text'
import { sampleCounselOpinion } from '../../tests/support/sample-documents'
import { counselOpinionLetter } from './counsel-opinion'

describe("counsel's opinion (D2)", () => {
  it('has its six chapters', () => {
    expect(wordsOf(counselOpinionLetter(sampleCounselOpinion())).filter((line) => /^[一二三四五六]、/.test(line))).toEqual([
      '一、委托事项与出具依据', '二、审阅材料清单', '三、假设与限制', '四、法律分析', '五、结论', '六、声明',
    ])
  })

  it('concludes with what the counsel thinks and closes with two lawyers, firm and date', () => {
    const words = wordsOf(counselOpinionLetter(sampleCounselOpinion()))
    expect(words).toContain('基于上述分析，我们认为：建议委托人修改完善后同意签订该合同。上述应当修改事项处理完毕前，不宜签署。')
    const at = words.indexOf('承办律师：沈知秋（签字）')
    expect(words.slice(at, at + 4)).toEqual(['承办律师：沈知秋（签字）', '承办律师：陆明远（签字）', '云溪衡平律师事务所', '2026年11月18日'])
  })

  it('cites the rule for public-service lawyers, and signs with the unit, where one gives it', () => {
    const words = wordsOf(counselOpinionLetter(sampleCounselOpinion({ author: { kind: 'public-lawyer', name: '高五', unit: '云溪市机关事务管理局', certificate: '' } })))
    expect(words.some((line) => line.includes('公职律师管理办法'))).toBe(true)
    expect(words).toContain('公职律师：高五（证号未提供）（签字）')
  })

  it('says 未提供 for what nobody gave', () => {
    const words = wordsOf(counselOpinionLetter(sampleCounselOpinion({ files: [], mandate: '', client: '', items: [] })))
    expect(words).toEqual(expect.arrayContaining(['未提供：', '1.未提供。', '经审阅，我们未发现需要提出修改意见的法律问题。']))
  })
})
