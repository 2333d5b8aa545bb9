/** Has the browser ask before the page goes, for as long as something stands nowhere else. Gives what ends it. */
export const askBeforeLeaving = (): (() => void) => {
  const ask = (event: Event): void => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
