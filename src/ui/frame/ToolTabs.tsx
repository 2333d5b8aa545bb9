import type { KeyboardEvent } from 'react'
import { TOOLS, type Tool } from '../../state/appState.ts'
import { onward } from '../arrows.ts'
import { t } from '../messages/index.ts'
import { useApp, useRun } from '../workspace.tsx'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** What the panel shows, as tabs: arrow keys move between them, one Tab stop for all. */
export const ToolTabs = () => {
  const open = useApp((app) => app.tool)
  const run = useRun()
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const by = STEPS[onward(event.key)]
    if (by === undefined) return
    event.preventDefault()
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
    const at = (tabs.findIndex((tab) => tab.matches(':focus')) + by + tabs.length) % tabs.length
    tabs[at]?.focus()
    tabs[at]?.click()
  }
  const show = (tool: Tool): void => run({ name: 'show-tool', tool })
  return (
    <div className="tool-tabs" role="tablist" aria-label={t.panelShows} onKeyDown={onKey}>
      {TOOLS.map((tool) => (
        <button
          key={tool}
          type="button"
          role="tab"
          aria-selected={tool === open}
          aria-controls="tool-panel"
          tabIndex={tool === open ? 0 : -1}
          onClick={() => show(tool)}
        >
          {t.tools[tool]}
        </button>
      ))}
    </div>
  )
}
