/** Where something lies that floats over the page: its corner, in pixels of the window. */
export interface Place {
  readonly left: number
  readonly top: number
}

const PRESSED = 'button, a[href], input, select, label, summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"], [role="combobox"]'
const WRITTEN = 'textarea, [contenteditable="true"]'
/** Pixels between the places that are looked at: less than the smallest button is wide or high. */
const STEP = { x: 14, y: 8 }
const MARGIN = { bottom: 20, side: 8 }

/** How much a person presses or writes in would lie under `box` with its corner at `place`; 0 for nothing. */
function covered(box: HTMLElement, { left, top }: Place): number {
  const { offsetWidth: width, offsetHeight: height } = box
  let sum = 0
  for (let y = top; y <= top + height; y += STEP.y) {
    for (let x = left; x <= left + width; x += STEP.x) {
      const under = document.elementsFromPoint(x, y).find((element) => !box.contains(element))
      if (under === undefined) continue
      if (under.closest(PRESSED) !== null) sum += 4
      else if (under.closest(WRITTEN) !== null) sum += 1
    }
  }
  return sum
}

/** At the lower edge where there is room, then above it, then at the upper edge; in the middle, then at either side. */
function places({ offsetWidth: width, offsetHeight: height }: HTMLElement): readonly Place[] {
  const within = (left: number): number => Math.max(MARGIN.side, Math.min(innerWidth - width - MARGIN.side, left))
  const lowest = innerHeight - height - MARGIN.bottom
  return [lowest, lowest - height - MARGIN.bottom, MARGIN.side].flatMap((top) => [0.5, 0.3, 0.7].map((part) => ({ left: within(innerWidth * part - width / 2), top })))
}

/** The first place where `box` lies over nothing that is pressed; where there is none, the one where it lies over least. It stays at `now` as long as that is as good. */
function freePlace(box: HTMLElement, now: Place | null): Place {
  if (now !== null && covered(box, now) === 0) return now
  let best: { readonly place: Place; readonly cost: number } | null = null
  for (const place of places(box)) {
    const cost = covered(box, place)
    if (best === null || cost < best.cost) best = { place, cost }
    if (cost === 0) break
  }
  return best!.place
}

/** Lays `box` where nothing that is pressed lies under it, and says where that is. */
export function layFreely(box: HTMLElement, now: Place | null): Place {
  const place = freePlace(box, now)
  box.style.left = `${place.left}px`
  box.style.top = `${place.top}px`
  return place
}
