interface Surface {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** Canvases for pdf.js in a worker (its `BaseCanvasFactory`), which has no document to make elements of. */
export class OffscreenCanvases {
  create(width: number, height: number): Surface {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) }
  }

  reset(surface: Surface, width: number, height: number): void {
    if (surface.canvas === null) return
    surface.canvas.width = width
    surface.canvas.height = height
  }

  destroy(surface: Surface): void {
    this.reset(surface, 0, 0)
    surface.canvas = null
    surface.context = null
  }
}

/** SVG filters for pdf.js (its `BaseFilterFactory`): none. They tone pictures; the words stay legible without. */
export class NoFilters {
  addFilter(): string {
    return 'none'
  }

  addHCMFilter(): string {
    return 'none'
  }

  addAlphaFilter(): string {
    return 'none'
  }

  addLuminosityFilter(): string {
    return 'none'
  }

  addKnockoutFilter(): string {
    return 'none'
  }

  addHighlightHCMFilter(): string {
    return 'none'
  }

  destroy(): void {
    // Nothing was made.
  }
}
