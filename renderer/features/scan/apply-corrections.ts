import type { RecordId } from '../../../shared/core/ids'
import { encodeUtf8 } from '../../../shared/core/text-codec'
import { toneCounts } from '../../../shared/findings/open-counts'
import { correctLines, describeCorrections, type LineCorrection } from '../../../shared/import/decode-ocr/correct-lines'
import { ACTS } from '../../../shared/storage/acts'
import { readApprovedVersion } from '../../../shared/storage/approved-version'
import { readDecisions } from '../../../shared/storage/matter-records'
import type { MatterFields, VersionFields } from '../../../shared/storage/record-kinds'
import { actOf, type Services, type WorkFailure } from '../../services'
import type { OpenScan } from './use-scan'

/**
 * Reads the file again with the corrected lines, checks it again and keeps both; the audit trail says what was changed
 * from what. The answer is why not, or null.
 */
export async function applyCorrections(services: Services, matter: RecordId, scan: OpenScan, corrections: readonly LineCorrection[]): Promise<WorkFailure | null> {
  const { store, worker, clock } = services
  const bytes = await store.readBlob(scan.fields.fileSha)
  if (bytes === null) return { kind: 'died', stage: 'reading', detail: scan.fields.fileName }
  const recognised = correctLines(scan.pages, corrections)
  const approved = await readApprovedVersion(store, matter, scan.version)
  const read = await worker.importFile({ name: scan.fields.fileName, bytes, intake: scan.matter.intake, today: clock.today(), recognised, ...(approved === null ? {} : { approved }) })
  if (!read.ok) return read.error
  const { facts, result: review, documentJson, warnings, format, pages, characters, clauses } = read.value
  const recognisedSha = await store.putBlob(encodeUtf8(JSON.stringify(recognised)))
  const documentSha = await store.putBlob(documentJson)
  const { decisions } = await readDecisions(store, matter)
  const decided = new Set(decisions.filter((state) => state.decision !== 'open').map((state) => state.findingId))
  await store.transact(actOf(services, ACTS.correctScan, matter, describeCorrections(scan.pages, corrections)), async (transaction) => {
    const version = await transaction.read<VersionFields>(scan.version)
    const owner = await transaction.read<MatterFields>(matter)
    if (version === null || owner === null) return
    const read = { facts, review, documentSha, recognisedSha, warnings, format, pages, characters, clauses }
    await transaction.put({ ...version, body: { ...version.body, fields: { ...version.body.fields, ...read } } })
    const { doubtful: _before, ...kept } = owner.body.fields
    const fields: MatterFields = {
      ...kept,
      parties: facts.parties.map(({ role, name }) => ({ role, name })),
      amountFen: facts.totalAmount?.fen ?? null,
      ...(facts.doubtful === undefined ? {} : { doubtful: facts.doubtful }),
      open: toneCounts(review.findings, decided),
      updatedAt: clock.now(),
    }
    await transaction.put({ ...owner, body: { ...owner.body, fields } })
  })
  return null
}
