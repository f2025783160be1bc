/** Articles of one act and where the same rule stood before; `null` where there was no such rule. */
export interface SuccessionLine {
  /** The act as it stands now. */
  readonly act: string
  /** The act that held the old number: itself for a renumbering. */
  readonly was: string
  /** [present article, old article]. From general legal knowledge; not checked against a register. */
  readonly articles: readonly (readonly [string, string | null])[]
}

const article = (number: number): string => `第${number}条`
const pairs = (...numbers: readonly (readonly [number, number])[]): readonly (readonly [string, string])[] =>
  numbers.map(([present, old]) => [article(present), article(old)])
const unchanged = (...numbers: readonly number[]): readonly (readonly [string, string])[] =>
  numbers.map((number) => [article(number), article(number)])

/**
 * What a finding cites for a contract made before the present text: 民法典 -> 合同法, 担保法, 民法总则; and old numbers of
 * renumbered acts. Also read the other way, to name the present article for an old citation.
 */
export const SUCCESSION_LINES: readonly SuccessionLine[] = [
  {
    act: '民法典', was: '合同法',
    articles: pairs(
      [466, 125], [470, 12], [488, 30], [490, 32], [493, 35], [496, 39], [497, 40], [498, 41], [501, 43], [502, 44],
      [506, 53], [509, 60], [510, 61], [511, 62], [523, 65], [543, 77], [546, 80], [562, 93], [563, 94], [564, 95],
      [565, 96], [566, 97], [577, 107], [582, 111], [583, 112], [584, 113], [585, 114], [587, 115], [588, 116], [596, 131],
      [620, 157], [621, 158], [657, 185], [658, 186], [661, 190], [704, 213], [705, 214], [712, 220], [713, 221], [716, 224], [725, 229],
      [726, 230], [733, 235], [734, 236], [791, 272], [794, 274], [795, 275], [807, 286], [845, 324], [859, 339], [861, 341], [885, 363],
      [919, 396], [921, 398], [923, 400], [924, 401], [929, 406], [933, 410],
    ),
  },
  { act: '民法典', was: '合同法', articles: [['第563条第2款', null], ['第734条第2款', null], ['第582—584条', '第111—113条'], ['第562—566条', '第93—97条'], ['第496—498条', '第39—41条']] },
  // The act as amended in 1993; of the numbers of 1981 nothing is said.
  { act: '合同法', was: '经济合同法', articles: pairs([12, 12], [77, 26], [93, 26], [107, 29], [114, 31], [115, 14]) },
  { act: '民法典', was: '担保法', articles: pairs([586, 91], [683, 8]) },
  { act: '民法典', was: '民法总则', articles: [...unchanged(58, 74, 97, 140, 142, 143, 146, 158, 160, 170, 171, 172, 188, 197, 200, 201, 202, 203, 204), ...pairs([1259, 205])] },
  { act: '仲裁法', was: '仲裁法', articles: pairs([27, 16], [28, 17], [29, 18]) },
  { act: '民诉法', was: '民诉法', articles: pairs([34, 33], [35, 34]) },
  { act: '网安法', was: '网安法', articles: pairs([23, 21], [24, 22]) },
  { act: '款项条例', was: '款项条例', articles: [...unchanged(3), ...pairs([7, 6], [8, 7], [9, 8], [10, 9], [11, 10], [12, 11], [13, 12], [14, 13], [17, 15]), ['第9条第2款', null]] },
  { act: '著作权法', was: '著作权法', articles: pairs([19, 17]) },
  { act: '安全生产法', was: '安全生产法', articles: pairs([48, 45], [49, 46], [103, 100]) },
  { act: '涉外法解释一', was: '涉外法解释一', articles: pairs([1, 1], [4, 6]) },
  { act: '租赁解释', was: '租赁解释', articles: unchanged(2, 3) },
  { act: '建工解释一', was: '建工解释（2004）', articles: pairs([1, 1], [21, 20], [25, 6]) },
  { act: '建工解释一', was: '建工解释二（2018）', articles: pairs([2, 1], [17, 8], [22, 10], [42, 23]) },
  { act: '物业条例', was: '物业条例', articles: unchanged(39) },
]
