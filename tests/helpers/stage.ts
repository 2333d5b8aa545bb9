/** A stage at the edge of the browser, for renderers in jsdom: sizes, frames when asked for, canvases that note what is drawn. */
import { vi } from 'vitest'

export interface Stroke {
  readonly canvas: HTMLCanvasElement
  readonly what: 'stroke' | 'fill' | 'text' | 'clear' | 'image'
  readonly dash: readonly number[]
  readonly colour: string
  /** How much of it is seen. */
  readonly alpha: number
  readonly words: string
  /** Where words were written, before the view moves them. */
  readonly at: readonly unknown[]
}

export const createStage = (width: number, height: number) => {
  const strokes: Stroke[] = []
  let now = 0
  let asked = 0
  /** Of the mouse, that are held down. */
  let buttons = 0
  const frames = new Map<number, FrameRequestCallback>()
  const watchers = new Set<() => void>()
  vi.stubGlobal('Path2D', class {})
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #told: () => void
      constructor(told: () => void) {
        this.#told = told
      }
      observe() {
        watchers.add(this.#told)
      }
      unobserve() {}
      disconnect() {
        watchers.delete(this.#told)
      }
    },
  )
  const screens = new EventTarget()
  vi.stubGlobal('matchMedia', () => screens)
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    frames.set(++asked, frame)
    return asked
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
  const beOfSize = (wide: number, high: number): void => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(wide)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(high)
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(wide)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(high)
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, wide, high),
    )
  }
  beOfSize(width, height)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
  ) {
    const state: { dash: readonly number[]; colour: string; alpha: number } = {
      dash: [],
      colour: '',
      alpha: 1,
    }
    const note =
      (what: Stroke['what']) =>
      (words?: unknown, ...at: readonly unknown[]): void => {
        strokes.push({
          canvas: this,
          what,
          ...state,
          words: typeof words === 'string' ? words : '',
          at,
        })
      }
    const known: Record<string, unknown> = {
      stroke: note('stroke'),
      fill: note('fill'),
      fillText: note('text'),
      clearRect: note('clear'),
      drawImage: note('image'),
      setLineDash: (dash: readonly number[]) => {
        state.dash = dash
      },
      // cytoscape asks for it, and takes whatever is there for a number.
      backingStorePixelRatio: 1,
      measureText: (text: string) => ({ width: text.length * 50 }),
    }
    return new Proxy(known, {
      get: (own, name) => own[String(name)] ?? (() => {}),
      set: (_, name, value) => {
        if (name === 'strokeStyle') state.colour = String(value)
        if (name === 'globalAlpha') state.alpha = Number(value)
        return true
      },
    }) as never
  } as never)
  const style = document.createElement('style')
  style.textContent = ['left', 'right', 'top', 'bottom']
    .map((side) => `.graph-stage { padding-${side}: 0px; border-${side}-width: 0px }`)
    .join('')
  const host = document.createElement('div')
  document.body.append(style, host)
  const frame = (): void => {
    now += 16
    const due = [...frames.values()]
    frames.clear()
    for (const each of due) each(now)
  }
  return {
    host,
    strokes,
    screens,
    /** Gives it another size, and tells who watches that. */
    resize(wide: number, high: number): void {
      beOfSize(wide, high)
      for (const told of watchers) told()
    },
    /** Runs one frame. */
    frame,
    /** Runs frames until none is asked for, or many have passed. */
    settle(): void {
      for (let count = 0; frames.size > 0 && count < 60; count++) frame()
    },
    mouse(type: string, x: number, y: number, more: MouseEventInit = {}): void {
      // The innermost element, as in a browser.
      const target = host.querySelector('.graph-stage canvas') ?? host
      if (type === 'mousedown') buttons = 1
      if (type === 'mouseup') buttons = 0
      const event = new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        buttons,
        clientX: x,
        clientY: y,
        ...more,
      })
      // jsdom leaves it 0.
      Object.defineProperty(event, 'which', { value: 1 })
      target.dispatchEvent(event)
    },
  }
}
