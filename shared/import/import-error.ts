/** Why a file could not be read; the codes of the command line (DESIGN section 4) and of the screens. */
export type ImportErrorCode =
  | 'empty'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'not-a-document'
  | 'unsupported'
  | 'too-large'
  | 'too-deep'
  | 'unsafe'
  | 'wrong-extension'
  | 'classified'
  | 'no-text'
  | 'timeout'

/** A refusal: nothing of the file is kept. `message` is one plain Chinese sentence that says what to do. */
export interface ImportError {
  readonly code: ImportErrorCode
  readonly message: string
  /** True when the file is pictures of pages: read again with their recognised words, it may give a document. */
  readonly canRecognise?: true
  /** True when an office suite on the same machine may turn the file into a DOCX, which then can be read. */
  readonly canConvert?: true
}

/** What an importer did not or could not read, or had to assume; the document is still usable. */
export type ImportWarningCode =
  | 'not-read' // a construct that carries text and was not read
  | 'external-link' // something outside the file; never fetched
  | 'macro'
  | 'embedded-file'
  | 'signature'
  | 'protected'
  | 'tracked-changes'
  | 'comments'
  | 'hidden-text'
  | 'encoding' // the encoding was not what the file says
  | 'numbering-lost' // list numbers could not be recovered
  | 'repaired' // ill-formed in a way that was mended
  | 'no-text-layer' // pages that are pictures
  | 'javascript' // active content in a PDF; never run
  | 'not-a-contract' // reads like something else
  | 'several-contracts' // more than one contract in the file
  | 'language' // mostly not Chinese: checks of wording do not apply
  | 'doubtful' // recognised from a picture with low confidence
  | 'extension' // read by content; the name says something else
  | 'converted' // read from a DOCX another program made of the file

/** One warning; `message` is one plain Chinese sentence. */
export interface ImportWarning {
  readonly code: ImportWarningCode
  readonly message: string
}
