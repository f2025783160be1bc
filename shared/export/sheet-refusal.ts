/** Why a sheet cannot be read; `message` is a Chinese sentence that says what to do. */
export interface SheetRefusal {
  readonly code: string
  readonly message: string
}
