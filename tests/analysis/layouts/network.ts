import fc from 'fast-check'
import { type Box, footprint, gapBetween } from '../../../src/analysis/geometry/box.ts'
import { poleSizeOf, sizeOf } from '../../../src/analysis/geometry/size.ts'
import type { LayoutInput, LayoutLink, LayoutNode } from '../../../src/analysis/layouts/layout.ts'
import type { Orientation, Positions } from '../../../src/domain/dataset.ts'
import { entityId, familyId, kindId } from '../../../src/domain/ids.ts'
import type { Polarity } from '../../../src/domain/relations.ts'

export const aNode = (
  id: string,
  kind = 'country',
  rollsUpTo: string | null = null,
): LayoutNode => ({
  id: entityId(id),
  kind: kindId(kind),
  rollsUpTo: rollsUpTo === null ? null : entityId(rollsUpTo),
  unnamed: false,
  ...sizeOf(kindId(kind), id),
})

export const aPole = (id: string, rollsUpTo: string | null = null): LayoutNode => ({
  ...aNode(id, 'country', rollsUpTo),
  ...poleSizeOf(id),
})

const POLARITIES = new Map<string, Polarity>([
  ['accuse', 'hostile'],
  ['mediate', 'cooperative'],
])

export const aLink = (from: string, to: string, family = 'accuse', count = 1): LayoutLink => ({
  from: entityId(from),
  to: entityId(to),
  family: familyId(family),
  polarity: POLARITIES.get(family) ?? 'neutral',
  count,
  lane: 0,
})

export const aNetwork = (
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  orientation: Orientation = 'landscape',
): LayoutInput => ({ nodes, links, orientation })

/** Aland and Borduria quarrel; others mediate, look on, and belong to them. */
export const quarrel = (orientation: Orientation = 'landscape', strands = 3): LayoutInput =>
  aNetwork(
    [
      aPole('borduria'),
      aPole('aland'),
      aNode('minister of aland', 'person', 'aland'),
      aNode('army of borduria', 'agency', 'borduria'),
      aNode('cordia'),
      aNode('envoy of cordia', 'person', 'cordia'),
      aNode('northern rebels', 'armed-group'),
      aNode('talks at the border', 'event'),
      aNode('observer', 'person'),
    ],
    [
      ...Array.from({ length: strands }, (_, at) =>
        at % 2 === 0 ? aLink('aland', 'borduria') : aLink('borduria', 'aland'),
      ),
      aLink('minister of aland', 'borduria'),
      aLink('army of borduria', 'northern rebels'),
      aLink('cordia', 'aland', 'mediate'),
      aLink('cordia', 'borduria', 'mediate'),
      aLink('northern rebels', 'borduria'),
      aLink('cordia', 'talks at the border', 'mediate'),
      aLink('observer', 'borduria', 'comment'),
    ],
    orientation,
  )

const KINDS = ['country', 'government', 'person', 'agency', 'armed-group', 'event', 'collective']
const FAMILIES = ['accuse', 'mediate', 'comment', 'talk']

const drawn = fc.record({
  names: fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), {
    maxLength: 38,
    size: 'max',
  }),
  ends: fc.array(
    fc.tuple(fc.nat(45), fc.nat(45), fc.constantFrom(...FAMILIES), fc.integer({ min: 1, max: 9 })),
    { maxLength: 70, size: 'max' },
  ),
  above: fc.array(fc.option(fc.nat(38), { freq: 1 }), { minLength: 38, maxLength: 38 }),
  orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
})

const network = (
  { names, ends, above, orientation }: typeof drawn extends fc.Arbitrary<infer T> ? T : never,
  first: readonly LayoutNode[],
): LayoutInput => {
  const ids = [...first.map(({ id }) => id as string), ...names]
  const name = (at: number): string => ids[at] ?? 'nobody'
  const nodes = names.map((id, at) => {
    const parent = above[at] ?? null
    return aNode(id, KINDS[at % KINDS.length], parent === null ? null : name(parent))
  })
  const links = ends.map(([from, to, family, count]) => aLink(name(from), name(to), family, count))
  return aNetwork([...first, ...nodes], links, orientation)
}

/** Networks of up to 38 nodes with hostile names, with loops and links to nodes that are missing. */
export const networks: fc.Arbitrary<LayoutInput> = drawn.map((parts) => network(parts, []))

/** The same around two parties that quarrel more than any others. */
export const quarrels: fc.Arbitrary<LayoutInput> = fc
  .tuple(drawn, fc.integer({ min: 1, max: 14 }))
  .filter(([{ names }]) => !names.includes('aland') && !names.includes('borduria'))
  .map(([parts, strands]) => {
    const input = network(parts, [aPole('aland'), aPole('borduria')])
    const quarrel = Array.from({ length: strands }, () => aLink('aland', 'borduria', 'accuse', 999))
    return { ...input, links: [...input.links, ...quarrel] }
  })

export const boxesOf = (input: LayoutInput, positions: Positions): readonly Box[] =>
  input.nodes.flatMap((node) => {
    const at = positions.get(node.id)
    return at === undefined ? [] : [footprint(node, at)]
  })

/** Pairs of nodes whose boxes, labels included, share ground. */
export const overlaps = (input: LayoutInput, positions: Positions): readonly string[] => {
  const boxes = boxesOf(input, positions)
  return input.nodes.flatMap((one, a) =>
    input.nodes.slice(a + 1).flatMap((other, b) => {
      const first = boxes[a]
      const second = boxes[a + 1 + b]
      const apart = first !== undefined && second !== undefined && gapBetween(first, second) > 0
      return apart ? [] : [`${one.id} and ${other.id}`]
    }),
  )
}
