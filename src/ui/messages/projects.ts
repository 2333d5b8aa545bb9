import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const moments = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** “5 minutes ago”, “yesterday”, “on 3 May 2031”. */
const ago = (moment: string, now: number): string => {
  const then = new Date(moment).getTime()
  const passed = now - then
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return moments.format(-Math.floor(passed / MINUTE), 'minute')
  const midnight = new Date(now).setHours(0, 0, 0, 0)
  if (then >= midnight) return moments.format(-Math.floor(passed / HOUR), 'hour')
  const nights = Math.ceil((midnight - then) / DAY)
  return nights < 7 ? moments.format(-nights, 'day') : `on ${days.format(then)}`
}

/** The words of projects: what is kept, and where it cannot be. */
export const projectWords = await inLanguageLater('projects', {
  title: 'Projects',
  lead: 'What you open, arrange, filter, judge and note is kept in this browser, and nowhere else.',
  empty:
    'Nothing of yours is kept yet. Open a file, or change anything in a dataset: it is kept by itself from then on.',
  yours: 'Your projects',
  datasets: 'Datasets of this page',
  openFile: 'Open a file…',
  openFileHint: 'A graph, a table, or a file saved here',
  asItCame: 'as it came with the page',
  backUp: 'Back up all',
  restore: 'Restore…',
  restoreLabel: 'File of a backup',
  close: 'Close',
  openNow: 'open now',
  openProject: (name: string) => `Open ${name}`,
  counts: (nodes: number, count: number) =>
    `${plural(nodes, 'node', 'nodes')} · ${statements(count)}`,
  changed: (moment: string, now: number) => `Changed ${ago(moment, now)}`,
  changedAt: (moment: string) =>
    `Changed on ${new Date(moment).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' })}`,
  rename: 'Rename',
  duplicate: 'Duplicate',
  delete: 'Delete',
  renameOf: (name: string) => `Rename ${name}`,
  duplicateOf: (name: string) => `Duplicate ${name}`,
  deleteOf: (name: string) => `Delete ${name}`,
  nameLabel: (name: string) => `New name of ${name}`,
  saveName: 'Save',
  cancel: 'Cancel',
  copyName: (name: string) => `${name} (copy)`,
  deleted: (name: string) => `“${name}” is deleted.`,
  undoDelete: 'Undo',
  undoDeleteOf: (name: string) => `Undo: delete ${name}`,
  cameBack: (name: string) => `“${name}” is back.`,
  tooLate: (name: string) => `“${name}” was cleared out in another tab and cannot come back.`,
  gone: (name: string) => `“${name}” was deleted in another tab.`,
  renamed: (name: string) => `It is called “${name}” now.`,
  duplicated: (name: string) => `“${name}” stands beside it.`,
  backedUp: (count: number, file: string, damaged: number) => {
    const all = `${plural(count, 'project', 'projects')} handed to the browser to save as ${file}.`
    if (damaged === 0) return all
    return damaged === 1
      ? `${all} One of them is damaged: “Restore” will leave it out.`
      : `${all} ${number(damaged)} of them are damaged: “Restore” will leave them out.`
  },
  restored: (taken: number, known: number, damaged: readonly number[]) => {
    const parts = [
      taken === 0
        ? 'Nothing new was in the file'
        : `${plural(taken, 'project', 'projects')} restored`,
      ...(known > 0 ? [`${plural(known, 'was', 'were')} here already`] : []),
      ...(damaged.length > 0
        ? [
            `${damaged.length === 1 ? 'project' : 'projects'} ${damaged.join(', ')} of the file ${damaged.length === 1 ? 'is' : 'are'} damaged and left out: another backup may hold ${damaged.length === 1 ? 'it' : 'them'}`,
          ]
        : []),
    ]
    return `${parts.join('; ')}.`
  },
  damaged: (id: string) =>
    `What is kept as “${id}” is damaged and cannot be read as a project; it stays as it is. Save it as a file before you delete it.`,
  saveDamaged: (id: string) => `Save as a file: ${id}`,
  damagedSaved: (file: string) => `${file} was handed to the browser to save.`,
  later: (count: number) =>
    `${plural(count, 'project', 'projects')} of a later version of the program ${count === 1 ? 'is' : 'are'} kept here too and left alone. Open ${count === 1 ? 'it' : 'them'} with that one.`,
  faults: {
    blocked:
      'This browser keeps nothing for this page: private windows and strict settings forbid it. Save what you need as a file before you leave.',
    full: 'The browser has no room left: delete a project, or save what you need as a file before you leave.',
  },
  reload: 'Try again',
  loading: 'Looking for what is kept …',

  notKept: {
    blocked:
      'This browser keeps nothing for this page, so what you do here is lost when you leave. Save it as a file.',
    full: 'The browser has no room left, so what you have done since is not kept. Save it as a file, or delete a project.',
    large: 'This graph is too large to be kept in the browser. Save what you have done as a file.',
    later:
      'A later version of the program keeps this project, and this one must not change it. Reload the page, or save what you have done as a file.',
    unread:
      'What is kept of this project cannot be read and stays as it is, so what you do now is not kept. Save it as a file, or delete the project.',
    broken:
      'A fault in the program keeps what you do from being kept. Save it as a file, and reload the page.',
  },
  saveAsFile: 'Save as a file',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  saved: (file: string) =>
    `${file} was handed to the browser to save. “Restore” in Projects opens it.`,
  news: {
    'other-tab': 'Another tab has changed this project; it is shown here now.',
    clash:
      'Another tab has changed the same thing in this project. Yours is shown; Undo brings the other.',
    deleted: 'This project was deleted. What is open stays, and the next change keeps it again.',
  },
  inherited: (steps: number, notes: number) =>
    [
      'What you wrote on an earlier version came along',
      ...(steps === 0
        ? []
        : [
            `; ${plural(steps, 'step of a story has', 'steps of stories have')} lost what ${steps === 1 ? 'it' : 'they'} cited, which this version does not hold`,
          ]),
      ...(notes === 0
        ? []
        : [
            `; ${plural(notes, 'note hangs', 'notes hang')} on nothing any more for the same reason`,
          ]),
      steps + notes === 0 ? '.' : '. That version itself stays among your projects as it was.',
    ].join(''),
  asLeft: (title: string) => `“${title}” was kept here, and is open as you left it.`,
})
