import type { SectionLine } from './section-line'

/** Only a place to sign or seal is called so. */
const SIGNING = /盖 {0,4}章|公 {0,4}章|签 {0,4}章|签 {0,4}字|签 {0,4}名|签署页|印 {0,4}章|[(（][章印][)）]/
/** Who signs; named at the head of a contract as well. */
const SIGNER = /法 {0,4}定 {0,4}代 {0,4}表 {0,4}人|法人代表|委托代理人|授权代表|授权的?代理人|无正文/
/** Both parties named side by side, as at the end of short agreements. */
const PAIR = /^(?:甲 {0,4}方|发包人|采购人|出租[人方]|委托[人方]).{0,60}[:\s](?:乙 {0,4}方|承包人|供应商|承租[人方]|受托[人方])(?:\(.{1,10}\))? {0,2}(?::|$)/
/** What stands around such a place. */
const PARTICULAR = /^(?:[(（]?(?:甲|乙|丙|丁|双|各) {0,8}方|(?:发包|承包|采购|供应|委托|受托|出租|承租|买|卖|赠与|受赠|出卖|买受|供|需|定作|承揽|保证|担保|抵押|出借|借款|贷款|转让|受让|用人单位|劳动者|供货|购货|订货|见证).{0,4}[人方商:]|法 {0,4}定|法人|代表|负责人|经办|委托代理|授权|代理人|单位|名称|地 {0,8}址|住 {0,8}[所址]|通讯|通信|联系|电 {0,8}[话挂报]|手机|传 {0,8}真|邮 {0,8}[编箱政]|电子|E-?mail|开户|户 {0,8}名|[账帐] {0,8}[号户]|银行|税号|纳税|统一|身份证|证件|日 {0,8}期|时 {0,8}间|签[订约署]|订立|地点|合同签|鉴证|见证|公证|监证|经办人|公 {0,4}章|盖 {0,4}章)/
/** Something to be filled in, a date, words in parentheses, a rule to write on. */
const BLANK = /:|_{2}|  {2}|年.{0,12}月.{0,12}日|^\(.{0,30}\)$|^[─—_-]{2,}|^或$/
const LONGEST_LINE = 80

/**
 * Marks signature blocks: lines with a place to sign or seal and the particulars around them, after the clauses of a
 * contract or annex; also when they stand in a table. What comes after a block is not part of it.
 */
export function markSignatures(lines: readonly SectionLine[]): void {
  const isLast = findTails(lines)
  let hasClauses = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.startsSection) hasClauses = false
    if (line.kind !== 'body' && line.kind !== 'annex') continue
    if (hasClauses && (isSigning(line) || isSigner(line))) {
      const { first, last } = measureBlock(lines, index)
      // The head of a contract names representatives too; only what is signed or ends the contract is a signature block.
      const isBlock = isLast[index]! || lines.slice(first, last + 1).some(isSigning)
      if (isBlock) markBlock(lines, first, last)
      if (isBlock) hasClauses = false
      index = last
    } else hasClauses ||= isContent(line)
  }
}

/** For each line, whether no numbered clause follows it in its section. */
function findTails(lines: readonly SectionLine[]): readonly boolean[] {
  let isTail = true
  return lines.toReversed().map((line) => {
    const result = isTail
    if (line.number !== null && !line.number.isDoubtful) isTail = false
    if (line.startsSection || line.kind === 'guide') isTail = true
    return result
  }).toReversed()
}

function isContent(line: SectionLine): boolean {
  return (line.number !== null && !line.number.isDoubtful) || line.text.includes('。') || (line.isTable && !isSigning(line) && !isSigner(line))
}

function isSigning(line: SectionLine): boolean {
  if (line.isTable) return line.text.length <= 1500 && SIGNING.test(line.text) && !line.text.includes('。')
  return line.number === null && line.text.length <= LONGEST_LINE && SIGNING.test(line.text) && isLabel(line.text)
}

function isSigner(line: SectionLine): boolean {
  if (line.number !== null || line.text.length > LONGEST_LINE || !isLabel(line.text)) return false
  return PAIR.test(line.text) || (!line.isTable && SIGNER.test(line.text))
}

/** A label to be filled in and no sentence. */
function isLabel(text: string): boolean {
  if (/无正文|签署页/.test(text)) return true
  return !/[。;；]|应当|应在|不得|负责|有权|后生效|如下|兹|[│┌├└]/.test(text)
}

function isParticular(line: SectionLine): boolean {
  if (line.text === '') return true
  if (line.isTable) return isSigning(line) || isSigner(line)
  if (isSigner(line)) return true
  if (line.number !== null || line.text.length > LONGEST_LINE || /[。]|[│┌├└]|^附/.test(line.text)) return false
  return PARTICULAR.test(line.text) || BLANK.test(line.text) || SIGNING.test(line.text) || SIGNER.test(line.text)
}

/** The block around a line of it, back to its first particular and on to its last. */
function measureBlock(lines: readonly SectionLine[], signing: number): { first: number; last: number } {
  const { kind } = lines[signing]!
  const belongs = (index: number): boolean => lines[index]?.kind === kind && isParticular(lines[index]!)
  let first = signing
  let last = signing
  for (let index = signing - 1; !lines[index + 1]!.startsSection && belongs(index); index -= 1) if (/[^─—_-]/.test(lines[index]!.text)) first = index
  for (let index = signing + 1; belongs(index) && !lines[index]!.startsSection; index += 1) if (lines[index]!.text !== '') last = index
  // The heading of an annex is a label too, but it is no part of what is signed.
  while (lines[first]!.startsSection && first < signing) first += 1
  return { first, last }
}

function markBlock(lines: readonly SectionLine[], first: number, last: number): void {
  for (const line of lines.slice(first, last + 1)) {
    line.kind = 'signature'
    line.title = ''
    line.annexNumber = null
  }
}
