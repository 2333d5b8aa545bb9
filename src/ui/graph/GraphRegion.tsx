import { Combine, Expand, List, Minus, Plus } from 'lucide-react'
import { memo, type ReactNode, type RefObject, useMemo, useState } from 'react'
import { outermost } from '../../analysis/rollUp.ts'
import type { Orientation } from '../../domain/dataset.ts'
import { guidesIn, isSelected } from '../../state/appState.ts'
import { NOTHING_POINTED } from '../../state/store.ts'
import { citing } from '../../view/citing.ts'
import { brightIn, selectedEnds, selectedIn } from '../../view/inScene.ts'
import type { Renderer } from '../../view/renderer.ts'
import type { Scene } from '../../view/scene.ts'
import { IconButton } from '../frame/IconButton.tsx'
import { part } from '../frame/part.tsx'
import { fitFree } from '../freeCanvas.ts'
import { LayoutIcon } from '../Icons.tsx'
import { ShownLine } from '../legend/ShownLine.tsx'
import { t } from '../messages/index.ts'
import { useMedia, useTheme } from '../theme.ts'
import { useCited } from '../useCited.ts'
import { useApp, useRun, useSession, useWorkspace } from '../workspace.tsx'
import { GraphCanvas } from './GraphCanvas.tsx'
import { MirrorList } from './MirrorList.tsx'
import { useAlong } from './useAlong.ts'
import { NOTHING } from './useScene.ts'

const LayoutMenu = part(async () => (await import('./LayoutMenu.tsx')).LayoutMenu)
const EmptyNotice = part(async () => (await import('./EmptyNotice.tsx')).EmptyNotice)

/** Room for what stands over bubbles, in pixels. */
const BUBBLE_BAR = 76

/** What is pointed at changes nothing of the lists. */
const Mirror = memo(MirrorList)

/** The same elements each time: nothing renders them again. */
const ICONS = {
  plus: <Plus />,
  minus: <Minus />,
  expand: <Expand />,
  combine: <Combine />,
  list: <List />,
  layout: <LayoutIcon />,
} as const

interface Props {
  readonly scene: Scene
  readonly orientation: Orientation
  readonly renderer: RefObject<Renderer | null>
  /** Whether the lists that mirror it are there already. */
  readonly mirrored: boolean
  /** What lies over the canvas. */
  readonly children?: ReactNode
}

/** The canvas with its tools, the line that says what is shown, and the lists that mirror it. */
export const GraphRegion = ({ scene, orientation, renderer, mirrored, children }: Props) => {
  const { dataset, words } = useWorkspace()
  const selection = useApp((app) => app.selection)
  const theme = useTheme()
  const stillMotion = useMedia('(prefers-reduced-motion: reduce)')
  const listOpen = useApp((app) => app.sheet === 'list')
  const run = useRun()
  const frozen = Boolean(children)
  const [laying, setLaying] = useState(false)
  const wish = useSession((session) => session.wish)
  const guides = useApp(guidesIn)
  const held = useSession((session) => session.held)
  const along = useAlong()
  const selected = useMemo(() => selectedIn(scene, selection, along), [selection, scene, along])
  const pointed = useSession((session) =>
    session.pointed.on === 'text' ? session.pointed : NOTHING_POINTED,
  )
  const cited = useCited()
  const lit = useMemo(
    () => brightIn(scene, { pointed, held }, cited, selected),
    [pointed, held, cited, scene, selected],
  )
  const drawn = useMemo(() => {
    const asked = [
      ...pointed.statements,
      ...held.map(({ statement }) => statement),
      ...selection.statements,
    ]
    return citing(scene, cited, asked, words.onLine)
  }, [scene, cited, pointed, held, selection, words])
  const look = useMemo(
    () => ({
      theme,
      selected,
      stillMotion,
      lit,
      frozen,
      guides,
      headroom: frozen ? BUBBLE_BAR : 0,
    }),
    [theme, selected, stillMotion, lit, guides, frozen],
  )
  const tops = useMemo(() => outermost(dataset), [dataset])
  const folded = useApp((app) => app.folded)
  const allFolded = tops.every((top) => folded.has(top))
  const fit = (): void => {
    if (renderer.current !== null)
      fitFree(renderer.current, isSelected(selection) ? selectedEnds(scene, selected) : null)
  }
  return (
    <section className="graph-region" aria-label={t.graph}>
      <p id="graph-help" className="visually-hidden">
        {t.graphHelp}
      </p>
      <GraphCanvas scene={drawn} look={look} renderer={renderer} />
      {children}
      {scene.nodes.length === 0 && scene !== NOTHING && <EmptyNotice />}
      <div className="graph-tools" role="toolbar" aria-label={t.graph}>
        <IconButton
          label={t.zoomIn}
          action="zoom-in"
          onClick={() => renderer.current?.zoomBy(1.25)}
        >
          {ICONS.plus}
        </IconButton>
        <IconButton
          label={t.zoomOut}
          action="zoom-out"
          onClick={() => renderer.current?.zoomBy(0.8)}
        >
          {ICONS.minus}
        </IconButton>
        <IconButton
          label={isSelected(selection) ? t.fitSelection : t.fit}
          action={isSelected(selection) ? 'fit-selection' : 'fit'}
          onClick={fit}
        >
          {ICONS.expand}
        </IconButton>
        {tops.length > 0 && !frozen && (
          <IconButton
            label={t.foldAll}
            title={allFolded ? t.unfoldAll : t.foldAll}
            aria-pressed={allFolded}
            onClick={() =>
              run({ name: allFolded ? 'unfold-members' : 'fold-members', entities: tops })
            }
          >
            {ICONS.combine}
          </IconButton>
        )}
        <IconButton
          label={t.layouts}
          popoverTarget="layout-menu"
          className="layout-button"
          onClick={() => setLaying(true)}
        >
          {ICONS.layout}
        </IconButton>
        {(laying || wish || guides) && (
          <LayoutMenu scene={scene} orientation={orientation} renderer={renderer} open={laying} />
        )}
        <IconButton
          label={t.list}
          title={t.lists}
          aria-expanded={listOpen}
          onClick={() => run({ name: 'open-sheet', sheet: listOpen ? null : 'list' })}
        >
          {ICONS.list}
        </IconButton>
      </div>
      <div className="mirror-frame" id="mirror" data-open={listOpen}>
        {mirrored && <Mirror scene={scene} />}
      </div>
      <ShownLine />
    </section>
  )
}
