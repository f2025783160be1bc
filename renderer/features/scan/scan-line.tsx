import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { readLine, type Border } from '../../../shared/import/decode-ocr/place-words'
import type { RecognisedLine } from '../../../shared/import/decode-ocr/recognised-page'
import { useMessages } from '../../services'

export interface ScanLineProps {
  readonly line: RecognisedLine
  /** The borders of tables on its page. */
  readonly borders: readonly Border[]
  readonly number: number
  /** What a person typed and has not saved; null where nothing. */
  readonly typed: string | null
  readonly isCurrent: boolean
  readonly onChoose: () => void
  /** Enter: the line reads so. */
  readonly onConfirm: (text: string) => void
}

/** One recognised line: doubtful words marked; chosen, it can be typed over. */
export function ScanLine({ line, borders, number, typed, isCurrent, onChoose, onConfirm }: ScanLineProps): ReactNode {
  const { scan } = useMessages()
  const { text, doubts } = readLine(line, borders)
  const isChanged = typed !== null || line.was !== undefined
  return (
    <li className={`hs-scan-line${isCurrent ? ' hs-current' : ''}`}>
      <span className="hs-quiet hs-scan-number">{number}</span>
      {isCurrent
        ? <LineInput key={number} text={typed ?? text} label={scan.line(number)} onConfirm={onConfirm} />
        : <button type="button" className="hs-scan-text" onClick={onChoose}>{typed ?? markDoubts(text, doubts)}</button>}
      {isChanged && <span className="hs-quiet" title={line.was === undefined ? scan.was(text) : scan.was(line.was)}>{scan.corrected}</span>}
    </li>
  )
}

function LineInput({ text, label, onConfirm }: { readonly text: string; readonly label: string; readonly onConfirm: (text: string) => void }): ReactNode {
  const [value, setValue] = useState(text)
  return (
    <Input
      autoFocus value={value} aria-label={label} onChange={(event) => setValue(event.target.value)}
      // A person who only looks at a line and leaves it has confirmed nothing; one who typed has.
      onBlur={() => value !== text && onConfirm(value)}
      onPressEnter={(event) => !event.nativeEvent.isComposing && onConfirm(value)}
    />
  )
}

function markDoubts(text: string, doubts: readonly { readonly start: number; readonly end: number }[]): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end } of doubts) {
    pieces.push(text.slice(at, start), <mark key={start} className="hs-doubtful">{text.slice(start, end)}</mark>)
    at = end
  }
  return [...pieces, text.slice(at)]
}
