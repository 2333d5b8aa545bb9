/** The value with one part of it, chosen by numbers, replaced. */
export const damaged = (value: unknown, path: readonly number[], by: unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return by
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)] ?? 'new'
  const next = damaged(Reflect.get(value, key), rest, by)
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? next : item))
  return { ...value, [key]: next }
}
