import { useNavigate } from 'react-router'
import { useMessages } from '../services'
import { useKeys } from '../ui/key-bindings'
import { REGISTER_PLACES } from './register-places'

/** `g` and a letter leads to each place of the rail. */
export function usePlaceKeys(): void {
  const { shell, registers } = useMessages()
  const navigate = useNavigate()
  useKeys(shell.keysPlaces, [
    { keys: 'g h', label: shell.places.home, run: () => void navigate('/') },
    { keys: 'g c', label: shell.places.register, run: () => void navigate('/contracts') },
    { keys: 'g b', label: shell.places.reports, run: () => void navigate('/reports') },
    { keys: 'g d', label: shell.places.deadlines, run: () => void navigate('/deadlines') },
    ...REGISTER_PLACES.map(({ id, letter, registers: [first] }) => ({ keys: `g ${letter}`, label: registers.places[id], run: () => void navigate(`/registers/${first!.id}`) })),
    { keys: 'g n', label: shell.places.numbers, run: () => void navigate('/numbers') },
    { keys: 'g s', label: shell.places.settings, run: () => void navigate('/settings') },
  ])
}
