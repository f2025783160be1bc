import { z } from 'zod'
import type { LocalDate } from '../core/local-date'
import { amountLineOn, type AmountLineId } from '../registers/amount-lines'
import type { AmountLine } from '../registers/contract-path'
import type { LineOn } from '../registers/sum-same-kind'
import { splitFiguresOn, type SplitFigures } from '../registers/split-figures'
import { parameterEntry } from '../rules/parameter-pack'
import { RULE_SETTINGS, type SettingFields } from './record-kinds'
import type { Store, StoreTransaction } from './store'

const entries = z.record(z.string(), z.array(parameterEntry)).default({})
const stored = z.object({
  parameters: entries,
  pack: z.object({ version: z.string(), issuedOn: parameterEntry.shape.from, source: z.string(), sha256: z.string(), parameters: entries }).nullable().default(null),
})

/** The amount lines that apply on a day, from the rule settings; null where the office entered none, or where the settings cannot be read. */
export async function readAmountLines(store: Pick<Store | StoreTransaction, 'read'>, day: LocalDate): Promise<Readonly<Record<AmountLineId, AmountLine | null>>> {
  const read = await readStored(store)
  if (read === null) return { review: null, filing: null }
  return { review: amountLineOn(read, 'review', day), filing: amountLineOn(read, 'filing', day) }
}

/** The line from which contracts are reviewed, by day, for looking back over years. */
export async function readReviewLines(store: Pick<Store | StoreTransaction, 'read'>): Promise<LineOn> {
  const read = await readStored(store)
  return (day) => (read === null ? null : amountLineOn(read, 'review', day))
}

/** From where contracts look like one purchase in parts (GPR-006): the office's figures, the built-in ones where the settings cannot be read. */
export async function readSplitFigures(store: Pick<Store | StoreTransaction, 'read'>, day: LocalDate): Promise<SplitFigures> {
  return splitFiguresOn((await readStored(store)) ?? { parameters: {}, pack: null }, day)
}

async function readStored(store: Pick<Store | StoreTransaction, 'read'>): Promise<z.infer<typeof stored> | null> {
  const record = await store.read<SettingFields>(RULE_SETTINGS)
  const read = stored.safeParse(record?.body.fields.value ?? {})
  return read.success ? read.data : null
}
