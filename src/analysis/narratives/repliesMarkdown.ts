import type { Statement } from '../../domain/dataset.ts'
import { markdownQuote, markdownText } from '../../domain/markdown.ts'
import type { Put } from './replies.ts'

/** Words of the interface that the sheet shares with the panel. */
export interface ReplyWords {
  readonly title: (name: string) => string
  readonly lead: (name: string) => string
  readonly unanswered: (count: number) => string
  readonly answered: (count: number) => string
  readonly answer: string
  readonly space: string
}

/** How statements are told. */
interface Telling {
  readonly sentence: (statement: Statement) => string
  /** Quotes with their origins, a line each; empty where the file gives none. */
  readonly citations: (statement: Statement) => readonly string[]
  readonly noEvidence: string
}

const toldOf = (statement: Statement, { citations, noEvidence }: Telling): readonly string[] => {
  const cited = citations(statement)
  return cited.length === 0
    ? [`*${noEvidence}*`]
    : cited.flatMap((one) => one.split('\n')).map(markdownQuote)
}

/**
 * What is put to somebody as a sheet in Markdown to send to them: each with its quotes, what the sources have as an
 * answer, and space for one.
 * @param about - the title of the dataset
 */
export const repliesToMarkdown = (
  put: readonly Put[],
  name: string,
  about: string,
  words: ReplyWords,
  telling: Telling,
): string => {
  const sections = [
    [words.unanswered, put.filter(({ answers }) => answers.length === 0)],
    [words.answered, put.filter(({ answers }) => answers.length > 0)],
  ] as const
  let number = 0
  const parts = [
    `# ${markdownText(words.title(name))}`,
    markdownText(about),
    markdownText(words.lead(name)),
    ...sections.flatMap(([title, some]) =>
      some.length === 0
        ? []
        : [
            `## ${title(some.length)}`,
            ...some.flatMap(({ statement, answers }) => [
              `### ${++number}. ${markdownText(telling.sentence(statement))}`,
              ...toldOf(statement, telling),
              ...answers.flatMap((one) => [
                `**${words.answer}** ${markdownText(telling.sentence(one))}`,
                ...toldOf(one, telling),
              ]),
              `**${words.space}**`,
            ]),
          ],
    ),
  ]
  return `${parts.join('\n\n')}\n`
}
