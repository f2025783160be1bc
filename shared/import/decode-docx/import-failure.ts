import type { ImportError, ImportErrorCode } from '../import-error'

/**
 * Carries an expected refusal from deep inside the reader of packages to the doors that turn it into a `Result`:
 * `decodeDocx` here, `readXlsx` for workbooks, `readPackage` for filing packages. Nobody else ever sees one.
 */
export class ImportFailure extends Error {
  readonly error: ImportError

  constructor(code: ImportErrorCode, message: string) {
    super(message)
    this.error = { code, message }
  }
}
