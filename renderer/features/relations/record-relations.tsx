import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { evidenceSlots } from '../../../shared/registers/decisions'
import type { Fields } from '../../../shared/registers/field'
import { useMessages } from '../../services'
import { ContractFamilyView } from './contract-family-view'
import { CitedStandards, CitingContracts } from './cited-standards'
import { CounselChecks } from './counsel-checks'
import { Referring } from './referring'
import { ClauseNotes, PolicyNotes } from './resting-notes'

export interface RelationsProps {
  readonly register: string
  readonly id: RecordId
  readonly fields: Fields
  readonly onOpen: (register: string, id: RecordId) => void
  /** Opens the review of a contract. */
  readonly onReview: (matter: RecordId) => void
  /** Opens the form of a new record of a register; what it begins with waits there. */
  readonly onBegin: (register: string) => void
}

/** Fields shown by a view of their own. */
const SHOWN_ELSEWHERE = ['contract.original', 'case.contract', 'counsel-work.engagement']

/** What stands around a record: the contract's family, counsel's conflicts and scores, the evidence of a decision, and every record that names it. */
export function RecordRelations(props: RelationsProps): ReactNode {
  const { register, id, onOpen } = props
  return (
    <>
      <Surroundings {...props} />
      <Referring register={register} id={id} besides={SHOWN_ELSEWHERE} onOpen={onOpen} />
    </>
  )
}

function Surroundings({ register, id, fields, onOpen, onReview, onBegin }: RelationsProps): ReactNode {
  switch (register) {
    case 'contract': return (
      <>
        <ContractFamilyView id={id} fields={fields} onOpen={onOpen} onReview={onReview} onBegin={onBegin} />
        <CitedStandards id={id} fields={fields} onOpen={onOpen} />
      </>
    )
    case 'standard': return <CitingContracts id={id} fields={fields} onOpen={onOpen} />
    case 'counsel': return <CounselChecks id={id} fields={fields} onOpen={onOpen} onBegin={onBegin} />
    case 'decision': return <EvidenceSlots fields={fields} />
    case 'policy': return <PolicyNotes fields={fields} />
    case 'clause': return <ClauseNotes id={id} />
    default: return null
  }
}

/** The slots of a decision in the order of the regulation; an empty required one stops the meeting. */
function EvidenceSlots({ fields }: { readonly fields: Fields }): ReactNode {
  const { relations: words } = useMessages()
  return (
    <section className="hs-record-group">
      <h3>{words.evidence}</h3>
      <ul className="hs-slots">
        {evidenceSlots(fields).map(({ title, isRequired, isFilled }) => (
          <li key={title} className={isFilled ? 'hs-slot-filled' : isRequired ? 'hs-slot-missing' : ''}>
            <span aria-hidden="true">{isFilled ? '●' : isRequired ? '○' : '–'}</span> {title} <span className="hs-quiet">{isFilled ? words.filled : isRequired ? words.missing : words.notRequired}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
