import { describe, expect, it } from 'vitest'
import { OFFICIAL_FONTS, chooseFonts, missingFonts } from './fonts'

describe('fonts of official documents', () => {
  it('warns of nothing where all are installed, under either name', () => {
    expect(missingFonts(new Set(Object.values(OFFICIAL_FONTS)))).toEqual([])
    expect(missingFonts(new Set(['方正小标宋简体', 'FangSong_GB2312', 'KaiTi_GB2312', 'SimHei', 'SimSun']))).toEqual([])
  })

  it('names the substitute of each missing font', () => {
    const warnings = missingFonts(new Set(['华文中宋', '仿宋', '楷体', '黑体', '宋体']))
    expect(warnings.map(({ face, substitute }) => [face, substitute])).toEqual([['title', '华文中宋'], ['fangsong', '仿宋'], ['kaiti', '楷体']])
    expect(warnings[0]!.message).toContain('没有“方正小标宋简体”字体')
  })

  it('says what to do where nothing known is installed', () => {
    const warnings = missingFonts(new Set(['Arial']))
    expect(warnings).toHaveLength(5)
    expect(warnings.every((warning) => warning.substitute === null && warning.message.includes('请安装该字体'))).toBe(true)
    expect(chooseFonts(new Set(['Arial']))).toEqual(OFFICIAL_FONTS)
  })

  it('chooses the best installed font of each face', () => {
    expect(chooseFonts(new Set(['Noto Serif CJK SC', 'Noto Sans CJK SC', '仿宋']))).toEqual({
      title: 'Noto Serif CJK SC', fangsong: '仿宋', kaiti: 'Noto Serif CJK SC', heiti: 'Noto Sans CJK SC', songti: 'Noto Serif CJK SC',
    })
  })
})
