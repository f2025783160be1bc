import { describe, expect, it } from 'vitest'
import { tellHandedOut } from './hand-out-letter'

const WORDS = { printing: '已打开打印窗口。', saved: (name: string) => `已保存：${name}。`, substitutes: (fonts: string) => `字体替代：${fonts}。` }

describe('what a person is told of a letter handed out', () => {
  it('names the file and the fonts that were replaced', () => {
    expect(tellHandedOut({ kind: 'saved', name: '意见书.pdf', substitutes: ['方正小标宋简体→思源宋体', '仿宋_GB2312→仿宋'] }, WORDS)).toBe('已保存：意见书.pdf。字体替代：方正小标宋简体→思源宋体，仿宋_GB2312→仿宋。')
    expect(tellHandedOut({ kind: 'printing', substitutes: [] }, WORDS)).toBe('已打开打印窗口。')
  })

  it('is nothing where they stopped it, and the host’s sentence where it failed', () => {
    expect(tellHandedOut({ kind: 'cancelled' }, WORDS)).toBeNull()
    expect(tellHandedOut({ kind: 'failed', message: '磁盘已满。' }, WORDS)).toBe('磁盘已满。')
  })
})
