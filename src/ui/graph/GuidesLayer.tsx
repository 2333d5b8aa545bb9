import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Guide } from '../../analysis/layouts/guide.ts'
import { guideShapes } from '../../view/guides.ts'
import { createHeadings, keptBy } from '../../view/headings.ts'
import { show } from '../../view/pictures/paint.ts'
import type { Renderer } from '../../view/renderer.ts'
import { useTheme } from '../theme.ts'
import { useWorkspace } from '../workspace.tsx'
import { guideWords } from './guideWords.ts'
import { useDrawer } from './useDrawer.ts'
import '../styles/guides.css'
import { drawnWith } from './drawnWith.ts'

interface Props {
  readonly guides: readonly Guide[]
  readonly renderer: RefObject<Renderer | null>
}

/** Rows, columns, groups and rings of a layout on a canvas behind the graph, their names on one in front of its lines. */
export const GuidesLayer = ({ guides, renderer }: Props) => {
  const workspace = useWorkspace()
  const theme = useTheme()
  const behind = useRef<HTMLCanvasElement>(null)
  const front = useRef<HTMLCanvasElement>(null)
  const drawer = useDrawer(renderer)
  const [host] = useState(() => document.getElementById('graph-canvas'))
  const headings = useMemo(
    () => createHeadings(guides, (title) => guideWords(workspace, title)),
    [guides, workspace],
  )
  // Before whoever laid the graph out brings all of it into view.
  useLayoutEffect(() => {
    drawer?.keepFree('guides', (zoom) => keptBy(headings(zoom), zoom))
    return () => drawer?.keepFree('guides', null)
  }, [headings, drawer])
  useEffect(() => {
    if (drawer === null || host === null) return
    const draw = (): void => {
      const [width, height] = [host.clientWidth, host.clientHeight]
      const ratio = window.devicePixelRatio
      const view = drawer.view()
      const shapes = guideShapes(guides, headings(view.zoom), view, theme, {
        x: 0,
        y: 0,
        width,
        height,
      })
      for (const [{ current: element }, painted] of [
        [behind, shapes.behind],
        [front, shapes.names],
      ] as const) {
        if (element !== null) show(element, width, height, ratio, painted)
      }
    }
    return drawnWith(drawer, host, draw)
  }, [guides, headings, drawer, theme, host])
  return host === null
    ? null
    : createPortal(
        <>
          <canvas ref={behind} className="guides" />
          <canvas ref={front} className="guide-names" />
        </>,
        host,
      )
}
