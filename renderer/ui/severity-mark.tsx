import type { ReactNode } from 'react'

/** How much something matters; each has its own shape, colour and word. */
export type Tone = 'must-fix' | 'should-fix' | 'remind' | 'insufficient'

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  'must-fix': <rect x="1.5" y="1.5" width="9" height="9" />,
  'should-fix': <path d="M6 1 L11.5 11 L0.5 11 Z" />,
  remind: <circle cx="6" cy="6" r="4.8" />,
  insufficient: <path d="M6 0.8 L11.2 6 L6 11.2 L0.8 6 Z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
}

/** The mark of a tone. Without `word` it is decoration and the word must stand beside it. */
export function SeverityMark({ tone, word }: { readonly tone: Tone; readonly word?: string }): ReactNode {
  return (
    <span className={`hs-severity hs-tone-${tone}`}>
      <svg viewBox="0 0 12 12" width="0.8em" height="0.8em" fill="currentColor" aria-hidden="true">{SHAPES[tone]}</svg>
      {word !== undefined && <span className="hs-severity-word">{word}</span>}
    </span>
  )
}
