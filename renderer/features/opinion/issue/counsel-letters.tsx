import { Button } from 'antd'
import type { ReactNode } from 'react'
import { officialDate } from '../../../../shared/core/local-date'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import { isStanding, type IssuedCounselLetter } from '../../../../shared/storage/counsel-papers'
import { useMessages, useServices } from '../../../services'
import { handOutLetter, tellHandedOut } from '../../../ui/hand-out-letter'
import { useToast } from '../../../ui/toast'
import { WarningLine } from '../../../ui/warning-line'
import { readFrozenLetter, saveFrozen, useFrozenWords } from './save-frozen'

/** D2 as issued: number, author, fingerprint; each again as the file it was, as text and on paper. */
export function CounselLetters({ letters }: { readonly letters: readonly IssuedCounselLetter[] }): ReactNode {
  const { opinion: { counselLetter: words } } = useMessages()
  return (
    <section className="hs-issued" aria-label={words.list}>
      <h3 className="hs-issued-title">{words.list}</h3>
      <ol>{letters.toReversed().map((letter) => <Line key={letter.id} letter={letter} />)}</ol>
    </section>
  )
}

function Line({ letter }: { readonly letter: IssuedCounselLetter }): ReactNode {
  const { numbers, opinion: { counselLetter: words }, shell } = useMessages()
  const frozen = useFrozenWords()
  const services = useServices()
  const toast = useToast()
  const name = letter.title.replaceAll('\n', '')
  const tell = (error: unknown): void => toast.say(wordsOfError(error))
  const save = (): void => {
    saveFrozen(services, { sha: letter.fileSha, name: `${name}（${letter.number}）.docx` }, frozen).then((saved) => saved !== null && toast.say(words.saved(saved)), tell)
  }
  const print = async (as: 'text' | 'paper'): Promise<void> => {
    if (letter.letterSha === undefined) return toast.say(frozen.missing)
    const done = await handOutLetter(services.desktop, await readFrozenLetter(services.store, letter.letterSha, frozen), { as, name })
    const news = tellHandedOut(done, { ...shell.handOut, saved: words.saved })
    if (news !== null) toast.say(news)
  }
  const own = letter.answers['number'] ?? ''
  const { number, replacedBy, voided } = letter
  return (
    <li className={isStanding(letter) ? 'hs-issue-current' : 'hs-issue-past'}>
      <h4>{number}{replacedBy !== '' && <em>{words.replaced(replacedBy)}</em>}</h4>
      {voided !== null && <WarningLine isUrgent text={numbers.isVoid(number, voided.reason, voided.changed)} />}
      <p>{[letter.author, own === '' ? '' : words.ownNumber(own), officialDate(letter.madeOn)].filter((part) => part !== '').join(' · ')}</p>
      <p className="hs-quiet hs-fingerprint" title={letter.fileSha}>SHA-256 {letter.fileSha.slice(0, 16)}…</p>
      <div className="hs-issue-acts">
        <Button size="small" onClick={save}>{words.save}</Button>
        <Button size="small" type="text" onClick={() => void print('text').catch(tell)}>{shell.handOut.asText}</Button>
        <Button size="small" type="text" onClick={() => void print('paper').catch(tell)}>{shell.handOut.asPaper}</Button>
      </div>
    </li>
  )
}
