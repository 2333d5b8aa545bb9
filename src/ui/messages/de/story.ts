import type { storyWords } from '../story.ts'
import { form, number, plural, statements } from './words.ts'

const steps = (count: number): string => plural(count, 'Schritt', 'Schritte')

export const story: typeof storyWords = {
  lead: 'Eine Story führt Schritt für Schritt durch die Daten. Jeder Schritt beruht auf den Aussagen, die er anführt; alles andere verblasst.',
  none: 'Dieser Datensatz hat noch keine Story.',
  steps,
  partOf: (count, of) => `Teil dieser Story: ${steps(count)} von ${number(of)}.`,
  start: 'Starten',
  own: 'In diesem Browser gespeicherte Storys',
  byLink: 'Kam mit einem Link: Text des Absenders, nicht aus einer Quelle.',
  bySaver: 'Text der Person, die diese Datei gespeichert hat, nicht aus einer Quelle.',
  position: (at, of) => `Schritt ${number(at)} von ${number(of)}`,
  stepsOf: (title) => `Schritte von ${title}`,
  goTo: (at, title) => `Schritt ${number(at)}: ${title}`,
  previous: 'Zurück',
  next: 'Weiter',
  end: 'Story beenden',
  finished: 'Ende der Story',
  keys: 'Pfeiltasten führen von Schritt zu Schritt.',
  proof: 'Alles zu dieser Aussage',
  restsOn: (count) => `Beruht auf ${plural(count, 'Aussage', 'Aussagen')}`,
  write: 'Story schreiben',
  newTitle: 'Neue Story',
  edit: 'Bearbeiten',
  done: 'Fertig',
  remove: 'Löschen',
  title: 'Titel',
  summary: 'Zusammenfassung',
  stepTitle: 'Titel des Schritts',
  stepText: 'Text',
  newStep: 'Neuer Schritt',
  addStep: 'Diese Ansicht als Schritt hinzufügen',
  addStepHow: (selected, touched) =>
    selected === 0
      ? `Wählen Sie die Aussagen aus, auf denen der Schritt beruht, mindestens eine: ${touched ? 'Tippen Sie auf eine Linie' : 'Klicken Sie eine Linie an oder mit Umschalt mehrere'}.`
      : `Er wird auf ${form(selected, 'der', 'den')} jetzt ausgewählten ${statements(selected)} beruhen und zeigen, was Filter, Zeit und Graph jetzt zeigen.`,
  cite: (count) =>
    `Auch die ${statements(count)} anführen, die jetzt ausgewählt ${form(count, 'ist', 'sind')}`,
  useView: 'Jetzige Ansicht verwenden',
  dropCitation: 'Nicht anführen',
  lastCitation: 'Ein Schritt führt mindestens eine Aussage an.',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  removeStep: 'Diesen Schritt entfernen',
  copyLink: 'Link mit dieser Story kopieren',
  linkTooLong:
    'Die Story ist zu lang für einen Link. Speichern Sie stattdessen den Datensatz mit ihr.',
  saveDataset: 'Datensatz mit dieser Story speichern',
  linked: (title) => `„${title}“ kam mit dem Link und ist in diesem Browser gespeichert.`,
  linkBroken: 'Die Story im Link ließ sich nicht lesen.',
}
