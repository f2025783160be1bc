import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { COUNSEL_WORK } from '../../../shared/registers/counsel-work'
import { fieldOf } from '../../../shared/registers/definition'
import type { Fields } from '../../../shared/registers/field'
import { formatValue, readField } from '../../../shared/registers/format-value'
import type { ScoredYear } from '../../../shared/storage/counsel-checks'
import { useMessages } from '../../services'

/** Columns of the work behind a year's figures. */
const SHOWN = ['dueOn', 'doneOn', 'responseDays', 'isLate', 'adoption'].map((id) => fieldOf(COUNSEL_WORK, id))

/** Counsel's figures by year; each opens the work it was counted from. */
export function CounselScores({ years, onOpen }: { readonly years: readonly ScoredYear[]; readonly onOpen: (register: string, id: RecordId) => void }): ReactNode {
  const { relations: words } = useMessages()
  const [opened, setOpened] = useState('')
  const percent = (value: number | null): string => (value === null ? '—' : `${value}%`)
  const shown = years.find(({ year }) => year === opened)
  const figure = (year: string, label: string, text: string): ReactNode => (
    <td key={label}><button type="button" className="hs-figure" aria-expanded={opened === year} aria-label={words.openFigure(year, label, text)} onClick={() => setOpened(opened === year ? '' : year)}>{text}</button></td>
  )
  return (
    <>
      <h3>{words.scores}</h3>
      <div className="hs-rows-table"><table>
        <thead><tr>{[words.year, words.pieces, words.onTime, words.responseDays, words.adopted, words.overturned, words.breaches, words.satisfaction].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>{years.map(({ year, score }) => (
          <tr key={year}>
            <td>{year}</td>
            {figure(year, words.pieces, String(score.pieces))}{figure(year, words.onTime, percent(score.onTime))}{figure(year, words.responseDays, String(score.responseDays ?? '—'))}{figure(year, words.adopted, percent(score.adopted))}
            {figure(year, words.overturned, percent(score.overturned))}{figure(year, words.breaches, String(score.secrecyBreaches))}{figure(year, words.satisfaction, String(score.satisfaction ?? '—'))}
          </tr>
        ))}</tbody>
      </table></div>
      {shown !== undefined && <Work year={shown} onOpen={onOpen} />}
    </>
  )
}

function Work({ year, onOpen }: { readonly year: ScoredYear; readonly onOpen: (register: string, id: RecordId) => void }): ReactNode {
  const { relations: words } = useMessages()
  const text = (fields: Fields, index: number): string => formatValue(SHOWN[index]!.type, readField(SHOWN[index]!, fields))
  return (
    <div className="hs-rows-table"><table aria-label={words.workOf(year.year)}>
      <thead><tr><th scope="col">{words.title}</th>{SHOWN.map((field) => <th key={field.id} scope="col">{field.label}</th>)}</tr></thead>
      <tbody>{year.work.map(({ id, fields }) => (
        <tr key={id}><td className="hs-wide-cell"><Button type="link" size="small" className="hs-inline-link" onClick={() => onOpen(COUNSEL_WORK.id, id)}>{String(fields['title'] ?? '')}</Button></td>{SHOWN.map((field, index) => <td key={field.id} className="hs-nowrap">{text(fields, index)}</td>)}</tr>
      ))}</tbody>
    </table></div>
  )
}
