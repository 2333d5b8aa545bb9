import type { NumberedSentence } from '../../analysis/passages.ts'
import { VOICES } from '../../domain/dataset.ts'
import { flowing } from '../../domain/wrapped.ts'
import { readerWords as words } from '../messages/reader.ts'
import { useWorkspace } from '../workspace.tsx'

/** The sentences that carry no statement, each with the coder’s reason. */
export const Unused = ({ sentences }: { readonly sentences: readonly NumberedSentence[] }) => {
  const unused = sentences.filter(({ statements }) => statements.length === 0)
  if (unused.length === 0) return <p className="soft unused">{words.noUnused}</p>
  return (
    <ol className="unused" aria-label={words.unused}>
      {unused.map(({ number, text, reason }) => (
        <li key={number} value={number}>
          <q dir="auto">{flowing(text)}</q>
          <p className="soft">{reason ?? words.noReason}</p>
        </li>
      ))}
    </ol>
  )
}

/** What the underlines mean; a voice of unknown kind, which few graphs have, only where there is one. */
export const VoiceKey = () => {
  const { statements } = useWorkspace().dataset
  const hasOther = statements.some(({ voice }) => voice === 'other')
  return (
    <ul className="voice-key" aria-label={words.key}>
      {[...VOICES.filter((one) => one !== 'other' || hasOther), 'several' as const].map((voice) => (
        <li key={voice}>
          <span className="mark" data-voice={voice}>
            {words.voice[voice]}
          </span>
        </li>
      ))}
      <li>
        <span className="mark" data-voice="none" data-speech="direct">
          {words.directKey}
        </span>
      </li>
    </ul>
  )
}
