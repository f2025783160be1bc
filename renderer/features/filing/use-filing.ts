import type { RecordId } from '../../../shared/core/ids'
import { fail, ok } from '../../../shared/core/result'
import { textOf, type Fields } from '../../../shared/registers/field'
import { FILED_REGISTERS, isReported, isSettled, type FiledRegister } from '../../../shared/registers/filed-registers'
import { fingerprintOf } from '../../../shared/registers/filing-package/package-key'
import type { KnownKey } from '../../../shared/registers/filing-package/read-package'
import { stateDue } from '../../../shared/registers/process-clock'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import { PACKAGE_KEY, type FilingExchangeFields, type PackageKeyFields } from '../../../shared/storage/exchange-records'
import { listExchanges, type Desk } from '../../../shared/storage/filing-exchange'
import { readOfficeCalendar } from '../../../shared/storage/office-calendar'
import { knownKeys, type SecretBox } from '../../../shared/storage/package-keys'
import type { Store } from '../../../shared/storage/store'
import { readUnitName } from '../../../shared/storage/unit-name'
import { actOf, useServices, type Services } from '../../services'
import { useLive } from '../../ui/use-live'

/** A record of a filed register as the exchange lists it. */
export interface FilingLine {
  readonly id: RecordId
  readonly filed: FiledRegister
  readonly title: string
  readonly unit: string
  readonly stateTitle: string
  /** Waits for the bureau's answer. */
  readonly isReported: boolean
  /** Reported before and sent back. */
  readonly isBack: boolean
  /** What the bureau asks for, where the record was sent back; '' for others. */
  readonly asked: string
  /** Last day to report it again, where it was sent back; '' for others. */
  readonly due: string
  /** Day it counts from; '' while nobody entered it. */
  readonly since: string
}

/** A package on record. */
export type Exchange = FilingExchangeFields & { readonly id: RecordId }

/** Everything the exchange shows. */
export interface FilingDesk {
  readonly ourName: string
  readonly key: { readonly publicKey: string; readonly fingerprint: string; readonly madeOn: string; readonly isSealed: boolean } | null
  readonly known: readonly KnownKey[]
  /** Records a unit may report: not yet, sent back, or reported and not answered. */
  readonly reportable: readonly FilingLine[]
  readonly exchanges: readonly Exchange[]
  /** Ids of records that wait for the bureau's answer. */
  readonly waiting: ReadonlySet<string>
}

/** The exchange of filings, live; null while it is read. */
export function useFiling(): FilingDesk | null {
  const { store } = useServices()
  const live = useLive(store, [...FILED_REGISTERS.map(({ register }) => register.id), 'filing-exchange', 'package-key', 'known-key', 'setting'], 'filing-exchange', () => readDesk(store))
  if (live.error !== null) throw live.error
  return live.value
}

async function readDesk(store: Store): Promise<FilingDesk> {
  const [ourName, key, known, listed, exchanges] = await Promise.all([
    readUnitName(store), store.read<PackageKeyFields>(PACKAGE_KEY), knownKeys(store), Promise.all(FILED_REGISTERS.map(async (filed) => ({ filed, lines: await store.list({ kind: filed.register.id }) }))), listExchanges(store),
  ])
  const received = new Set(exchanges.filter(({ direction, kind }) => direction === 'received' && kind === 'report').flatMap(({ records }) => records.map(({ id }) => id)))
  const open = listed.flatMap(({ filed, lines }) => lines.filter(({ fields }) => !isSettled(filed, fields)).map(({ id, fields }) => lineOf(filed, id, fields)))
  const own = key?.body.fields
  return {
    ourName,
    key: own === undefined ? null : { publicKey: own.publicKey, fingerprint: fingerprintOf(own.publicKey), madeOn: own.madeOn, isSealed: own.sealedSeed !== null },
    known, exchanges,
    reportable: (await withAsked(store, open.filter(({ id }) => !received.has(id)))).toSorted((a, b) => (a.since < b.since ? -1 : 1)),
    waiting: new Set(open.filter((line) => line.isReported && received.has(line.id)).map(({ id }) => id)),
  }
}

/** Lists do not hold what the bureau wrote and until when; the few records that were sent back are read. */
async function withAsked(store: Store, lines: readonly FilingLine[]): Promise<readonly FilingLine[]> {
  const [records, { calendar }] = await Promise.all([store.readMany<Fields>(lines.filter(({ isBack }) => isBack).map(({ id }) => id)), readOfficeCalendar(store)])
  const back = new Map(records.flatMap((record) => (record === null ? [] : [[record.id, record.body.fields] as const])))
  return lines.map((line) => {
    const fields = back.get(line.id)
    const due = fields === undefined ? null : stateDue(line.filed.register.process, fields, calendar)
    return fields === undefined ? line : { ...line, asked: textOf(fields, 'filingOpinion'), due: due?.counted.due ?? '' }
  })
}

function lineOf(filed: FiledRegister, id: RecordId, fields: Fields): FilingLine {
  const { process } = filed.register
  const [state, waits] = [stateOf(process, fields), isReported(filed, fields)]
  return {
    id, filed, title: textOf(fields, 'title'), unit: textOf(fields, 'unit'), stateTitle: stateTitle(process, state),
    isReported: waits, isBack: !waits && state !== process.initial, since: filed.since(fields) ?? '', asked: '', due: '',
  }
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
