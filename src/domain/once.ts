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

/** The same for what is made step by step: whoever asks meanwhile makes it as well. */
export const keptInSteps = <Key extends object, Value>(
  make: (key: Key) => Steps<Value>,
): ((key: Key) => Steps<Value>) => {
  const kept = new WeakMap<Key, { readonly value: Value }>()
  return function* (key) {
    const held = kept.get(key) ?? { value: yield* make(key) }
    kept.set(key, held)
    return held.value
  }
}
