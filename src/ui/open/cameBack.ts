import { actionWords as w } from '../messages/actions.ts'
import { LANGUAGES } from '../messages/choose.ts'
import { language } from '../messages/language.ts'

/** A page in another language begins where the reader has left the last one, and says so. */
export const cameBack = (announce: (words: string) => void): void => {
  const name = LANGUAGES.find(([tag]) => tag === language.tag)?.[1]
  if (name === undefined) return
  // Unless somebody has begun elsewhere by now.
  const from = ['#display-button', '.more-toggle']
  for (const button of from)
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(button)?.focus()
  announce(w.language(name))
}
