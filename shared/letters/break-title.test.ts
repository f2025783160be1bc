import { describe, expect, it } from 'vitest'
import { breakTitle, titleWords } from './break-title'
import { widthOf } from './official-writing'

const SAMPLES = [
  '关于《云溪市机关办公区物业服务合同》的合法性审查意见书',
  '关于《云溪市机关事务管理局办公用房维修改造工程施工合同补充协议》的合法性审查意见书',
  '云溪市机关事务管理局关于《云溪市省级公务用车信息化管理平台软件开发及运行维护技术服务合同》的合法性审查意见',
  '关于云溪市机关事务管理局公物仓管理办法（试行）的合法性审查意见书',
  '关于《2027年度云溪市市级机关第三办公区食堂餐饮服务及食材集中采购框架协议》的法律意见书',
  '关于《云溪市机关事务管理局2027年度市级机关第三办公区物业服务及设施设备运行维护采购合同》的合法性审查意见书',
]

describe('the lines of a title', () => {
  it('keeps a short title on one line', () => {
    expect(breakTitle('问题清单及修改建议表')).toEqual(['问题清单及修改建议表'])
  })

  it('breaks after the name of the contract where that fits', () => {
    expect(breakTitle(SAMPLES[0]!)).toEqual(['关于《云溪市机关办公区物业服务合同》的', '合法性审查意见书'])
  })

  it('never breaks inside a word, nor before 的 or a closing mark', () => {
    for (const title of SAMPLES) {
      const lines = breakTitle(title)
      const words = titleWords(title)
      let at = 0
      const ends = new Set(words.map((word) => (at += word.length)))
      let end = 0
      for (const line of lines) expect(ends.has((end += line.length)), `${line} of ${title}`).toBe(true)
      expect(lines.join('')).toBe(title)
      expect(lines.filter((line) => /^[》）的、，]/.test(line) || /[《（]$/.test(line) || line === '关于')).toEqual([])
    }
  })

  it('keeps a figure with its unit', () => {
    expect(breakTitle(SAMPLES.at(-1)!).filter((line) => /\d$|^年/.test(line))).toEqual([])
  })

  it('keeps spans of years, codes and names of authorities whole', () => {
    expect(breakTitle('关于《云溪市机关办公区2027—2029年度物业服务合同》的合法性审查意见书')).toEqual(['关于《云溪市机关办公区2027—2029年度', '物业服务合同》的合法性审查意见书'])
    expect(breakTitle('关于《云溪市机关事务管理局办公区物业服务及餐饮保障项目采购合同》的合法性审查意见书')[0]).toBe('关于《云溪市机关事务管理局')
    expect(breakTitle('关于《市级机关公务用车信息化管理平台升级改造及运行维护服务项目政府采购合同（第二次变更补充协议）》的合法性审查意见书').join('|')).toContain('（第二次变更补充协议）》的')
  })

  it('fits every line and makes no hourglass', () => {
    for (const title of SAMPLES) {
      const widths = breakTitle(title).map(widthOf)
      expect(Math.max(...widths), title).toBeLessThanOrEqual(20)
      const isHourglass = widths.some((width, index) => index > 0 && index < widths.length - 1 && width < widths[index - 1]! && width < widths[index + 1]!)
      expect(isHourglass, `${breakTitle(title).join('|')}`).toBe(false)
    }
  })

  it('prints a title of any length', () => {
    const title = `关于《${'甲乙丙丁'.repeat(60)}》的意见`
    const lines = breakTitle(title)
    expect(lines.join('')).toBe(title)
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(20)
  })
})
