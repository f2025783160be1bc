import { parameter } from './define-parameter'

/** Every rate and levy rate of value-added tax that an invoice may bear, as decimal fractions. The law sets them, no office. */
export const vatRates = parameter<readonly number[]>('vat-rates', '增值税税率和征收率',
  ['2019-04-01', [0.13, 0.09, 0.06, 0.05, 0.03, 0.01, 0], '财政部、税务总局、海关总署公告2019年第39号（未读到原文）'],
  ['2026-01-01', [0.13, 0.09, 0.06, 0.03, 0.01, 0], '《中华人民共和国增值税法》第10、11条；1%优惠依当期公告'])
