interface Found {
  readonly path: string | null
  readonly reason: string
}
export function findElectron(env?: Readonly<Record<string, string | undefined>>): Found
export function fetchElectron(env?: Readonly<Record<string, string | undefined>>): Found
