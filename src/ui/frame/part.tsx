import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { PanelBoundary, PartError } from './PanelBoundary.tsx'

/**
 * A part of the page that is fetched when it is first drawn. Where the fetch fails, this part alone says so, with the
 * way out.
 * @param fallback - stands there until it has come
 */
export const part = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode = null,
): ComponentType<P> => {
  const Part = lazy(async () => {
    try {
      return { default: await load() }
    } catch (error) {
      throw new PartError('A part of the page did not come.', { cause: error })
    }
  })
  return (props) => (
    <PanelBoundary>
      <Suspense fallback={fallback}>
        <Part {...props} />
      </Suspense>
    </PanelBoundary>
  )
}
