import { useLayoutEffect, useRef } from 'react'
import type { Box } from '../../view/routes.ts'

/** The rectangle while it is drawn. */
export const Rubber = ({ box }: { readonly box: Box }) => {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    current.style.left = `${box.x}px`
    current.style.top = `${box.y}px`
    current.style.width = `${box.width}px`
    current.style.height = `${box.height}px`
  }, [box])
  return <div ref={element} className="rubber" aria-hidden="true" />
}
