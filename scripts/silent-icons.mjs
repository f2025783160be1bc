const SPEAKS = /role: "img",\s*"aria-label": icon\.name\s*\}, restProps/

/**
 * Ant Design's icons call themselves by English names (“edit 修改”), and most are drawn by its own parts, out of reach of any
 * property. All go through two small modules: in the build icons are silent unless they are given a name.
 */
export function silentIcons() {
  return {
    name: 'silent-icons',
    transform(code, id) {
      if (!/@ant-design\/icons\/(?:es|lib)\/components\/AntdIcon(?:Light)?\.js$/.test(id.replaceAll('\\', '/'))) return null
      if (!SPEAKS.test(code)) throw new Error('The icons of Ant Design are put together in another way now: see scripts/silent-icons.mjs.')
      return { code: code.replace(SPEAKS, '...(restProps["aria-label"] === undefined ? { "aria-hidden": true } : { role: "img" })\n  }, restProps'), map: null }
    },
  }
}
