import type { bubbleWords } from '../bubbles.ts'
import { number, plural, statements } from './words.ts'

export const bubbles: typeof bubbleWords = {
  title: 'Blasen',
  hint: 'Viele Knoten als einer gezeichnet; ein Klick öffnet eine Blase.',
  bubblesOf: 'Blasen aus',
  by: { community: 'Gemeinschaften', kind: 'Arten', state: 'Staaten' },
  gather: (what) => `Blasen aus ${what}`,
  allNodes: 'Alle Knoten',
  allNodesHint: (nodes, lines) =>
    `Jeden von ${number(nodes)} Knoten und ${number(lines)} Linien zeichnen${lines > 100_000 ? '; das dauert eine Weile' : ''}`,
  drawingAll: (nodes, lines) =>
    `${number(nodes)} Knoten und ${number(lines)} Linien werden gezeichnet …`,
  off: 'Jeden Knoten für sich zeichnen',
  offAlready: 'Jeder Knoten ist für sich gezeichnet.',
  alreadyBy: 'Diese Blasen sind schon gezeichnet.',
  noStates: 'Niemand hier gehört zu einem Staat.',
  layoutFirst: 'Blasen haben ihre eigenen Plätze. Zeichnen Sie alle Knoten, um sie anzuordnen.',
  back: 'Zurück',
  backFrom: (name) => `${name} schließen`,
  isIn: (name, bubble) => `${name} liegt in „${bubble}“:`,
  bothIn: (bubble) => `Beide Enden liegen in „${bubble}“:`,
  oneIn: (bubble) => `Ein Ende liegt in „${bubble}“:`,
  openIt: 'Öffnen',
  reading: 'Linien werden gelesen …',
  dividing: (nodes) => `Gemeinschaften unter ${number(nodes)} Knoten werden gesucht …`,
  soFar: (groups) => `bisher ${number(groups)} Gruppen`,
  failed: 'Die Gemeinschaften ließen sich nicht finden.',
  byKindInstead: 'Blasen aus Arten',
  strands: (drawn, all) =>
    drawn < all
      ? `Die ${number(drawn)} stärksten von ${number(all)} Strängen`
      : plural(all, 'Strang', 'Stränge'),
  allStrands: 'Alle Stränge',
  weaker: (count) => `${statements(count)} in schwächeren`,
  inside: (count) => `${number(count)} innerhalb von Blasen`,
  nodes: (count) => plural(count, 'Knoten', 'Knoten'),
  community: (name) => `Gemeinschaft um ${name}`,
  andMore: (count) => `+${number(count)}`,
  members: (names, more) =>
    `${names.join('; ')}${more === 0 ? '' : ` und ${number(more)} weitere`}`,
  ofState: (name) => `${name} und wer dazugehört`,
  stateless: 'Ohne Staat',
  others: 'In kleineren Gruppen',
  rest: 'Mit weniger Linien',
  counted: (name, count) => `${name}, ${plural(count, 'Knoten', 'Knoten')}`,
  ofKind: (count, kinds) => `${number(count)} ${kinds}`,
  page: (first, last, all) => `${number(first)} bis ${number(last)} von ${statements(all)}`,
  before: 'Frühere',
  after: 'Weitere',
}
