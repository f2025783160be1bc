import { join } from 'node:path'

/** What decides where data lies; given, so that it can be tested for every system. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly home: string
}

/** The person's data folder: HENGSHEN_DATA when set, else the place the operating system means for it. */
export function findDataFolder({ env, platform, home }: Surroundings): string {
  const given = env['HENGSHEN_DATA']
  if (given) return given
  if (platform === 'win32') return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Hengshen')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Hengshen')
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'hengshen')
}
