import { FileUp } from 'lucide-react'
import { openWords as words } from '../messages/open.ts'
import '../styles/open.css'

/** Says over the whole window that a file may be dropped. */
export const DropOverlay = () => (
  <div className="drop-overlay" aria-hidden="true">
    <div>
      <FileUp />
      <p>{words.dropOverlay}</p>
      <p className="soft">{words.dropOverlayHint}</p>
    </div>
  </div>
)
