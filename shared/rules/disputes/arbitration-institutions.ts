/**
 * Arbitration institutions a Chinese contract may name. From general knowledge, not checked against the Ministry of
 * Justice's register; a name outside it is therefore reported as suspected, never as certain. 仲裁法: commissions are
 * set up in municipalities, provincial capitals and other cities with districts, not in counties or districts.
 */
const CITIES = (
  '北京 上海 天津 重庆 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 ' +
  '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 ' +
  '长春 吉林 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 ' +
  '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 ' +
  '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 ' +
  '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽 ' +
  '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 ' +
  '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 ' +
  '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 海南 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 ' +
  '贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 ' +
  '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 巴音郭楞 喀什 伊犁'
).split(' ')

/** Institutions whose name is not `<city>仲裁委员会`, each with the other names it goes by. */
const SPECIAL: readonly (readonly [name: string, ...others: string[]])[] = [
  ['中国国际经济贸易仲裁委员会', '中国国际商会仲裁院', '中国贸仲', '贸仲委', '贸仲', '中国国际贸易促进委员会对外贸易仲裁委员会', '中国国际贸易促进委员会对外经济贸易仲裁委员会', 'CIETAC'],
  ['中国海事仲裁委员会', '中国海仲', '海仲委', '海仲'],
  ['北京仲裁委员会', '北京国际仲裁中心', '北仲'],
  ['上海国际经济贸易仲裁委员会', '上海国际仲裁中心', '上海贸仲'],
  ['上海仲裁委员会', '上海国际仲裁院'],
  ['深圳国际仲裁院', '华南国际经济贸易仲裁委员会', '深圳仲裁委员会', '粤港澳大湾区国际仲裁中心'],
  ['广州仲裁委员会', '广州国际仲裁中心', '中国广州仲裁委员会'],
  ['海南国际仲裁院', '海南仲裁委员会'],
  ['杭州仲裁委员会', '杭州国际仲裁院'],
  ['宁波仲裁委员会', '宁波国际仲裁院'],
  ['南京仲裁委员会', '南京国际仲裁中心'],
  ['武汉仲裁委员会', '武汉国际仲裁中心'],
  ['珠海国际仲裁院', '珠海仲裁委员会'],
  ['厦门仲裁委员会', '厦门国际仲裁院'],
  ['成都仲裁委员会', '成都国际仲裁院'],
  ['重庆仲裁委员会', '重庆国际仲裁中心'],
  ['香港国际仲裁中心', 'HKIAC'],
  ['日本国际商事仲裁协会', '日本商事仲裁协会'],
  ['新加坡国际仲裁中心', 'SIAC'],
  ['国际商会国际仲裁院', '国际商会仲裁院', 'ICC'],
  ['伦敦国际仲裁院', 'LCIA'],
  ['斯德哥尔摩商会仲裁院', 'SCC'],
  ['解决投资争端国际中心', 'ICSID'],
  ['世界知识产权组织仲裁与调解中心', 'WIPO'],
]

/** Cities with more than one institution: `<city>的仲裁机构` names none of them. */
const SEVERAL = new Set(['北京', '上海', '深圳', '天津', '重庆', '香港'])

const CANONICAL = new Map<string, string>(CITIES.map((city) => [`${city}仲裁委员会`, `${city}仲裁委员会`]))
for (const names of SPECIAL) for (const name of names) CANONICAL.set(name, names[0])

/** What a name in a contract amounts to. */
export type InstitutionReading =
  | { readonly kind: 'known'; readonly name: string }
  /** Not the exact name, but clear which one is meant (仲裁法解释 第3条). */
  | { readonly kind: 'inexact'; readonly name: string }
  | { readonly kind: 'unknown'; readonly nearest: string | null }

/** Reads the name of an institution; branches (××分会) count as their institution. */
export function readInstitution(written: string): InstitutionReading {
  const name = written.replace(/[\s《》“”"()（）]/g, '')
  for (const candidate of [name, name.replace(/(?<=委员会|仲裁院|中心).{2,10}(?:分会|分院|中心|仲裁院)$/, '')]) {
    const known = CANONICAL.get(candidate)
    if (known !== undefined) return { kind: 'known', name: known }
  }
  const plain = name.replace(/^中国(?!国际|海事)/, '').replace(/^.{2,3}省(?=.{2,5}市)/, '').replace(/(?:市|地区)(?:经济合同|经济|合同)?(?=仲裁)/, '').replace(/仲裁(?:委|院|中心)$/, '仲裁委员会')
  const meant = CANONICAL.get(plain)
  if (meant !== undefined) return { kind: 'inexact', name: meant }
  return { kind: 'unknown', nearest: nearestName(name) }
}

/** True when the city has more than one institution. */
export function hasSeveralInstitutions(city: string): boolean {
  return SEVERAL.has(city.replace(/市$/, ''))
}

/** The known name that shares at least four fifths of its characters with the written one (Dice), or null. */
function nearestName(written: string): string | null {
  let best: string | null = null
  let bestScore = 0.8
  for (const [name, canonical] of CANONICAL) {
    const score = likeness(written, name)
    if (score >= bestScore) [best, bestScore] = [canonical, score]
  }
  return best
}

function likeness(a: string, b: string): number {
  const counts = new Map<string, number>()
  for (const sign of a) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let shared = 0
  for (const sign of b) {
    const left = counts.get(sign) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(sign, left - 1)
    }
  }
  return (2 * shared) / (a.length + b.length)
}
