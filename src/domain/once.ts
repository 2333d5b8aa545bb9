import type { Stage } from './stages.ts'
import type { Steps } from './steps.ts'

/** Makes a value when it is first asked for, and gives the same from then on. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Keeps what was made for a key as long as what it was made for is the same. */
export const keptFor = <Key extends object, Value>(
  make: (key: Key) => Value,
): ((key: Key) => Value) => {
  const kept = new WeakMap<Key, Value>()
  return (key) => {
    const value = kept.get(key) ?? make(key)
    kept.set(key, value)
    return value
  }
}

/** The same for what is made step by step: whoever asks while it is made, or after that was broken off, goes on with it. */
export const keptInSteps = <Key extends object, Value>(
  make: (key: Key) => Steps<Value>,
): ((key: Key) => Steps<Value>) => {
  const kept = new WeakMap<Key, { steps: Steps<Value>; made: { readonly value: Value } | null }>()
  return function* (key) {
    const held = kept.get(key) ?? { steps: make(key), made: null }
    kept.set(key, held)
    while (held.made === null) {
      let next: IteratorResult<Stage | number | undefined, Value>
      try {
        next = held.steps.next()
      } catch (error) {
        kept.delete(key)
        throw error
      }
      if (next.done === true) held.made = { value: next.value }
      else yield next.value
    }
    return held.made.value
  }
}
