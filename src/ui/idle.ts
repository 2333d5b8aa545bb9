/** Resolves once the page has nothing more urgent to do, or after a while. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, { timeout: 4_000 })
      : setTimeout(resolve, 1_000),
  )
