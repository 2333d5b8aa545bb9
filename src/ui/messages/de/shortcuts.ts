import type { shortcutWords } from '../shortcuts.ts'

export const shortcuts: typeof shortcutWords = {
  mouse: 'Maus und Finger',
  gestures: [
    [['Klick'], 'Auswählen und Belege öffnen'],
    [['Umschalt, Strg oder Cmd + Klick'], 'Zur Auswahl nehmen'],
    [
      ['Doppelklick', 'Doppeltippen'],
      'Zeigen, was um einen Knoten ausgeblendet ist; noch einmal: wie zuvor',
    ],
    [['Umschalt + Ziehen'], 'Mit einem Rechteck auswählen'],
    [['Leertaste + Ziehen'], 'Ansicht verschieben, auch von einem Knoten aus'],
    [['Knoten ziehen'], 'An einem anderen Platz festmachen'],
    [['Rechtsklick', 'Umschalt + F10', 'Gedrückt halten'], 'Menü'],
    [['Alt + Klick in der Legende'], 'Nur dies zeigen'],
  ],
  lists: 'In den Listen',
  listKeys: [
    [['Auf, Ab, Pos1, Ende'], 'Durch die Liste gehen'],
    [['Rechts, Links'], 'Zu einem verbundenen Knoten und zurück gehen'],
    [['Erste Buchstaben'], 'Zum nächsten Namen, der so beginnt'],
    [['Enter'], 'Auswählen; noch einmal: zu den Belegen'],
    [['Umschalt oder Strg + Enter'], 'Zur Auswahl nehmen'],
  ],
  table: 'In der Tabelle',
  tableKeys: [
    [['Leertaste'], 'Zeile auswählen'],
    [['Umschalt + Pfeiltasten'], 'Bereich auswählen'],
    [['Strg / Cmd + C'], 'Ausgewählte Zeilen kopieren'],
    [['Enter'], 'Belege öffnen'],
  ],
  note: 'Buchstaben, Ziffern, +, − und * wirken, solange der Graph oder eines seiner Werkzeuge den Fokus hat (ein Klick hinein oder Tab führt dorthin), Pfeiltasten, solange ihn der Graph hat; das Übrige überall außer in Eingabefeldern.',
}
