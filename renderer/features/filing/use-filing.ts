import type { RecordId } from '../../../shared/core/ids'
import { fail, ok } from '../../../shared/core/result'
import { dateOf, textOf, type Fields } from '../../../shared/registers/field'
import { FILING_PROCESS } from '../../../shared/registers/filings'
import { fingerprintOf } from '../../../shared/registers/filing-package/package-key'
import type { KnownKey } from '../../../shared/registers/filing-package/read-package'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import { derivedId } from '../../../shared/storage/derived-id'
import { PACKAGE_KEY, type FilingExchangeFields, type PackageKeyFields } from '../../../shared/storage/exchange-records'
import { listExchanges, type Desk } from '../../../shared/storage/filing-exchange'
import { knownKeys, type SecretBox } from '../../../shared/storage/package-keys'
import type { SettingFields } from '../../../shared/storage/record-kinds'
import type { Store } from '../../../shared/storage/store'
import { actOf, useServices, type Services } from '../../services'
import { useLive } from '../../ui/use-live'

/** A filing as the exchange lists it. */
export interface FilingLine {
  readonly id: RecordId
  readonly title: string
  readonly unit: string
  readonly state: string
  readonly stateTitle: string
  readonly signedOn: string
}

/** A package on record. */
export type Exchange = FilingExchangeFields & { readonly id: RecordId }

/** Everything the exchange shows. */
export interface FilingDesk {
  readonly ourName: string
  readonly key: { readonly publicKey: string; readonly fingerprint: string; readonly madeOn: string; readonly isSealed: boolean } | null
  readonly known: readonly KnownKey[]
  /** Filings a unit may report: not yet, sent back, or reported and not answered. */
  readonly reportable: readonly FilingLine[]
  readonly exchanges: readonly Exchange[]
  /** Ids of filings that wait for the bureau's answer. */
  readonly waiting: ReadonlySet<string>
}

const REPORTABLE: ReadonlySet<string> = new Set(['preparing', 'returned', 'corrective', 'reported'])

/** The exchange of filings, live; null while it is read. */
export function useFiling(): FilingDesk | null {
  const { store } = useServices()
  const live = useLive(store, ['filing', 'filing-exchange', 'package-key', 'known-key', 'setting'], 'filing-exchange', () => readDesk(store))
  if (live.error !== null) throw live.error
  return live.value
}

async function readDesk(store: Store): Promise<FilingDesk> {
  const [unit, key, known, lines, exchanges] = await Promise.all([
    store.read<SettingFields>(derivedId('setting', 'unit')), store.read<PackageKeyFields>(PACKAGE_KEY), knownKeys(store), store.list({ kind: 'filing' }), listExchanges(store),
  ])
  const received = new Set(exchanges.filter(({ direction, kind }) => direction === 'received' && kind === 'report').flatMap(({ records }) => records.map(({ id }) => id)))
  const filings = lines.map(({ id, fields }) => lineOf(id, fields))
  const own = key?.body.fields
  return {
    ourName: String(unit?.body.fields.value ?? '').trim(),
    key: own === undefined ? null : { publicKey: own.publicKey, fingerprint: fingerprintOf(own.publicKey), madeOn: own.madeOn, isSealed: own.sealedSeed !== null },
    known, exchanges,
    reportable: filings.filter(({ id, state }) => REPORTABLE.has(state) && !received.has(id)).toSorted((a, b) => (a.signedOn < b.signedOn ? -1 : 1)),
    waiting: new Set(filings.filter(({ id, state }) => state === 'reported' && received.has(id)).map(({ id }) => id)),
  }
}

function lineOf(id: RecordId, fields: Fields): FilingLine {
  const state = stateOf(FILING_PROCESS, fields)
  return { id, title: textOf(fields, 'title'), unit: textOf(fields, 'unit'), state, stateTitle: stateTitle(FILING_PROCESS, state), signedOn: dateOf(fields, 'signedOn') ?? '' }
}

/** The host's keychain as the keys use it. */
export function secretBoxOf({ desktop }: Pick<Services, 'desktop'>): SecretBox {
  return {
    seal: async (plain) => {
      const sealed = await desktop.sealSecret(plain)
      return sealed.ok ? ok(sealed.value) : fail(sealed.error.message)
    },
    open: async (sealed) => {
      const opened = await desktop.openSecret(sealed)
      return opened.ok ? ok(opened.value) : fail(opened.error.message)
    },
  }
}

/** Who exchanges packages, now. */
export function deskOf(services: Services, ourName: string, action: string, reason = ''): Desk {
  return { act: actOf(services, action, null, reason), today: services.clock.today(), ourName }
}
