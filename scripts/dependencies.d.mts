interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean; readonly devOptional?: boolean }>>
}
export function checkNode(version?: string): void
export function differsFromLock(lock: Lock, installed: Lock): boolean
export function ensureDependencies(): void
