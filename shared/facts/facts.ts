import type { Fen } from '../core/money'
import type { LocalDate } from '../core/local-date'
import type { Span } from '../core/span'
import type { ContractType } from '../law/contract-type'
import type { PaymentScheduleFact, PriceTableFact } from './price-facts'

export type { Instalment, PaymentScheduleFact, PriceRow, PriceTableFact, PriceTotal } from './price-facts'

/** Something found in the text; `span` covers its words in the reading text. */
export interface Fact {
  readonly span: Span
}

/** An amount of money. */
export interface AmountFact extends Fact {
  /** Whole fen, rounded half up; null when the words cannot be read as an amount (壹佰贰万叁拾仟元). */
  readonly fen: Fen | null
  /** Exact value in yuan as a plain decimal, for unit prices finer than a fen; null as above. */
  readonly yuan: string | null
  /** How it is written: 壹佰万元 (capital), 一百万元 (han), 100万元 (figures). */
  readonly writing: 'capital' | 'han' | 'figures'
  /** Unit as written: 元, 万元, 亿元, ''. */
  readonly unit: string
  /** Half of the last written decimal's worth, in yuan as a plain decimal: 86.5万元 -> 500; '0' for whole numbers. */
  readonly tolerance: string
  /** ISO 4217; CNY unless words say otherwise. */
  readonly currency: string
  /** Words right before it that say what it is (合同总价, 税额, 单价 …), up to 24 units, sentence marks excluded. */
  readonly label: string
  /** True for 每、/月、/平方米 … prices. */
  readonly isUnitPrice: boolean
  /** What a unit price is for, as written without 每 and 元/: 人·月, 平方米, 年; '' for other amounts. */
  readonly per: string
  /** Upper bound of a range (5-10万元) in yuan as a plain decimal, else null; `yuan` is then the lower bound. */
  readonly upTo: string | null
  /** 以上, 以下, 以内, 以外, 之间, 左右 after it; '' for an amount that is no bound. */
  readonly limit: string
}

/** A percentage, permille or 成. */
export interface PercentFact extends Fact {
  /** Decimal fraction as a plain decimal: 30% -> 0.3. Of a range, the lower bound. */
  readonly fraction: string
  /** Upper bound of a range, else null. */
  readonly upTo: string | null
  /** What it is a share of: 合同总价, 未付款; '' if not said. */
  readonly base: string
}

/** A length of time. */
export interface PeriodFact extends Fact {
  readonly count: number
  readonly unit: 'working-day' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'hour' | 'minute'
  /** Where it runs from, as written (自验收合格之日起, 收到发票后); '' if not said in its clause. */
  readonly start: string
  /** 内, 前, 届满 …: how it limits; '' if bare. */
  readonly limit: string
}

/** A calendar date, or a month where no day is given. */
export interface DateFact extends Fact {
  /** The day; for `precision` month its first day; null when no such day exists (2月30日). */
  readonly date: LocalDate | null
  readonly precision: 'day' | 'month'
  /** Words right before it (签订日期, 自, 至 …). */
  readonly label: string
}

/** One side of the contract. */
export interface PartyFact extends Fact {
  /** The term the contract uses first: 甲方, 采购人. */
  readonly role: string
  /** Every term that means this party: 甲方, 采购人, 委托方, and 以下简称 names. */
  readonly aliases: readonly string[]
  /** '' where left blank. */
  readonly name: string
  readonly nameSpan: Span | null
  /** As printed after its label, even if malformed; null if none. */
  readonly creditCode: string | null
  readonly creditCodeSpan: Span | null
  /** Other particulars found with the party: 法定代表人, 住所, 联系人, 电话, 邮箱, 开户行, 户名, 账号, 证件号. */
  readonly particulars: readonly { readonly label: string; readonly value: string; readonly span: Span }[]
  /** Whether this side is ours, from the intake's name or the office's list; null if unknown. */
  readonly isOurs: boolean | null
  /** Names given for this side elsewhere: in the signature block, an annex, another line, or as 户名 of its account. */
  readonly restated: readonly RestatedName[]
  /** Which contract of the file it belongs to (`Section.contract`); 0 unless the file holds several. */
  readonly contract: number
}

/** A name a side bears at another place than its heading. */
export interface RestatedName extends Fact {
  readonly name: string
  readonly place: 'body' | 'signature' | 'annex' | 'account'
}

/** What a labelled value says; the canonical word for many printed labels. */
export type ParticularLabel =
  | '名称' | '信用代码' | '法定代表人' | '住所' | '联系人' | '代理人' | '电话' | '传真' | '邮箱' | '开户行' | '户名' | '账号'
  | '证件号' | '邮编' | '签订日期' | '签订地点'

/** A labelled value (电话：…, 开户行：…); `span` is the value's words, empty right after the label where it is blank. */
export interface ParticularFact extends Fact {
  readonly label: ParticularLabel
  /** The label as printed, its role word included: 乙方开户银行. */
  readonly printed: string
  /** Role word printed with the label (乙方账号), else ''. */
  readonly role: string
  readonly value: string
  readonly labelSpan: Span
}

/** One column of the signature block: who signs, under which role, with which particulars. */
export interface SignatoryFact extends Fact {
  /** As printed: 甲方, 采购人; '' where only a name stands. */
  readonly role: string
  /** '' where left blank. */
  readonly name: string
  readonly nameSpan: Span | null
  readonly particulars: PartyFact['particulars']
  /** Index into `Facts.parties` of the party it signs for; null when no party fits. */
  readonly party: number | null
  readonly contract: number
}

/** A sentence of the reading text, cut at 。；;！？ and line ends; its span holds no cutting mark and no outer space. */
export interface SentenceFact extends Fact {
  /** Id of the innermost clause it stands in; null in the preamble and the signature block. */
  readonly clause: string | null
  /** Index into `ContractDocument.sections`. */
  readonly section: number
  /** For an item of a list: the words that introduce the list (乙方有下列情形之一的：); else null. */
  readonly leadIn: Span | null
}

/** An annex the contract names, lists or has. */
export interface AnnexFact {
  /** `annex:2`, `annex:2a` where one number has two names, `annex:name` for one without a number. */
  readonly id: string
  /** null for an annex without a number. */
  readonly number: number | null
  /** Title without 《》, '' if none was given. */
  readonly name: string
  /** Where it is listed among the annexes; null if it is not. */
  readonly listed: Span | null
  /** Index into `ContractDocument.sections` of its text; null if the file does not hold it. */
  readonly section: number | null
  /** Where the text refers to it. */
  readonly mentions: readonly Span[]
}

/** 见第X条, 附件二, 本合同第3.2款. */
export interface ReferenceFact extends Fact {
  readonly target: 'clause' | 'annex'
  /** As printed: 第十二条第二款. */
  readonly label: string
  /** Numeric path looked for; empty for an unnumbered annex. */
  readonly path: readonly number[]
  /** Id of the clause it means (or `annex:2`), null when nothing fits. */
  readonly resolved: string | null
  /** True when it points into a law or another document and not into this contract. */
  readonly external: boolean
}

/** A term the contract defines. */
export interface DefinitionFact extends Fact {
  readonly term: string
  /** Occurrences outside the definition itself. */
  readonly uses: readonly Span[]
}

/** A law, regulation or standard named in the text. */
export interface CitationFact extends Fact {
  /** Name without 《》. */
  readonly name: string
  /** Article as cited (第五百八十六条), '' if none. */
  readonly article: string
  /** `law` for acts, regulations and policy documents, `standard` for GB, JGJ and the like. */
  readonly kind: 'law' | 'standard'
}

/** Everything found once and used by all rules. Later stages add fields; none is ever found twice. */
export interface Facts {
  readonly title: string
  readonly types: readonly { readonly type: ContractType; readonly confidence: number; readonly because: string }[]
  /** False when the text does not read like a contract at all. */
  readonly isContract: boolean
  /** True when the text is known to be another paper (a complaint, a notice, instructions to bidders). */
  readonly isOtherPaper: boolean
  readonly parties: readonly PartyFact[]
  /** Every labelled value of the contract, in reading order, those handed to a party included. */
  readonly particulars: readonly ParticularFact[]
  /** Columns of the signature block, in reading order. */
  readonly signatories: readonly SignatoryFact[]
  /** In reading order; sections that rules do not read (contents, headers, guide) are left out. */
  readonly sentences: readonly SentenceFact[]
  readonly annexes: readonly AnnexFact[]
  readonly amounts: readonly AmountFact[]
  readonly totalAmount: AmountFact | null
  readonly percents: readonly PercentFact[]
  readonly periods: readonly PeriodFact[]
  readonly dates: readonly DateFact[]
  readonly references: readonly ReferenceFact[]
  readonly definitions: readonly DefinitionFact[]
  readonly citations: readonly CitationFact[]
  readonly priceTables: readonly PriceTableFact[]
  readonly paymentSchedules: readonly PaymentScheduleFact[]
  /** Places left to fill in, ticked and unticked boxes. */
  readonly blanks: readonly BlankFact[]
  readonly choices: readonly ChoiceFact[]
  /** Day of signing written in the contract or given at intake; null while unsigned. */
  readonly signedOn: LocalDate | null
  /** The reading text folded by `normalizeText`; same offsets. Rules match on this and quote from the document. */
  readonly normalized: string
}

/** A place left to be filled in. */
export interface BlankFact extends Fact {
  /** Words around it that say what is missing (交付日期, 违约金比例). */
  readonly about: string
  /** True when the same particular is given at another place (甲方____ in the recital, the name in the heading). */
  readonly isFilledElsewhere: boolean
  /** How it is left open: a line, brackets, spaces before a unit, the number of an alternative, a form control. */
  readonly form: 'line' | 'brackets' | 'spaces' | 'ordinal' | 'control'
}

/** A group of boxes or numbered alternatives of one question. */
export interface ChoiceFact extends Fact {
  readonly options: readonly { readonly span: Span; readonly text: string; readonly chosen: boolean }[]
  readonly kind: 'boxes' | 'ordinal'
  /** Words that put the question, up to 40 units; '' if none stand before the options. */
  readonly question: string
  /** True when only one option may be chosen (以下第__种方式, 任选其一). */
  readonly isSingle: boolean
}
