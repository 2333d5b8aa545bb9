/**
 * Tells of what changes around a picture; gives what ends it.
 * @param resized - the container has another size
 * @param rescaled - the screen has other pixels at the same size: a window is brought to another, or the page is zoomed
 * @param lettered - fonts have come
 */
export const watchSurroundings = (
  container: HTMLElement,
  resized: () => void,
  rescaled = resized,
  lettered = resized,
): (() => void) => {
  const watcher = new ResizeObserver(resized)
  watcher.observe(container)
  const ending = new AbortController()
  const { signal } = ending
  const watchScreen = (): void => {
    const screen = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    screen.addEventListener('change', withScreen, { once: true, signal })
  }
  const withScreen = (): void => {
    rescaled()
    watchScreen()
  }
  watchScreen()
  document.fonts?.addEventListener('loadingdone', lettered, { signal })
  return () => {
    watcher.disconnect()
    ending.abort()
  }
}
