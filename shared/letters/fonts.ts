import type { Face } from './letter'

/** Font of each face. */
export type FontSet = Readonly<Record<Face, string>>

/** A face whose preferred font is not installed. */
export interface FontWarning {
  readonly face: Face
  readonly wanted: string
  /** What is used instead; null when none of the known substitutes is there either and the word processor will choose. */
  readonly substitute: string | null
  /** One plain Chinese sentence. */
  readonly message: string
}

const FACE_NAMES: Readonly<Record<Face, string>> = { title: '标题（小标宋）', fangsong: '正文（仿宋）', kaiti: '二级标题（楷体）', heiti: '一级标题（黑体）', songti: '页码（宋体）' }

/** Names of each face's fonts, best first: the official one, the same design of other makers, then the nearest free one. */
export const FONT_NAMES: Readonly<Record<Face, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋', '华文中宋', 'STZhongsong', '思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC', '宋体', 'SimSun'],
  fangsong: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong', '朱雀仿宋', '思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC', '宋体', 'SimSun'],
  kaiti: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', '方正楷体简体', '华文楷体', 'STKaiti', '霞鹜文楷', 'LXGW WenKai', '思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC', '宋体', 'SimSun'],
  heiti: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', '华文黑体', 'STHeiti', '思源黑体', 'Source Han Sans SC', 'Noto Sans CJK SC', '微软雅黑', 'Microsoft YaHei'],
  songti: ['宋体', 'SimSun', '方正书宋_GBK', '华文宋体', 'STSong', '思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC'],
}

/** The same font under its Chinese and its Latin name: no substitute, and nothing to warn of. */
const SAME_FONT: Readonly<Record<string, string>> = {
  FangSong_GB2312: '仿宋_GB2312', KaiTi_GB2312: '楷体_GB2312', SimHei: '黑体', SimSun: '宋体', 'FZXiaoBiaoSong-B05S': '方正小标宋简体',
}

/** The official fonts, for a file that goes to other computers. */
export const OFFICIAL_FONTS: FontSet = {
  title: FONT_NAMES.title[0]!, fangsong: FONT_NAMES.fangsong[0]!, kaiti: FONT_NAMES.kaiti[0]!, heiti: FONT_NAMES.heiti[0]!, songti: FONT_NAMES.songti[0]!,
}

/** The best installed font of every face; the official name where no known one is installed. */
export function chooseFonts(installed: ReadonlySet<string>): FontSet {
  const choose = (face: Face): string => FONT_NAMES[face].find((name) => installed.has(name)) ?? OFFICIAL_FONTS[face]
  return { title: choose('title'), fangsong: choose('fangsong'), kaiti: choose('kaiti'), heiti: choose('heiti'), songti: choose('songti') }
}

/** The faces whose official font is not among the installed ones, each with its substitute (documents.md 3.6). */
export function missingFonts(installed: ReadonlySet<string>): readonly FontWarning[] {
  const faces: readonly Face[] = ['title', 'fangsong', 'kaiti', 'heiti', 'songti']
  return faces.flatMap((face) => {
    const wanted = OFFICIAL_FONTS[face]
    const substitute = FONT_NAMES[face].find((name) => installed.has(name)) ?? null
    if (substitute === wanted || (substitute !== null && SAME_FONT[substitute] === wanted)) return []
    return [{ face, wanted, substitute, message: warningText(face, wanted, substitute) }]
  })
}

function warningText(face: Face, wanted: string, substitute: string | null): string {
  const start = `本机没有“${wanted}”字体，${FACE_NAMES[face]}`
  return substitute === null
    ? `${start}将由打印或文字处理软件自行替换，版面可能变化；请安装该字体后再打印。`
    : `${start}在本机改用“${substitute}”；文件中仍写明“${wanted}”，在装有该字体的电脑上会恢复。`
}
