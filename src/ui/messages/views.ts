import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

/** The words of saved views. */
export const viewWords = await inLanguageLater('views', {
  lead: 'A view keeps what is on the screen: filters, time, focus, what is folded or gathered in bubbles, where nodes stand and how near, the selection and the comparison.',
  name: 'Name of this view',
  suggestion: (number: number) => `View ${number}`,
  keep: 'Keep',
  show: (name: string) => `Show ${name}`,
  shown: (shown: number, total: number) => `${number(shown)} of ${statements(total)}`,
  compares: 'comparison',
  folds: 'folded',
  gathers: 'bubbles',
  laidOut: 'own layout',
  pinned: (count: number) => `${plural(count, 'node', 'nodes')} moved`,
  now: 'shown now',
  change: (name: string) => `Change ${name}`,
  update: 'Update',
  updateHow: 'Keep what is on the screen now in its place',
  rename: 'Rename',
  newName: (name: string) => `New name of ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  copyLink: 'Copy link',
  up: 'Move up',
  down: 'Move down',
  delete: 'Delete',
  undo: 'Undo',
  undoDelete: (name: string) => `Undo: delete ${name}`,
  deleted: (name: string) => `“${name}” is deleted.`,
  kept: (name: string) => `“${name}” stands among the views.`,
  updated: (name: string) => `“${name}” keeps what is on the screen now.`,
  renamed: (name: string) => `It is called “${name}” now.`,
  linkCopied:
    'The link is copied. It carries filters, time, folding, bubbles, selection and comparison, but not where nodes stand.',
  linkTooLong: 'This view names too much for a link. Back up the project to pass it on.',
  full: (most: number) =>
    `This project keeps ${number(most)} views already. Delete one to keep another.`,
  missing: (name: string, ids: readonly string[]) =>
    `“${name}” is shown as far as it can be: ${ids.length > 3 ? `${number(ids.length)} things that it names are` : ids.length === 1 ? `“${ids[0]}” is` : `${ids.map((id) => `“${id}”`).join(', ')} are`} no longer in this graph.`,
})
