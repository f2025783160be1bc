import { zipSync } from 'fflate'

/** ZIP dates begin in 1980. */
const STAMP = new Date(1980, 0, 1)

/**
 * The one way the members of a package are laid out: stored, in their order, with a fixed date. The same members give
 * the same bytes, so a reader can lay them out again and see that not a single byte of the file was changed.
 */
export function writeMembers(members: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(members), { level: 0, mtime: STAMP })
}
