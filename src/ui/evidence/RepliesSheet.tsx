import { Download } from 'lucide-react'
import { useMemo } from 'react'
import { type Put, putTo } from '../../analysis/narratives/replies.ts'
import { repliesToMarkdown } from '../../analysis/narratives/repliesMarkdown.ts'
import type { Entity } from '../../domain/dataset.ts'
import { download } from '../../io/download.ts'
import { useAnnounce } from '../announce.tsx'
import { t } from '../messages/index.ts'
import { repliesWords as words } from '../messages/replies.ts'
import { severalWords } from '../messages/several.ts'
import { useWorkspace } from '../workspace.tsx'
import { citationsOf } from './cite.ts'
import { ToldStatements } from './ToldStatements.tsx'
import '../styles/replies.css'

/** So many stand in the panel; the sheet that is saved has all. */
const MOST = 50

const Section = ({ title, put }: { readonly title: string; readonly put: readonly Put[] }) =>
  put.length > 0 && (
    <>
      <h4>{title}</h4>
      {put.slice(0, MOST).map(({ statement, answers }) => (
        <div key={statement.id} className="reply">
          <ToldStatements statements={[statement]} />
          {answers.length > 0 && (
            <div>
              <h5>{words.answer}</h5>
              <ToldStatements statements={answers} />
            </div>
          )}
        </div>
      ))}
      {put.length > MOST && <p className="soft">{t.moreInView(put.length - MOST)}</p>}
    </>
  )

/** What others put to somebody, and what that one has said to it: a sheet for whoever asks them before publishing. */
export const RepliesSheet = ({ entity: { id, name } }: { readonly entity: Entity }) => {
  const workspace = useWorkspace()
  const { dataset } = workspace
  const announce = useAnnounce()
  const put = useMemo(() => putTo(dataset, id), [dataset, id])
  if (put.length === 0) return <p className="soft replies-sheet">{words.none(name)}</p>
  const unanswered = put.filter(({ answers }) => answers.length === 0)
  const answered = put.filter(({ answers }) => answers.length > 0)
  const save = (): void => {
    const text = repliesToMarkdown(put, name, dataset.title, words, {
      sentence: workspace.words.sentence,
      citations: (statement) => citationsOf(statement, workspace),
      noEvidence: severalWords.noEvidence,
    })
    const file = words.fileName(id)
    download(file, new TextEncoder().encode(text), 'text/markdown;charset=utf-8')
    announce(severalWords.saved(file))
  }
  return (
    <div className="replies-sheet">
      <p className="soft">{words.lead(name)}</p>
      <button type="button" onClick={save}>
        <Download />
        {words.save}
      </button>
      <Section title={words.unanswered(unanswered.length)} put={unanswered} />
      <Section title={words.answered(answered.length)} put={answered} />
    </div>
  )
}
