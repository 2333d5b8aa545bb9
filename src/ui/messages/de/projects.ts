import type { projectWords } from '../projects.ts'
import { form, number, plural, statements } from './words.ts'

const moments = new Intl.RelativeTimeFormat('de', { numeric: 'auto' })
const days = new Intl.DateTimeFormat('de', { day: 'numeric', month: 'long', year: 'numeric' })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** „vor 5 Minuten“, „gestern“, „am 3. Mai 2031“. */
const ago = (moment: string, now: number): string => {
  const then = new Date(moment).getTime()
  const passed = now - then
  if (passed < MINUTE) return 'gerade eben'
  if (passed < HOUR) return moments.format(-Math.floor(passed / MINUTE), 'minute')
  const midnight = new Date(now).setHours(0, 0, 0, 0)
  if (then >= midnight) return moments.format(-Math.floor(passed / HOUR), 'hour')
  const nights = Math.ceil((midnight - then) / DAY)
  return nights < 7 ? moments.format(-nights, 'day') : `am ${days.format(then)}`
}

const projectsOf = (count: number): string => plural(count, 'Projekt', 'Projekte')

export const projects: typeof projectWords = {
  title: 'Projekte',
  lead: 'Was Sie öffnen, anordnen, filtern, beurteilen und notieren, wird in diesem Browser gespeichert und nirgends sonst.',
  empty:
    'Noch ist nichts von Ihnen gespeichert. Öffnen Sie eine Datei, oder ändern Sie etwas in einem Datensatz: Von da an wird es von selbst gespeichert.',
  yours: 'Ihre Projekte',
  datasets: 'Datensätze dieser Seite',
  openFile: 'Datei öffnen …',
  openFileHint: 'Ein Graph, eine Tabelle oder eine hier gespeicherte Datei',
  asItCame: 'wie er mit der Seite kam',
  backUp: 'Alle sichern',
  restore: 'Wiederherstellen …',
  restoreLabel: 'Datei einer Sicherung',
  close: 'Schließen',
  openNow: 'jetzt offen',
  openProject: (name) => `${name} öffnen`,
  counts: (nodes, count) => `${plural(nodes, 'Knoten', 'Knoten')} · ${statements(count)}`,
  changed: (moment, now) => `Geändert ${ago(moment, now)}`,
  changedAt: (moment) =>
    `Geändert am ${new Date(moment).toLocaleString('de', { dateStyle: 'long', timeStyle: 'medium' })}`,
  rename: 'Umbenennen',
  duplicate: 'Duplizieren',
  delete: 'Löschen',
  renameOf: (name) => `${name} umbenennen`,
  duplicateOf: (name) => `${name} duplizieren`,
  deleteOf: (name) => `${name} löschen`,
  nameLabel: (name) => `Neuer Name für ${name}`,
  saveName: 'Speichern',
  cancel: 'Abbrechen',
  copyName: (name) => `${name} (Kopie)`,
  deleted: (name) => `„${name}“ ist gelöscht.`,
  undoDelete: 'Rückgängig',
  undoDeleteOf: (name) => `Rückgängig: ${name} löschen`,
  cameBack: (name) => `„${name}“ ist wieder da.`,
  tooLate: (name) =>
    `„${name}“ wurde in einem anderen Tab endgültig gelöscht und kommt nicht zurück.`,
  renamed: (name) => `Es heißt jetzt „${name}“.`,
  gone: (name) => `„${name}“ wurde in einem anderen Tab gelöscht.`,
  duplicated: (name) => `„${name}“ steht daneben.`,
  backedUp: (count, file, damaged) => {
    const all = `${projectsOf(count)} dem Browser übergeben, um ${form(count, 'es', 'sie')} als ${file} zu speichern.`
    if (damaged === 0) return all
    return damaged === 1
      ? `${all} Eines davon ist beschädigt: „Wiederherstellen“ wird es auslassen.`
      : `${all} ${number(damaged)} davon sind beschädigt: „Wiederherstellen“ wird sie auslassen.`
  },
  restored: (taken, known, damaged) => {
    const parts = [
      taken === 0 ? 'Nichts Neues war in der Datei' : `${projectsOf(taken)} wiederhergestellt`,
      ...(known > 0 ? [`${number(known)} ${form(known, 'war', 'waren')} schon hier`] : []),
      ...(damaged.length > 0
        ? [
            `${form(damaged.length, 'Projekt', 'Projekte')} ${damaged.join(', ')} der Datei ${form(damaged.length, 'ist', 'sind')} beschädigt und ${form(damaged.length, 'wurde', 'wurden')} ausgelassen: Eine andere Sicherung enthält ${form(damaged.length, 'es', 'sie')} vielleicht`,
          ]
        : []),
    ]
    return `${parts.join('; ')}.`
  },
  damaged: (id) =>
    `Was als „${id}“ gespeichert ist, ist beschädigt und lässt sich nicht als Projekt lesen; es bleibt, wie es ist. Speichern Sie es als Datei, bevor Sie es löschen.`,
  saveDamaged: (id) => `Als Datei speichern: ${id}`,
  damagedSaved: (file) => `${file} wurde dem Browser zum Speichern übergeben.`,
  later: (count) =>
    `${projectsOf(count)} einer späteren Version des Programms ${form(count, 'ist', 'sind')} hier auch gespeichert und ${form(count, 'bleibt', 'bleiben')} unberührt. Öffnen Sie ${form(count, 'es', 'sie')} mit jener Version.`,
  faults: {
    blocked:
      'Dieser Browser speichert nichts für diese Seite: Private Fenster und strenge Einstellungen verbieten es. Speichern Sie, was Sie brauchen, als Datei, bevor Sie die Seite verlassen.',
    full: 'Der Browser hat keinen Platz mehr: Löschen Sie ein Projekt, oder speichern Sie, was Sie brauchen, als Datei, bevor Sie die Seite verlassen.',
  },
  reload: 'Noch einmal versuchen',
  loading: 'Gespeichertes wird gesucht …',

  notKept: {
    blocked:
      'Dieser Browser speichert nichts für diese Seite; was Sie hier tun, ist verloren, wenn Sie sie verlassen. Speichern Sie es als Datei.',
    full: 'Der Browser hat keinen Platz mehr; was Sie seitdem getan haben, ist nicht gespeichert. Speichern Sie es als Datei, oder löschen Sie ein Projekt.',
    large:
      'Dieser Graph ist zu groß, um im Browser gespeichert zu werden. Speichern Sie, was Sie getan haben, als Datei.',
    later:
      'Eine spätere Version des Programms speichert dieses Projekt, und diese darf es nicht ändern. Laden Sie die Seite neu, oder speichern Sie, was Sie getan haben, als Datei.',
    unread:
      'Was von diesem Projekt gespeichert ist, lässt sich nicht lesen und bleibt, wie es ist; was Sie jetzt tun, wird deshalb nicht gespeichert. Speichern Sie es als Datei, oder löschen Sie das Projekt.',
    broken:
      'Ein Fehler im Programm verhindert, dass gespeichert wird, was Sie tun. Speichern Sie es als Datei, und laden Sie die Seite neu.',
  },
  saveAsFile: 'Als Datei speichern',
  tryAgain: 'Noch einmal versuchen',
  dismiss: 'Ausblenden',
  saved: (file) =>
    `${file} wurde dem Browser zum Speichern übergeben. „Wiederherstellen“ in „Projekte“ öffnet die Datei.`,
  news: {
    'other-tab': 'Ein anderer Tab hat dieses Projekt geändert; hier steht es nun auch so.',
    clash:
      'Ein anderer Tab hat dasselbe in diesem Projekt geändert. Ihre Fassung wird gezeigt; „Rückgängig“ holt die andere.',
    deleted:
      'Dieses Projekt wurde gelöscht. Was offen ist, bleibt, und die nächste Änderung speichert es wieder.',
  },
  inherited: (steps, notes) =>
    [
      'Was Sie an einer früheren Fassung geschrieben haben, kam mit',
      ...(steps === 0
        ? []
        : [
            `; ${form(steps, 'ein Schritt', `${number(steps)} Schritte`)} von Geschichten ${form(steps, 'verlor', 'verloren')}, was ${form(steps, 'er', 'sie')} ${form(steps, 'zitierte', 'zitierten')}, weil die neue es nicht enthält`,
          ]),
      ...(notes === 0
        ? []
        : [
            `; ${form(notes, 'eine Notiz hängt', `${number(notes)} Notizen hängen`)} aus demselben Grund an nichts mehr`,
          ]),
      steps + notes === 0
        ? '.'
        : '. Diese Fassung selbst bleibt unter Ihren Projekten, wie sie war.',
    ].join(''),
  asLeft: (title) =>
    `„${title}“ war hier gespeichert und ist so offen, wie Sie es verlassen haben.`,
}
