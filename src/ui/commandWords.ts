import type { TimeFilter } from '../analysis/filters/filters.ts'
import type { EntityId } from '../domain/ids.ts'
import type { Command } from '../state/commands.ts'
import type { Workspace } from '../state/workspace.ts'
import { dates } from './messages/dates.ts'
import { t } from './messages/index.ts'

export const stretchInWords = ({ from, to }: TimeFilter): string =>
  [from, to].map((day) => (day === null ? '…' : dates.inWords(day))).join(' – ')

const LONGEST = 32

/** A text by its first words. */
const beginning = (text: string): string => {
  const letters = [...text.replace(/\s+/gu, ' ')]
  return letters.length > LONGEST
    ? `${letters.slice(0, LONGEST).join('').trimEnd()}…`
    : letters.join('')
}

/** The text of the note that a command is about; where it is gone, as it was. */
const noteIn = (
  { notes, about }: Extract<Command, { readonly name: 'write-notes' }>,
  { store }: Workspace,
): string => {
  const { app, history } = store.getState()
  // What is kept of a step holds the notes from before it.
  const held = [history.future.at(-1)?.after, history.past.at(-1)?.before]
  return (
    [...notes, ...app.notes, ...held.flatMap((one) => one?.notes ?? [])].find(
      ({ id }) => id === about,
    )?.text ?? ''
  )
}

/** What a command is called where it can be undone, such as “hide Iran”. */
export const commandWords = (command: Command, workspace: Workspace): string => {
  const { dataset, entity } = workspace
  const names = (ids: readonly EntityId[]): string => {
    const all = ids.map((id) => entity(id)?.name ?? id)
    return all.length > 3 ? t.several.node(all.length) : all.join(', ')
  }
  switch (command.name) {
    case 'show-values':
    case 'hide-values':
    case 'show-only':
      return t.commandNames[command.name](valueNames(command, dataset))
    case 'hide-entities':
    case 'unpin':
    case 'fold-members':
    case 'unfold-members':
      return t.commandNames[command.name](names(command.entities))
    case 'focus':
      return command.focus === null
        ? t.commandNames.unfocus
        : t.commandNames.focus(names(command.focus.entities))
    case 'keep-loose':
      return t.commandNames['keep-loose'](command.keep)
    case 'reveal':
      return command.around === undefined
        ? t.commandNames.reveal(names(command.entities))
        : t.commandNames.neighbours(names([command.around]))
    case 'take-away':
      return t.commandNames['take-away'](
        command.around === undefined ? null : names([command.around]),
      )
    case 'check': {
      const what = t.commandNames.check[command.what]
      const about = command.about === null ? undefined : workspace.statement(command.about)
      return about === undefined ? what : t.commandNames.checkOf(what, workspace.words.short(about))
    }
    case 'arrange':
      return t.commandNames.arrange(command.layout)
    case 'line-up':
      return t.commandNames['line-up'](command.way)
    case 'write-views':
      return t.commandNames.view(command.what, command.about)
    case 'write-notes':
      return t.commandNames.note(command.what, beginning(noteIn(command, workspace)))
    case 'write-stories':
      return t.commandNames.story(command.what, beginning(command.about))
    case 'choose-clock':
      return t.commandNames['choose-clock'](command.clock)
    case 'apply-view':
      return t.commandNames.view(null, command.about)
    case 'pin':
      return t.commandNames.pin(names([...command.positions.keys()]))
    case 'set-time':
      return t.commandNames['set-time'](
        command.time && stretchInWords(command.time),
        command.time?.clock,
      )
    case 'move':
      return t.commandNames.move(names([command.entity]))
    default:
      return t.commandNames[command.name]
  }
}

type ValuesCommand = Extract<Command, { readonly values: readonly string[] }>

export const labelOf = (
  facet: ValuesCommand['facet'],
  value: string,
  dataset: Workspace['dataset'],
): string => {
  const named = (words: object): string => {
    const found = Object.entries(words).find(([key]) => key === value)?.[1]
    return typeof found === 'string' ? found : value
  }
  switch (facet) {
    case 'relation':
      return dataset.relations.find(({ id }) => id === value)?.label ?? value
    case 'kind':
      return dataset.kinds.find(({ id }) => id === value)?.plural ?? value
    case 'status':
      return named(t.status)
    case 'stance':
      return named(t.stance)
    case 'voice':
      return named(t.voice)
    case 'speech':
      return named(t.speech)
    case 'source':
      return dataset.sources.find(({ id }) => id === value)?.title ?? value
  }
}

export const valueNames = (
  { facet, values }: ValuesCommand,
  dataset: Workspace['dataset'],
): string => {
  const distinct = [...new Set(values)]
  if (facet === 'relation') {
    const family = dataset.families.find(({ id }) => {
      const types = dataset.relations.filter((relation) => relation.family === id)
      return types.length === distinct.length && types.every((type) => distinct.includes(type.id))
    })
    if (family !== undefined) return family.label
  }
  return distinct.length > 3
    ? t.several[facet](distinct.length)
    : distinct.map((value) => labelOf(facet, value, dataset)).join(', ')
}
