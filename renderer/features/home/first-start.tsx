import type { ReactNode } from 'react'
import { useMessages, useServices } from '../../services'
import { EmptyState } from '../../ui/empty-state'
import { ImportButton } from './import-button'
import type { HomePlace } from './use-home'

/** What to do where nothing was done yet: review a contract, or keep a register. */
export function FirstStart({ places, onOpenRegister }: { readonly places: readonly HomePlace[]; readonly onOpenRegister: (register: string) => void }): ReactNode {
  const { home, registers } = useMessages()
  const { imports, samples } = useServices()
  return (
    <div className="hs-first">
      <EmptyState
        sentence={home.emptySentence}
        action={<ImportButton isLarge />}
        example={
          <>
            <p className="hs-quiet">{home.samplesTitle}</p>
            <ul className="hs-samples">
              {samples.map((sample) => (
                <li key={sample.id}>
                  <button type="button" onClick={() => imports.add([{ name: sample.fileName, read: sample.read }])}>
                    <strong>{home.samples[sample.id].name}</strong>
                    <span className="hs-quiet">{home.samples[sample.id].note}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p className="hs-quiet hs-other-way" id="hs-other-way">{home.otherWay}</p>
            <ul className="hs-first-places" aria-labelledby="hs-other-way">
              {places.map(({ id, registers: [first] }) => <li key={id}><button type="button" onClick={() => onOpenRegister(first)}>{registers.places[id]}</button></li>)}
            </ul>
            <p className="hs-quiet hs-stays">{home.stays}</p>
          </>
        }
      />
    </div>
  )
}
