interface Heard {
  /** The container has another size. */
  readonly resized: () => void
  /** The screen has other pixels at the same size: a window is brought to another, or the page is zoomed. */
  readonly rescaled: () => void
  /** Fonts have come. */
  readonly lettered: () => void
}

/** Tells of what changes around a picture; gives what ends it. */
export const watchSurroundings = (
  container: HTMLElement,
  { resized, rescaled, lettered }: Heard,
): (() => void) => {
  const watcher = new ResizeObserver(resized)
  watcher.observe(container)
  let screen: MediaQueryList | null = null
  const watchScreen = (): void => {
    screen = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    screen.addEventListener('change', withScreen, { once: true })
  }
  const withScreen = (): void => {
    rescaled()
    watchScreen()
  }
  watchScreen()
  document.fonts?.addEventListener('loadingdone', lettered)
  return () => {
    watcher.disconnect()
    screen?.removeEventListener('change', withScreen)
    document.fonts?.removeEventListener('loadingdone', lettered)
  }
}
