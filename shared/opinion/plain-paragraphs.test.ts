import { expect, it } from 'vitest'
import { plainParagraphs } from './plain-paragraphs'

it('leaves of pasted text its words, one line per paragraph', () => {
  expect(plainParagraphs('\u3000\u3000第一条\u00a0价款\r\n\r\n\u3000\u3000合同\u200b总价\u00ad为\ufeff人民币\u000b壹万元\t整。  ')).toEqual(['第一条 价款', '合同总价为人民币', '壹万元 整。'])
  expect(plainParagraphs(' \n\n')).toEqual([])
})
