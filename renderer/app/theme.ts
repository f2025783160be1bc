import { theme, type ThemeConfig } from 'antd'

/** How the program looks on this machine. */
export interface Appearance {
  readonly scheme: 'system' | 'light' | 'dark'
  readonly isLarge: boolean
}

const SANS = '"Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei UI","Microsoft YaHei",system-ui,sans-serif'
const SERIF = '"Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,NSimSun,serif'

const LIGHT = {
  ground: '#f2f1ee', panel: '#fbfaf8', paper: '#fffefb', ink: '#1f2328', quiet: '#5b626a', faint: '#6b7178', line: '#e1dfda', lineStrong: '#c9c6bf',
  accent: '#24527a', accentSoft: '#e3ebf2', hover: '#ece9e4',
  mustFix: '#b8201a', mustFixSoft: '#fbe9e6', shouldFix: '#8a5a00', shouldFixSoft: '#fbf0d6', remind: '#1a56a8', remindSoft: '#e4edf9',
  insufficient: '#5f656c', insufficientSoft: '#eceded', search: '#6d4bb0', searchSoft: '#ece4fa', inserted: '#1f7a3d', removed: '#b8201a',
}

const DARK: typeof LIGHT = {
  ground: '#17181a', panel: '#1d1f22', paper: '#222427', ink: '#dedbd4', quiet: '#a8aaac', faint: '#95989b', line: '#313439', lineStrong: '#474b51',
  accent: '#8ab4d8', accentSoft: '#253443', hover: '#282b2f',
  mustFix: '#f08a80', mustFixSoft: '#43251f', shouldFix: '#e0b04c', shouldFixSoft: '#3b3018', remind: '#86b4f0', remindSoft: '#20324a',
  insufficient: '#a6abb0', insufficientSoft: '#2e3135', search: '#c0a6f2', searchSoft: '#352b49', inserted: '#7fc795', removed: '#f08a80',
}

/** True when the chosen scheme, or the system's, is dark. */
export function isDark(appearance: Appearance, systemIsDark: boolean): boolean {
  return appearance.scheme === 'system' ? systemIsDark : appearance.scheme === 'dark'
}

/** Ant Design's tokens. Every colour and size on screen comes from here or from `cssVariables`; nothing moves where the person asked their system for stillness. */
export function antdTheme(dark: boolean, isLarge: boolean, isStill: boolean): ThemeConfig {
  const colours = dark ? DARK : LIGHT
  const size = isLarge ? 18 : 14
  return {
    // The style sheet antd is published with instead of rules put together while a screen opens: every value in it is a variable.
    zeroRuntime: true,
    hashed: false,
    algorithm: dark ? [theme.darkAlgorithm] : [theme.defaultAlgorithm],
    token: {
      colorPrimary: colours.accent, colorInfo: colours.accent, colorLink: colours.accent, colorError: colours.mustFix,
      colorText: colours.ink, colorTextSecondary: colours.quiet, colorTextDescription: colours.quiet, colorTextPlaceholder: colours.faint,
      colorBgLayout: colours.ground, colorBgContainer: colours.panel, colorBgElevated: colours.panel,
      colorBorder: colours.lineStrong, colorBorderSecondary: colours.line,
      fontFamily: SANS, fontSize: size, borderRadius: 6, borderRadiusLG: 6, controlHeight: isLarge ? 38 : 30, controlHeightSM: isLarge ? 32 : 24,
      boxShadow: '0 2px 10px rgba(0,0,0,.12)', boxShadowSecondary: '0 2px 10px rgba(0,0,0,.14)', motion: !isStill, motionDurationMid: '0.12s', motionDurationSlow: '0.16s',
      colorBgMask: dark ? 'rgba(0,0,0,.5)' : 'rgba(31,35,40,.28)',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', primaryColor: dark ? '#10202e' : '#ffffff' },
      Table: { cellPaddingBlock: 6, cellPaddingInline: 10, headerBg: colours.panel, headerSplitColor: 'transparent', rowHoverBg: colours.hover },
      Tabs: { horizontalMargin: '0', titleFontSize: size },
    },
  }
}

/** The same tokens for our own style sheets. */
export function cssVariables(dark: boolean, isLarge: boolean): string {
  const colours = Object.entries(dark ? DARK : LIGHT).map(([name, value]) => `--hs-${kebab(name)}:${value}`)
  const sizes = isLarge
    ? ['--hs-size:18px', '--hs-size-small:16px', '--hs-size-title:22px', '--hs-text-size:20px', '--hs-row:44px', '--hs-list-row:36px']
    : ['--hs-size:14px', '--hs-size-small:12.5px', '--hs-size-title:18px', '--hs-text-size:16px', '--hs-row:36px', '--hs-list-row:28px']
  return `:root{color-scheme:${dark ? 'dark' : 'light'};--hs-paper-light:${dark ? '.88' : '1'};--hs-sans:${SANS};--hs-serif:${SERIF};${[...colours, ...sizes].join(';')}}`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
