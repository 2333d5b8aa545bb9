import type { LayoutInput, LayoutParameters } from './layout.ts'

type Plan<T> = (input: LayoutInput, parameters: LayoutParameters) => T

/** A plan that is made once for the same input and parameters: places follow from it, and guides a second time. */
export const plannedOnce = <T>(plan: Plan<T>): Plan<T> => {
  const known = new WeakMap<
    LayoutInput,
    { readonly parameters: LayoutParameters; readonly made: T }
  >()
  return (input, parameters) => {
    const held = known.get(input)
    if (held?.parameters === parameters) return held.made
    const made = plan(input, parameters)
    known.set(input, { parameters, made })
    return made
  }
}
