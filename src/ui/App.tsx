import { X } from 'lucide-react'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { EntityId } from '../domain/ids.ts'
import { isBelowOpen } from '../state/appState.ts'
import type { Renderer } from '../view/renderer.ts'
import type { Scene } from '../view/scene.ts'
import { useAnnounce } from './announce.tsx'
import { EvidencePanel } from './evidence/EvidencePanel.tsx'
import { PanelBoundary } from './frame/PanelBoundary.tsx'
import { part } from './frame/part.tsx'
import { SheetBar } from './frame/SheetBar.tsx'
import { SkipLinks } from './frame/SkipLinks.tsx'
import { ToolTabs } from './frame/ToolTabs.tsx'
import { TopBar } from './frame/TopBar.tsx'
import { fitFree, holdsClearly } from './freeCanvas.ts'
import { GraphRegion } from './graph/GraphRegion.tsx'
import { useIsMany } from './graph/useRenderer.ts'
import { PORTRAIT, useScene } from './graph/useScene.ts'
import { followOnNeed } from './kept/followOnNeed.ts'
import { Legend } from './legend/Legend.tsx'
import { t } from './messages/index.ts'
import type { Replace } from './open/opened.ts'
import { useKeeper } from './projects/useKeeper.ts'
import { useForcedColours, useMedia, useTheme } from './theme.ts'
import { useAddress } from './useAddress.ts'
import { useAfterPaint } from './useAfterPaint.ts'
import { useEarlyKeys } from './useEarlyKeys.ts'
import { useMeantSheet } from './useMeantSheet.ts'
import { usePart } from './usePart.ts'
import { EVIDENCE_IS_SHEET } from './useShowEvidence.ts'
import { useApp, useRun, useWorkspace } from './workspace.tsx'

const Below = part(
  async () => (await import(/* until the first proof */ './below/Below.tsx')).Below,
)
const Comparing = part(async () => (await import('./compare/Comparing.tsx')).Comparing)
const ComparePanel = part(async () => (await import('./compare/ComparePanel.tsx')).ComparePanel)
const StoryPanel = part(async () => (await import('./story/StoryPanel.tsx')).StoryPanel)
const AskPanel = part(async () => (await import('./ask/AskPanel.tsx')).AskPanel)
const LibraryPanel = part(async () => (await import('./library/LibraryPanel.tsx')).LibraryPanel)
const ChecksPanel = part(async () => (await import('./checks/ChecksPanel.tsx')).ChecksPanel)
const Reader = part(async () => (await import('./source/Reader.tsx')).Reader)
const Bubbles = part(async () => (await import('./aggregate/Bubbles.tsx')).Bubbles)
const loadHands = async () => (await import(/* until the first proof */ './hands/Hands.tsx')).Hands
const loadShortcuts = async () => (await import('./frame/Shortcuts.tsx')).Shortcuts
const loadOpening = async () =>
  (await import(/* until the first proof */ './open/Opening.tsx')).Opening
const loadSheetHandle = async () => (await import('./frame/SheetHandle.tsx')).SheetHandle
const loadViews = async () => (await import('./views/ViewsPanel.tsx')).ViewsPanel
const loadDisplay = async () => (await import('./frame/DisplayMenu.tsx')).DisplayMenu
const loadExportDialog = async () => (await import('./export/ExportDialog.tsx')).ExportDialog

/** The window: canvas in the middle, legend and evidence beside it, the source above the canvas. */
export const App = ({ replace }: { readonly replace: Replace }) => {
  const workspace = useWorkspace()
  const { source } = workspace
  const theme = useTheme()
  const portrait = useMedia(PORTRAIT)
  const orientation = portrait ? 'portrait' : 'landscape'
  const [inBubbles, setInBubbles] = useState<Scene | null>(null)
  const scene = useScene(orientation, inBubbles)
  const bubbles = useApp((app) => app.bubbles !== null)
  const reading = useApp((app) => app.reading)
  const sheet = useApp((app) => app.sheet)
  const tool = useApp((app) => app.tool)
  const comparing = useApp((app) => app.comparison !== null)
  const below = useApp((app) => (app.below === 'timeline' ? t.timeline : t.table))
  const timelineOpen = useApp(isBelowOpen)
  const announce = useAnnounce()
  const Keeper = useKeeper()
  const renderer = useRef<Renderer>(null)
  const painted = useAfterPaint(() => renderer.current?.isWhole?.() ?? renderer.current !== null)
  // Beside a large graph everything else comes once it stands, the lower part last.
  const many = useIsMany()
  const ready = painted || !many
  const settled = useAfterPaint(() => painted)
  const [viewing, setViewing] = useState(false)
  const [displaying, setDisplaying] = useState(false)
  const [exporting, setExporting] = useState(false)
  const [helping, setHelping] = useState(false)
  const [opening, setOpening] = useState(false)
  const [listing, setListing] = useState(false)
  /** Keys that are meant for the panel of views while it is fetched; null once it is there. */
  const forViews = useRef<string[] | null>(undefined)
  useAddress(workspace)
  const read = reading === null ? undefined : source(reading.source)

  useEffect(() => {
    document.documentElement.dataset.theme = theme.name
  }, [theme])
  useForcedColours()

  const narrow = useMedia(EVIDENCE_IS_SHEET)
  useMeantSheet(narrow)
  const early = useEarlyKeys()

  const withHandle = sheet !== null && sheet !== 'list' && narrow
  const SheetHandle = usePart(loadSheetHandle, withHandle)
  const Opening = usePart(loadOpening, painted)
  const Hands = usePart(loadHands, painted)
  const ViewsPanel = usePart(loadViews, viewing, () => {
    forViews.current = undefined
    setViewing(false)
  })
  const DisplayMenu = usePart(loadDisplay, displaying, () => setDisplaying(false))
  const ExportDialog = usePart(loadExportDialog, exporting, () => setExporting(false))
  const Shortcuts = usePart(loadShortcuts, helping, () => setHelping(false))
  useEffect(() => {
    if (painted) return followOnNeed(workspace, announce)
  }, [painted, workspace, announce])

  const shown = useRef(scene)
  useEffect(() => {
    shown.current = scene
  }, [scene])
  const showNodes = useCallback((entities: readonly EntityId[] | null, leave = false): void => {
    const { standIn } = shown.current
    const nodes = standIn ? (entities?.map(standIn) ?? null) : entities
    requestAnimationFrame(() => {
      const { current } = renderer
      if (current && !(leave && nodes && holdsClearly(current.goal(), shown.current, nodes)))
        fitFree(current, nodes)
    })
  }, [])
  /** What was found, or is told in a wide window, leaves the view as it is where it is in view already. */
  const showFound = useCallback(
    (entities: readonly EntityId[] | null) => showNodes(entities, true),
    [showNodes],
  )
  const open = useCallback(() => setOpening(true), [])
  const openViews = useCallback(() => {
    if (forViews.current === undefined) forViews.current = []
    setViewing(true)
  }, [])
  const openDisplay = useCallback(() => setDisplaying(true), [])
  const openExport = useCallback(() => setExporting(true), [])
  const openShortcuts = useCallback(() => setHelping(true), [])

  return (
    <div
      className="app"
      data-sheet={sheet ?? 'none'}
      data-tool={tool}
      data-comparing={comparing}
      data-timeline={timelineOpen ? 'open' : 'closed'}
    >
      <Skips />
      <Bar
        onFound={showFound}
        onOpen={open}
        onViews={openViews}
        onDisplay={openDisplay}
        onExport={openExport}
        onShortcuts={openShortcuts}
      />
      <LegendPanel ready={ready} />
      <main className="stage">
        <div className="stage-graph" inert={comparing}>
          <PanelBoundary>
            <GraphRegion
              scene={scene}
              orientation={orientation}
              renderer={renderer}
              mirrored={ready}
            >
              {bubbles && (
                <Bubbles
                  orientation={orientation}
                  renderer={renderer}
                  shown={inBubbles}
                  onScene={setInBubbles}
                />
              )}
            </GraphRegion>
          </PanelBoundary>
        </div>
        {comparing && <Comparing orientation={orientation} />}
        {reading !== null && read !== undefined && <Reader source={read} reading={reading} />}
      </main>
      <section className="timeline-panel" aria-label={below}>
        <SheetHead name={below} />
        {(many ? settled : painted) && <Lower />}
      </section>
      <section
        className="panel evidence-panel"
        id="evidence"
        aria-label={t.tools[tool]}
        tabIndex={-1}
      >
        <div className="panel-head">
          <Tabs />
          <SheetClose name={t.tools[tool]} />
        </div>
        <div id="tool-panel" role="tabpanel" aria-label={t.tools[tool]}>
          <PanelBoundary key={tool}>
            {tool === 'evidence' && ready && <EvidencePanel scene={scene} />}
            {tool === 'compare' && <ComparePanel />}
            {tool === 'story' && <StoryPanel onFocus={narrow ? showNodes : showFound} />}
            {tool === 'ask' && <AskPanel onFocus={showNodes} />}
            {tool === 'sources' && <LibraryPanel />}
            {tool === 'checks' && <ChecksPanel />}
          </PanelBoundary>
        </div>
      </section>
      <SheetBar tool={tool} />
      {withHandle && SheetHandle !== null && (
        <SheetHandle
          sheet={sheet}
          name={sheet === 'evidence' ? t.tools[tool] : sheet === 'legend' ? t.legend : below}
        />
      )}
      {Opening !== null && (
        <PanelBoundary>
          <Opening replace={replace} asked={opening} listing={listing} onListing={setListing} />
        </PanelBoundary>
      )}
      {Hands !== null && (
        <PanelBoundary>
          <Hands
            scene={scene}
            orientation={orientation}
            renderer={renderer}
            early={early}
            forViews={forViews}
            page={{
              find: showFound,
              openExport,
              openProjects: () => setListing(true),
              openShortcuts,
            }}
          />
        </PanelBoundary>
      )}
      {Keeper !== null && (
        <PanelBoundary>
          <Keeper scene={scene} />
        </PanelBoundary>
      )}
      {ViewsPanel !== null && (
        <PanelBoundary>
          <ViewsPanel renderer={renderer} orientation={orientation} typed={forViews} />
        </PanelBoundary>
      )}
      {DisplayMenu !== null && (
        <PanelBoundary>
          <DisplayMenu />
        </PanelBoundary>
      )}
      {exporting && ExportDialog !== null && (
        <PanelBoundary>
          <ExportDialog orientation={orientation} onClose={() => setExporting(false)} />
        </PanelBoundary>
      )}
      {helping && Shortcuts !== null && (
        <PanelBoundary>
          <Shortcuts onClose={() => setHelping(false)} />
        </PanelBoundary>
      )}
    </div>
  )
}

const SheetClose = ({ name }: { readonly name: string }) => {
  const run = useRun()
  return (
    <button
      type="button"
      className="quiet sheet-close"
      aria-label={`${t.close}: ${name}`}
      onClick={() => run({ name: 'open-sheet', sheet: null })}
    >
      <X />
    </button>
  )
}

const SheetHead = ({ name }: { readonly name: string }) => (
  <div className="panel-head">
    <h2>{name}</h2>
    <SheetClose name={name} />
  </div>
)

// A filter changes the scene and with it the window: what it does not change stays as it is.
const Skips = memo(SkipLinks)
const Bar = memo(TopBar)
const Tabs = memo(ToolTabs)
const Lower = memo(Below)

const LegendPanel = memo(({ ready }: { readonly ready: boolean }) => (
  <section className="panel legend-panel" aria-label={t.legend}>
    <SheetHead name={t.legend} />
    <PanelBoundary>{ready && <Legend />}</PanelBoundary>
  </section>
))
