import { Alert, Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { AGREED_TERMS } from '../../../shared/registers/agreed-terms'
import type { AgreedPeriod } from '../../../shared/facts/agreed-periods'
import { isBlank, rowsOf, textOf, type Field, type Fields } from '../../../shared/registers/field'
import { readProposedTerms, termOf, undisputedPeriods, type ProposedTerms } from '../../../shared/storage/proposed-terms'
import { useMessages, useServices } from '../../services'
import { useLive } from '../../ui/use-live'
import { FieldInput } from './form/field-input'
import type { FormContext } from './form/form-context'
import { SourcePassage } from './source-passage'
import { stepPath } from './use-asked-fields'

/** What a person confirms at signing; the other fields of a row are filled later. */
const ASKED = new Set(['kind', 'from', 'count', 'unit'])
const ORDER = ['kind', 'from', 'count', 'unit']

function confirmedField(): Field {
  const { type } = AGREED_TERMS
  if (type.kind !== 'rows') return AGREED_TERMS
  return { ...AGREED_TERMS, hint: '', type: { ...type, fields: type.fields.filter(({ id }) => ASKED.has(id)).toSorted((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id)) } }
}

const CONFIRMED = confirmedField()

export interface AgreedTermsOfferProps {
  /** The record as it would be with what was entered. */
  readonly fields: Fields
  readonly form: FormContext
  readonly onChange: (value: unknown) => void
}

/**
 * The periods for acceptance, bonds and warranty, to be confirmed when a contract is signed: those its text tells without
 * contradiction are filled in, each beside its sentence; of several for one thing a person chooses.
 */
export function AgreedTermsOffer({ fields, form, onChange }: AgreedTermsOfferProps): ReactNode {
  const { store } = useServices()
  const { agreedTerms: words } = useMessages()
  const live = useLive(store, [], `proposed terms ${textOf(fields, 'matter')}`, async () => ({ proposed: await readProposedTerms(store, fields) }))
  const answer = live.value?.proposed ?? null
  const proposed = answer === 'not-read' ? null : answer
  const isOffered = useRef(false)
  useEffect(() => {
    if (proposed === null || isOffered.current) return
    isOffered.current = true
    const terms = undisputedPeriods(proposed.periods).map(termOf)
    if (isBlank(fields[AGREED_TERMS.id]) && terms.length > 0) onChange(terms)
  }, [proposed, fields, onChange])
  if (live.error !== null) throw live.error
  const rows = rowsOf(fields, AGREED_TERMS.id)
  return (
    <section className="hs-field-wide hs-terms-offer" aria-label={AGREED_TERMS.label}>
      <h3>{AGREED_TERMS.label}</h3>
      <p className="hs-hint">{live.value === null ? words.reading : answer === 'not-read' ? words.notRead : proposed === null ? words.nothingRead : words.confirm}</p>
      {proposed !== null && <Sources proposed={proposed} rows={rows} onTake={(period) => onChange([...rows, termOf(period)])} />}
      <FieldInput field={CONFIRMED} path={stepPath(AGREED_TERMS)} fields={fields} form={form} onChange={onChange} />
    </section>
  )
}

/** Each period that was read, with its sentence; of those that contradict each other, none is taken before a person does. */
function Sources({ proposed: { documentSha, periods }, rows, onTake }: { readonly proposed: ProposedTerms; readonly rows: readonly Fields[]; readonly onTake: (period: AgreedPeriod) => void }): ReactNode {
  const { agreedTerms: words } = useMessages()
  const [shown, setShown] = useState<AgreedPeriod | null>(null)
  const undisputed = new Set(undisputedPeriods(periods))
  const summary = AGREED_TERMS.type.kind === 'rows' ? AGREED_TERMS.type.summary : () => ''
  const disputed = periods.some((period) => !undisputed.has(period))
  return (
    <>
      {disputed && <Alert type="warning" showIcon title={words.disputed} />}
      <ul className="hs-term-sources">
        {periods.map((period) => {
          const told = summary(termOf(period))
          const isTaken = rows.some((row) => isSameTerm(row, period))
          return (
            <li key={`${period.kind} ${period.span.start}`}>
              <div>
                <strong>{told}</strong>
                {isTaken ? <span className="hs-quiet">{words.taken}</span> : <Button size="small" aria-label={words.takeNamed(told)} onClick={() => onTake(period)}>{words.take}</Button>}
                <Button size="small" aria-expanded={shown === period} aria-label={shown === period ? words.hideNamed(told) : words.showNamed(told)} onClick={() => setShown(shown === period ? null : period)}>{shown === period ? words.hide : words.show}</Button>
              </div>
              {shown === period ? <SourcePassage documentSha={documentSha} span={period.sentence} /> : <q>{period.quote}</q>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function isSameTerm(row: Fields, { kind, count, unit, from }: AgreedPeriod): boolean {
  return textOf(row, 'kind') === kind && row['count'] === count && textOf(row, 'unit') === unit && textOf(row, 'from') === from
}
