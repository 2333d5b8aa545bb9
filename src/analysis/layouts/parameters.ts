import type { EntityId } from '../../domain/ids.ts'

/** A parameter as its layout declares it; one form draws them all. */
export type Parameter =
  | {
      readonly name: string
      readonly type: 'number'
      readonly least: number
      readonly most: number
      readonly step: number
      readonly standard: number
    }
  | {
      readonly name: string
      readonly type: 'choice'
      readonly options: readonly string[]
      readonly standard: string
    }
  | { readonly name: string; readonly type: 'switch'; readonly standard: boolean }
  /** One of the nodes that are laid out; null: the layout finds it. */
  | { readonly name: string; readonly type: 'node'; readonly standard: null }

export type Value = Parameter['standard'] | EntityId

/** Values by the names of their parameters. */
export type Values = ReadonlyMap<string, Value>

type NumberParameter = Extract<Parameter, { readonly type: 'number' }>
type ChoiceParameter = Extract<Parameter, { readonly type: 'choice' }>
type SwitchParameter = Extract<Parameter, { readonly type: 'switch' }>
type NodeParameter = Extract<Parameter, { readonly type: 'node' }>

/** The chosen number, brought into its range; the standard where it is none. */
export const numberOf = (
  values: Values,
  { name, least, most, standard }: NumberParameter,
): number => {
  const value = values.get(name)
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(most, Math.max(least, value))
    : standard
}

/** The chosen option; the standard where there is no such option. */
export const choiceOf = (values: Values, { name, options, standard }: ChoiceParameter): string =>
  options.find((option) => option === values.get(name)) ?? standard

export const switchOf = (values: Values, { name, standard }: SwitchParameter): boolean => {
  const value = values.get(name)
  return typeof value === 'boolean' ? value : standard
}

/** The chosen node; null where none was chosen, or it is not among those that are laid out. */
export const nodeOf = (
  values: Values,
  { name }: NodeParameter,
  nodes: readonly { readonly id: EntityId }[],
): EntityId | null => nodes.find(({ id }) => id === values.get(name))?.id ?? null

/** Another arrangement of the same sort. */
export const VARIANT: NumberParameter = {
  name: 'variant',
  type: 'number',
  least: 1,
  most: 20,
  step: 1,
  standard: 1,
}

/** How much room there is between nodes. */
export const SPACE: NumberParameter = {
  name: 'space',
  type: 'number',
  least: 0.6,
  most: 2.5,
  step: 0.1,
  standard: 1,
}
