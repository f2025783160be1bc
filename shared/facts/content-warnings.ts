import type { ContractDocument } from '../document/contract-document'
import type { ImportWarning } from '../import/import-error'
import type { Facts } from './facts'

/** Share of Han characters among letters below which the checks of wording say nothing. */
const HAN_SHARE = 0.3

/** What only the content tells: not a contract, several contracts in one file, mostly another language. */
export function contentWarnings(document: ContractDocument, facts: Facts): readonly ImportWarning[] {
  const warnings: ImportWarning[] = []
  const contracts = new Set(document.sections.map((section) => section.contract)).size
  if (!facts.isContract) {
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

function isMostlyForeign(text: string): boolean {
  let han = 0
  let latin = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= 0x4e00 && code <= 0x9fff) han += 1
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x6ff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7af)) latin += 1
  }
  // A Han character says about as much as three letters of an alphabet.
  return han + latin > 50 && han * 3 < (han * 3 + latin) * HAN_SHARE
}
