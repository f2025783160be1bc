import type { CounselLink, CounselVoice } from '../opinion/counsel/counsel-voice'
import type { Signatories } from '../opinion/issue'
import type { ItemAnswer } from '../opinion/item-answer'
import type { OpinionEdits } from '../opinion/edited-opinion'
import type { Conclusion, Opinion } from '../opinion/opinion'
import { type RecordId, type Sha256 } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import type { LetterForm } from '../letters/opinion-letter'

/**
 * What people wrote into an opinion (kind `opinion`); one per matter. `texts` holds edited text by field: addressee, issuer,
 * premises, notes, `<item id>.risk`, `<item id>.basis`, `<passage id>.text`, and every part of an own item. Problem and
 * suggestion of a finding are its wording.
 */
export interface OpinionFields extends OpinionEdits {
  readonly matter: RecordId
  /** ISO date-time at which each text was last stored. */
  readonly textTimes?: Readonly<Record<string, string>>
  readonly conclusion: Conclusion | null
  readonly updatedAt: string
  /** ISO date-time and file name of the last export; null before. */
  readonly exported: { readonly at: string; readonly name: string } | null
  /** The issue this opinion was frozen as; null or absent while it is being written. */
  readonly issue?: RecordId | null
  /** Why it is written anew after an issue; '' or absent before the first. */
  readonly revision?: string
}

/** An opinion as it was issued (kind `issued-opinion`). Written once and never changed: a revision is a further issue. */
export interface IssuedOpinionFields {
  readonly matter: RecordId
  /** From 1. */
  readonly ordinal: number
  /** ×机事法审〔2026〕5号. */
  readonly number: string
  readonly opinion: Opinion
  /** Blob of the letter as DOCX; its name is its fingerprint. */
  readonly letterSha: Sha256
  /** Blob of the letter as it was written, JSON, for text and paper; absent in what was issued before it was kept. */
  readonly layoutSha?: Sha256
  /** How the letter was laid out; absent for the internal form without mark. */
  readonly form?: LetterForm
  /** The version of the contract it is about. */
  readonly version: RecordId
  readonly signatories: Signatories
  readonly issuedOn: LocalDate
  /** ISO date-time. */
  readonly issuedAt: string
  /** The issue it takes the place of, and why; null and '' for the first. */
  readonly replaces: RecordId | null
  readonly because: string
}

/** Counsel's opinion on a contract as read from their file (kind `counsel-opinion`); what people say of it stands in `links`. */
export interface CounselOpinionFields extends CounselVoice {
  readonly matter: RecordId
  /** The version of the contract that was current when it came. */
  readonly version: RecordId
  readonly fileName: string
  readonly fileSha: Sha256
  /** Blob of the `ContractDocument` it was read into, as UTF-8 JSON. */
  readonly documentSha: Sha256
  /** By counsel's item. */
  readonly links: Readonly<Record<string, CounselLink>>
  /** 系统登记号 FY-2026-0005 the office received it under; absent in what came before papers were registered, or while the ledger was paused. */
  readonly registerNumber?: string
  readonly importedAt: string
  readonly importedBy: string
}

/** What the handling office did with one item of an issued opinion (kind `item-answer`). */
export interface ItemAnswerFields extends ItemAnswer {
  readonly matter: RecordId
  readonly issue: RecordId
  readonly itemId: string
  /** For rates by rule. */
  readonly ruleId: string
  /** For rates by counsel: whose remark it was; absent for our own. */
  readonly counsel?: string
  readonly answeredAt: string
  readonly answeredBy: string
}
