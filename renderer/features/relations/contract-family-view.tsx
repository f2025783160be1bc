import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { formatYuan, type Fen } from '../../../shared/core/money'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { CASE_PROCESS } from '../../../shared/registers/cases'
import { CONTRACT_REVIEW } from '../../../shared/registers/contract-review'
import { paidSoFar } from '../../../shared/registers/contracts'
import { moneyOf, textOf, type Fields } from '../../../shared/registers/field'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import type { RegisterRecord } from '../../../shared/registers/sheet'
import { readContractFamily, type StoredFamily } from '../../../shared/storage/contract-relations'
import { actOf, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { useLive } from '../../ui/use-live'
import { FollowUps } from './follow-ups'

/** Supplements may add up to ten per cent of the original price (政府采购法第49条). */
const MOST_PER_CENT = 10

export interface ContractFamilyProps {
  readonly id: RecordId
  readonly fields: Fields
  readonly onOpen: (register: string, id: RecordId) => void
  readonly onReview: (matter: RecordId) => void
  readonly onBegin: (register: string) => void
}

/** The review a contract came from, and its family: original, supplements with their sum and share, payments, acceptance and disputes. */
export function ContractFamilyView({ id, fields, onOpen, onReview, onBegin }: ContractFamilyProps): ReactNode {
  const { store } = useServices()
  const { relations: words } = useMessages()
  const live = useLive(store, ['contract', 'case'], `family ${id}`, () => readContractFamily(store, id))
  if (live.error !== null) throw live.error
  const family = live.value
  const matter = textOf(fields, 'matter')
  if (family === null) return null
  const hasFamily = family.supplements.length > 0 || family.disputes.length > 0 || family.original.id !== id
  return (
    <section className="hs-record-group" aria-label={words.family}>
      <h3>{words.family}</h3>
      {matter !== '' && <p><Button size="small" onClick={() => onReview(matter as RecordId)}>{words.openReview}</Button></p>}
      {hasFamily && <Members family={family} id={id} onOpen={onOpen} />}
      <FollowUps register="contract" id={id} fields={fields} onBegin={onBegin} />
    </section>
  )
}

function Members({ family, id, onOpen }: { readonly family: StoredFamily; readonly id: RecordId; readonly onOpen: ContractFamilyProps['onOpen'] }): ReactNode {
  const { relations: words } = useMessages()
  const member = (record: RegisterRecord, word: string): ReactNode => (
    <tr key={record.id} {...(record.id === id ? { 'aria-current': 'true' as const } : {})}>
      <td>{word}</td>
      <td>{record.id === id ? textOf(record.fields, 'title') : <Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen('contract', record.id as RecordId)}>{textOf(record.fields, 'title')}</Button>}</td>
      <td className="hs-nowrap">{stateTitle(CONTRACT_REVIEW, stateOf(CONTRACT_REVIEW, record.fields))}</td>
      <td className="hs-nowrap">{textOf(record.fields, 'signedOn')}</td>
      <td className="hs-numeric">{formatYuan(moneyOf(record.fields, 'amount') ?? (0 as Fen))}</td>
      <td className="hs-numeric">{formatYuan(paidSoFar(record.fields) as Fen)}</td>
      <td className="hs-nowrap">{textOf(record.fields, 'acceptedOn')}</td>
    </tr>
  )
  return (
    <>
      <div className="hs-rows-table"><table>
        <thead><tr>
          {[words.member, words.title, words.state, words.signedOn].map((title) => <th key={title} scope="col">{title}</th>)}
          {[words.amount, words.paid].map((title) => <th key={title} scope="col" className="hs-numeric">{title}</th>)}<th scope="col">{words.acceptedOn}</th>
        </tr></thead>
        <tbody>{member(family.original, words.original)}{family.supplements.map((supplement, index) => member(supplement, words.supplement(index + 1)))}</tbody>
      </table></div>
      {family.supplements.length > 0 && <SupplementSum family={family} />}
      {family.payments.length > 0 && <p className="hs-quiet">{words.payments(family.payments.length, formatYuan(family.paid))}</p>}
      {family.disputes.length > 0 && (
        <ul className="hs-disputes" aria-label={words.disputes}>
          {family.disputes.map(({ id: one, fields }) => (
            <li key={one}>{words.dispute} <Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen('case', one as RecordId)}>{`${textOf(fields, 'number')} ${textOf(fields, 'cause')}`.trim()}</Button><span className="hs-quiet">{stateTitle(CASE_PROCESS, stateOf(CASE_PROCESS, fields))}</span></li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The sum of the supplements with its share; where the original says another sum, how to make it this one. */
function SupplementSum({ family }: { readonly family: StoredFamily }): ReactNode {
  const services = useServices()
  const { relations: words } = useMessages()
  const toast = useToast()
  const { original, supplementTotal, supplementPercent } = family
  const entered = moneyOf(original.fields, 'supplementTotal')
  const update = async (): Promise<void> => {
    await services.store.transact(actOf(services, words.sumAct, original.id as RecordId, formatYuan(supplementTotal)), async (transaction) => {
      const stored = await transaction.read<Fields>(original.id as RecordId)
      if (stored !== null) await transaction.put({ ...stored, body: { ...stored.body, fields: { ...stored.body.fields, supplementTotal } } })
    })
    toast.say(words.sumUpdated)
  }
  return (
    <>
      <p className={(supplementPercent ?? 0) > MOST_PER_CENT ? 'hs-refused-because' : 'hs-quiet'}>{words.supplements(formatYuan(supplementTotal), supplementPercent)}</p>
      {entered !== supplementTotal && <p>{words.sumDiffers(entered === null ? words.nothing : formatYuan(entered))} <Button size="small" onClick={() => void update().catch((error: unknown) => toast.say(wordsOfError(error)))}>{words.updateSum}</Button></p>}
    </>
  )
}
