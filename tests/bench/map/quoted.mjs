import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../scripts/files.mjs'

/** Statements that are quoted from one source. */
const A_SOURCE = 1_000
const LEAST_WORDS = 7
const MORE_WORDS = 12

/** The folders of all packages, those with a scope too. */
const packages = () => {
  const modules = join(ROOT, 'node_modules')
  return readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) =>
      name.startsWith('@')
        ? readdirSync(join(modules, name)).map((inner) => join(modules, name, inner))
        : [join(modules, name)],
    )
    .sort()
}

/** @type {{ words: string[], sums: number[] } | null} */
let known = null

/**
 * The words of the manuals that came with the installed packages, the most frequent first, with the running sums of
 * how often each occurs: some thousand real words, as unevenly frequent as words are.
 */
export const vocabulary = () => {
  if (known !== null) return known
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const folder of packages())
    for (const name of readdirSync(folder).filter((one) => /\.(md|markdown)$/i.test(one)))
      for (const [word] of readFileSync(join(folder, name), 'utf8').matchAll(
        /(?<![\w/.-])[a-z]{3,14}(?![\w/-])/g,
      ))
        counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].sort(([one, often], [other, less]) =>
    often === less ? (one < other ? -1 : 1) : less - often,
  )
  let sum = 0
  known = {
    words: sorted.map(([word]) => word),
    sums: sorted.map(([, count]) => {
      sum += count
      return sum
    }),
  }
  return known
}

/**
 * Sentences of real words that quote statements, and the sources in which they stand, a thousand to a text.
 * @param {readonly string[]} openings what each sentence begins with
 * @param {() => number} number in [0, 1)
 */
export const quoteAll = (openings, number) => {
  const { words, sums } = vocabulary()
  const most = sums.at(-1) ?? 0
  const word = () => {
    const sought = number() * most
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > sought) high = middle
      else low = middle + 1
    }
    return words[low] ?? ''
  }
  const sentence = (/** @type {string} */ opening) =>
    `${opening} ${Array.from({ length: LEAST_WORDS + Math.floor(number() * MORE_WORDS) }, word).join(' ')}.`
  /** @type {{ id: string, text: string, sha256: string, title: string, publisher: string }[]} */
  const sources = []
  /** @type {{ exact: string, source: string }[]} */
  const quotes = []
  for (let from = 0; from < openings.length; from += A_SOURCE) {
    const id = `text-${sources.length + 1}`
    const sentences = openings.slice(from, from + A_SOURCE).map(sentence)
    // Each stands alone in its line, and once: equal ones are told apart by a word more.
    const met = new Set()
    for (const [at, one] of sentences.entries()) {
      let told = one
      while (met.has(told)) told = `${told.slice(0, -1)} ${word()}.`
      met.add(told)
      sentences[at] = told
      quotes.push({ exact: told, source: id })
    }
    const text = `${sentences.join('\n')}\n`
    sources.push({
      id,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      title: `Text ${sources.length + 1}`,
      publisher: `Press ${(sources.length % 12) + 1}`,
    })
  }
  return { sources, quotes }
}
