import type { ImportError, ImportErrorCode } from '../import-error'

/**
 * Carries an expected refusal from deep inside the reader to its one door, `decodeDocx`, which turns it into a `Result`.
 * Never leaves this folder.
 */
export class ImportFailure extends Error {
  readonly error: ImportError

  constructor(code: ImportErrorCode, message: string) {
    super(message)
    this.error = { code, message }
  }
}
