const WINDOW = 60

/** Ends in a law or in a document that is not this contract: 《…》, 民法典, 招标文件, 原合同, 主合同. */
const OUTSIDE = new RegExp(
  '(?:》 {0,2}(?:\\([^()]{0,30}\\) {0,2}){0,2}(?:的|中|中的|之|及其实施条例|及其)?' +
  '|(?:法典|[\\u4e00-\\u9fff]法|法\\(\\d{4}[^()]{0,12}\\)|条例|(?<!本)规定|(?<!本)办法|细则|司法解释|解释|准则|规则|章程|(?<!本)规范|标准|公约|惯例|规程|法律法规)(?:的|中|中的|之)?' +
  '|(?:招标|投标|采购|磋商|谈判|响应|询价|询比|中标|竞争性[^,。;]{0,6})(?:文件|函|书)?(?:的|中|中的|之)?' +
  '|(?:原|主|另|该|上述|总包|承包|采购|框架|租赁|贷款|借款|保险|劳动|买卖|施工|监理|委托|授权|抵押|保证|出让|主债权|基础)(?:合同|协议|书)(?:》)?(?:的|中|中的|之)?' +
  '|通知|公告|意见|文件|附[件表录] {0,2}[一二三四五六七八九十\\d]{0,3}(?:的|中的|中|之)?)' +
  ' {0,3}$',
)
/** The same, but this contract after all. */
const INSIDE = /(?:本|此)(?:合同|协议|协议书|条款|办法|规定|细则|章程|规则|保险条款|附件|补充协议|公约|标准|文件|条件)(?:的|中|中的|之)?(?:约定)?(?:的)? {0,3}$|(?:按照?|依照|依据|根据|符合|违反|以|见|与)(?:合同|协议)(?:的)? {0,3}$/
/** Named after the article: 第二十条…招标文件 does not count; 第X条(见招标文件) neither. */
const QUOTED_LAW_AFTER = /^ {0,2}(?:的)?规定/

/**
 * True when the 第…条 at `start` points into a law or another document: the words before it (bracketed edition notes
 * left out) end in one. `end` is the unit after the reference.
 */
export function isExternalReference(normalized: string, start: number, end: number): boolean {
  const before = normalized.slice(Math.max(0, start - WINDOW), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (INSIDE.test(line)) return false
  if (OUTSIDE.test(line)) return true
  // 依照中华人民共和国合同法的有关规定,第十二条…的规定: only plain law words right before count.
  return QUOTED_LAW_AFTER.test(normalized.slice(end, end + 6)) && /(?:法典|法|条例)[^,。;]{0,8}$/.test(line)
}
