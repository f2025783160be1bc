import { officeParameter, parameter } from '../define-parameter'

/** Days an authority or institution has to pay a small or medium enterprise where nothing else is agreed. */
export const smePaymentDays = parameter('sme-payment-days', '机关、事业单位对中小企业的法定付款期限（日）',
  ['2020-09-01', 30, '《保障中小企业款项支付条例》（国务院令第728号）第8条'],
  ['2025-06-01', 30, '《保障中小企业款项支付条例》（国务院令第802号修订）第9条第1款'])

/** The longest payment period an authority or institution may agree with such an enterprise, in days. */
export const smePaymentDaysMax = parameter('sme-payment-days-max', '机关、事业单位对中小企业约定付款期限的上限（日）',
  ['2020-09-01', 60, '《保障中小企业款项支付条例》（国务院令第728号）第8条'],
  ['2025-06-01', 60, '《保障中小企业款项支付条例》（国务院令第802号修订）第9条第1款'])

/** Days a large enterprise has to pay a small or medium enterprise where nothing else is agreed. */
export const largeEnterprisePaymentDays = parameter('large-enterprise-payment-days', '大型企业对中小企业的付款期限（日）',
  ['2025-06-01', 60, '《保障中小企业款项支付条例》（国务院令第802号修订）第9条第2款'])

/** Calendar days one working day is taken for while the year's holiday calendar is missing. */
export const daysPerWorkingDay = parameter('days-per-working-day', '工作日折算自然日的系数',
  ['1949-10-01', 1.4, '换算口径（七日五个工作日），非法定'])

/** Late interest per day where the parties agreed none. */
export const lateInterestPerDay = parameter('late-interest-per-day', '未约定时的逾期利息（每日）',
  ['2020-09-01', 0.0005, '《保障中小企业款项支付条例》（国务院令第728号）第15条'],
  ['2025-06-01', 0.0005, '《保障中小企业款项支付条例》（国务院令第802号修订）第17条'])

/** One-year loan prime rate as a fraction per year; entered by hand month by month. */
export const loanPrimeRate = officeParameter('loan-prime-rate', '一年期贷款市场报价利率（年利率）', '按月人工录入（离线）')

/** Smallest advance of a construction contract, as a share of the price. */
export const constructionAdvanceMin = parameter('construction-advance-min', '工程预付款下限（占合同金额）',
  ['2004-10-20', 0.1, '财建〔2004〕369号第12条'])
/** Largest advance of a construction contract, as a share of the price. */
export const constructionAdvanceMax = parameter('construction-advance-max', '工程预付款上限（占合同金额）',
  ['2004-10-20', 0.3, '财建〔2004〕369号第12条'])

/** Smallest progress payment as a share of the work done. */
export const constructionProgressMin = parameter('construction-progress-min', '工程进度款下限（占已完工程价款）',
  ['2004-10-20', 0.6, '财建〔2004〕369号第13条（未读到原文）'],
  ['2022-08-01', 0.8, '财建〔2022〕183号'])

/** Smallest advance in government procurement by regional policy. */
export const procurementAdvanceMin = parameter('procurement-advance-min', '政府采购预付款比例下限',
  ['2020-12-31', 0.3, '地区政策（杭州2020年口径不低于30%；浙江可设40%），待核，由本单位按地区参数修改'])

/** Share paid before delivery from which a missing guarantee is a grave risk. */
export const unsecuredAdvanceLine = parameter('unsecured-advance-line', '无担保预付的提示线（占合同金额）',
  ['1949-10-01', 0.7, '经验值，非法定'])
