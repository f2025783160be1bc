import type { LocalDate } from '../core/local-date'
import type { Sha256 } from '../core/ids'
import type { BasisOnDay } from '../law/statute'
import type { Severity } from '../rules/rule'

/** The five parts of chapter three of the letter (documents.md 2.6), in order. */
export const OPINION_CHAPTERS = ['parties', 'authority', 'legality', 'rights', 'text'] as const
export type OpinionChapter = (typeof OPINION_CHAPTERS)[number]

/** Their headings as printed. */
export const CHAPTER_TITLES: Readonly<Record<OpinionChapter, string>> = {
  parties: '主体资格', authority: '权限与程序', legality: '内容合法性', rights: '权利义务与风险', text: '文本规范性',
}

/** The four conclusions of documents.md 2.8. */
export const CONCLUSIONS = {
  agree: '同意签订', 'agree-after-changes': '修改完善后同意签订', disagree: '不同意签订', 'return-for-materials': '退回补充材料',
} as const
export type Conclusion = keyof typeof CONCLUSIONS

/** Whose remark an item was before it was taken over: counsel's, told by the record of their opinion and its item. */
export interface ItemSource {
  readonly counselOpinion: string
  readonly item: string
  /** ××律师事务所, or the lawyer where there is no firm; printed with the item. */
  readonly name: string
}

/** Words a person added to the basis of an item, and the acts they cite. */
export interface FurtherBasis {
  readonly text: string
  readonly cited: readonly BasisOnDay[]
}

/** A paragraph of a person's own between the items of a chapter. */
export interface Passage {
  readonly id: string
  readonly chapter: OpinionChapter
  /** The item it stands behind; '' at the head of the chapter. Passages behind one item stand as listed. */
  readonly after: string
  readonly text: string
}

/** One remark of the opinion: problem, basis, risk, suggestion. Every text may have been reworded by a person. */
export interface OpinionItem {
  /** The finding it was adopted from, or an id of its own for a remark a person wrote. */
  readonly id: string
  /** '' for a remark without rule. */
  readonly ruleId: string
  readonly chapter: OpinionChapter
  readonly severity: Severity
  /** 第七条; '' for the whole contract. */
  readonly clause: string
  /** Exact words of the contract; '' where something is missing. */
  readonly quote: string
  readonly problem: string
  readonly basis: readonly BasisOnDay[]
  /** Absent where nobody added any. */
  readonly furtherBasis?: FurtherBasis
  readonly risk: string
  readonly suggestion: string
  /** Absent unless it was taken over from counsel. */
  readonly source?: ItemSource
}

/** One line of 一、基本情况. */
export interface BasicFact {
  readonly label: string
  /** 未提供 where nobody said. */
  readonly value: string
}

/** A file the opinion is about. */
export interface ReviewedFile {
  readonly name: string
  readonly sha256: Sha256
}

/** Everything the letter says, before it has a layout. */
export interface Opinion {
  readonly contractTitle: string
  /** 承办处室 or 直属单位. */
  readonly addressee: string
  /** 报审号; '' before one was given. */
  readonly matterNumber: string
  readonly receivedOn: LocalDate | null
  readonly files: readonly ReviewedFile[]
  /** 书面审查, 征求法律顾问意见, 会商. */
  readonly method: string
  readonly basics: readonly BasicFact[]
  readonly items: readonly OpinionItem[]
  /** Absent where there are none. */
  readonly passages?: readonly Passage[]
  readonly conclusion: Conclusion | null
  /** Conditions of the conclusion and when it lapses; each a sentence. */
  readonly premises: readonly string[]
  /** 五、其他说明; each a paragraph. */
  readonly notes: readonly string[]
  /** 法制机构 or 局. */
  readonly issuer: string
  readonly issuedOn: LocalDate | null
  /** ×机事法审〔2026〕5号; '' before it was issued. */
  readonly documentNumber: string
  /** Version and first eight digits of the rule pack's hash. */
  readonly rulePack: string
}
