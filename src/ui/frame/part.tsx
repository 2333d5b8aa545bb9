import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react'
import { PanelBoundary, PartError } from './PanelBoundary.tsx'

/**
 * A part of the page that is fetched when it is first drawn. Where the fetch fails, this part alone says so, with the
 * way out. Not by `Suspense`, which holds back what came until its fallback has stood for 300 ms.
 * @param fallback - stands there until it has come
 */
export const part = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode = null,
): ComponentType<P> => {
  let come: ComponentType<P> | PartError | null = null
  let fetching = false
  const waiting = new Set<() => void>()
  const settle = (outcome: ComponentType<P> | PartError): void => {
    come = outcome
    fetching = false
    for (const tell of waiting) tell()
  }
  const fetchOnce = (): void => {
    if (come !== null || fetching) return
    fetching = true
    load().then(settle, (cause: unknown) =>
      settle(new PartError('A part of the page did not come.', { cause })),
    )
  }
  const subscribe = (tell: () => void): (() => void) => {
    waiting.add(tell)
    fetchOnce()
    return () => {
      waiting.delete(tell)
      if (waiting.size === 0 && come instanceof PartError) come = null
    }
  }
  const Part = (props: P): ReactNode => {
    const Come = useSyncExternalStore(subscribe, () => come)
    if (Come instanceof PartError) throw Come
    return Come === null ? fallback : <Come {...props} />
  }
  return (props) => (
    <PanelBoundary>
      <Part {...props} />
    </PanelBoundary>
  )
}
