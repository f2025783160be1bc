import type { Severity } from '../rule'

/** Words of spending that thrift rules forbid or question, as data. */
export interface FrugalityWords {
  readonly pattern: RegExp
  readonly severity: Severity
  readonly why: string
  /** Words that take the place out of the question. */
  readonly not?: RegExp
  /** True: counts only where the sentence gives, buys, arranges or bills it. */
  readonly needsSpending: boolean
}

/** Must-fix what is forbidden outright, should-fix what needs a standard to show it is not lavish. */
export const FRUGALITY_WORDS: readonly FrugalityWords[] = [
  { pattern: /(?:礼品|礼包|礼物|礼盒|纪念品|伴手礼|土特产|特产)[^,。;、]{0,12}/g, severity: 'must-fix', why: '不得安排或者发放礼品、纪念品、土特产', not: /外事|防暑降温|劳保|退休|献血|运动会|积分|礼品(?:包装|回收|店)/, needsSpending: true },
  { pattern: /(?:烟酒|香烟|白酒|名酒|高档酒|茅台)[^,。;、]{0,10}/g, severity: 'must-fix', why: '不得列支烟酒', not: /烟酒(?:店|专卖)|吸烟|戒烟|饮酒|酗酒|醉酒|食堂(?:内)?(?:不|禁)/, needsSpending: true },
  { pattern: /(?:宴请|设(?:席|宴)|摆(?:酒|席)|宴会|晚宴|酒宴|宴席|酒席|高档菜肴|鱼翅|燕窝)[^,。;、]{0,10}/g, severity: 'must-fix', why: '不得安排宴请、高档菜肴', not: /宴会厅(?:保洁|设备|维修)/, needsSpending: true },
  { pattern: /(?:酒水(?:招待|服务)|酒会|文艺(?:演出|表演|节目)|歌舞(?:表演|演出)?)[^,。;、]{0,10}/g, severity: 'should-fix', why: '会议、培训不得安排酒水招待、文艺演出', not: /酒水(?:自备|不含|除外)|剧院|剧场|演出(?:公司|团体|场馆)|文化馆|文化中心|禁/, needsSpending: true },
  { pattern: /(?:进口(?:大理石|石材|洁具|木材|地毯|家具)|水晶(?:吊)?灯|红木(?:家具|班台|茶几|沙发|桌|椅|柜)|(?:头层|进口)?(?:牛皮|真皮)(?:沙发|班椅|转椅)|名贵(?:木材|石材|字画))[^,。;、]{0,8}/g, severity: 'should-fix', why: '涉及豪华、奢侈标准', needsSpending: false },
  { pattern: /(?:(?:参观|前往|赴)[^,。;]{0,8}(?:古镇|古城|古村|海滨|海岛|影视城|主题公园)|(?:安排|组织)[^,。;]{0,6}(?:游船|游湖|采摘|垂钓|出游)|旅游|游览|景区|景点|名胜|观光)[^,。;、]{0,12}/g, severity: 'must-fix', why: '不得安排旅游、景区游览', not: /旅游(?:局|部门|管理|行业|客车|大巴|车辆|学院|公司|文化|资源|规划|委员会)|旅游(?:信息|平台|系统|宣传|产业)|文化(?:和)?旅游|文旅|景区(?:管理|保洁|绿化|维护)|旅行社(?:资质|许可)/, needsSpending: true },
  { pattern: /(?:KTV|卡拉OK|夜总会|洗浴|桑拿|足浴|高尔夫)[^,。;、]{0,10}/gi, severity: 'must-fix', why: '不得安排高消费娱乐、健身活动', not: /洗浴(?:设施|设备|用品|热水)|职工浴室/, needsSpending: false },
  { pattern: /(?:购物卡|提货券|提货卡|代金券|消费卡|会员卡|储值卡|商业预付卡)[^,。;、]{0,10}/g, severity: 'must-fix', why: '不得购买、发放购物卡、提货券等', not: /就餐|饭卡|餐卡|加油卡|门禁|停车/, needsSpending: true },
  { pattern: /(?:豪华|奢侈|奢华)(?:套房|包间|酒店|大巴|装修|装饰|内饰|配置|家具|品|办公)[^,。;、]{0,8}/g, severity: 'should-fix', why: '涉及豪华、奢侈标准', not: /非豪华/, needsSpending: false },
  { pattern: /(?:五星级?|5星级?|白金)(?:以上)?(?:标准)?(?:的)?(?:酒店|宾馆|饭店|度假)[^,。;、]{0,8}/g, severity: 'should-fix', why: '会议、培训场所超出通常标准', needsSpending: false },
  { pattern: /度假(?:村|酒店|区)?[^,。;、]{0,8}/g, severity: 'should-fix', why: '会议、培训不宜安排在度假场所', not: /度假区(?:管理|管委会)/, needsSpending: true },
  { pattern: /(?:考察|参观)(?:学习)?费[^,。;、]{0,10}|(?:外出|异地)考察[^,。;、]{0,10}/g, severity: 'should-fix', why: '考察须有批准和实际公务内容', needsSpending: true },
  { pattern: /(?:服务费|合同价款?|费用|价款|报价)[^,。;]{0,14}(?:含|包含|包括)[^,。;]{0,10}(?:招待费|接待费|业务招待|公关费)[^,。;、]{0,8}/g, severity: 'should-fix', why: '合同价款不得包含招待、公关费用', needsSpending: false },
  { pattern: /(?:招待|接待|宴请)[^,。;]{0,8}(?:在|从|计入)[^,。;]{0,6}(?:会务费|会议费|培训费|服务费|合同价款?|项目(?:款|经费))[^,。;]{0,8}/g, severity: 'should-fix', why: '合同价款不得包含招待、公关费用', needsSpending: false },
  { pattern: /(?:疗休养|疗养|休养|温泉|漂流|滑雪|邮轮)[^,。;、]{0,10}/g, severity: 'should-fix', why: '疗养、休闲项目须有批准和标准依据', not: /疗养院|休养所|温泉(?:镇|街道|路|小区)|干休所/, needsSpending: true },
  { pattern: /(?:活动|接待|工会|团建|招待)(?:经)?费用?[^,。;]{0,8}由(?:乙方|供应商|承包人|受托人|服务商)[^,。;]{0,8}(?:列支|承担|支付|报销)[^,。;、]{0,8}/g, severity: 'should-fix', why: '不得向对方转嫁经费', needsSpending: false },
  { pattern: /(?:赞助费|劳务费返还|咨询费返还|返还[^,。;]{0,4}管理费)[^,。;、]{0,10}/g, severity: 'must-fix', why: '不得收取预算外的赞助费、返还费用', needsSpending: false },
]

/** Words that give, buy, arrange or bill. */
export const SPENDING = /准备|款待|宴|每位|安排|组织|提供|赠送|发放|包含|包括|含|采购|购买|购置|定制|参观|游览|赴|前往|费用|每人|人均|列支|支付|报销|招待|品尝|配送|制作|每份|元/
