import type { LocalDate } from '../../core/local-date'
import type { Conclusion } from '../opinion'

/** One thing counsel says, as numbered in their own opinion. */
export interface CounselItem {
  /** Of its own within the opinion: the number as printed, with the numbers above it, or a count where there is none. */
  readonly id: string
  /** As printed: （二）, 3.; '' where it bore none. */
  readonly label: string
  readonly title: string
  /** Its words, one paragraph per line. */
  readonly text: string
  /** The clause of the contract it names first: 第七条; '' for none. */
  readonly clause: string
}

/** Counsel's opinion as it was read from their file: a voice of its own, never edited. */
export interface CounselVoice {
  /** ××律师事务所; '' where the file names none. */
  readonly firm: string
  readonly lawyers: readonly string[]
  /** The number counsel gave it: 衡平法意〔2026〕第12号; '' for none, absent in what was read before it was kept. */
  readonly number?: string
  readonly issuedOn: LocalDate | null
  readonly conclusion: Conclusion | null
  /** The words of the conclusion; '' where none was found. */
  readonly conclusionText: string
  readonly items: readonly CounselItem[]
}

/** How an item of counsel's stands to ours, as a person says. `alone`: we say nothing of it. */
export type Stance = 'agree' | 'differ' | 'alone'

/** What a person says of one item of counsel's. */
export interface CounselLink {
  readonly stance: Stance
  /** Our item; '' with `alone`. */
  readonly to: string
}
