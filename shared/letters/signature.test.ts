import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../core/local-date'
import { textOf } from './letter'
import { widthOf } from './official-writing'
import { signatureBlocks } from './signature'

const LINE = 28
const date = '2026-11-20' as LocalDate
/** First and last character column of every line, from the left. */
const columns = (names: readonly string[], isSealed: boolean) =>
  signatureBlocks({ names, date, isSealed }).map((block) => [LINE - block.right! - widthOf(textOf(block)), LINE - block.right!])

describe('署名 and 成文日期', () => {
  it('under a seal: the date four characters in, the name centred on it', () => {
    const [name, day] = columns(['政策法规处'], true) as [[number, number], [number, number]]
    expect(day[1]).toBe(24)
    expect((name[0] + name[1]) / 2).toBe((day[0] + day[1]) / 2)
  })

  it('under a seal: a long name stays in the type area and centred on the date', () => {
    const [name, day] = columns(['云溪市机关事务管理局政策法规处和后勤服务中心'], true) as [[number, number], [number, number]]
    expect(name[1]).toBeLessThanOrEqual(LINE)
    expect((name[0] + name[1]) / 2).toBe((day[0] + day[1]) / 2)
  })

  it('without seal: the name two characters in, the date two characters right of its start', () => {
    const [name, day] = columns(['云溪市机关事务管理局'], false) as [[number, number], [number, number]]
    expect([name[1], day[0] - name[0]]).toEqual([26, 2])
  })

  it('without seal: a date longer than the name stands two characters in', () => {
    const [name, day] = columns(['市财政局'], false) as [[number, number], [number, number]]
    expect([day[1], day[0] - name[0]]).toEqual([26, 2])
  })

  it('keeps the name with the date and prints 附注 in the line after it', () => {
    const blocks = signatureBlocks({ names: ['政策法规处'], date, isSealed: true, remark: '此件依申请公开' })
    expect(blocks.map((block) => [textOf(block), block.keepWithNext ?? false, block.linesAfter ?? 0])).toEqual([
      ['政策法规处', true, 0], ['2026年11月20日', false, 0], ['（此件依申请公开）', false, 0],
    ])
  })
})
