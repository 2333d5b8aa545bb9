import type { Statement } from './dataset.ts'

/**
 * The words that a file gives as a quote, as they stand there; null where it gives none. Apart from the rest of what it
 * gives: the page asks for it before anything else of a foreign graph is there.
 */
export const givenQuote = ({ attributes }: Pick<Statement, 'attributes'>): string | null => {
  const quote = attributes?.quote
  return typeof quote === 'string' && quote.trim() !== '' ? quote : null
}
