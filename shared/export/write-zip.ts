import { Zip, ZipPassThrough } from 'fflate'
import { joinBytes } from '../core/join-bytes'
import { fail, ok, type Result } from '../core/result'

/** One file of an archive; read when its turn comes, so that a large archive never holds all of them twice. */
export interface ZipFile {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/** Called before the first file and after each; answers false to stop. */
export type ZipProgress = (done: number, total: number) => Promise<boolean>

/** The earliest day a zip file can name: the same files give the same bytes. */
const STAMP = new Date(1980, 0, 1)

/** Stores files in one archive (scans and DOCX are compressed already); fails only when stopped. Names must differ. */
export async function writeZip(files: readonly ZipFile[], onProgress: ZipProgress): Promise<Result<Uint8Array, 'cancelled'>> {
  const chunks: Uint8Array[] = []
  let problem: Error | null = null
  const zip = new Zip((error, chunk) => {
    if (error !== null) problem = error
    else chunks.push(chunk)
  })
  for (const [index, { name, read }] of files.entries()) {
    if (!(await onProgress(index, files.length))) {
      zip.terminate()
      return fail('cancelled')
    }
    const member = new ZipPassThrough(name)
    member.mtime = STAMP
    zip.add(member)
    member.push(await read(), true)
  }
  zip.end()
  if (problem !== null) throw problem
  return (await onProgress(files.length, files.length)) ? ok(joinBytes(chunks)) : fail('cancelled')
}
