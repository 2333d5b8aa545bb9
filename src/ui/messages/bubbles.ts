import type { GatheredBy } from '../../analysis/aggregate/asked.ts'
import { number, plural, statements } from '../../domain/words/plural.ts'
import { inLanguageLater } from './language.ts'

const by: { readonly [B in GatheredBy]: string } = {
  community: 'Communities',
  kind: 'Kinds',
  state: 'States',
}

/** The words of the picture in bubbles. */
export const bubbleWords = await inLanguageLater('bubbles', {
  title: 'Bubbles',
  hint: 'Many nodes drawn as one; a click opens a bubble.',
  bubblesOf: 'Bubbles of',
  by,
  gather: (what: string) => `Bubbles of ${what.toLowerCase()}`,
  allNodes: 'All nodes',
  allNodesHint: (nodes: number, lines: number) =>
    `Draw each of ${number(nodes)} nodes and ${number(lines)} lines${lines > 100_000 ? '; this takes a while' : ''}`,
  drawingAll: (nodes: number, lines: number) =>
    `Drawing ${number(nodes)} nodes and ${number(lines)} lines …`,
  off: 'Draw every node by itself',
  offAlready: 'Every node is drawn by itself.',
  alreadyBy: 'These bubbles are drawn already.',
  noStates: 'Nobody here rolls up to a state.',
  layoutFirst: 'Bubbles have places of their own. Draw all nodes to lay them out.',
  back: 'Back',
  backFrom: (name: string) => `Close ${name}`,
  isIn: (name: string, bubble: string) => `${name} is in “${bubble}”:`,
  bothIn: (bubble: string) => `Both ends are in “${bubble}”:`,
  oneIn: (bubble: string) => `One end is in “${bubble}”:`,
  openIt: 'Open it',
  reading: 'Reading the lines …',
  dividing: (nodes: number) => `Finding communities among ${number(nodes)} nodes …`,
  soFar: (groups: number) => `${number(groups)} groups so far`,
  failed: 'The communities could not be found.',
  byKindInstead: 'Bubbles of kinds',
  strands: (drawn: number, all: number) =>
    drawn < all
      ? `The ${number(drawn)} strongest of ${number(all)} strands`
      : plural(all, 'strand', 'strands'),
  allStrands: 'All strands',
  weaker: (count: number) => `${statements(count)} in weaker ones`,
  inside: (count: number) => `${number(count)} within bubbles`,
  nodes: (count: number) => plural(count, 'node', 'nodes'),
  community: (name: string) => `Community around ${name}`,
  andMore: (count: number) => `+${number(count)}`,
  members: (names: readonly string[], more: number): string =>
    `${names.join('; ')}${more === 0 ? '' : ` and ${number(more)} more`}`,
  ofState: (name: string) => `${name} and who rolls up to it`,
  stateless: 'Without a state',
  others: 'In smaller groups',
  rest: 'With fewer lines',
  counted: (name: string, count: number) => `${name}, ${number(count)} nodes`,
  ofKind: (count: number, kinds: string) => `${number(count)} ${kinds}`,
  page: (first: number, last: number, all: number) =>
    `${number(first)} to ${number(last)} of ${number(all)} statements`,
  before: 'Earlier',
  after: 'Further',
})
