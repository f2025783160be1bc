import type { Span } from '../../core/span'
import type { Facts } from '../../facts/facts'
import { readSentences, spanInSentence } from '../read-sentences'
import { cityAtStart } from './cities'

/** A place as words give it: its city and its district or county, each '' where not said. */
export interface Place {
  readonly city: string
  readonly district: string
}

/** 浙江省云溪市青禾区人民路1号 -> city 云溪, district 青禾; district-level cities count as districts only after a city. */
function readPlace(words: string): Place {
  const text = words.replace(/[^\u4e00-\u9fa5]/g, '').replace(/^.{0,6}(?:省|自治区|特别行政区)/, '')
  const city = /^(.{1,6}?)(?:市|自治州|地区|盟)/.exec(text)
  const rest = city === null ? text : text.slice(city[0].length)
  const district = /^(.{1,6}?)(?:新区|开发区|区|县|旗|市)/.exec(rest)
  // 服务地点亦在该区 names no district.
  const named = /[该本此同亦各某]/.test(district?.[1] ?? '') ? null : district
  return { city: city?.[1] ?? '', district: named?.[1] ?? '' }
}

/** Whether a court's place is the place of an address: null when one of them does not say enough. */
export function isSamePlace(court: Place, address: Place): boolean | null {
  if (court.district !== '' && address.district !== '') {
    if (court.district === address.district) return true
    return court.city !== '' && address.city !== '' ? false : null
  }
  if (court.city === '' || address.city === '') return null
  return court.city === address.city ? (court.district === '' ? true : null) : false
}

/** A court a contract names: 杭州市西湖区人民法院. */
export interface NamedCourt {
  readonly place: Place
  readonly span: Span
  readonly words: string
}

const COURT = /((?:[\u4e00-\u9fa5]{2,6}省)?(?:[\u4e00-\u9fa5]{2,5}市)?(?:[\u4e00-\u9fa5]{1,6}(?:新区|区|县|旗|市))?)(?:基层|中级|高级)?(?:人民)?法院/
const LEADING = /^.*(?:向|由|至|到|交|归|诉诸|提交|以|在|提请|为|约定|选择|选定|认可|服从|确定|报|老家|户籍地)/

/** The court named by place in these words (which start at `start` in the text); null for 甲方住所地人民法院 and the like. */
export function findNamedCourt(words: string, start: number): NamedCourt | null {
  const lead = LEADING.exec(words.slice(0, Math.max(0, words.indexOf('法院'))))?.[0].length ?? 0
  const match = COURT.exec(words.slice(lead))
  if (match === null || match[1] === '' || /所在|住所|有管辖权|当地|签订|履行|守约|起诉|原告|被告/.test(match[0])) return null
  const from = start + lead + match.index
  return { place: readPlace(match[1]!), span: { start: from, end: from + match[0].length }, words: match[0] }
}

const SITE = /(?:坐落|座落|位于|(?:双方|各方)[^,。;]{0,6}(?:均|都|同)(?:在|位于|设在|驻)|(?:服务|施工|作业|安装|交付|交货|送货|运送|配送|驻点|派驻|供货|履行)[^,。;]{0,6}(?:在|于|至|到)|租赁(?:标的物?|物)(?=为|:)|房屋地址|租赁(?:房屋|物业?|标的)?(?:地址|位置)|工程地点|建设地点|施工地点|项目地点|工程地址|项目地址|服务地点|交货地点|履行地点|签订地点?|签约地点?|[\u4e00-\u9fa5]{2}地点|住所(?:地)?(?:均|都)?|注册地)(?:于|在|为)?[ :]{0,3}(?:于|在)?([\u4e00-\u9fa5]{2,30}[市区县旗][^,。;、\s]{0,20})/g

/** An address the text gives for the subject, for performance or for signing. */
export interface Site {
  readonly place: Place
  readonly span: Span
  /** True for the place of a house or of works. */
  readonly isProperty: boolean
}

const SITES = new WeakMap<Facts, readonly Site[]>()

/** Addresses of the subject, of performance and of signing, as the text gives them; found once. */
export function findSites(facts: Facts): readonly Site[] {
  const known = SITES.get(facts) ?? readSites(facts)
  SITES.set(facts, known)
  return known
}

function readSites(facts: Facts): readonly Site[] {
  return readSentences(facts).flatMap((sentence) =>
    [...sentence.words.matchAll(SITE)].flatMap((match) => readPlace(match[1]!).city + readPlace(match[1]!).district === '' ? [] : [{
      place: readPlace(match[1]!),
      span: spanInSentence(sentence, match.index, match[0].length),
      isProperty: /坐落|座落|位于|房屋|租赁|工程|建设|施工|项目/.test(match[0]),
    }]),
  )
}

/** The place a party says it is at: its address, else what its name begins with. */
export function placesOfParties(facts: Facts): readonly { readonly roles: readonly string[]; readonly place: Place; readonly isOurs: boolean | null }[] {
  return facts.parties.flatMap(({ role, aliases, name, particulars, isOurs }) => {
    const address = particulars.find(({ label }) => /住所|地址/.test(label))?.value ?? ''
    const read = readPlace(address === '' ? name : address)
    const place = read.city === '' && read.district === '' ? { city: cityAtStart(name), district: '' } : read
    return place.city === '' && place.district === '' ? [] : [{ roles: [role, ...aliases], place, isOurs }]
  })
}
