import type { ContractDocument, SourceFormat } from '../document/contract-document'
import { describePlace } from '../document/find-clause'
import { sliceOf } from '../core/span'
import type { CommentMark, DocumentMark, MarkAuthor } from '../document/mark'
import type { ImportWarning, ImportWarningCode } from './import-error'

/** What is known of the file beside its content. */
export interface InspectedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** What one person changed in the file, as the file says. Dates are as written in it; null where it gives none. */
export interface AuthorRevisions {
  /** '' where the file names nobody. */
  readonly author: string
  readonly insertions: number
  readonly deletions: number
  readonly moves: number
  readonly formats: number
  readonly first: string | null
  readonly last: string | null
}

/** Words formatted as hidden, and where they stand. */
export interface HiddenWords {
  readonly clause: string
  readonly text: string
}

/** 文书体检: everything about a file that a reader of its text alone would not know. Plain data. */
export interface ImportReport {
  readonly file: InspectedFile
  readonly format: SourceFormat
  readonly producer: string
  readonly title: string
  readonly created: string | null
  readonly modified: string | null
  readonly pages: number | null
  /** Without white space. */
  readonly characters: number
  readonly clauses: number
  readonly tables: number
  /** Annexes, footnotes, headers … by kind, those that occur. */
  readonly sections: Readonly<Record<string, number>>
  readonly revisions: readonly AuthorRevisions[]
  readonly comments: { readonly count: number; readonly open: number; readonly authors: readonly string[]; readonly first: string | null; readonly last: string | null }
  /** The file's margin comments as conversations, in reading order; answers stand with what they answer. */
  readonly threads: readonly ReportThread[]
  readonly hidden: readonly HiddenWords[]
  readonly blanks: number
  /** Prompts of controls nobody filled in. */
  readonly prompts: readonly string[]
  /** Stretches read from pictures with doubt. */
  readonly doubtful: number
  readonly fonts: readonly string[]
  readonly externalLinks: readonly string[]
  readonly embeddedFiles: readonly string[]
  readonly hasMacros: boolean
  readonly hasSignature: boolean
  readonly protection: ContractDocument['properties']['protection']
  /** Names of people in the file's own data, each with where it stands. */
  readonly people: readonly { readonly name: string; readonly as: readonly PersonRole[] }[]
  /** What was not read or not read for certain, and why. */
  readonly notRead: readonly ImportWarning[]
  /** Everything else that was said on import. */
  readonly remarks: readonly ImportWarning[]
}

/** A margin comment with its answers, oldest first as the file lists them. */
export interface ReportThread {
  /** How people name the place. */
  readonly clause: string
  /** The words commented on. */
  readonly quote: string
  readonly isResolved: boolean
  readonly remarks: readonly { readonly author: string; readonly date: string | null; readonly text: string }[]
}

/** Where a person's name stands in the file's data. */
export type PersonRole = 'author' | 'last-modified' | 'revision' | 'comment'

const NOT_READ: ReadonlySet<ImportWarningCode> = new Set(['not-read', 'no-text-layer', 'numbering-lost', 'doubtful', 'embedded-file', 'repaired', 'encoding', 'converted'])

/** Inspects what was read. The same document and warnings give the same report, so it is kept by keeping them. Linear. */
export function importReport(document: ContractDocument, warnings: readonly ImportWarning[], file: InspectedFile): ImportReport {
  const { properties, marks } = document
  const comments = marks.filter((mark) => mark.kind === 'comment')
  const dates = comments.flatMap(({ date }) => date ?? []).sort()
  const sections: Record<string, number> = {}
  for (const { kind } of document.sections) sections[kind] = (sections[kind] ?? 0) + 1
  return {
    file, format: document.format, producer: properties.producer, title: properties.title, created: properties.created, modified: properties.modified,
    pages: properties.pages, characters: document.text.replace(/\s/g, '').length, clauses: document.clauses.length, tables: document.tables.length, sections,
    revisions: countRevisions(marks),
    comments: {
      count: comments.length, open: comments.filter((mark) => !mark.resolved && mark.replyTo === null).length,
      authors: [...new Set(comments.map(({ author }) => author).filter((author) => author !== ''))], first: dates[0] ?? null, last: dates.at(-1) ?? null,
    },
    threads: gatherThreads(document),
    hidden: marks.flatMap((mark) => (mark.kind === 'hidden' && mark.text.trim() !== '' ? [{ clause: describePlace(document, mark), text: mark.text }] : [])),
    blanks: marks.filter((mark) => mark.kind === 'blank').length,
    prompts: marks.flatMap((mark) => (mark.kind === 'blank' && mark.prompt !== undefined ? [mark.prompt] : [])),
    doubtful: marks.filter((mark) => mark.kind === 'doubtful').length,
    fonts: properties.fonts, externalLinks: properties.externalLinks, embeddedFiles: properties.embeddedFiles,
    hasMacros: properties.hasMacros, hasSignature: properties.hasSignature, protection: properties.protection,
    people: findPeople(document),
    notRead: warnings.filter(({ code }) => NOT_READ.has(code)),
    remarks: warnings.filter(({ code }) => !NOT_READ.has(code)),
  }
}

/** A comment over several paragraphs has a mark in each; it is told once, where it begins. */
function gatherThreads(document: ContractDocument): readonly ReportThread[] {
  const threads = new Map<string, { -readonly [Key in keyof ReportThread]: ReportThread[Key] }>()
  const answers: CommentMark[] = []
  for (const mark of document.marks) {
    if (mark.kind !== 'comment' || threads.has(mark.id)) continue
    if (mark.replyTo !== null) answers.push(mark)
    else threads.set(mark.id, { clause: describePlace(document, mark), quote: sliceOf(document.text, mark), isResolved: mark.resolved, remarks: [remarkOf(mark)] })
  }
  const told = new Set<string>()
  for (const answer of answers) {
    if (told.has(answer.id)) continue
    told.add(answer.id)
    const thread = threads.get(answer.replyTo!)
    if (thread !== undefined) thread.remarks = [...thread.remarks, remarkOf(answer)]
    else threads.set(answer.id, { clause: describePlace(document, answer), quote: sliceOf(document.text, answer), isResolved: answer.resolved, remarks: [remarkOf(answer)] })
  }
  return [...threads.values()]
}

function remarkOf({ author, date, text }: CommentMark): ReportThread['remarks'][number] {
  return { author, date, text }
}

function countRevisions(marks: readonly DocumentMark[]): readonly AuthorRevisions[] {
  const authors = new Map<string, { -readonly [Key in keyof AuthorRevisions]: AuthorRevisions[Key] }>()
  for (const mark of marks) {
    if (mark.kind !== 'insertion' && mark.kind !== 'deletion' && mark.kind !== 'format') continue
    const known = authors.get(mark.author) ?? { author: mark.author, insertions: 0, deletions: 0, moves: 0, formats: 0, first: null, last: null }
    if (mark.kind === 'format') known.formats += 1
    // A move is an insertion and a deletion; its target stands for both.
    else if (mark.move) known.moves += mark.kind === 'insertion' ? 1 : 0
    else if (mark.kind === 'insertion') known.insertions += 1
    else known.deletions += 1
    if (mark.date !== null && (known.first === null || mark.date < known.first)) known.first = mark.date
    if (mark.date !== null && (known.last === null || mark.date > known.last)) known.last = mark.date
    authors.set(mark.author, known)
  }
  return [...authors.values()]
}

function findPeople({ properties, marks }: ContractDocument): ImportReport['people'] {
  const people = new Map<string, Set<PersonRole>>()
  const note = (name: string, as: PersonRole): void => {
    if (name.trim() === '') return
    const roles = people.get(name)
    if (roles === undefined) people.set(name, new Set([as]))
    else roles.add(as)
  }
  note(properties.author, 'author')
  note(properties.lastModifiedBy, 'last-modified')
  for (const mark of marks) {
    if (mark.kind === 'comment') note((mark satisfies MarkAuthor).author, 'comment')
    else if (mark.kind === 'insertion' || mark.kind === 'deletion' || mark.kind === 'format') note(mark.author, 'revision')
  }
  return [...people].map(([name, as]) => ({ name, as: [...as] }))
}
