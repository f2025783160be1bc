import { ArrowLeftOutlined, DeleteOutlined, ExpandOutlined, HighlightOutlined, SafetyCertificateOutlined } from '@ant-design/icons'
import { Badge, Button, Segmented, Select, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { CONTRACT_TYPES } from '../../../shared/law/contract-type'
import { useMessages } from '../../services'
import { ProcessButton } from './process/process-button'
import { TasksButton } from './process/tasks-button'
import type { Desk, OpenVersion } from './use-desk'
import { useOthers } from './use-others'
import { drawableKind, type LookName } from './use-original'

export interface DeskHeaderProps {
  readonly desk: Desk
  readonly onLeave: () => void
  readonly onVersion: (version: RecordId) => void
  readonly onCheckup: () => void
  readonly onMarked: () => void
  readonly onFocus: () => void
  readonly onOpinion: () => void
  readonly onDelete: () => void
  readonly look: LookName
  readonly onLook: (look: LookName) => void
}

/** One line: which contract, which version, where it stands, and the way to the opinion. */
export function DeskHeader({ desk, onLeave, onVersion, onCheckup, onMarked, onFocus, onOpinion, onDelete, look, onLook }: DeskHeaderProps): ReactNode {
  const { review, marked } = useMessages()
  const { matter, version } = desk
  const others = useOthers(desk.id)
  const types = matter.types.filter((type) => type !== 'GEN').slice(0, 2).map((type) => CONTRACT_TYPES[type]).join('、')
  return (
    <header className="hs-desk-head">
      <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={review.backToList} title={review.backToList} />
      <span className="hs-number">{matter.number}</span>
      <h1 title={matter.title}>{matter.title}</h1>
      {types !== '' && <span className="hs-quiet hs-desk-type">{types}</span>}
      <Select
        size="small" variant="filled" value={version.id} onChange={onVersion} aria-label={review.versions} popupMatchSelectWidth={false}
        options={desk.versions.map((line) => ({ value: line.id, label: `${review.version(Number(line.fields['ordinal']))} ${String(line.fields['fileName'])}` }))}
        labelRender={() => review.version(version.fields.ordinal)}
      />
      <Tooltip title={drawableKind(version) === null ? review.look.textOnly : `${review.keyLabels.look} O`}>
        <Segmented
          size="small" aria-label={review.keyLabels.look} value={look} onChange={onLook} disabled={drawableKind(version) === null}
          options={[{ value: 'original', label: review.look.original }, { value: 'text', label: review.look.text }]}
        />
      </Tooltip>
      <ProcessButton desk={desk} />
      <TasksButton matter={desk.id} />
      {others > 0 && <span className="hs-others" role="status" title={review.othersHelp}>{review.others}</span>}
      <span className="hs-head-gap" />
      <Badge count={version.fields.warnings.length} size="small" color="var(--hs-should-fix)">
        <Button icon={<SafetyCertificateOutlined />} onClick={onCheckup}>{review.checkup}</Button>
      </Badge>
      <Tooltip title={isMarkable(version) ? marked.openHelp : marked.notMarkable}>
        <Button icon={<HighlightOutlined />} disabled={!isMarkable(version)} onClick={onMarked}>{marked.open}</Button>
      </Tooltip>
      <Tooltip title={review.deleteMatter}><Button icon={<DeleteOutlined />} onClick={onDelete} aria-label={review.deleteMatter} /></Tooltip>
      <Tooltip title={`${review.focus} F`}><Button icon={<ExpandOutlined />} onClick={onFocus} aria-label={review.focus} /></Tooltip>
      <Button type="primary" onClick={onOpinion}>{review.opinionPage}</Button>
    </header>
  )
}

/** Opinions can be written into a Word original and into a PDF, whether its words were typed or recognised. */
function isMarkable({ fields }: OpenVersion): boolean {
  return fields.format === 'docx' || fields.format === 'pdf' || (fields.format === 'ocr' && /\.pdf$/i.test(fields.fileName))
}
