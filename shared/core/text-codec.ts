/**
 * The WHATWG text codecs that every host of this program has (browsers, workers, Node).
 * `shared/` compiles without DOM and Node typings, so the two it may use are declared here and nowhere else (ADR 0002).
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}

/** The encodings contracts come in. GB18030 also reads GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** The name people know an encoding by. */
export function encodingName(encoding: TextEncoding): string {
  return encoding === 'gb18030' ? 'GB18030（GBK）' : encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'
}

/** Decodes strictly: null when the bytes are not valid in that encoding. A byte order mark is left out. */
export function decodeStrict(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // `fatal` reports invalid bytes by throwing; that is an answer here, not a failure.
    return null
  }
}

/** Decodes with U+FFFD for every byte sequence that is not valid. */
export function decodeLenient(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** UTF-8 bytes of a text. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
