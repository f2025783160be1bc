import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { formatYuan, type Fen } from '../../../shared/core/money'
import { CONTRACT_REVIEW } from '../../../shared/registers/contract-review'
import { moneyOf, textOf, type Fields } from '../../../shared/registers/field'
import { stateOf, stateTitle } from '../../../shared/registers/process'
import type { RegisterRecord } from '../../../shared/registers/sheet'
import { readContractFamily } from '../../../shared/storage/contract-relations'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'

/** Supplements may add up to ten per cent of the original price (政府采购法第49条). */
const MOST_PER_CENT = 10

/** The review a contract came from, and its family: original, supplements with their sum and share, payments and cases. */
export function ContractFamilyView({ id, fields, onOpen, onReview }: { readonly id: RecordId; readonly fields: Fields; readonly onOpen: (register: string, id: RecordId) => void; readonly onReview: (matter: RecordId) => void }): ReactNode {
  const { store } = useServices()
  const { relations: words } = useMessages()
  const live = useLive(store, ['contract'], `family ${id}`, () => readContractFamily(store, id))
  if (live.error !== null) throw live.error
  const family = live.value
  const matter = textOf(fields, 'matter')
  const hasFamily = family !== null && (family.supplements.length > 0 || family.cases.length > 0 || family.original.id !== id)
  if (matter === '' && !hasFamily) return null
  const member = (record: RegisterRecord, word: string): ReactNode => (
    <tr key={record.id} {...(record.id === id ? { 'aria-current': 'true' as const } : {})}>
      <td>{word}</td>
      <td>{record.id === id ? textOf(record.fields, 'title') : <Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen('contract', record.id as RecordId)}>{textOf(record.fields, 'title')}</Button>}</td>
      <td>{stateTitle(CONTRACT_REVIEW, stateOf(CONTRACT_REVIEW, record.fields))}</td>
      <td>{textOf(record.fields, 'signedOn')}</td>
      <td className="hs-numeric">{formatYuan(moneyOf(record.fields, 'amount') ?? (0 as Fen))}</td>
    </tr>
  )
  return (
    <section className="hs-record-group" aria-label={words.family}>
      <h3>{words.family}</h3>
      {matter !== '' && <p><Button size="small" onClick={() => onReview(matter as RecordId)}>{words.openReview}</Button></p>}
      {hasFamily && (
        <>
          <div className="hs-rows-table"><table>
            <thead><tr>{[words.member, words.title, words.state, words.signedOn].map((title) => <th key={title} scope="col">{title}</th>)}<th scope="col" className="hs-numeric">{words.amount}</th></tr></thead>
            <tbody>{member(family.original, words.original)}{family.supplements.map((supplement, index) => member(supplement, words.supplement(index + 1)))}</tbody>
          </table></div>
          {family.supplements.length > 0 && <p className={(family.supplementPercent ?? 0) > MOST_PER_CENT ? 'hs-refused-because' : 'hs-quiet'}>{words.supplements(formatYuan(family.supplementTotal), family.supplementPercent)}</p>}
          {family.payments.length > 0 && <p className="hs-quiet">{words.payments(family.payments.length, formatYuan(family.payments.reduce((sum, row) => sum + (moneyOf(row, 'paid') ?? 0), 0) as Fen))}</p>}
          {family.cases.length > 0 && <p>{words.cases} {family.cases.map((one, index) => <Button key={one} type="link" size="small" className="hs-inline-link" onClick={() => onOpen('case', one as RecordId)}>{words.caseNumber(index + 1)}</Button>)}</p>}
        </>
      )}
    </section>
  )
}
