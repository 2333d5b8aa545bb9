/** Calls `run` once so many milliseconds have passed since it was last asked for. */
export const createDebounce = (milliseconds: number, run: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => clearTimeout(timer)
  return {
    ask() {
      cancel()
      timer = setTimeout(run, milliseconds)
    },
    cancel,
  }
}
