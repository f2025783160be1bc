/** Words that show that money is paid. */
export const PAYMENT_VERB = /拨(?=[^,。;]{0,6}\d)|支付|付至|付款|拨付|预付|首付|付清|付给|给付|结清|付到|交付款项|汇至|划付|缴纳|交纳|付|预留|扣留|留取|暂扣|留存|作为质|作质/

/** Words that make a share or an amount something other than an instalment of the price. */
export const NOT_INSTALMENT =
  /(?<!(?:收到|取得|凭|见|开具|提供|提交|出具|开出)[^,。;]{0,20})发票(?![^,。;]{0,8}(?:后|之日|时|起|\d{1,2}(?:个)?(?:工作)?日内))|违约|罚|税率|税点|征收率|利率|利息|滞纳|赔偿|补偿|超过|不低于|不少于|不足|保函|履约保证金|履约担保|投标保证金|押金|每日|每天|每逾期|逾期|迟延|延迟|上浮|下浮|上涨|下调|优惠|折扣|考核(?:扣|不合格|得分|分值|分数|结果|等级|成绩|系数)|按考核|扣减|扣除.{0,6}分|绩效|得分|满意|合格率|完好率|出勤|损耗|误差|佣金|提成|分成|折旧|管理费率|费率|手续费|单价|其中|(?:概|暂|均|得|应)?不(?:予|再|得)?(?:支付|付款)|退还|返还.{0,4}(?:履约|投标)|低于|高于|\d ?分(?:\(|以上|以下|及|至|到|的|[-~—,])|到达率|达到.{0,6}(?:进度|工程量|产值|形象)|完成.{0,6}(?:工程量|进度|投资|产值|工作量)(?:的)?$/

/** Bases that are no share of the whole price: sums over them do not come to 100%. */
export const PARTIAL_BASE = /当期|本期|当月|月度|每月|当季|季度|每季|当年|年度|年租|月租|已完|已完成|完成的|进度款|产值|当次|每批|该批|本批|每次|未付|逾期|欠付|余款|剩余|尾款|余额|设备部分|材料|人工|暂列|暂估|工程量|应付|上述|前述|审减|核减|保证金|定金|订单|每单|单项|对应|相应|实际|各|月|季/

/** Payment by marks or grades (90分以上的付50%): one of them is paid, so they are not added up. */
export const GRADED = /\d ?分(?:\(|以上|以下|及|至|到|的|[-~—,])|(?:优秀|良好|不合格|[A-D甲乙丙丁][级档等])的?,?(?:全额)?(?:支付|付|按)|(?:^|[,;；])合格的,?(?:全额)?(?:支付|付|按)/

/** Cumulative wording right before a share: 付至, 累计支付. */
export const CUMULATIVE = /(?:付至|支付至|付款至|付到|支付到|付款到|拨付至|拨至|结算至|结至|拨付到|拨到|累计(?:已)?(?:支付|付|付款|拨付)?(?:至|到|达|达到|不超过)?|付款比例达到?)[^,。;；]{0,40}$/

/** What remains after the earlier instalments. */
export const REST = /余款|尾款|剩余|余下|其余|余额|结清|付清|剩下|剩[^,。;；]{0,8}$|余[^,。;；]{0,6}$/

/** Money kept back against defects. */
export const RETENTION = /缺陷(?:责任)?(?:担保|保证)(?!金)|质保金|质量保证金|质量保修金|保修金|质保款|缺陷责任(?:保证)?金|维保金|质量保留金|保留金/

/** A share or an amount left blank: 支付合同总价的__%. */
export const BLANK_SHARE = /(?:[_＿]{1,20}|【 *】|\[ *\]|\( *\)|[的付至为计] {2,20}|[×Xx*]{1,3}) ?(?:%|％|元|万元)|百分之(?:[_＿]{1,20}|【 *】| {2,})/

/** Signs that the clause offers several ways to pay. */
export const ALTERNATIVES = /[□☐○◯☑☒■]|第 ?(?:[_＿]+|【 *】|\( *\)|[一二三四五六\d（）()]{1,3}) ?种|(?:任选|择一|下列|以下|如下)[^。]{0,10}(?:方式|方案)(?:之一|中的)|(?:方式|方案|选项) ?[一二三四1234A-D] ?[:：、.]/

/** A share paid several times (各支付20%, 每季度支付25%): how often is not summed up. */
export const REPEATED = /(?:各|均|每(?:个)?(?:月|季度|季|半年|年|期|批|次|阶段)|按(?:月|季度|季|年)|逐(?:月|年|季))[^,。;；]{0,24}$/

/** Names of instalments, right before the share or amount: the verb may stand elsewhere in the sentence. */
export const INSTALMENT_NAME = /(?:[首中末初前后二三][期批](?:款项?)?|[首二三末][次笔回]|首付款?|预付款|首款|首期款?|进度款|到货款|验收款|初验款|终验款|尾款|余款|[一二三四五六]期款|第[一二三四五六\d]{1,2}[期笔次](?:款项?|付款)?|第[一二三四]季度|剩余款项?|质保金|质量保证金)[^,。;；\d]{0,12}$|(?:^|[,、(])余 ?$/
