import { describe, expect, it } from 'vitest'
import { mayMatch, requiredWords } from './required-words'

describe('words an expression needs', () => {
  it.each<[RegExp, readonly (readonly (readonly string[])[])[]]>([
    [/最终解释权/, [[['最终解释权']]]],
    [/(?:支付|付清)[^。]{0,9}(?:后|时)/, [[['付清', '支付'], ['后', '时']]]],
    [/不?得[^。]*转包/, [[['转包'], ['得']]]],
    [/(?:应)?当|须/, [[['当']], [['须']]]],
    [/(?:(?:应)?当|须)付/, [[['当付', '须付']]]],
    [/[甲乙]方.{0,20}/, [[['乙方', '甲方']]]],
    [/(?:甲方)?[^。]*/, [[]]],
    [/\d+天|[一-龥]日/, [[['天']], [['日']]]],
    [/(?:\d+天|[一-龥]日)内/, [[['内'], ['天', '日']]]],
    [/(?<=未)按时|(?!不)及时/, [[['按时']], [['及时']]]],
    [/(?:甲方)+逾期/, [[['甲方'], ['逾期']]]],
    [/(?:甲方){1,3}逾期未/, [[['逾期未'], ['甲方']]]],
    [/免(?:费|)提供/, [[['免提供', '免费提供']]]],
    [/违约金\(%\)\u7532/, [[['违约金(%)甲']]]],
    [/(?<who>甲方)付\k<who>款/, [[['甲方付'], ['款']]]],
    [/A{3}/i, [[['A', 'a']]]],
    [/k歌/i, [[['K歌', 'k歌']]]],
    [/x|/, [[['x']], []]],
    [/(?:甲方.*解除|乙方.*终止)/, [[['乙方', '甲方'], ['终止', '解除']]]],
  ])('%s', (pattern, branches) => expect(requiredWords(pattern).map((choices) => choices.map((words) => words.toSorted()))).toEqual(branches))

  it('lets every text through that the expression matches', () => {
    const pattern = /(?:(?:可以?|有权)[^。;]{0,4}(?:随时|单方)|任意)(?:解除|终止)(?:合同)?|概不(?:退还|负责)/
    for (const text of ['可随时解除', '有权单方终止合同', '任意解除', '概不负责']) {
      expect(pattern.test(text)).toBe(true)
      expect(mayMatch(pattern, text)).toBe(true)
    }
    expect(mayMatch(pattern, '甲方可以解除')).toBe(false)
  })
})
