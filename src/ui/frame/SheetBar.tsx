import { ChartGantt, FileText, List, ListFilter, Milestone } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Sheet, Tool } from '../../state/appState.ts'
import { t } from '../messages/index.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'

const SheetButton = ({
  sheet,
  name,
  children,
}: {
  readonly sheet: Sheet
  readonly name: string
  readonly children: ReactNode
}) => {
  const open = useApp((app) => app.sheet)
  const run = useRun()
  return (
    <button
      type="button"
      aria-expanded={open === sheet}
      onClick={() => run({ name: 'open-sheet', sheet: open === sheet ? null : sheet })}
    >
      {children}
      {name}
    </button>
  )
}

/** Opens the panel at the end of the window with one of its tools, where it is a sheet. */
const ToolButton = ({
  tool,
  className,
  children,
}: {
  readonly tool: Tool
  readonly className?: string
  readonly children: ReactNode
}) => {
  const open = useApp((app) => app.sheet === 'evidence' && app.tool === tool)
  const run = useRun()
  return (
    <button
      type="button"
      className={className}
      title={t.tools[tool]}
      aria-expanded={open}
      onClick={() => {
        run({ name: 'show-tool', tool })
        run({ name: 'open-sheet', sheet: open ? null : 'evidence' })
      }}
    >
      {children}
      <span>{t.tools[tool]}</span>
    </button>
  )
}

/** The buttons of the panels that are sheets in narrow windows. */
export const SheetBar = memo(({ tool }: { readonly tool: Tool }) => {
  const { dataset } = useWorkspace()
  const stories = useApp((app) => app.stories.length) + dataset.stories.length
  return (
    <nav className="sheet-bar" aria-label={t.panels}>
      <SheetButton sheet="legend" name={t.legend}>
        <ListFilter />
      </SheetButton>
      <SheetButton sheet="list" name={t.list}>
        <List />
      </SheetButton>
      <SheetButton sheet="timeline" name={t.timeline}>
        <ChartGantt />
      </SheetButton>
      {stories > 0 && (
        <ToolButton tool="story" className="story-button">
          <Milestone />
        </ToolButton>
      )}
      <ToolButton tool={stories > 0 && tool === 'story' ? 'evidence' : tool}>
        <FileText />
      </ToolButton>
    </nav>
  )
})
