import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'
import { verdictWords } from './verdicts.ts'

/** The words of a checker’s panel. */
export const checksWords = {
  ...verdictWords,
  ...(await inLanguageLater('checks', {
    lead: 'Check each statement against its quote and its source. Your verdicts are kept apart from the data: no export of the dataset carries them.',
    empty:
      'Nothing is checked yet. Open a statement and say whether its quote bears it out: verified, wrong, or needs a source. A note can say why.',
    keys: 'Arrow keys move among the verdicts; End goes to “Next unchecked”.',
    closeNote: 'Close the note',
    progress: (done: number, all: number): string => `${done} of ${statements(all)} checked`,
    looking: 'Looking for what was checked …',
    kept: 'Kept in this browser.',
    beingKept: 'Being kept in this browser …',
    notKept: 'Not kept in this browser: export your checks before you leave the page.',
    judged: 'Your checks',
    filter: 'Show only',
    onBefore: 'Was',
    judgedOn: (date: string): string => `on ${date}`,
    noneOf: 'No check of this kind.',
    stale: (count: number): string => `Stale (${number(count)})`,
    staleLead:
      'The words of these have changed since you judged them. Look again: keep the verdict, or drop it.',
    gone: 'No longer in the dataset.',
    sameWords: 'The words are the same; only ids in the file have changed.',
    before: 'Before',
    now: 'Now',
    speaker: 'Speaker',
    relation: 'Relation',
    quote: 'Quote',
    nothing: 'none',
    keep: 'Keep the verdict',
    keepNote: 'Keep the note',
    drop: 'Drop',
    keepOf: (name: string, statement: string): string => `${name}: ${statement}`,
    since: 'Since you last looked',
    noChanges: 'No statement has been added, removed or changed.',
    added: (count: number): string => `${statements(count)} added`,
    removed: (count: number): string => `${statements(count)} removed`,
    changed: (count: number): string => `${statements(count)} changed`,
    markSeen: 'Mark as seen',
    file: 'As a file',
    exportChecks: 'Export checks',
    importChecks: 'Import checks',
    importLabel: 'File of checks',
    clear: 'Clear all',
    cleared: 'All checks are cleared. Undo brings them back.',
    handedOver: (name: string): string => `${name} was handed to the browser to save.`,
    imported: (name: string, taken: number, kept: number, stale: number): string => {
      const parts = [
        `${plural(taken, 'check', 'checks')} taken`,
        ...(kept > 0 ? [`${kept} of yours kept, since the file holds none newer`] : []),
        stale > 0 ? `${stale} of those taken stale, since their words have changed` : 'none stale',
      ]
      return `${name}: ${parts.join('; ')}.`
    },
    otherDataset: (name: string, theirs: string): string =>
      `${name} holds checks of the dataset “${theirs}”, and none of them is about a statement here. Open that dataset and import them there.`,
  })),
}
