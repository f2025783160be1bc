import type { SectionLine } from './section-line'

/** Only who signs writes this. */
const SIGNING = /盖 {0,4}章|公 {0,4}章|签 {0,4}章|签 {0,4}字|签 {0,4}名|签署页|印 {0,4}章|法定代表人|法人代表|委托代理人|授权代表|无正文/
/** What stands around it. */
const PARTICULAR = /^(?:[(（]?(?:甲|乙|丙|丁|双|各) {0,4}方|(?:发包|承包|采购|供应|委托|受托|出租|承租|买|卖|赠与|受赠|出卖|买受|供|需|定作|承揽|保证|抵押|出借|借款|贷款|转让|受让|用人单位|劳动者|供货|购货|订货).{0,4}[人方商:]|法定|法人|代表|负责人|经办|委托代理|授权|代理人|单位|名称|地 {0,8}址|住 {0,8}[所址]|通讯|通信|联系|电 {0,8}话|手机|电报|电传|传 {0,8}真|邮 {0,8}[编箱政]|电子|E-?mail|开户|户 {0,8}名|[账帐] {0,8}[号户]|银行|税号|纳税|统一|身份证|证件|日 {0,8}期|时 {0,8}间|签[订约署]|订立|地点|合同签|鉴证|见证|公证|监证|意见|经办人|\(盖|\(签|年|_*年|\d{4}年|二〇|二零|公 {0,4}章|盖 {0,4}章)/
const LONGEST_LINE = 80

/**
 * Marks signature blocks: lines with a place to sign or seal and the particulars around them, after the clauses of a
 * contract or annex; also when they stand in a table. What comes after a block is not part of it.
 */
export function markSignatures(lines: readonly SectionLine[]): void {
  let hasClauses = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.startsSection) hasClauses = false
    if (line.kind !== 'body' && line.kind !== 'annex') continue
    if (hasClauses && isSigning(line)) {
      index = markBlock(lines, index)
      hasClauses = false
    } else hasClauses ||= isContent(line)
  }
}

function isContent(line: SectionLine): boolean {
  return (line.number !== null && !line.number.isDoubtful) || /[。]/.test(line.text) || (line.isTable && !SIGNING.test(line.text))
}

function isSigning(line: SectionLine): boolean {
  if (line.isTable) return line.text.length <= 1500 && /盖 {0,4}章|公 {0,4}章|签 {0,4}[章字名]/.test(line.text) && !/。/.test(line.text)
  return line.number === null && line.text.length <= LONGEST_LINE && SIGNING.test(line.text) && isLabel(line.text)
}

/** A label to be filled in and no sentence. */
function isLabel(text: string): boolean {
  return !/[。;；]|应当|应在|不得|负责|有权|后生效/.test(text)
}

function isParticular(line: SectionLine): boolean {
  if (line.text === '') return true
  if (line.isTable) return isSigning(line)
  return line.text.length <= LONGEST_LINE && line.number === null && isLabel(line.text) && (PARTICULAR.test(line.text) || SIGNING.test(line.text))
}

/** Marks the block around a signing line, back to its first particular and on to its last; returns that index. */
function markBlock(lines: readonly SectionLine[], signing: number): number {
  const { kind } = lines[signing]!
  let first = signing
  let last = signing
  for (let index = signing - 1; index >= 0 && lines[index]!.kind === kind && !lines[index + 1]!.startsSection && isParticular(lines[index]!); index -= 1) {
    if (lines[index]!.text !== '') first = index
  }
  for (let index = signing + 1; index < lines.length && lines[index]!.kind === kind && !lines[index]!.startsSection && isParticular(lines[index]!); index += 1) {
    if (lines[index]!.text !== '') last = index
  }
  for (let index = first; index <= last; index += 1) {
    lines[index]!.kind = 'signature'
    lines[index]!.title = ''
    lines[index]!.annexNumber = null
  }
  return last
}
