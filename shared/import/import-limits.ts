/** Bounds on what an importer will unpack; passed in so that tests can make them small. */
export interface ImportLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Bytes of all parts together after unpacking, counted while inflating, never taken from the directory. */
  readonly unpackedBytes: number
  /** Parts in a package. */
  readonly parts: number
  /** Nesting of XML elements, tables in tables, page trees. */
  readonly depth: number
  /** Characters of reading text. */
  readonly characters: number
  readonly pages: number
}

/** Generous for any real contract, small enough that a hostile file cannot exhaust a worker of 400 MB. */
export const DEFAULT_LIMITS: ImportLimits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  parts: 10_000,
  depth: 256,
  characters: 5_000_000,
  pages: 5_000,
}
