import { z } from 'zod'
import type { DesktopApi, DesktopResult } from './desktop-api'

/** Most bytes one file may have on its way between page and host, either way: 200 MiB. */
export const MAX_TRANSFER_BYTES = 200 * 1024 * 1024
/** Most files of a folder that is saved at once. */
const MAX_FOLDER_FILES = 5_000
/** Most bytes of one secret: keys and passwords, not documents. */
export const MAX_SECRET_BYTES = 64 * 1024

/** The calls a page can make to its host; listening to the menu is not one. */
export type DesktopCall = Exclude<keyof DesktopApi, 'onMenuCommand'>
/** What a call carries; `undefined` for the calls without an argument. */
export type DesktopRequest<C extends DesktopCall> = Parameters<DesktopApi[C]>[0]

const bytesUpTo = (limit: number) => z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= limit)
const fileName = z.string().min(1).max(255).refine((name) => !name.includes('\0'))
const filter = z.strictObject({
  name: z.string().min(1).max(100),
  extensions: z.array(z.string().regex(/^[a-z0-9]{1,10}$/)).min(1).max(30),
})
const filters = z.array(filter).max(20)
const folderFiles = z.array(z.strictObject({ path: z.string().min(1).max(600).refine((path) => !path.includes('\0')), bytes: bytesUpTo(MAX_TRANSFER_BYTES) })).min(1).max(MAX_FOLDER_FILES)
  .refine((files) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= MAX_TRANSFER_BYTES)

const REQUESTS = {
  info: z.undefined(),
  openFiles: z.strictObject({ filters, multiple: z.boolean() }),
  saveFile: z.strictObject({ suggestedName: fileName, filters, bytes: bytesUpTo(MAX_TRANSFER_BYTES) }),
  saveFolder: z.strictObject({ suggestedName: fileName, files: folderFiles }),
  convertLegacy: z.strictObject({ name: fileName, bytes: bytesUpTo(MAX_TRANSFER_BYTES) }),
  printToPdf: z.undefined(),
  notify: z.strictObject({ title: z.string().min(1).max(200), body: z.string().max(1000) }),
  sealSecret: bytesUpTo(MAX_SECRET_BYTES),
  openSecret: bytesUpTo(MAX_SECRET_BYTES * 2),
} satisfies { readonly [C in DesktopCall]: z.ZodType<DesktopRequest<C>> }

/** True for the name of a call; false for anything else, inherited property names included. */
export function isDesktopCall(name: unknown): name is DesktopCall {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}

/**
 * Checks what came from the page before a handler sees it: the shape, the sizes, no member that is not known. Refuses
 * with `too-large` when bytes are over their bound, with `invalid` for everything else.
 */
export function readDesktopRequest<C extends DesktopCall>(call: C, argument: unknown): DesktopResult<DesktopRequest<C>> {
  const read = REQUESTS[call].safeParse(argument)
  if (read.success) return { ok: true, value: read.data as DesktopRequest<C> }
  if (largestBytes(argument) > MAX_TRANSFER_BYTES) {
    return { ok: false, error: { code: 'too-large', message: '文件超过 200 MB，请拆分或压缩后再试。' } }
  }
  return { ok: false, error: { code: 'invalid', message: '请求的内容不符合要求，未执行。' } }
}

function largestBytes(argument: unknown): number {
  if (argument === null || typeof argument !== 'object' || ArrayBuffer.isView(argument) || Array.isArray(argument)) return 0
  const files = 'files' in argument && Array.isArray(argument.files) ? (argument.files as readonly unknown[]) : []
  const inFolder = files.reduce<number>((sum, file) => sum + largestBytes(file), 0)
  return Math.max(inFolder, ...Object.values(argument).map((value) => (value instanceof Uint8Array ? value.byteLength : 0)))
}
