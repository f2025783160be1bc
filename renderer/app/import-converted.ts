import { fail, ok, type Result } from '../../shared/core/result'
import type { DesktopApi } from '../../shared/desktop/desktop-api'
import type { ImportWarning } from '../../shared/import/import-error'
import type { ImportRequest, Services, WorkFailure } from '../services'
import { importRecognising, type ReadFile, type ReadOptions } from './import-recognising'

/** Makes a DOCX of an old file. */
export type Convert = DesktopApi['convertLegacy']

/** A file read from the DOCX that was made of it. */
export interface ConvertedFile extends ReadFile {
  readonly converted: Uint8Array
}

/** Reads a file through the DOCX that `convert` makes of it; the warnings say first that the reading rests on a conversion. */
export async function importConverted(services: Pick<Services, 'worker' | 'scans'>, convert: Convert, request: ImportRequest, options: ReadOptions): Promise<Result<ConvertedFile, WorkFailure>> {
  options.onState({ kind: 'working', stage: 'converting' })
  const made = await convert({ name: request.name, bytes: request.bytes })
  // The host cannot be told to stop; what it made is left alone.
  if (options.signal.aborted) return fail({ kind: 'cancelled' })
  if (!made.ok) return fail({ kind: 'import', error: { code: 'unsupported', message: made.error.message } })
  const name = `${request.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.docx`
  const read = await importRecognising(services, { ...request, name, bytes: made.value }, options)
  if (!read.ok) return read
  const outcome = { ...read.value.outcome, warnings: [restsOnConversion(request.name, name), ...read.value.outcome.warnings] }
  return ok({ ...read.value, outcome, converted: made.value })
}

function restsOnConversion(original: string, copy: string): ImportWarning {
  return { code: 'converted', message: `本次读取的是 LibreOffice 由原文件“${original}”转换成的副本“${copy}”；原文件已原样保存。转换可能改变编号、版式和修订痕迹，请对照原件核对。` }
}
