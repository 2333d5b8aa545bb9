import type { Focus, TimeFilter } from '../../analysis/filters/filters.ts'
import type { EntityId } from '../../domain/ids.ts'
import type { Command } from '../../state/commands.ts'
import type { Workspace } from '../../state/workspace.ts'
import { namesOf } from '../actions/action.ts'
import { commandWords, valueNames } from '../commandWords.ts'
import { actionWords as w } from '../messages/actions.ts'
import { dates } from '../messages/dates.ts'

const capital = (words: string): string => {
  const [first = '', ...rest] = words
  return first.toUpperCase() + rest.join('')
}

/** A focus in words; whoever belongs to another of its centres goes without saying. */
export const focusInWords = (workspace: Workspace, { depth, entities }: Focus): string => {
  const said = entities.filter((id) => {
    const above = workspace.entity(id)?.rollsUpTo ?? null
    return above === null || !entities.includes(above)
  })
  const names = namesOf(workspace, said, w.nodes)
  if (depth > 0) return w.withinOf(depth, names)
  return said.length === 0 ? w.fromNothing : w.startedFrom(names)
}

const timeInWords = (time: TimeFilter | null): string => {
  if (time === null) return w.allTimes
  const { from, to } = time
  if (from === null) return to === null ? w.allTimes : w.until(dates.inWords(to))
  return to === null
    ? w.since(dates.inWords(from))
    : w.fromTo(dates.inWords(from), dates.inWords(to))
}

/** What a command has changed, as it is said aloud: “Accuses hidden”. */
export const saidOf = (command: Command, workspace: Workspace): string => {
  const names = (ids: readonly EntityId[]): string => namesOf(workspace, ids, w.nodes)
  switch (command.name) {
    case 'hide-values':
      return capital(w.hidden(valueNames(command, workspace.dataset)))
    case 'show-values':
      return capital(w.shown(valueNames(command, workspace.dataset)))
    case 'show-only':
      return w.onlyShown(valueNames(command, workspace.dataset))
    case 'hide-entities':
      return capital(w.hidden(names(command.entities)))
    case 'focus':
      return command.focus === null ? w.wholePicture : focusInWords(workspace, command.focus)
    case 'set-time':
      return timeInWords(command.time)
    default:
      return capital(commandWords(command, workspace))
  }
}
