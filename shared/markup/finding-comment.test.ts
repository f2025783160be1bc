import { expect, it } from 'vitest'
import type { Finding } from '../findings/finding'
import { findingComment } from './finding-comment'

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
