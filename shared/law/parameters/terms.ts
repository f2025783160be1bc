import { officeParameter, parameter } from '../define-parameter'

/** Longest lease in years. */
export const leaseYearsMax = parameter('lease-years-max', '租赁期限上限（年）',
  ['1999-10-01', 20, '《中华人民共和国合同法》第214条'],
  ['2021-01-01', 20, '《中华人民共和国民法典》第705条'])

/** Longest lease of state assets in years; local rule. */
export const stateAssetLeaseYearsMax = officeParameter('state-asset-lease-years-max', '国有资产出租期限上限（年）', '地区政策（多地3—5年），由本单位录入')

/** Days of notice to dismiss a property manager. */
export const propertyDismissalDays = parameter('property-dismissal-days', '解聘物业服务人的通知期（日）',
  ['2021-01-01', 60, '《中华人民共和国民法典》第946条'])
/** Days of notice by which a property manager refuses renewal. */
export const propertyNonRenewalDays = parameter('property-non-renewal-days', '物业服务人不续聘的通知期（日）',
  ['2021-01-01', 90, '《中华人民共和国民法典》第947条'])

/** Months of a contract from which its ending needs rules of its own. */
export const lastingContractMonths = parameter('lasting-contract-months', '持续性合同的起算月数',
  ['1949-10-01', 6, '审查口径，非法定'])

/** Least warranty of roofs and walls against water, in years. */
export const structureWarrantyYears = parameter('structure-warranty-years', '地基基础、主体结构保修的核对线（年）', ['2000-01-30', 50, '《建设工程质量管理条例》第40条（设计文件规定的合理使用年限；一般50年）'])
export const roofWarrantyYears = parameter('roof-warranty-years', '屋面防水等最低保修期（年）', ['2000-01-30', 5, '《建设工程质量管理条例》第40条'])
/** Least warranty of wiring, plumbing, equipment and decoration, in years. */
export const fittingsWarrantyYears = parameter('fittings-warranty-years', '电气管线、给排水、设备安装、装修最低保修期（年）',
  ['2000-01-30', 2, '《建设工程质量管理条例》第40条'])
/** Least warranty of heating and cooling, in seasons. */
export const heatingWarrantySeasons = parameter('heating-warranty-seasons', '供热与供冷系统最低保修期（采暖期、供冷期）',
  ['2000-01-30', 2, '《建设工程质量管理条例》第40条'])

/** Days camera and alarm records are kept. */
export const videoKeepingDays = parameter('video-keeping-days', '影像、报警记录留存期限（日）', ['2010-01-01', 30, '《保安服务管理条例》第25条'])
/** Months network logs are kept. */
export const logKeepingMonths = parameter('log-keeping-months', '网络日志留存期限（月）',
  ['2017-06-01', 6, '《中华人民共和国网络安全法》第21条'],
  ['2026-01-01', 6, '《中华人民共和国网络安全法》（2025修正）第23条'])

/** Most months between payments of the wage part. */
export const wageCycleMonths = parameter('wage-cycle-months', '人工费用拨付周期上限（月）', ['2020-05-01', 1, '《保障农民工工资支付条例》第24条'])

/** Highest price of a new-energy official car, in yuan. */
export const newEnergyCarPrice = parameter('new-energy-car-price', '新能源轿车价格上限（元）', ['2017-12-05', 180_000, '《党政机关公务用车管理办法》'])
/** Highest price of a car for confidential messages, in yuan. */
export const confidentialCarPrice = parameter('confidential-car-price', '机要通信用车价格上限（元）', ['2017-12-05', 120_000, '《党政机关公务用车管理办法》'])
/** Largest engine of a car for confidential messages, in litres. */
export const confidentialCarEngine = parameter('confidential-car-engine', '机要通信用车排气量上限（升）', ['2017-12-05', 1.6, '《党政机关公务用车管理办法》'])
/** Other official vehicles: entered by the office from the standards that bind it. */
export const otherCarPrice = officeParameter('other-car-price', '其他公务用车价格上限（元）', '按公务用车办法录入')
export const otherCarEngine = officeParameter('other-car-engine', '其他公务用车排气量上限（升）', '按公务用车办法录入')
/** Months of hire of one vehicle from which hire looks like purchase by another name. */
export const longCarHireMonths = parameter('long-car-hire-months', '租赁代替购置的提示线（月）', ['1949-10-01', 12, '审查口径，非法定'])
/** Daily standards per person and longest sessions of meetings and trainings; set by the level of the office. */
export const meetingDayPrice = officeParameter('meeting-day-price', '会议费综合定额（元/人·天）', '按本级会议费管理规定录入')
export const trainingDayPrice = officeParameter('training-day-price', '培训费综合定额（元/人·天）', '按本级培训费管理规定录入')
