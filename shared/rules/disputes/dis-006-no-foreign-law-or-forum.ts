import type { Facts } from '../../facts/facts'
import { ABROAD } from '../../facts/abroad-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import type { Problem, Rule, RuleContext } from '../rule'
import { matchesIn } from '../read-sentences'

/**
 * Foreign law may be chosen only in a foreign-related relation (涉外法 第3条, 第41条; 解释一 第1条). Between domestic parties
 * foreign law, a foreign forum or a prevailing foreign text must go; with a foreign element they are worth a warning.
 * International standards and certificates of origin are not meant.
 */
export const noForeignLawOrForum: Rule = {
  id: 'DIS-006',
  title: '外国法、境外管辖与外文优先',
  severity: 'must-fix',
  types: 'all',
  basis: [
    basis('涉外法', '第3条', 'full-text', '当事人依照法律规定可以选择涉外民事关系适用的法律'),
    basis('涉外法', '第41条', 'full-text', '合同当事人可以协议选择适用的法律'),
    basis('涉外法解释一', '第1条', 'full-text', '涉外民事关系的认定'),
    basis('涉外法解释一', '第4条', 'full-text', '法律未规定可以选择而选择的，无效'),
    basis('浙江合同意见', '', 'web', '优先约定我国法律、法院、仲裁机构，明确中文文本效力'),
  ],
  parameters: [],
  version: 9,
  readsAnyLanguage: true,
  check,
}

const LAW = new RegExp(`(?:以|按照?|服从|遵从|遵循|遵照|准用|从|依)[^,。;]{0,10}(?:${ABROAD})[^,。;]{0,8}(?:法律?|法例)[^,。;]{0,4}(?:为准据法|为准|解释|管辖|支配|约束)|准据法[^,。;]{0,6}(?:${ABROAD})[^,。;]{0,6}法|(?:适用|依据|依照|遵循|遵照|服从|受|根据)[^,。]{0,12}(?:${ABROAD})[^,。]{0,8}(?:法律|法例|法典|法(?=[,。;的]|约束|管辖|支配|规制|调整|$))`, 'g')
const FORUM = new RegExp(`(?:(?:${ABROAD})[^,。]{0,10}(?:法院|仲裁(?:中心|院|委员会|机构|协会)(?!(?:签发|出具|开具|颁发|提供)))|国际商会(?:国际)?仲裁院|伦敦国际仲裁院|斯德哥尔摩商会仲裁院|(?<![A-Z])(?:HKIAC|SIAC|LCIA|ICC)(?![A-Z])(?=[^,。]{0,10}仲裁)|在(?:${ABROAD})[^,。]{0,6}仲裁)`, 'g')
const LANGUAGE = /从(?:英|外|日|德|法)文(?!翻|译)(?:文?本|版本?)?[^,。;]{0,4}|(?:英文|外文|日文|德文|法文|英语)(?:文本|版本|版|本)?[^,。;]{0,4}(?:说了算|算数|为主|为上|占先|居先)|(?:以|依|按)(?:英文|外文|日文|德文|法文)(?:的)?(?:原件|原文|原本|文本)为(?:准|据|凭)|(?:英文|外文|日文|德文|法文|英语)[^。;]{0,24}(?:歧异|不一致|出入|歧义|冲突|差异|抵触)[^。;]{0,8}以前者[^,。;]{0,2}(?:为准|优先|为优先)|(?:以|按)?(?:英文|外文|日文|德文|法文|英语)(?:文本|版本|版|本)?(?:的[^,。]{0,8})?(?:为准|为正本|为正式文本|优先|(?:具有|有)(?:优先|最终|决定(?:性)?)(?:的)?(?:法律)?效力)/g
const NEGATED = /不(?:适用|包括|含)|[不非未]$|除外|排除/
const STANDARD = /标准|规范|原产地|认证|证书/
const FOREIGN_PARTY = new RegExp(`${ABROAD}|Ltd|Inc\\b|GmbH|LLC|Corp|Co\\.|Limited`, 'i')

const WAYS = [
  [LAW, '适用境外法律'], [FORUM, '由境外法院或仲裁机构处理争议'], [LANGUAGE, '以外文文本为准'],
] as const

function* check({ facts }: RuleContext): Iterable<Problem> {
  if (facts.isOtherPaper) return
  const isForeign = hasForeignElement(facts)
  for (const sentence of candidateSentences(facts, LAW, FORUM, LANGUAGE)) {
    for (const [pattern, what] of WAYS) {
      for (const { words, span } of matchesIn(sentence, pattern)) {
        const before = sentence.words.slice(Math.max(0, span.start - sentence.span.start - 6), span.start - sentence.span.start)
        if (NEGATED.test(before) || NEGATED.test(words) || (pattern !== LANGUAGE && STANDARD.test(words))) continue
        yield {
          status: 'hit',
          severity: isForeign ? 'should-fix' : 'must-fix',
          spans: [span],
          computed: null,
          opinion: isForeign
            ? `合同约定${what}（“${words}”），建议优先适用中华人民共和国法律、由我国法院或仲裁机构处理，并明确中文文本效力。`
            : `双方均为境内主体，合同约定${what}（“${words}”），缺乏涉外因素，应改为适用中华人民共和国法律、由我国法院或仲裁机构处理，以中文文本为准。`,
          amendment: '本合同的订立、效力、解释、履行和争议解决均适用中华人民共和国法律（不含港澳台地区法律）；中外文文本不一致的，以中文文本为准。',
        }
      }
    }
  }
}

/** A title that says so, a party from abroad, or one whose name is written in Latin letters. */
function hasForeignElement({ parties, title }: Facts): boolean {
  return /中外|国际(?:工程|招标|货物|贸易|技术|运输|租赁|承包|合作)|国际[^合协]{0,8}(?:买卖|许可)|进出口|涉外/.test(title) || parties.some(({ name, particulars }) =>
    FOREIGN_PARTY.test(name) || /^[A-Za-z][A-Za-z .,&-]{5,}$/.test(name) || particulars.some(({ label, value }) => /住所|地址/.test(label) && FOREIGN_PARTY.test(value)))
}
