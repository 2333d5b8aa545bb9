import {
  Bookmark,
  Download,
  FolderOpen,
  Keyboard,
  Link2,
  Redo2,
  Settings,
  Undo2,
} from 'lucide-react'
import type { EntityId } from '../../domain/ids.ts'
import { redo, undo } from '../../state/history.ts'
import { commandWords } from '../commandWords.ts'
import { Find } from '../find/Find.tsx'
import { linkNow, saidOfLink } from '../linkTo.ts'
import { t } from '../messages/index.ts'
import { useCopy } from '../useCopy.ts'
import { useSession, useWorkspace } from '../workspace.tsx'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly onFound: (entities: readonly EntityId[]) => void
  readonly onOpen: () => void
  readonly onViews: () => void
  readonly onDisplay: () => void
  readonly onExport: () => void
  readonly onShortcuts: () => void
}

const HistoryButtons = () => {
  const workspace = useWorkspace()
  const { store } = workspace
  const back = useSession(({ app, history }) => undo(app, history)?.step.command)
  const forth = useSession(({ app, history }) => redo(app, history)?.step.command)
  return (
    <>
      <IconButton
        label={t.undo(back === undefined ? null : commandWords(back, workspace))}
        action="undo"
        aria-disabled={back === undefined}
        onClick={store.undo}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={t.redo(forth === undefined ? null : commandWords(forth, workspace))}
        action="redo"
        aria-disabled={forth === undefined}
        onClick={store.redo}
      >
        <Redo2 />
      </IconButton>
    </>
  )
}

/** Name, Find, and the actions that belong to no region. */
export const TopBar = ({ onFound, onOpen, onViews, onDisplay, onExport, onShortcuts }: Props) => {
  const workspace = useWorkspace()
  const { dataset } = workspace
  const copyText = useCopy()
  const copyLink = async (): Promise<void> => {
    await copyText(linkNow(workspace), saidOfLink())
  }
  return (
    <header className="top-bar">
      <div className="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true" className="logo">
          <path d="M4 19 12 4l8 15" />
          <path d="M8.5 13.5h7" className="dash" />
          <circle cx="12" cy="4" r="2.2" />
          <circle cx="4" cy="19" r="2.2" />
          <circle cx="20" cy="19" r="2.2" />
        </svg>
        <span className="app-name">{t.appName}</span>
        <h1>
          <bdi>{dataset.title}</bdi>
        </h1>
      </div>
      <Find onFound={onFound} />
      <div className="actions">
        <IconButton
          label={t.open}
          action="open-file"
          id="open-button"
          popoverTarget="open-menu"
          onClick={onOpen}
        >
          <FolderOpen />
        </IconButton>
        <HistoryButtons />
        <IconButton label={t.copyLink} onClick={copyLink}>
          <Link2 />
        </IconButton>
        <IconButton
          label={t.views}
          action="views"
          className="views-button wide-only"
          popoverTarget="views-menu"
          onClick={onViews}
        >
          <Bookmark />
        </IconButton>
        <IconButton
          label={t.display}
          id="display-button"
          popoverTarget="display-menu"
          onClick={onDisplay}
        >
          <Settings />
        </IconButton>
        <IconButton
          label={t.shortcuts}
          action="shortcuts"
          className="wide-only"
          onClick={onShortcuts}
        >
          <Keyboard />
        </IconButton>
        <IconButton label={t.export} action="export" className="primary" onClick={onExport}>
          <Download />
          <span className="wide-only">{t.export}</span>
        </IconButton>
      </div>
    </header>
  )
}
