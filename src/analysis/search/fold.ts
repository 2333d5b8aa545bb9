/** Letters that decomposition leaves whole, and Arabic ones that keyboards exchange. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ə', 'e'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
])

const MARKS_AND_JOINERS = /[\p{M}\u00ad\u0640\u200c\u200d]/gu
const POSSESSIVE = /['’ʼ]s(?![\p{L}\p{N}])/gu
const APOSTROPHES = /['’ʼ]/gu

/** Lower case without accents: "Türkiye’s" and "turkiye" are the same word. */
export const fold = (text: string): string => {
  const bare = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS_AND_JOINERS, '')
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHES, '')
  return Array.from(bare, (letter) => LETTERS.get(letter) ?? letter).join('')
}

const WORDS = /[\p{L}\p{N}]+/gu

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu

export const isUnspaced = (token: string): boolean => token.search(UNSPACED) === 0

const pairs = (run: string): readonly string[] => {
  const letters = [...run]
  return letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter)
}

const spaced = (word: string): readonly string[] =>
  word.split(UNSPACED).filter((part) => part !== '')

const unspaced = (word: string): readonly string[] => word.match(UNSPACED) ?? []

const wordsOf = (text: string): readonly string[] => fold(text).match(WORDS) ?? []

/** What a text is found by; where a script has no spaces, each letter and each pair of neighbours. */
export const tokensOfText = (text: string): string[] =>
  wordsOf(text).flatMap((word) => [
    ...spaced(word),
    ...unspaced(word).flatMap((run) => [...run, ...pairs(run)]),
  ])

/** What a query asks for, each token once. */
export const tokensOfQuery = (query: string): string[] => [
  ...new Set(
    wordsOf(query).flatMap((word) => [
      ...spaced(word),
      ...unspaced(word).flatMap((run) => ([...run].length === 1 ? [run] : pairs(run))),
    ]),
  ),
]

const BETWEEN_WORDS = /[ \t\r\n]+/
/** Words kept: texts hold few that are new, and a file of nothing else must not fill the memory. */
const MOST_KEPT = 50_000

/** `tokensOfText` for many texts: a word that stands in many of them is folded once. */
export const createTokenizer = (): ((text: string) => string[]) => {
  const kept = new Map<string, readonly string[]>()
  const tokensOfWord = (word: string): readonly string[] => {
    const known = kept.get(word)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const tokens = tokensOfText(word)
    kept.set(word, tokens)
    return tokens
  }
  return (text) => {
    const tokens: string[] = []
    for (const word of text.split(BETWEEN_WORDS))
      for (const token of tokensOfWord(word)) tokens.push(token)
    return tokens
  }
}
