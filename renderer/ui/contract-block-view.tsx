import { memo, type ReactNode } from 'react'
import { overlaps, type Span } from '../../shared/core/span'
import type { DocumentMark } from '../../shared/document/mark'
import type { Paragraph, TableCell } from '../../shared/document/contract-document'
import { segmentsOf, TONE_RANK, type ContractBlock, type Segment, type TextMark } from './contract-blocks'

export interface BlockViewProps {
  readonly text: string
  readonly title: string
  readonly block: ContractBlock
  readonly marks: readonly TextMark[]
  readonly fileMarks: readonly DocumentMark[]
  readonly selected: string | null
}

/** One paragraph or table of the contract with its marks. Clicks are handled by the view around it. */
export const ContractBlockView = memo(function ContractBlockView(props: BlockViewProps): ReactNode {
  const { block } = props
  if (block.kind === 'table') return <TableBlock {...props} block={block} />
  const { paragraph, clause } = block
  const isTitle = clause?.style !== 'article' && props.title !== '' && props.text.slice(paragraph.start, paragraph.end).trim() === props.title
  const level = clause === null ? '' : ` hs-clause-${Math.min(clause.depth, 3)}${clause.title === '' ? '' : ' hs-titled'}`
  return (
    <p className={`hs-paragraph hs-in-${block.section}${level}${block.opensSection ? ' hs-opens-section' : ''}${isTitle ? ' hs-document-title' : ''}`} data-start={paragraph.start}>
      <Text {...props} span={paragraph} />
    </p>
  )
})

function Text({ text, marks, fileMarks, selected, span }: BlockViewProps & { readonly span: Span }): ReactNode {
  const touching = fileMarks.filter((mark) => mark.start <= span.end && mark.end >= span.start)
  const cuts = touching.filter(isShown).map((mark): TextMark => ({ id: '', tone: 'search', label: '', start: mark.start, end: mark.end }))
  const segments = segmentsOf(span, [...marks, ...cuts])
  return (
    <>
      {segments.map((segment) => (
        <Piece key={segment.start} text={text} segment={segment} fileMarks={touching} selected={selected} />
      ))}
      <Removed marks={touching} at={span.end} />
    </>
  )
}

function isShown(mark: DocumentMark): boolean {
  return mark.kind === 'insertion' || mark.kind === 'highlight' || mark.kind === 'comment' || mark.kind === 'doubtful' || mark.kind === 'deletion'
}

interface PieceProps {
  readonly text: string
  readonly segment: Segment
  readonly fileMarks: readonly DocumentMark[]
  readonly selected: string | null
}

function Piece({ text, segment, fileMarks, selected }: PieceProps): ReactNode {
  const words = text.slice(segment.start, segment.end)
  const marks = segment.marks.filter((mark) => mark.id !== '')
  const dress = fileMarks.filter((mark) => overlaps(mark, segment) && isShown(mark)).map((mark) => `hs-file-${mark.kind}`)
  const comments = fileMarks.flatMap((mark) => (mark.kind === 'comment' && overlaps(mark, segment) ? [`${mark.author}：${mark.text}`] : []))
  const title = comments.length > 0 ? comments.join('\n') : undefined
  const dressed = dress.length === 0 ? words : <span className={dress.join(' ')} title={title}>{words}</span>
  return (
    <>
      <Removed marks={fileMarks} at={segment.start} />
      {marks.length === 0 ? dressed : <Marked marks={marks} selected={selected}>{dressed}</Marked>}
    </>
  )
}

function Marked({ marks, selected, children }: { readonly marks: readonly TextMark[]; readonly selected: string | null; readonly children: ReactNode }): ReactNode {
  const chosen = marks.find((mark) => mark.id === selected)
  const lead = chosen ?? marks.toSorted((a, b) => TONE_RANK[a.tone] - TONE_RANK[b.tone])[0]!
  return (
    <mark
      className={`hs-mark hs-tone-${lead.tone}${chosen === undefined ? '' : ' hs-selected'}`}
      data-mark={lead.id}
      data-marks={marks.map((mark) => mark.id).join(' ')}
      title={marks.map((mark) => mark.label).filter((label) => label !== '').join('；')}
    >
      {children}
    </mark>
  )
}

/** Words that a tracked change took out, struck where they stood. */
function Removed({ marks, at }: { readonly marks: readonly DocumentMark[]; readonly at: number }): ReactNode {
  return marks.map((mark, index) =>
    mark.kind === 'deletion' && mark.start === at && mark.text !== '' ? (
      <del key={`${mark.start}-${index}`} className="hs-file-deletion" title={mark.author}>{mark.text}</del>
    ) : null,
  )
}

type TableProps = BlockViewProps & { readonly block: Extract<ContractBlock, { kind: 'table' }> }

function TableBlock(props: TableProps): ReactNode {
  const { table, paragraphs } = props.block
  const rows: TableCell[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  const paragraphsOf = (cell: TableCell): readonly Paragraph[] => paragraphs.filter((paragraph) => paragraph.start >= cell.start && paragraph.end <= cell.end)
  return (
    <div className={`hs-table-frame hs-in-${props.block.section}`} data-start={table.start}>
      <table className="hs-contract-table">
        <tbody>
          {rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {cells.map((cell) => (
                <td key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan}>
                  {paragraphsOf(cell).map((paragraph) => (
                    <p key={paragraph.start} data-start={paragraph.start}><Text {...props} span={paragraph} /></p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
