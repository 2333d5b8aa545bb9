import { planExport } from '../../src/state/exportScope.ts'
import type { Workspace } from '../../src/state/workspace.ts'
import type { Order } from '../../src/ui/export/order.ts'
import { THEMES } from '../../src/view/theme.ts'

/** An order for all that a workspace holds. */
export const orderForAll = (workspace: Workspace): Order => {
  const { app } = workspace.store.getState()
  return {
    workspace,
    app,
    plan: planExport(workspace, app, 'all', false),
    orientation: 'landscape',
    theme: THEMES.light,
    today: '2031-05-21',
    withOwnStories: false,
    withNotes: false,
    edition: null,
    title: null,
    part: '',
  }
}
