import { type FamilyId, familyId, kindId, relationId } from '../../domain/ids.ts'
import { KINDS, type KindType } from '../../domain/kinds.ts'
import { FAMILIES, type Family, RELATIONS, type RelationType } from '../../domain/relations.ts'
import type { AuthoredDataset } from './schema.ts'

/** The words of one dataset: built-in and own. */
export interface Vocabulary {
  readonly families: ReadonlyMap<string, Family>
  readonly relations: ReadonlyMap<string, RelationType>
  readonly kinds: ReadonlyMap<string, KindType>
  readonly own: {
    readonly families: readonly Family[]
    readonly relations: readonly RelationType[]
    readonly kinds: readonly KindType[]
  }
}

/** The family of relations that a foreign file brings along. */
export const OTHER: FamilyId = familyId('other')

type Authored<Field extends 'families' | 'relationTypes' | 'kinds'> = NonNullable<
  AuthoredDataset[Field]
>[number]

const ownFamily = (authored: Authored<'families'>): Family => ({
  id: familyId(authored.id),
  label: authored.label ?? authored.id,
  definition: authored.definition ?? '',
  shownAtFirst: authored.shownAtFirst ?? true,
})

const ownRelation = (authored: Authored<'relationTypes'>): RelationType => {
  const label = authored.label ?? authored.id.replaceAll('-', ' ')
  return {
    id: relationId(authored.id),
    family: familyId(authored.family),
    label,
    symmetric: authored.symmetric ?? false,
    layer: authored.layer,
    polarity: authored.polarity ?? 'neutral',
    mode: authored.mode ?? 'structural',
    plover: authored.plover ?? null,
    cameo: authored.cameo ?? null,
    active: authored.active ?? label,
    inverse: authored.inverse ?? label,
    definition: authored.definition ?? '',
  }
}

const ownKind = (authored: Authored<'kinds'>): KindType => ({
  id: kindId(authored.id),
  label: authored.label ?? authored.id,
  plural: authored.plural ?? authored.label ?? authored.id,
  definition: authored.definition ?? '',
  followTheMoney: authored.followTheMoney ?? null,
  schemaOrg: authored.schemaOrg ?? null,
  shownAtFirst: authored.shownAtFirst ?? true,
})

const byId = <T extends { readonly id: string }>(
  ...lists: readonly (readonly T[])[]
): ReadonlyMap<string, T> => {
  const found = new Map<string, T>()
  for (const item of lists.flat()) if (!found.has(item.id)) found.set(item.id, item)
  return found
}

const unknownOf = (used: readonly string[], known: ReadonlyMap<string, unknown>): string[] => [
  ...new Set(used.filter((id) => !known.has(id))),
]

/**
 * The vocabulary of a dataset. Where it needs no evidence, it is a foreign graph: its unknown relations
 * and kinds become own types, the relations in a family `other`, with no invented polarity.
 */
export const readVocabulary = (authored: AuthoredDataset): Vocabulary => {
  const foreign = authored.evidence === 'none'
  const families = (authored.families ?? []).map(ownFamily)
  const relations = (authored.relationTypes ?? []).map(ownRelation)
  const kinds = (authored.kinds ?? []).map(ownKind)
  if (foreign) {
    const usedRelations = authored.statements.map((statement) => statement.relation)
    for (const id of unknownOf(usedRelations, byId(RELATIONS, relations)))
      relations.push(ownRelation({ id, family: OTHER, layer: 'state', label: id }))
    const usedKinds = authored.entities.map((entity) => entity.kind)
    for (const id of unknownOf(usedKinds, byId(KINDS, kinds))) kinds.push(ownKind({ id }))
    const needsOther = relations.some((relation) => relation.family === OTHER)
    if (needsOther && !families.some((family) => family.id === OTHER))
      families.push(ownFamily({ id: OTHER }))
  }
  return {
    families: byId<Family>(FAMILIES, families),
    relations: byId(RELATIONS, relations),
    kinds: byId(KINDS, kinds),
    own: { families, relations, kinds },
  }
}

/** Those of the vocabulary that occur in `used`, built-in ones first, then all own ones. */
export const occurring = <T extends { readonly id: string }>(
  builtIn: readonly T[],
  own: readonly T[],
  used: Iterable<string>,
): readonly T[] => {
  const ids = new Set(used)
  return [...builtIn.filter((item) => ids.has(item.id)), ...own]
}
