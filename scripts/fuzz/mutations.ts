import type { Random } from './random.ts'
import type { Seed } from './seeds.ts'

/** What a file may bring along that something behind the reader could act upon. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;svg onload=alert(1)&gt;',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>1</script>',
  '\u202egnp.exe\u202c',
  '\u2066\u2067\u2068\u2069\u200f',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '\u0000',
  '\u001b[31mred',
  '\ufffe\uffff',
  '\ufeff',
  '\u2028\u2029',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '-0',
  '9007199254740993',
  '0x10',
  'null',
  'undefined',
  '[object Object]',
  '=HYPERLINK("http://evil")',
  '@SUM(A1)',
  '&lol9;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '<!DOCTYPE lolz [<!ENTITY lol "lol">]>',
  '<!--',
  ']]>',
  '<![CDATA[',
  '?>',
  '<?attest {"format":"attest"}?>',
  '{"__proto__":{"polluted":1}}',
  '"__proto__":{"polluted":1},',
  '\\ud83d',
  '\\',
  '"',
  "'",
  '""',
  ',,,,,,,,,,',
  '\r\n',
  '\n\n\n',
  '\t',
  'a'.repeat(5000),
  '['.repeat(500),
  '<a>'.repeat(300),
  '2024-02-30',
  '-0044-03-15',
  'n'.repeat(70),
  '😀'.repeat(50),
]

/** A changed file, and in which way it was changed. */
export interface Mutant {
  readonly name: string
  readonly bytes: Uint8Array
  readonly how: string
}

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const mutant = ({ name }: Seed, bytes: Uint8Array, how: string): Mutant => ({ name, bytes, how })

export const cut = (seed: Seed, at: number): Mutant =>
  mutant(seed, seed.bytes.subarray(0, at), `cut at byte ${at}`)

export const doubled = (seed: Seed): Mutant =>
  mutant(seed, joined(seed.bytes, seed.bytes), 'written twice')

const flipped = (seed: Seed, random: Random): Mutant => {
  const bytes = seed.bytes.slice()
  const places = Array.from({ length: 1 + random.below(3) }, () => random.below(bytes.length))
  for (const at of places) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
  return mutant(seed, bytes, `bits flipped at ${places.join(', ')}`)
}

const inserted = (seed: Seed, random: Random): Mutant => {
  const text = random.pick(HOSTILE)
  const at = random.below(seed.bytes.length + 1)
  return mutant(
    seed,
    joined(seed.bytes.subarray(0, at), new TextEncoder().encode(text), seed.bytes.subarray(at)),
    `${JSON.stringify(text.slice(0, 40))} put in at ${at}`,
  )
}

/** Puts a hostile text in the place of one that the file holds, so that the form of the file stays whole. */
const replaced = (seed: Seed, random: Random): Mutant => {
  const text = new TextDecoder().decode(seed.bytes)
  const words = [...text.matchAll(/[\p{L}\d.-]+/gu)]
  if (words.length === 0) return flipped(seed, random)
  const word = random.pick(words)
  const hostile = random.pick(HOSTILE)
  return mutant(
    seed,
    new TextEncoder().encode(
      text.slice(0, word.index) + hostile + text.slice(word.index + word[0].length),
    ),
    `${JSON.stringify(word[0])} at ${word.index} became ${JSON.stringify(hostile.slice(0, 40))}`,
  )
}

const rangeOf = (seed: Seed, random: Random): readonly [number, number] => {
  const start = random.below(seed.bytes.length)
  return [start, start + 1 + random.below(Math.min(200, seed.bytes.length - start))]
}

const shortened = (seed: Seed, random: Random): Mutant => {
  const [start, end] = rangeOf(seed, random)
  return mutant(
    seed,
    joined(seed.bytes.subarray(0, start), seed.bytes.subarray(end)),
    `bytes ${start} to ${end} taken out`,
  )
}

const repeated = (seed: Seed, random: Random): Mutant => {
  const [start, end] = rangeOf(seed, random)
  return mutant(
    seed,
    joined(seed.bytes.subarray(0, end), seed.bytes.subarray(start)),
    `bytes ${start} to ${end} twice`,
  )
}

const spliced = (seed: Seed, random: Random, others: readonly Seed[]): Mutant => {
  const other = random.pick(others)
  const [start, end] = rangeOf(other, random)
  const at = random.below(seed.bytes.length + 1)
  return mutant(
    seed,
    joined(seed.bytes.subarray(0, at), other.bytes.subarray(start, end), seed.bytes.subarray(at)),
    `bytes ${start} to ${end} of ${other.name} put in at ${at}`,
  )
}

const units = (text: string, turned: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !turned)
  return bytes
}

const singles = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const point = letter.codePointAt(0) ?? 0
    return point < 256 ? point : 63
  })

/** The same text in the encodings that a program may have written it in, with and without their marks. */
export const reencoded = (seed: Seed): readonly Mutant[] => {
  const text = new TextDecoder().decode(seed.bytes)
  const invalid = (...bytes: readonly number[]) =>
    joined(seed.bytes.subarray(0, 40), Uint8Array.from(bytes), seed.bytes.subarray(40))
  return [
    mutant(seed, units(`\ufeff${text}`, false), 'as UTF-16 LE with its mark'),
    mutant(seed, units(`\ufeff${text}`, true), 'as UTF-16 BE with its mark'),
    mutant(seed, units(text, false), 'as UTF-16 LE without a mark'),
    mutant(seed, units(text, true), 'as UTF-16 BE without a mark'),
    mutant(seed, singles(text), 'as Latin-1'),
    mutant(seed, joined(Uint8Array.of(0xef, 0xbb, 0xbf), seed.bytes), 'with a mark of UTF-8'),
    mutant(seed, invalid(0xff), 'with a byte that no UTF-8 has'),
    mutant(seed, invalid(0xc0, 0xaf), 'with an overlong character'),
    mutant(seed, invalid(0xed, 0xa0, 0x80), 'with half of a pair as UTF-8'),
    mutant(seed, invalid(0xe2, 0x82), 'with a character that breaks off'),
    mutant(seed, units(`\ufeff${text}`, false).subarray(0, -1), 'as UTF-16 of an odd length'),
  ]
}

/** One change by chance. */
export const mutated = (seed: Seed, random: Random, seeds: readonly Seed[]): Mutant => {
  const kinds = [
    () => cut(seed, random.below(seed.bytes.length)),
    () => flipped(seed, random),
    () => flipped(seed, random),
    () => inserted(seed, random),
    () => replaced(seed, random),
    () => replaced(seed, random),
    () => shortened(seed, random),
    () => repeated(seed, random),
    () => spliced(seed, random, seeds),
    () => random.pick(reencoded(seed)),
    () => doubled(seed),
  ]
  return random.pick(kinds)()
}
