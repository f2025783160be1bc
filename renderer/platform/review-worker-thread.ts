import { assertNever } from '../../shared/core/assert'
import { encodeUtf8 } from '../../shared/core/text-codec'
import { ok } from '../../shared/core/result'
import { wordsOfError } from '../../shared/core/words-of-error'
import type { ContractDocument } from '../../shared/document/contract-document'
import { agreedPeriods } from '../../shared/facts/agreed-periods'
import { contentWarnings } from '../../shared/facts/content-warnings'
import { checkCreditCode } from '../../shared/facts/credit-code'
import { doubtfulFacts } from '../../shared/facts/doubtful-facts'
import { findDocumentTypes } from '../../shared/facts/document-types'
import { extractFacts } from '../../shared/facts/extract-facts'
import type { Facts } from '../../shared/facts/facts'
import { paymentPlan } from '../../shared/facts/payment-plan'
import { suggestIntake } from '../../shared/facts/suggest-intake'
import { reviewDocument } from '../../shared/findings/run-rules'
import type { ImportWarning } from '../../shared/import/import-error'
import { importContract, type Imported } from '../../shared/import/import-contract'
import { DEFAULT_LIMITS } from '../../shared/import/import-limits'
import { findUnaskedChanges, judgeChanges, withUnaskedChanges } from '../../shared/markup/unasked-changes'
import type { Letter } from '../../shared/letters/letter'
import { rules } from '../../shared/rules'
import type { OfficeSettings } from '../../shared/rules/office-settings'
import { stampRulePack } from '../../shared/rules/rule-pack'
import { readOfficeSettings } from '../../shared/rules/settings-schema'
import { canonicalStandard } from '../../shared/facts/standard-number'
import type { FactsSummary } from '../../shared/storage/record-kinds'
import type { FileToRead, ReviewOutcome, WorkStage } from '../services'
import type { WorkMessage, WorkRequest } from './work-protocol'

/** Given by the page with its first message; everything else on the thread's global port is not for us. */
let port: MessagePort | null = null

function tell(message: WorkMessage, transfer: Transferable[] = []): void {
  port?.postMessage(message, { transfer })
}

function enter(stage: WorkStage): void {
  tell({ kind: 'stage', stage })
}

/** A specification may cite hundreds; what the register lists of them is enough to look them up. */
const MOST_STANDARDS = 200

/** Nobody chooses among more; a bundle of contracts may tell hundreds. */
const MOST_PERIODS = 40

function summarise(document: ContractDocument, facts: Facts): FactsSummary {
  const { title, isContract, types, parties, totalAmount, signedOn } = facts
  const doubtful = doubtfulFacts(document, facts)
  return {
    title, isContract, types, signedOn,
    parties: parties.map(({ role, name, isOurs, creditCode }) => ({ role, name, isOurs, ...(creditCode !== null && checkCreditCode(creditCode).kind === 'valid' ? { creditCode } : {}) })),
    totalAmount: totalAmount === null || totalAmount.fen === null ? null : { fen: totalAmount.fen, quote: facts.normalized.slice(totalAmount.span.start, totalAmount.span.end) },
    ...(doubtful.length === 0 ? {} : { doubtful }),
    standards: [...new Set(facts.citations.filter(({ kind }) => kind === 'standard').map(({ name }) => canonicalStandard(name)))].slice(0, MOST_STANDARDS),
    suggestions: suggestIntake(document, facts),
    payments: paymentPlan(facts),
    periods: agreedPeriods(document, facts).slice(0, MOST_PERIODS),
  }
}

/** Null after the page was told what is wrong with the stored settings. */
function settingsOf(request: { readonly settings: unknown }): OfficeSettings | null {
  const settings = readOfficeSettings(request.settings)
  if (settings.ok) return settings.value
  tell({ kind: 'unsettled', faults: settings.error })
  return null
}

function check(document: ContractDocument, request: Extract<WorkRequest, { kind: 'import' | 'review' }>, settings: OfficeSettings): { readonly outcome: ReviewOutcome; readonly notes: readonly ImportWarning[] } {
  enter('facts')
  const facts = extractFacts(document, request.intake, settings.words.units)
  enter('checking')
  const reviewed = reviewDocument({ document, facts, intake: request.intake, rules, today: request.today, settings })
  const { approved } = request
  const result = approved === undefined ? reviewed : withUnaskedChanges(reviewed, findUnaskedChanges(readJson(approved.documentJson), document, approved.adopted))
  return { outcome: { facts: summarise(document, facts), result }, notes: contentWarnings(document, facts) }
}

function readJson(json: Uint8Array): ContractDocument {
  return JSON.parse(new TextDecoder().decode(json)) as ContractDocument
}

const loadPdfEngine = async () => (await import('./pdf-engine')).loadPdfEngine()

/** Null after the page was told why the file cannot be read. */
async function read({ bytes, name, recognised }: FileToRead): Promise<Imported | null> {
  enter('reading')
  const imported = await importContract(bytes, name, { limits: DEFAULT_LIMITS, loadPdfEngine, ...(recognised === undefined ? {} : { recognised }) })
  if (imported.ok) return imported.value
  tell({ kind: 'refused', error: imported.error })
  return null
}

async function readOnly(file: FileToRead): Promise<void> {
  const imported = await read(file)
  if (imported === null) return
  const { document, sha256: fileSha } = imported
  const documentJson = encodeUtf8(JSON.stringify(document))
  tell({ kind: 'read', outcome: { fileSha, documentJson, types: findDocumentTypes(document).map(({ type }) => type) } }, [documentJson.buffer as ArrayBuffer])
}

async function readAndCheck(request: Extract<WorkRequest, { kind: 'import' }>): Promise<void> {
  const settings = settingsOf(request)
  const imported = settings === null ? null : await read(request)
  if (settings === null || imported === null) return
  const { document, warnings, sha256, pagesWithoutText } = imported
  const { outcome, notes } = check(document, request, settings)
  const documentJson = encodeUtf8(JSON.stringify(document))
  const { format, properties, text, clauses } = document
  const about = { format, pages: properties.pages, characters: text.length, clauses: clauses.length, pagesWithoutText, warnings: [...warnings, ...notes] }
  tell({ kind: 'imported', outcome: { ...outcome, ...about, fileSha: sha256, documentJson } }, [documentJson.buffer as ArrayBuffer])
}

function checkAgain(request: Extract<WorkRequest, { kind: 'review' }>): void {
  const settings = settingsOf(request)
  if (settings === null) return
  const document = readJson(request.documentJson)
  tell({ kind: 'reviewed', outcome: check(document, request, settings).outcome })
}

async function writeLetter({ opinion }: Extract<WorkRequest, { kind: 'letter' }>): Promise<void> {
  enter('writing')
  // The writer is large and most sessions never need it.
  const [{ opinionLetter }, { writeDocx }] = await Promise.all([import('../../shared/letters/opinion-letter'), import('../../shared/export/write-docx')])
  const bytes = await writeDocx(opinionLetter(opinion))
  tell({ kind: 'written', bytes }, [bytes.buffer as ArrayBuffer])
}

async function writeDocument({ letter, template }: Extract<WorkRequest, { kind: 'document' }>): Promise<void> {
  enter('writing')
  if (template !== null) return fillOfficeTemplate(letter, template)
  const { writeDocx } = await import('../../shared/export/write-docx')
  const bytes = await writeDocx(letter)
  tell({ kind: 'written', bytes }, [bytes.buffer as ArrayBuffer])
}

async function fillOfficeTemplate(letter: Letter, template: Uint8Array): Promise<void> {
  const [{ loadTemplate }, { fillTemplate }] = await Promise.all([import('../../shared/export/inspect-template'), import('../../shared/export/write-template')])
  const loaded = await loadTemplate(template)
  // Checked when the office gave it; a template that is no longer sound is a stored file somebody damaged.
  if (!loaded.ok) return tell({ kind: 'template-checked', faults: loaded.error.map(({ message }) => message) })
  const { bytes, warnings } = await fillTemplate(loaded.value, letter)
  tell({ kind: 'written', bytes, warnings }, [bytes.buffer as ArrayBuffer])
}

async function checkTemplate({ bytes }: Extract<WorkRequest, { kind: 'check-template' }>): Promise<void> {
  enter('reading')
  const { loadTemplate } = await import('../../shared/export/inspect-template')
  const loaded = await loadTemplate(bytes)
  tell({ kind: 'template-checked', faults: loaded.ok ? [] : loaded.error.map(({ message }) => message) })
}

function compareVersions(request: Extract<WorkRequest, { kind: 'compare' }>): void {
  enter('checking')
  tell({ kind: 'compared', changes: judgeChanges(readJson(request.oldJson), readJson(request.newJson), request.adopted) })
}

async function compareWithScan({ oldJson, newJson, names }: Extract<WorkRequest, { kind: 'compare-scan' }>): Promise<void> {
  enter('checking')
  const [{ compareScan }, { placeOfPage, scanComparisonLetter }] = await Promise.all([import('../../shared/markup/compare-scan/compare-scan'), import('../../shared/letters/difference-letter')])
  const approved = readJson(oldJson)
  const comparison = compareScan(approved, readJson(newJson))
  const report = comparison === null ? null : { comparison, places: comparison.pages.map((page) => placeOfPage(approved, page)), letter: scanComparisonLetter(names, comparison, approved) }
  tell({ kind: 'scan-compared', report })
}

async function markDifferences({ bytes, oldJson, newJson, ...options }: Extract<WorkRequest, { kind: 'mark-differences' }>): Promise<void> {
  enter('writing')
  const { markComparison } = await import('../../shared/markup/edit-docx/mark-comparison')
  const marked = markComparison({ bytes, document: readJson(oldJson) }, readJson(newJson), options)
  if (!marked.ok) return tell({ kind: 'differences-marked', marked })
  const { bytes: written, report, unmarked } = marked.value
  tell({ kind: 'differences-marked', marked: ok({ bytes: written, changes: report.changes, unmarked }) }, [written.buffer as ArrayBuffer])
}

async function mark({ bytes, documentJson, opinions, ...options }: Extract<WorkRequest, { kind: 'mark' }>): Promise<void> {
  enter('writing')
  // The writers of marks are large and most sessions never need them.
  const { markOriginal } = await import('../../shared/markup/mark-original')
  const marked = await markOriginal(bytes, readJson(documentJson), opinions, { ...options, loadPdfEngine })
  tell({ kind: 'marked', marked }, marked.ok ? [marked.value.bytes.buffer as ArrayBuffer] : [])
}

function stamp(request: Extract<WorkRequest, { kind: 'pack' }>): void {
  const settings = settingsOf(request)
  if (settings !== null) tell({ kind: 'stamped', stamp: stampRulePack(rules, settings) })
}

async function answer(request: WorkRequest): Promise<void> {
  switch (request.kind) {
    case 'import': return readAndCheck(request)
    case 'read': return readOnly(request)
    case 'review': return checkAgain(request)
    case 'letter': return writeLetter(request)
    case 'document': return writeDocument(request)
    case 'check-template': return checkTemplate(request)
    case 'compare': return compareVersions(request)
    case 'compare-scan': return compareWithScan(request)
    case 'mark-differences': return markDifferences(request)
    case 'mark': return mark(request)
    case 'pack': return stamp(request)
    default: return assertNever(request)
  }
}

function hear(event: MessageEvent<WorkRequest>): void {
  // A mistake of ours in one file must be told, so that the page can name it and end this thread.
  answer(event.data).catch((error: unknown) => tell({ kind: 'broke', detail: wordsOfError(error) }))
}

self.addEventListener('message', (event: MessageEvent<{ readonly port?: MessagePort }>) => {
  if (port !== null || event.data.port === undefined) return
  port = event.data.port
  port.addEventListener('message', hear)
  port.start()
})
