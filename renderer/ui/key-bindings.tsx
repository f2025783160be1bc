import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { useLatest } from './use-latest'
import { KeyRegistry, type KeyBinding } from './key-registry'

const RegistryContext = createContext<KeyRegistry | null>(null)

/** Listens for keys for everything below it. One per window. */
export function KeyBindingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const registry = useMemo(() => new KeyRegistry(), [])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => registry.handle(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

function useRegistry(): KeyRegistry {
  const registry = useContext(RegistryContext)
  if (registry === null) throw new Error('keys were bound outside KeyBindingsProvider')
  return registry
}

/** Binds keys while the component is on screen; what was bound last wins. */
export function useKeys(group: string, bindings: readonly KeyBinding[]): void {
  const registry = useRegistry()
  const latest = useLatest(bindings)
  const shape = bindings.map((binding) => `${binding.keys} ${binding.label}`).join('|')
  // Added again when the shape changes, so that the overview is told of new labels.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => registry.add(group, () => latest.current), [registry, group, shape, latest])
}

/** All bindings in force, by group, for the overview. */
export function useAllKeys(): readonly { readonly group: string; readonly bindings: readonly KeyBinding[] }[] {
  const registry = useRegistry()
  return useSyncExternalStore(registry.subscribe, registry.overview)
}

/** Does what the keys would do on the place now shown; the answer is false when they are not bound there. */
export function useRunKeys(): (keys: string) => boolean {
  return useRegistry().run
}
