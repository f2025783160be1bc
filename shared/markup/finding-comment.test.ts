import { expect, it } from 'vitest'
import { documentFromText } from '../../tests/support/document-from-text'
import type { Finding } from '../findings/finding'
import { findingComment, furtherPlaces } from './finding-comment'

const basis = (title: string, article: string): Finding['basis'][number] => ({ act: 'x', article, verification: 'full-text', note: '', title, version: '2021-01-01起施行' })

const FINDING: Finding = {
  id: '1', ruleId: 'PAY-001', title: '付款期限过长', status: 'suspected', severity: 'must-fix', clause: '第二条', clauseId: null, spans: [],
  computed: '60日＞30日', basis: [basis('《保障中小企业款项支付条例》', '第9条'), basis('《保障中小企业款项支付条例》', '第10条'), basis('民法典', '第511条')],
  opinion: '付款期限超过三十日。', amendment: '三十日内付款。', missing: [],
}

it('a comment says what is wrong, by which law, and what to write instead', () => {
  expect(findingComment(FINDING).split('\n')).toEqual([
    '【必改】付款期限过长（疑似）', '问题：付款期限超过三十日。（60日＞30日）', '依据：《保障中小企业款项支付条例》第9条、第10条；《民法典》第511条', '建议：三十日内付款。',
  ])
  expect(findingComment(FINDING, { opinion: '请缩短。', amendment: '' }).split('\n')[1]).toBe('问题：请缩短。（60日＞30日）')
})

const blanksOf = (text: string) => ({ ...FINDING, title: '未填空白', clause: '首部', spans: [...text.matchAll(/_+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, quote: match[0] })) })

it('places behind the first get one short mark for each paragraph, which points to the whole comment', () => {
  const document = documentFromText('甲方：____ 住所：____\n总价____元（大写____），自__年__月起\n乙方____\n')
  const places = furtherPlaces(document, blanksOf(document.text))
  expect(places.map(({ span, text }) => [document.text.slice(span.start, span.end), text.slice(text.indexOf('：'))])).toEqual([
    ['____', '：同首部批注（第2处，共7处）'], ['____元（大写____），自__年__', '：同首部批注（第3—6处，共7处）'], ['____', '：同首部批注（第7处，共7处）'],
  ])
  expect(places[0]!.text).toBe('【必改】未填空白：同首部批注（第2处，共7处）')
  expect(furtherPlaces(document, { ...FINDING, spans: blanksOf(document.text).spans.slice(0, 1) })).toEqual([])
})

it('a form with more blanks than a margin holds gets one mark for each provision, from its first blank to its last', () => {
  const clause = (n: string): string => `第${n}条 服务\n地点：____\n时间：____\n人员：____\n车辆：____\n`
  const document = documentFromText(`物业服务合同\n甲方：____\n${[...'一二三四五六七'].map(clause).join('')}`)
  const places = furtherPlaces(document, blanksOf(document.text))
  expect(places).toHaveLength(7)
  expect(document.text.slice(places[0]!.span.start, places[0]!.span.end)).toBe('____\n时间：____\n人员：____\n车辆：____')
  expect(places.map(({ text }) => /（(.+?)，/.exec(text)![1])).toEqual(['第2—5处', '第6—9处', '第10—13处', '第14—17处', '第18—21处', '第22—25处', '第26—29处'])
})
