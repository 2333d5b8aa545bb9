/**
 * Branded ids: an entity's id cannot be passed where a statement's is asked for.
 * Each brand has one creator, and only it may cast.
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type EntityId = Branded<'EntityId'>
export type StatementId = Branded<'StatementId'>
export type SourceId = Branded<'SourceId'>
/** A row of the relation table, or of the dataset's own `relationTypes`. */
export type RelationId = Branded<'RelationId'>
export type FamilyId = Branded<'FamilyId'>
/** A row of the kind table, or of the dataset's own `kinds`. */
export type KindId = Branded<'KindId'>
/** One (statement, object) pair; `<statement>` or, where there are several objects, `<statement>~<object>`. */
export type LineId = Branded<'LineId'>

export const entityId = (text: string): EntityId => text as EntityId
export const statementId = (text: string): StatementId => text as StatementId
export const sourceId = (text: string): SourceId => text as SourceId
export const relationId = (text: string): RelationId => text as RelationId
export const familyId = (text: string): FamilyId => text as FamilyId
export const kindId = (text: string): KindId => text as KindId
export const lineId = (text: string): LineId => text as LineId

/** The form of ids in a dataset whose `evidence` is `required`. */
export const ID_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/
