import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { inSlices } from '../../analysis/jobs/slices.ts'
import { fold } from '../../analysis/search/fold.ts'
import { foldedSteps, nodesNamed } from '../../analysis/search/named.ts'
import { rankTexts } from '../../analysis/search/rank.ts'
import type { Entity } from '../../domain/dataset.ts'
import { type Action, GROUPS, type Reach } from '../actions/action.ts'
import { allActions, goTo, MOST_NODES } from '../actions/all.ts'
import { keysInWords } from '../actions/keyWords.ts'
import { moreActions } from '../actions/more.ts'
import { namedActions } from '../actions/named.ts'
import { findWords } from '../actions/page.ts'
import { actionWords as w } from '../messages/actions.ts'
import { t } from '../messages/index.ts'
import { paletteWords } from '../messages/palette.ts'
import '../styles/dialogs.css'
import { wordsOf } from './typed.ts'

/** Actions that only a key makes sense of, and the palette itself. */
const NOT_HERE = ['pan', 'escape', 'palette']
const MOST = 50

const synonyms: ReadonlyMap<string, string> = new Map(Object.entries(paletteWords.synonyms))

interface Props {
  readonly reach: Reach
  /** The keys that were pressed before the palette was there. */
  readonly typed: RefObject<string[] | null>
  readonly onClose: () => void
}

const entryOf = (action: Action, reach: Reach) => ({
  action,
  words: action.words(reach),
  why: action.whyNot(reach),
})

/** Every action of the program by its name, with its key: typed, chosen, done. */
export const Palette = ({ reach, typed, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  // Words and reasons stay as they were when it was opened: nothing changes beneath it.
  const [entries] = useState(() =>
    [...allActions(reach), ...moreActions(reach)]
      .filter((action) => !NOT_HERE.includes(action.id))
      .sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group))
      .map((action) => entryOf(action, reach)),
  )
  const rank = useMemo(
    () =>
      rankTexts(
        entries.map(({ action, words }) =>
          words === action.title ? words : `${words} ${action.title}`,
        ),
        entries.map(({ action }) => synonyms.get(action.id) ?? ''),
      ),
    [entries],
  )
  const trimmed = query.trim()
  /** What answers to a query, the first of it with its words, and how many do. */
  const answering = (query: string) => {
    const { dataset } = reach.workspace
    const named =
      dataset.entities.length > MOST_NODES
        ? nodesNamed(dataset, query, Number.POSITIVE_INFINITY)
        : []
    const asked = namedActions(query, reach).map((action) => entryOf(action, reach))
    const ranked = rank(query, named.length + asked.length === 0)
    const isCalled = ({ name }: Entity): boolean => fold(name) === fold(query.trim())
    // Those that are called by it come first among them.
    const near = named.slice(0, MOST)
    const going = (some: readonly Entity[]) =>
      some.map((entity) => entryOf(goTo(reach.workspace, entity), reach))
    const answers = ranked.slice(0, MOST).flatMap((place) => entries[place] ?? [])
    const canBeDone = ({ why }: (typeof entries)[number]): boolean => why === null
    const first = [
      ...asked,
      ...going(near.filter(isCalled)),
      // What cannot be done now only says why.
      ...(fold(query) === ''
        ? answers
        : [...answers.filter(canBeDone), ...answers.filter((one) => !canBeDone(one))]),
      ...going(near.filter((entity) => !isCalled(entity))),
    ]
    const found = first.slice(0, MOST)
    const words = query.trim()
    // What has no letter is nothing to find.
    const onward =
      fold(words) === '' ? [] : [entryOf(findWords(words, paletteWords.find(words)), reach)]
    return { found, lines: [...found, ...onward], all: asked.length + ranked.length + named.length }
  }
  const { found, lines, all } = answering(query)

  const choose = (action: Action, why: string | null): void => {
    if (why !== null) return
    // Closing gives the focus back to where it was; the action may take it on from there.
    dialog.current?.close()
    action.run(reach, '')
  }
  const open = useEffectEvent(() => {
    dialog.current?.showModal()
    const { words, sent } = wordsOf(typed.current ?? [])
    typed.current = [...words]
    setQuery(words)
    const [first] = answering(words).lines
    if (sent && first !== undefined) choose(first.action, first.why)
  })
  useLayoutEffect(() => open(), [])
  const { dataset } = reach.workspace
  useEffect(() => {
    if (dataset.entities.length <= MOST_NODES) return
    const leaving = new AbortController()
    inSlices(foldedSteps(dataset), leaving.signal).catch((reason) => {
      if (!leaving.signal.aborted) throw reason
    })
    return () => leaving.abort()
  }, [dataset])
  const go = (to: number): void => {
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { length } = lines
    const step = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['PageDown', Math.min(length - 1, at + 8)],
      ['PageUp', Math.max(0, at - 8)],
    ]).get(event.key)
    if (event.key === 'Enter') {
      event.preventDefault()
      const entry = lines[at]
      if (entry !== undefined) choose(entry.action, entry.why)
    } else if (step !== undefined && length > 0) {
      event.preventDefault()
      go((step + length) % length)
    }
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={w.palette}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        dialog.current?.close()
      }}
    >
      <div className="palette-box">
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={lines.length > 0 ? `${id}-${at}` : undefined}
          aria-label={paletteWords.searchActions}
          placeholder={paletteWords.searchActions}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div ref={list} id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={w.palette}>
          {lines.map(({ action, words, why }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
            <div
              key={action.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-disabled={why !== null}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(action, why)}
            >
              <span className="item-name">
                <bdi>{words}</bdi>
                {why !== null && <span className="why-not"> {why}</span>}
              </span>
              {keysInWords(action).map((keys) => (
                <kbd key={keys}>{keys}</kbd>
              ))}
              <span className="group-name">{w.groups[action.group]}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="soft">{paletteWords.noAction(trimmed)}</p>}
        <div className="palette-foot">
          <span role="status" className="soft">
            {paletteWords.actionCount(found.length, all)}
          </span>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t.close}
          </button>
        </div>
      </div>
    </dialog>
  )
}
