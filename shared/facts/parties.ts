import type { ContractDocument } from '../document/contract-document'
import type { ParticularFact, PartyFact, RestatedName, SignatoryFact } from './facts'
import type { Intake } from './intake'
import { findPartyMentions, type PartyMention } from './party-mentions'
import { isFormWording } from './party-name'
import { roleStem } from './role-words'

/** The sides of the contract and who signs for them. */
export interface PartiesFound {
  readonly parties: readonly PartyFact[]
  readonly signatories: readonly SignatoryFact[]
}

interface Draft {
  readonly mention: PartyMention
  readonly aliases: Set<string>
  name: string
  nameSpan: PartyMention['nameSpan']
  readonly particulars: ParticularFact[]
  readonly restated: RestatedName[]
}

/**
 * The parties in the order they are named, from the heading, the recital or a table, and the columns of the signature
 * block. Which side is ours comes from the intake's name, else from the office's `units`. A file without a heading takes its parties from the
 * signature block.
 */
export function findParties(document: ContractDocument, normalized: string, particulars: readonly ParticularFact[], intake: Intake, units: readonly string[] = []): PartiesFound {
  const mentions = findPartyMentions(document, normalized)
  const split = splitMentions(mentions)
  const drafts = draftParties(split.heading)
  const limit = (mention: PartyMention): number => particularsEnd(document, normalized, mention)
  handOut(normalized, particulars, split.heading, limit, (mention) => findDraft(drafts, mention) ?? null)
  const signing = split.signing.map((mention) => draftOf(mention))
  const bySigning = new Map(signing.map((draft) => [draft.mention, draft]))
  handOut(normalized, particulars, split.signing, limit, (mention) => bySigning.get(mention) ?? null)
  const all = drafts.length > 0 ? drafts : draftParties(split.signing)
  restate(all, mentions, normalized)
  const parties = markOurs(all.map(toParty), intake, units)
  return { parties, signatories: mergeSignatories(signing).map((draft) => toSignatory(draft, parties)) }
}

/** Heading mentions come first; what names a known side again after the clauses began is a signature column. */
function splitMentions(mentions: readonly PartyMention[]): { heading: PartyMention[]; signing: PartyMention[] } {
  const hasBlock = new Set(mentions.filter((mention) => mention.zone === 'signature').map((mention) => mention.contract))
  const heading: PartyMention[] = []
  const signing: PartyMention[] = []
  const last = new Map<string, PartyMention>()
  for (const mention of mentions) {
    if (mention.zone === 'signature') signing.push(mention)
    else if (mention.zone === 'body') {
      heading.push(mention)
      last.set(`${mention.contract}/${roleStem(mention.role)}`, mention)
    }
  }
  for (const mention of last.values()) {
    const first = heading.find((other) => other.contract === mention.contract && roleStem(other.role) === roleStem(mention.role))
    if (hasBlock.has(mention.contract) || first === mention || mention.span.start - (first?.span.start ?? 0) < 600) continue
    signing.push(mention)
    heading.splice(heading.indexOf(mention), 1)
  }
  return { heading, signing: signing.sort((a, b) => a.span.start - b.span.start) }
}

function draftOf(mention: PartyMention): Draft {
  return { mention, aliases: new Set(mention.aliases), name: mention.name, nameSpan: mention.nameSpan, particulars: [], restated: [] }
}

function stemsOf(role: string, aliases: Iterable<string>): string[] {
  return [role, ...aliases].map(roleStem)
}

function findDraft(drafts: readonly Draft[], mention: PartyMention): Draft | undefined {
  const stems = stemsOf(mention.role, mention.aliases)
  return drafts.find((draft) =>
    draft.mention.contract === mention.contract && stemsOf(draft.mention.role, draft.aliases).some((stem) => stems.includes(stem)))
}

function draftParties(mentions: readonly PartyMention[]): Draft[] {
  const drafts: Draft[] = []
  for (const mention of mentions) {
    const known = findDraft(drafts, mention)
    if (known === undefined) {
      drafts.push(draftOf(mention))
      continue
    }
    for (const alias of [mention.role, ...mention.aliases]) if (alias !== known.mention.role) known.aliases.add(alias)
    if (known.name === '' && mention.name !== '') {
      known.name = mention.name
      known.nameSpan = mention.nameSpan
    }
  }
  return drafts
}

/** Notes the names each side bears at other places than the one its own name was taken from. */
function restate(drafts: readonly Draft[], mentions: readonly PartyMention[], text: string): void {
  for (const mention of mentions) {
    const draft = mention.nameSpan === null ? undefined : findDraft(drafts, mention)
    if (draft === undefined || mention.nameSpan === null || mention.nameSpan.start === draft.nameSpan?.start) continue
    draft.restated.push({ name: mention.name, span: mention.nameSpan, place: mention.zone })
  }
  for (const draft of drafts) {
    for (const { label, span } of draft.particulars) {
      if (label === '户名' && span.end > span.start) draft.restated.push({ name: text.slice(span.start, span.end), span, place: 'account' })
    }
  }
}

/**
 * Gives each particular to the side it stands with: by its own role word (乙方账号), or that of a particular before it on
 * the line (甲方住所:…,电话:…), else the n-th value of a label after a line with k sides belongs to side n mod k.
 */
function handOut(
  text: string, particulars: readonly ParticularFact[], mentions: readonly PartyMention[],
  limit: (mention: PartyMention) => number, draftFor: (mention: PartyMention) => Draft | null,
): void {
  const groups: PartyMention[][] = []
  for (const mention of mentions) {
    const open = groups[groups.length - 1]
    if (open !== undefined && open[0]!.line === mention.line) open.push(mention)
    else groups.push([mention])
  }
  let next = 0
  groups.forEach((group, index) => {
    const end = Math.min(limit(group[group.length - 1]!), groups[index + 1]?.[0]?.span.start ?? Infinity)
    const counts = new Map<string, number>()
    let led: { readonly mention: PartyMention; readonly end: number } | null = null
    while (next < particulars.length && particulars[next]!.labelSpan.start < group[0]!.span.start) next += 1
    for (; next < particulars.length && particulars[next]!.labelSpan.start < end; next += 1) {
      const particular = particulars[next]!
      const count = counts.get(particular.label) ?? 0
      counts.set(particular.label, count + 1)
      const isOwn = (mention: PartyMention): boolean => particular.role !== '' && stemsOf(mention.role, mention.aliases).includes(roleStem(particular.role))
      const own = group.find(isOwn) ?? mentions.find((mention) => mention.contract === group[0]!.contract && isOwn(mention))
      if (own !== undefined) led = { mention: own, end: particular.span.end }
      else if (led !== null && text.slice(led.end, particular.labelSpan.start).includes('\n')) led = null
      const before = group.filter((mention) => mention.span.start < particular.labelSpan.start)
      const onLine = particular.labelSpan.start < group[group.length - 1]!.span.end ? before[before.length - 1] : undefined
      draftFor(own ?? onLine ?? led?.mention ?? group[count % group.length]!)?.particulars.push(particular)
    }
  })
}

/** Where the particulars of a side end: the next clause whose heading is not itself a labelled value, or 1500 units on. */
function particularsEnd(document: ContractDocument, text: string, mention: PartyMention): number {
  const furthest = mention.span.start + 1500
  for (const clause of document.clauses) {
    if (clause.start <= mention.span.start || clause.start > furthest) continue
    const heading = text.slice(clause.heading.start, Math.min(clause.heading.end, clause.heading.start + 40))
    if (!/[:：]/.test(heading) || clause.style === 'article' || clause.style === 'chapter') return clause.start
  }
  return furthest
}

function toParty(draft: Draft): PartyFact {
  const code = draft.particulars.find((particular) => particular.label === '信用代码')
  const named = draft.particulars.find((particular) => particular.label === '名称' && particular.value !== '' && !isFormWording(particular.value))
  const name = draft.name !== '' ? draft.name : (named?.value ?? '')
  return {
    span: draft.mention.span,
    role: draft.mention.role,
    aliases: [draft.mention.role, ...draft.aliases].filter((alias, index, all) => all.indexOf(alias) === index),
    name,
    nameSpan: draft.name !== '' ? draft.nameSpan : (named?.span ?? null),
    creditCode: code === undefined || code.value === '' ? null : code.value,
    creditCodeSpan: code === undefined || code.value === '' ? null : code.span,
    particulars: draft.particulars.map(({ label, value, span }) => ({ label, value, span })),
    isOurs: null,
    restated: draft.restated,
    contract: draft.mention.contract,
  }
}

function toSignatory(draft: Draft, parties: readonly PartyFact[]): SignatoryFact {
  const stems = stemsOf(draft.mention.role, draft.aliases)
  const party = parties.findIndex((candidate) =>
    candidate.contract === draft.mention.contract && candidate.aliases.some((alias) => stems.includes(roleStem(alias))))
  const { span, role, contract } = draft.mention
  const named = draft.particulars.find((particular) => particular.label === '名称' && particular.value !== '')
  return {
    span, role, contract,
    name: draft.name !== '' ? draft.name : (named?.value ?? ''),
    nameSpan: draft.name !== '' ? draft.nameSpan : (named?.span ?? null),
    particulars: draft.particulars.map(({ label, value, span: at }) => ({ label, value, span: at })),
    party: party === -1 ? null : party,
  }
}

/** One column per side: 甲方: ____ and 甲方(盖章) below it are the same column. */
function mergeSignatories(signing: readonly Draft[]): Draft[] {
  const merged: Draft[] = []
  for (const draft of signing) {
    const known = merged.find((other) => other.mention.contract === draft.mention.contract && roleStem(other.mention.role) === roleStem(draft.mention.role))
    if (known === undefined) {
      merged.push(draft)
      continue
    }
    known.particulars.push(...draft.particulars)
    if (known.name === '' && draft.name !== '') {
      known.name = draft.name
      known.nameSpan = draft.nameSpan
    }
  }
  return merged
}

/** Folds what differs between two writings of one organisation's name: spaces and the width of brackets. */
export function foldName(name: string): string {
  return name.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')')
}

/** By the intake's name; without one the single party that the office's directory of units knows (review-rules.md 0.4). */
function markOurs(parties: readonly PartyFact[], intake: Intake, units: readonly string[]): PartyFact[] {
  const known = new Set(units.map(foldName))
  const own = new Set(parties.map(({ name }) => foldName(name)).filter((name) => known.has(name)))
  const ours = foldName(intake.ourName ?? '') || (own.size === 1 ? [...own][0]! : '')
  if (ours === '') return [...parties]
  const names = parties.map((party) => foldName(party.name))
  const exact = names.map((name) => name === ours)
  const partial = names.map((name) => Math.min(name.length, ours.length) >= 4 && (name.includes(ours) || ours.includes(name)))
  const hits = exact.includes(true) ? exact : partial
  if (!hits.includes(true)) return [...parties]
  return parties.map((party, index) => ({ ...party, isOurs: hits[index]! }))
}
