import { decode, decodeImage, toRGBA8, type IFD } from 'utif2'

/** One page of a TIFF; its pixels are unpacked when asked for. */
export interface TiffPage {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha, one byte each, row by row. Throws where the data are broken. */
  readonly pixels: () => Uint8Array
}

const MOST_PIXELS = 200_000_000
const MOST_PAGES = 2000

/**
 * The pages of a TIFF file (TIFF 6.0), small previews and pages without a size left out; fax (T.4, T.6), LZW, Deflate,
 * PackBits and JPEG data are read. Throws where the directory is broken.
 */
export function decodeTiff(bytes: Uint8Array): readonly TiffPage[] {
  const buffer = bytes.slice().buffer
  return decode(buffer).slice(0, MOST_PAGES).flatMap((directory): readonly TiffPage[] => {
    const width = numberOf(directory, 't256')
    const height = numberOf(directory, 't257')
    // NewSubfileType 1: a reduced copy of another page.
    const isPreview = (numberOf(directory, 't254') & 1) === 1
    if (isPreview || width < 1 || height < 1 || width * height > MOST_PIXELS) return []
    const pixels = (): Uint8Array => {
      decodeImage(buffer, directory)
      return toRGBA8(directory)
    }
    return [{ width, height, pixels }]
  })
}

function numberOf(directory: IFD, tag: string): number {
  const value = directory[tag]
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : 0
}

/** True when the bytes begin as a TIFF does, in either byte order. */
export function isTiff(bytes: Uint8Array): boolean {
  return [[0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]].some((magic) => magic.every((value, index) => bytes[index] === value))
}
