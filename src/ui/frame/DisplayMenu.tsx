import { Check } from 'lucide-react'
import { useRef } from 'react'
import { THEMES } from '../../state/appState.ts'
import { chooseLanguage, LANGUAGES } from '../messages/choose.ts'
import { t } from '../messages/index.ts'
import { language } from '../messages/language.ts'
import { useOpenAtFirst } from '../openAtFirst.ts'
import '../styles/display.css'
import { useApp, useRun } from '../workspace.tsx'

/** How the page looks and speaks. */
export const DisplayMenu = () => {
  const theme = useApp((app) => app.theme)
  const run = useRun()
  const menu = useRef<HTMLElement>(null)
  useOpenAtFirst(menu, 'display-button')
  const close = (): void => menu.current?.hidePopover()
  return (
    <section
      id="display-menu"
      ref={menu}
      popover="auto"
      className="menu display-menu"
      aria-label={t.display}
    >
      <h3>{t.theme}</h3>
      {THEMES.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={theme === one}
          onClick={() => run({ name: 'choose-theme', theme: one })}
        >
          <Check className="standing" />
          {t.themes[one]}
        </button>
      ))}
      <h3>{t.language}</h3>
      {LANGUAGES.map(([tag, name]) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={language.tag === tag}
          onClick={() => {
            if (language.tag === tag) close()
            else chooseLanguage(tag)
          }}
        >
          <Check className="standing" />
          {name}
        </button>
      ))}
      <button type="button" className="visually-hidden" onClick={close}>
        {t.close}
      </button>
    </section>
  )
}
