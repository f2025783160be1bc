/** Units goods and services are counted in. */
const UNIT = '(?:台|套|件|个|辆|吨|箱|支|盒|把|张|只|组|批|块|本|册|包|桶|瓶|袋|卷|米|平方米|㎡|株|棵|盆|份|公斤|千克|斤|升|扇|樘|片|根|条|双|顶|床|名|人|次|间|处|幢|栋|座|层|期|课时|学时|场|面|盏|副|架|艘|门|路|点位|公里)'
const COUNT = '(?:\\d|[一二两三四五六七八九十百千])'

/** Work, goods and services as contracts call them: what somebody performs. */
const TRADE = '守护|看护|值守|值班|巡查|巡逻|巡检|门岗|保安|秩序|保洁|清扫|清洁|清洗|消杀|绿化|养护|修剪|维修|检修|维护|保养|安装|调试|施工|修缮|装修|改造|粉刷|涂刷|砌筑|浇筑|铺设|铺贴|敷设|吊顶|隔墙|布线|防水|拆除|加固|翻修|翻新|设计|开发|研制|编制|起草|撰写|审查|印刷|印制|制作|定制|拍摄|录制|培训|授课|讲课|讲座|教学|课程|审计|评估|鉴定|检测|检验|监测|测绘|测量|勘察|监理|翻译|运输|搬运|搬迁|装卸|清运|配送|接送|仓储|存放|保管|会务|接待|午餐|早餐|晚餐|就餐|食堂|膳食|咨询|顾问|法律意见|诉讼|代理|数字化|扫描|录入|整理|托管|运行|运维|布展|展览|演出|策划|宣传|体检|护理|照料|救援|打捞|钣金|喷漆|采摘|种植|栽植|移栽'

/**
 * A sentence that says who does what for whom, without a heading's words: 乙方派驻保安员24名, 由乙方承担车辆的保养,
 * 乙方为甲方翻译文件. A duty to pay, to bear a cost or to tell is no performance.
 */
export const PERFORMS = new RegExp(
  // Who sends, takes on, is charged with or offers which work.
  `(?:派驻|派出|派遣|指派|选派|负责|承担|承办|承接|承揽|承建|承做|承印|承运|从事|完成|实施|开展|提供|安排|举办|组织|照管|看管|管护|委托|交由?|聘请?|请|为|替|给|对|将|把|向|进行)[^。;]{0,40}(?:${TRADE})` +
  // What is sold, made or handed over, counted.
  `|(?:供应|供给|供货|供|购置|购入|购进|购买|采购|订购|订制|定购|选购|买|卖|出售|售给|售予|转让|租给|租用|借给|赠送|运送|印制|制作|生产|加工|交付|送交|派驻|派出|配备)[^。;]{0,24}(?:(?<!\\d)${COUNT}[\\d一二两三四五六七八九十百千万.,]{0,10} ?${UNIT}|如下|下列|以下|下表|下述|附件|附表)` +
  // Several kinds of work in a row.
  `|(?:${TRADE})[^。;]{0,20}[、,和及][^。;]{0,20}(?:${TRADE})`,
)

/** Words of sentences that speak of the failure or the aftermath of a performance, not of the performance. */
export const NO_PERFORMANCE = /违约|赔偿|罚|不得|禁止|保修|质保|缺陷|解除|争议|纠纷|逾期|迟延|不可抗力|损失|事故|验收|考核|扣/

/** A quantity: 24名, 三间, 200箱. */
export const COUNTED = new RegExp(`${COUNT} ?${UNIT}`)

/** Goods named by kind and quantity, with a model, a make or a size before it: A4复印纸（70克）200箱. */
export const GOODS_LINE = new RegExp(`(?:(?<![A-Z\\d])(?!GB|DB|ISO|RMB)[A-Z][A-Z\\d-]{2,20}|[\\u4e00-\\u9fff]牌|\\d ?(?:克|毫米|厘米|英?寸|升|千瓦|匹|mm|cm|ml|kg|g|L|W|TB))[^。;]{0,40}?(?<![\\d.])${COUNT}[\\d一二三四五六七八九十百千]{0,8} ?${UNIT}`)

const YEARS = '(?:[一二两三四五六七八九十半]|\\d{1,3}) ?(?:个)?(?:年|月|季度|学期)'

/** A stretch of time: from a day to a day, 为期一年, 租三年. */
export const STRETCH = new RegExp(
  `\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?(?:\\(?[含起](?:算|始)?\\)?)?[,]? ?(?:至|到|[-~—－])|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?:日)? ?(?:至|到|[~—]|-{2})|起[^。;]{2,30}(?:止|届满|结束)|为期|(?:租|聘|聘用|服务|承包|托管|合作|有效|承办|委托|派驻|派遣|共|共计|合计|总计)(?:期)?(?:限)?(?:间)?[为是:共]{0,2} ?${YEARS}|${YEARS}(?:期|为限|整)|\\d{4}年(?:全年|度)`,
)

/** Money that is paid for the performance: 每月付96000元, 全年2580000元. */
export const PAID = /(?:付|支付|给付|付给|结算|结清|收取|收费|缴纳|交纳|计费|每[人天日月年季次个台件份套平]|按[月年季次]|全[年部]|一年|共|合计|总计|总共|计|价款?|标价)[^。;]{0,20}(?:\d|[一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]) ?(?:万|亿)?元|(?:\d|[百千万佰仟]) ?(?:万|亿)?元[^。;]{0,24}(?:付|结|含税|包干|\/[月年季次人天])/
