import { Pencil } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { isUsual, type Question, writeQuestion } from '../../analysis/pattern/question.ts'
import { askWords as words } from '../messages/ask.ts'
import { t } from '../messages/index.ts'
import { useApp, useWorkspace } from '../workspace.tsx'
import { patternInWords } from './letters.ts'
import type { Preset } from './presets.ts'

interface Props {
  readonly question: Question
  readonly presets: readonly Preset[]
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onEdit: () => void
}

/** The question in words, in place of its form, so that its answers are what one sees. */
export const AskedLine = ({ question, presets, heading, onEdit }: Props) => {
  const { dataset, visible } = useWorkspace()
  const filters = useApp((app) => app.filters)
  const pattern = patternInWords(dataset, question)
  const preset = useMemo(() => {
    const text = writeQuestion(question)
    return presets.find((one) => writeQuestion(one.question) === text)
  }, [question, presets])
  const { shown, total } = visible(filters)
  const unusual = [
    ...(isUsual(question.statuses)
      ? []
      : [words.counting(question.statuses.map((status) => t.status[status]))]),
    ...(question.asStates ? [words.asStates] : []),
    ...(question.shown ? [words.shownOnly(shown, total)] : []),
  ]
  return (
    <section className="ask-asked" aria-label={words.question}>
      <h3 ref={heading} tabIndex={-1}>
        {preset === undefined ? pattern : words.preset[preset.id]}
      </h3>
      <button type="button" aria-label={words.editQuestion} onClick={onEdit}>
        <Pencil />
        {words.edit}
      </button>
      {preset !== undefined && <p className="soft">{pattern}</p>}
      {unusual.length > 0 && <p className="soft">{unusual.join(' · ')}</p>}
    </section>
  )
}
