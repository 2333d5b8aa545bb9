/** How many pixels a key of an arrow moves the view. */
const STEP = 60

/** How far a pointer moves before a press becomes a drag, in pixels. */
const SLOP = 4

/** What hands can do with a view; places in pixels from its upper left. */
export interface Hands {
  readonly pick: (target: EventTarget | null) => void
  readonly pan: (x: number, y: number) => void
  readonly zoomAt: (factor: number, x: number, y: number) => void
}

/** What keys can do with it. */
export interface Keys {
  readonly pan: (x: number, y: number) => void
  readonly zoomBy: (factor: number) => void
  readonly fitAll: () => void
}

/** Lets pointers and the wheel over an element pan, zoom and pick. */
export const listenForHands = (element: SVGSVGElement, { pick, pan, zoomAt }: Hands): void => {
  const pointers = new Map<number, { x: number; y: number }>()
  let pressed: {
    readonly target: EventTarget | null
    readonly x: number
    readonly y: number
  } | null = null

  const pointOf = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    const at = pointOf(event)
    pointers.set(event.pointerId, at)
    pressed = pointers.size === 1 ? { target: event.target, ...at } : null
  })
  element.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId)
    if (before === undefined) return
    const at = pointOf(event)
    const [other] = [...pointers].flatMap(([id, point]) => (id === event.pointerId ? [] : [point]))
    if (other !== undefined) {
      const was = Math.hypot(before.x - other.x, before.y - other.y) || 1
      const now = Math.hypot(at.x - other.x, at.y - other.y) || 1
      zoomAt(now / was, (at.x + other.x) / 2, (at.y + other.y) / 2)
    } else if (pressed === null || Math.hypot(at.x - pressed.x, at.y - pressed.y) > SLOP) {
      pressed = null
      pan(at.x - before.x, at.y - before.y)
    } else return
    pointers.set(event.pointerId, at)
  })
  const release = (event: PointerEvent): void => {
    pointers.delete(event.pointerId)
    if (event.type === 'pointerup' && pressed !== null) pick(pressed.target)
    pressed = null
  }
  element.addEventListener('pointerup', release)
  element.addEventListener('pointercancel', release)
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const { x, y } = pointOf(event)
      zoomAt(Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.0016 : 0.05)), x, y)
    },
    { passive: false },
  )
}

/** Lets keys pan and zoom while an element has the focus. */
export const listenForKeys = (
  element: HTMLElement | SVGSVGElement,
  { pan, zoomBy, fitAll }: Keys,
): void => {
  const KEYS: ReadonlyMap<string, () => void> = new Map([
    ['ArrowLeft', () => pan(STEP, 0)],
    ['ArrowRight', () => pan(-STEP, 0)],
    ['ArrowUp', () => pan(0, STEP)],
    ['ArrowDown', () => pan(0, -STEP)],
    ['+', () => zoomBy(1.25)],
    ['=', () => zoomBy(1.25)],
    ['-', () => zoomBy(0.8)],
    ['f', fitAll],
    ['F', fitAll],
  ])
  const listen = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS.get(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  element.addEventListener('keydown', (event) => event instanceof KeyboardEvent && listen(event))
}
