import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeZip, type ZipFile } from './write-zip'

const files: readonly ZipFile[] = ['1-备案表/备案表.docx', '2-合同/合同.pdf'].map((name) => ({ name, read: async () => strToU8(name) }))

describe('an archive', () => {
  it('holds the files under their Chinese names and is the same bytes every time', async () => {
    const seen: number[] = []
    const written = await writeZip(files, async (done) => seen.push(done) > 0)
    if (!written.ok) throw new Error('stopped')
    expect(Object.entries(unzipSync(written.value)).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(files.map(({ name }) => [name, name]))
    expect(seen).toEqual([0, 1, 2])
    expect(await writeZip(files, async () => true)).toEqual(written)
  })

  it('stops where it is told to and reads no further file', async () => {
    const read: string[] = []
    const watched = files.map(({ name }): ZipFile => ({ name, read: async () => {
      read.push(name)
      return new Uint8Array()
    } }))
    expect(await writeZip(watched, async (done) => done < 1)).toEqual({ ok: false, error: 'cancelled' })
    expect(read).toEqual(['1-备案表/备案表.docx'])
  })
})
