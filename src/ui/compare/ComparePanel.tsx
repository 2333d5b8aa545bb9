import { ArrowLeftRight, Download, Link } from 'lucide-react'
import { useMemo, useState } from 'react'
import { narrativesToMarkdown } from '../../analysis/narratives/markdown.ts'
import { LETTERS, type Letter } from '../../analysis/narratives/sides.ts'
import { membersOf } from '../../analysis/rollUp.ts'
import { isolated } from '../../domain/bidi.ts'
import { quotesApart } from '../../domain/words/quotesApart.ts'
import { download } from '../../io/download.ts'
import type { Comparison, Side } from '../../state/appState.ts'
import { useAnnounce } from '../announce.tsx'
import { linkNow, saidOfLink } from '../linkTo.ts'
import { compareWords as words } from '../messages/compare.ts'
import { t } from '../messages/index.ts'
import { reportFrame } from '../messages/report.ts'
import { severalWords } from '../messages/several.ts'
import { NodeField } from '../NodeField.tsx'
import '../styles/compare.css'
import { IconButton } from '../frame/IconButton.tsx'
import { useMedia } from '../theme.ts'
import { useCopy } from '../useCopy.ts'
import { EVIDENCE_IS_SHEET } from '../useShowEvidence.ts'
import { useApp, useRun, useWorkspace } from '../workspace.tsx'
import { MatterCard, Said } from './MatterCard.tsx'
import { comparisonAtFirst, possibleSides, sidesInOrder } from './sidesFor.ts'
import { type Told, useNarratives } from './useNarratives.ts'

/** Chooses two sides; then a row a matter between them. */
export const ComparePanel = () => {
  const { dataset } = useWorkspace()
  const comparing = useApp((app) => app.comparison)
  const run = useRun()
  const announce = useAnnounce()
  const [first] = useState(() => comparisonAtFirst(dataset))
  const sides = useApp((app) => app.sides)
  const comparison = comparing ?? sides ?? first
  if (comparison === null || first === null)
    return (
      <div className="compare">
        <p className="soft">{words.noSides}</p>
        {comparing !== null && (
          <button type="button" onClick={() => run({ name: 'compare', comparison: null })}>
            {words.end}
          </button>
        )}
      </div>
    )
  const choose = (next: Comparison): void => {
    run(
      comparing === null
        ? { name: 'choose-sides', sides: next }
        : { name: 'compare', comparison: next },
    )
  }
  const swapped = (): Comparison => ({ ...comparison, a: comparison.b, b: comparison.a })
  /** Whoever stands on the other side already changes places with this one: nobody is compared with themselves. */
  const chooseSide = (letter: Letter, side: Side): void => {
    const isOther = side.entity === comparison[letter === 'a' ? 'b' : 'a'].entity
    choose(isOther ? swapped() : { ...comparison, [letter]: side })
    if (isOther) announce(words.swapped)
  }
  return (
    <div className="compare">
      <p className="soft">{words.lead}</p>
      <div className="sides">
        <SideChooser
          label={words.first}
          side={comparison.a}
          onChange={(side) => chooseSide('a', side)}
        />
        <IconButton label={words.swap} className="quiet swap" onClick={() => choose(swapped())}>
          <ArrowLeftRight />
        </IconButton>
        <SideChooser
          label={words.second}
          side={comparison.b}
          onChange={(side) => chooseSide('b', side)}
        />
      </div>
      <Account comparison={comparison} />
    </div>
  )
}

/** Sides beyond which one is named by typing; the list has those that are selected then. */
const MOST_LISTED = 300

const SideChooser = ({
  label,
  side,
  onChange,
}: {
  readonly label: string
  readonly side: Side
  readonly onChange: (side: Side) => void
}) => {
  const { dataset } = useWorkspace()
  const members = membersOf(dataset, side.entity).length
  const possible = possibleSides(dataset)
  const few = possible.entities.length <= MOST_LISTED
  const selected = useApp((app) => app.selection.entities)
  const offered = useMemo(() => {
    if (few) return sidesInOrder(dataset)
    const wanted = new Set([side.entity, ...selected.slice(0, MOST_LISTED)])
    return possible.entities.filter(({ id }) => wanted.has(id))
  }, [dataset, few, possible, selected, side.entity])
  return (
    <div className="side">
      <label>
        <span className="soft">{label}</span>
        <select
          value={side.entity}
          onChange={(event) => {
            const chosen = offered[event.target.selectedIndex]
            if (chosen !== undefined) onChange({ ...side, entity: chosen.id })
          }}
        >
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {!few && (
        <NodeField
          label={words.nameSide(label)}
          among={possible}
          onChoose={(chosen) => onChange({ ...side, entity: chosen })}
        />
      )}
      {members > 0 && (
        <label className="members">
          <input
            type="checkbox"
            checked={side.withMembers}
            onChange={() => onChange({ ...side, withMembers: !side.withMembers })}
          />
          {words.withMembers(members)}
        </label>
      )}
    </div>
  )
}

/** What two sides say, once it is found out. */
const Account = ({ comparison }: { readonly comparison: Comparison }) => {
  const told = useNarratives(comparison)
  return (
    <>
      <Actions comparison={comparison} told={told} />
      {told === null ? <p className="soft">{words.comparing}</p> : <Matters {...told} />}
    </>
  )
}

/** Start and end, the form of the canvas, and the ways out. */
const Actions = ({
  comparison,
  told,
}: {
  readonly comparison: Comparison
  readonly told: Told | null
}) => {
  const workspace = useWorkspace()
  const { dataset, words: sentences } = workspace
  const run = useRun()
  const announce = useAnnounce()
  const copyText = useCopy()
  const comparing = useApp((app) => app.comparison !== null)
  const isSheet = useMedia(EVIDENCE_IS_SHEET)
  const startOrEnd = (): void => {
    run({ name: 'compare', comparison: comparing ? null : comparison })
    // A sheet would lie on both halves.
    if (!comparing && isSheet) run({ name: 'open-sheet', sheet: null })
  }
  const copyLink = async (): Promise<void> => {
    await copyText(linkNow(workspace), saidOfLink())
  }
  const save = ({ narratives, names }: Told): void => {
    const text = narrativesToMarkdown(narratives, names, dataset, sentences, words, reportFrame)
    download(words.fileName, new TextEncoder().encode(text), 'text/markdown;charset=utf-8')
    announce(severalWords.saved(words.fileName))
  }
  return (
    <div className="compare-actions">
      <button type="button" className={comparing ? '' : 'primary'} onClick={startOrEnd}>
        {comparing ? words.end : words.start}
      </button>
      {comparing && (
        <fieldset className="segments">
          <legend className="visually-hidden">{words.view}</legend>
          {(['split', 'overlay'] as const).map((view) => (
            <label key={view} data-checked={comparison.view === view}>
              <input
                type="radio"
                name="compare-view"
                className="visually-hidden"
                checked={comparison.view === view}
                onChange={() => run({ name: 'compare', comparison: { ...comparison, view } })}
              />
              {words[view]}
            </label>
          ))}
        </fieldset>
      )}
      {comparing && (
        <button type="button" className="quiet" title={words.link} onClick={copyLink}>
          <Link />
          {words.link}
        </button>
      )}
      <button
        type="button"
        className="quiet"
        disabled={told === null}
        onClick={() => told && save(told)}
      >
        <Download />
        {words.markdown}
      </button>
    </div>
  )
}

/** Of a side to which more belong the report names them all. */
const MOST_NAMED = 24

const Matters = ({ narratives, names }: Told) => {
  const { matters, says, common, sides } = narratives
  const { words: sentences, entity } = useWorkspace()
  const apart = quotesApart(
    matters.map(({ head }) => head),
    sentences.short,
  )
  return (
    <>
      <ul className="compare-counts">
        {LETTERS.map((letter) => (
          <li key={letter}>
            {words.says(names[letter], says[letter].length)}
            {sides.belonging[letter].length > 0 && (
              <span className="soft">
                {` (${words.belonging(
                  sides.belonging[letter].map((id) => isolated(entity(id)?.name ?? id)),
                  MOST_NAMED,
                )})`}
              </span>
            )}
          </li>
        ))}
        <li>{words.common(common.length)}</li>
      </ul>
      <h3>
        {words.matters} <span className="count">{t.number(matters.length)}</span>
      </h3>
      <p className="soft">
        {matters.length === 0
          ? words.noMatters
          : words.mattersOf(matters.length, matters.filter(({ disputed }) => disputed).length)}
      </p>
      <ol className="matters">
        {matters.map((matter) => (
          <li key={matter.head.id}>
            <MatterCard matter={matter} names={names} quote={apart.get(matter.head.id)} />
          </li>
        ))}
      </ol>
      <h3>
        {words.commonGround} <span className="count">{t.number(common.length)}</span>
      </h3>
      <p className="soft">{common.length === 0 ? words.noCommon : words.commonHint}</p>
      <Said statements={common} />
    </>
  )
}
