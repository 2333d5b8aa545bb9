import type { layoutWords } from '../layouts.ts'

export const layouts: typeof layoutWords = {
  choices: [
    [
      'dispute',
      'Nach dem Streit',
      'Die beiden Hauptparteien stehen sich gegenüber; wer mit beiden zu tun hat, steht oben, wer hineingezogen wird, unten.',
    ],
    ['force', 'Nach Verbindungen', 'Verbundene Knoten stehen nahe beieinander.'],
    ['concentric', 'In Ringen', 'Ein Knoten in der Mitte, die anderen auf Ringen darum.'],
    ['circle', 'Im Kreis', 'Alle Knoten auf einem Ring, verbundene nahe beieinander.'],
    [
      'layered',
      'In Reihen',
      'Reihen nach der Rolle im Streit, danach, wer auf wen einwirkt, oder nach Art.',
    ],
    ['grouped', 'In Gruppen', 'Je eine Art, eine Gemeinschaft oder ein Staat beisammen.'],
    [
      'timeline',
      'Nach Datum',
      'Spalten für Daten, Bahnen für Arten. Was kein Datum hat, steht für sich, nie auf einem vermuteten Tag.',
    ],
  ],
  shipped: 'Ursprüngliche Anordnung',
}
