import type { ContractDocument } from '../document/contract-document'
import type { ImportWarning } from '../import/import-error'
import type { Facts } from './facts'
import { isMostlyForeign } from './language'

/** What only the content tells: not a contract, several contracts in one file, mostly another language. */
export function contentWarnings(document: ContractDocument, facts: Facts): readonly ImportWarning[] {
  const warnings: ImportWarning[] = []
  const contracts = new Set(document.sections.map((section) => section.contract)).size
  if (facts.isOtherPaper) {
    warnings.push({ code: 'not-a-contract', message: '这份文件不是合同（像是诉讼文书、通知、函件或者投标须知），只检查了空白、编号、金额、证件号码等；如果确是合同，请在录入信息中选定类型后重新检查。' })
  } else if (!facts.isContract) {
    warnings.push({ code: 'not-a-contract', message: '这份文件读起来不像合同（没有合同应有的当事人、权利义务等内容），自动检查结果仅供参考；如果确是合同，请在录入信息中选定类型。' })
  }
  if (contracts > 1) {
    warnings.push({ code: 'several-contracts', message: `文件里像是有 ${contracts} 份合同。检查按整份文件进行，建议拆成单份后分别报审。` })
  }
  if (isMostlyForeign(document.text)) {
    warnings.push({ code: 'language', message: '文件主要不是中文：金额、日期、编号仍会检查，用语和法律类规则不适用于外文，请以中文文本为准送审。' })
  }
  return warnings
}
