import { describe, expect, it } from 'vitest'
import { commentThreads } from './comment-threads'
import type { CommentMark } from './mark'

function comment(id: string, start: number, end: number, replyTo: string | null = null, resolved = false): CommentMark {
  return { kind: 'comment', id, start, end, text: `批注${id}`, replyTo, resolved, author: '乙方', date: null }
}

const told = (marks: readonly CommentMark[]): readonly string[] => commentThreads({ marks }).map(({ first, replies, resolved, span }) => `${first.id}[${span.start}-${span.end}]${replies.map(({ id }) => `<${id}`).join('')}${resolved ? ' done' : ''}`)

describe('the comments of a file', () => {
  it('stand with their answers, also with answers to answers and those told before what they answer', () => {
    expect(told([comment('2', 2, 5, '1'), comment('1', 2, 5)])).toEqual(['1[2-5]<2'])
    expect(told([comment('1', 2, 5), comment('2', 2, 5, '1'), comment('3', 2, 5, '2'), comment('4', 8, 9, null, true)])).toEqual(['1[2-5]<2<3', '4[8-9] done'])
  })

  it('over several paragraphs are one', () => {
    expect(told([comment('1', 2, 5), comment('1', 7, 12)])).toEqual(['1[2-12]'])
  })

  it('are not lost where what they answer is not there or answers go in a circle', () => {
    expect(told([comment('2', 2, 5, '9')])).toEqual(['2[2-5]'])
    expect(told([comment('1', 2, 5, '2'), comment('2', 2, 5, '1')])).not.toEqual([])
  })
})
