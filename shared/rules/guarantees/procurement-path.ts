import type { RuleContext } from '../rule'

/** How the contract was concluded: `none` is known to be neither, `unknown` is not said anywhere. */
export type ProcurementPath = 'procurement' | 'tender' | 'none' | 'unknown'

/** From the intake; where it is silent, from the contract type and the contract's own words. */
export function procurementPath({ intake, types, facts }: RuleContext): ProcurementPath {
  if (intake.isGovProcurement === true) return 'procurement'
  if (intake.isMustTender === true) return 'tender'
  if (intake.procurement === '非政府采购') return 'none'
  if (intake.procurement !== undefined && intake.procurement !== null) return types.has('CON') || types.has('DES') ? 'tender' : 'procurement'
  if (intake.isGovProcurement === false && intake.isMustTender === false) return 'none'
  if (types.has('GPG') || types.has('GPS')) return 'procurement'
  if (/政府采购|磋商文件|成交通知书|谈判文件/.test(facts.normalized)) return 'procurement'
  return /招标文件|中标通知书|中标合同/.test(facts.normalized) ? 'tender' : 'unknown'
}
