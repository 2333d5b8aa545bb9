import type { checksWords } from '../checks.ts'
import { verdicts } from './verdicts.ts'
import { form, number, plural, statements } from './words.ts'

export const checks: typeof checksWords = {
  ...verdicts,
  lead: 'Prüfen Sie jede Aussage an ihrem Zitat und ihrer Quelle. Ihre Urteile stehen getrennt von den Daten: Kein Export des Datensatzes enthält sie.',
  empty:
    'Noch ist nichts geprüft. Öffnen Sie eine Aussage, und sagen Sie, ob ihr Zitat sie trägt: bestätigt, falsch oder Quelle fehlt. Eine Notiz kann sagen, warum.',
  keys: 'Pfeiltasten wechseln zwischen den Urteilen; Ende führt zu „Nächste ungeprüfte“.',
  closeNote: 'Notiz schließen',
  progress: (done, all) => `${number(done)} von ${statements(all)} geprüft`,
  looking: 'Sucht, was geprüft ist …',
  kept: 'In diesem Browser gespeichert.',
  beingKept: 'Wird in diesem Browser gespeichert …',
  notKept:
    'In diesem Browser nicht gespeichert: Exportieren Sie Ihre Prüfungen, bevor Sie die Seite verlassen.',
  judged: 'Ihre Prüfungen',
  filter: 'Nur zeigen',
  onBefore: 'Vorher',
  judgedOn: (date) => `am ${date}`,
  noneOf: 'Keine Prüfung dieser Art.',
  stale: (count) => `Überholt (${number(count)})`,
  staleLead:
    'Der Wortlaut hat sich geändert, seit Sie geurteilt haben. Sehen Sie noch einmal hin: Urteil behalten oder verwerfen.',
  gone: 'Nicht mehr im Datensatz.',
  sameWords: 'Der Wortlaut ist derselbe; nur Kennungen in der Datei haben sich geändert.',
  before: 'Vorher',
  now: 'Jetzt',
  speaker: 'Sprecher',
  relation: 'Beziehung',
  quote: 'Zitat',
  nothing: 'keins',
  keep: 'Urteil behalten',
  keepNote: 'Notiz behalten',
  drop: 'Verwerfen',
  keepOf: (name, statement) => `${name}: ${statement}`,
  since: 'Seit Ihrem letzten Besuch',
  noChanges: 'Keine Aussage ist hinzugekommen, weggefallen oder geändert.',
  added: (count) => `${statements(count)} hinzugekommen`,
  removed: (count) => `${statements(count)} weggefallen`,
  changed: (count) => `${statements(count)} geändert`,
  markSeen: 'Als gesehen markieren',
  file: 'Als Datei',
  exportChecks: 'Prüfungen exportieren',
  importChecks: 'Prüfungen importieren',
  importLabel: 'Datei mit Prüfungen',
  clear: 'Alle löschen',
  cleared: 'Alle Prüfungen sind gelöscht. „Rückgängig“ holt sie zurück.',
  handedOver: (name) => `${name} wurde dem Browser zum Speichern übergeben.`,
  imported: (name, taken, kept, stale) => {
    const parts = [
      `${plural(taken, 'Prüfung', 'Prüfungen')} übernommen`,
      ...(kept > 0
        ? [
            `${number(kept)} von Ihren behalten, da die Datei keine ${form(kept, 'neuere', 'neueren')} enthält`,
          ]
        : []),
      stale > 0
        ? `${number(stale)} der übernommenen überholt, da sich der Wortlaut geändert hat`
        : 'keine überholt',
    ]
    return `${name}: ${parts.join('; ')}.`
  },
  otherDataset: (name, theirs) =>
    `${name} enthält Prüfungen des Datensatzes „${theirs}“, und keine davon betrifft eine Aussage hier. Öffnen Sie jenen Datensatz, und importieren Sie sie dort.`,
}
