import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Sha256 } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import type { RegisterLetter } from '../../../shared/letters/from-register/register-letter'
import { lettersOf } from '../../../shared/letters/from-register/register-letters'
import { filedRegister } from '../../../shared/registers/filed-registers'
import { lackingPapers } from '../../../shared/registers/record-papers'
import { MATERIAL_REGISTERS } from '../../../shared/storage/plan-materials'
import { useMessages, useServices } from '../../services'
import { tellHandedOut } from '../../ui/hand-out-letter'
import { useToast } from '../../ui/toast'
import { WarningLine } from '../../ui/warning-line'
import './documents.css'
import type { RecordDocumentsProps } from './documents-props'
import { MakeDialog } from './make-dialog'
import { MaterialsDialog } from './materials-dialog'
export { RecordStanding } from './record-standing'
import { printDocument, saveDocument, useDocuments, type MadeDocument } from './use-documents'

/** 文书: the documents a record gives, made in one step, and those made before. Nothing for registers without. */
export function RecordDocuments(props: RecordDocumentsProps): ReactNode {
  const { documents: words } = useMessages()
  const letters = lettersOf(props.register)
  const desk = useDocuments(props.id, letters)
  const [isGathering, setGathering] = useState(false)
  const [making, setMaking] = useState<RegisterLetter | null>(null)
  const hasMaterials = MATERIAL_REGISTERS.includes(props.register)
  if (desk === null || (letters.length === 0 && desk.made.length === 0 && !hasMaterials)) return null
  return (
    <section className="hs-record-group hs-documents" aria-label={words.title}>
      <h3>{words.title}</h3>
      <ul className="hs-documents-offered">
        {letters.map((letter) => {
          const refusal = letter.refuse(props.fields)
          return (
            <li key={letter.id}>
              <Button size="small" disabled={refusal !== null} onClick={() => setMaking(letter)}>{letter.title}</Button>
              {refusal !== null && <span className="hs-quiet">{refusal}</span>}
            </li>
          )
        })}
        {hasMaterials && <li><Button size="small" onClick={() => setGathering(true)}>{words.materials.open}</Button></li>}
      </ul>
      <MissingPapers {...props} />
      {desk.made.length > 0 && <ol className="hs-documents-made">{desk.made.map((one) => <Made key={one.id} made={one} />)}</ol>}
      {making !== null && (
        <MakeDialog
          key={making.id} {...props} letter={making} last={desk.made.find(({ letter }) => letter === making.id)?.answers ?? null}
          needsWord={making.numbering !== null && desk.wordless.includes(making.numbering.rule)} onClose={() => setMaking(null)}
        />
      )}
      {isGathering && <MaterialsDialog register={props.register} id={props.id} onClose={() => setGathering(false)} />}
    </section>
  )
}

/** What a record that is filed still lacks; each leads to its field. Said before the bureau has to send it back. */
function MissingPapers({ register, fields, onEdit }: RecordDocumentsProps): ReactNode {
  const { documents: words } = useMessages()
  const papers = filedRegister(register) === null ? [] : lackingPapers(register, fields)
  if (papers.length === 0) return null
  return <p className="hs-standing-warning" role="note">{words.missingPapers}{papers.map(({ title, fields: [field] }) => <button key={title} type="button" className="hs-figure" onClick={() => onEdit(field!)}>{title}</button>)}</p>
}

function Made({ made }: { readonly made: MadeDocument }): ReactNode {
  const words = useMessages()
  const services = useServices()
  const toast = useToast()
  const save = (): void => {
    saveDocument(services, made, words).then((name) => name !== null && toast.say(words.documents.saved(name)), (error: unknown) => toast.say(wordsOfError(error)))
  }
  const { letterSha } = made
  const title = made.title.replaceAll('\n', '')
  const print = (as: 'text' | 'paper', sha: Sha256): void => {
    printDocument(services, made, sha, as, words).then(
      (done) => {
        const news = tellHandedOut(done, { ...words.shell.handOut, saved: words.documents.saved })
        if (news !== null) toast.say(news)
      },
      (error: unknown) => toast.say(wordsOfError(error)),
    )
  }
  return (
    <li>
      <span className="hs-documents-title">{title}</span>
      <span className="hs-quiet">{[made.number, made.madeOn, made.madeBy].filter((part) => part !== '').join(' · ')}</span>
      {made.voided !== null && <span className="hs-documents-void"><WarningLine isUrgent text={words.numbers.isVoid(made.number, made.voided.reason, made.voided.changed)} /></span>}
      <span className="hs-documents-acts">
        <Button size="small" type="text" onClick={save} aria-label={`${words.documents.saveAgain} ${title}`}>{words.documents.saveAgain}</Button>
        {letterSha !== undefined && (['text', 'paper'] as const).map((as) => {
          const word = as === 'text' ? words.shell.handOut.asText : words.shell.handOut.asPaper
          return <Button key={as} size="small" type="text" onClick={() => print(as, letterSha)} aria-label={`${word} ${title}`}>{word}</Button>
        })}
      </span>
    </li>
  )
}
