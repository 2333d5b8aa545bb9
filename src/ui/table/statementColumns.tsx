import type { ReactNode } from 'react'
import { toldStance } from '../../domain/answered.ts'
import { dateOn } from '../../domain/clocks.ts'
import type { Statement } from '../../domain/dataset.ts'
import { parseEdtf } from '../../domain/edtf.ts'
import { givenIn } from '../../domain/given.ts'
import { graphProofInWords } from '../../domain/words/given.ts'
import { passagesIn, wordsOf } from '../../domain/words/passages.ts'
import { tellsStanding } from '../../domain/words/standing.ts'
import type { Workspace } from '../../state/workspace.ts'
import { hasSign } from '../../view/signs.ts'
import { headsIn } from '../../view/strands.ts'
import type { Theme } from '../../view/theme.ts'
import { FamilyIcon, StanceIcon, StatusIcon } from '../Icons.tsx'
import { dates } from '../messages/dates.ts'
import { foreignWords } from '../messages/foreign.ts'
import { t } from '../messages/index.ts'
import { tableWords as words } from '../messages/table.ts'
import { SENTENCE_LANGUAGE } from '../messages/vocabulary.ts'
import type { GridColumn } from './gridColumn.ts'

/** The column that is always there: without it a claim would stand without its speaker. */
export const SENTENCE = 'sentence'

/** The columns that say how a statement stands. */
const OF_STANDING: ReadonlySet<string> = new Set(['status', 'stance', 'voice', 'saidBy'])

/** The first day that a date may mean; undated, or open at its beginning, is null. */
const firstDay = (edtf: string | null): string | null =>
  edtf === null ? null : (parseEdtf(edtf)?.from ?? null)

const Sentence = ({
  statement,
  text,
}: {
  readonly statement: Statement
  readonly text: string
}) => (
  <span className="sentence-cell">
    {statement.contested && (
      <span className="contested-mark">
        {hasSign(statement.stance) && <StanceIcon stance={statement.stance} />}
        {t.stance[statement.stance]}
      </span>
    )}
    <span className="grid-text" title={text} lang={SENTENCE_LANGUAGE}>
      <bdi>{text}</bdi>
    </span>
  </span>
)

interface More extends Partial<GridColumn<Statement>> {
  /** What stands before the text. */
  readonly icon?: (statement: Statement) => ReactNode
}

/** The columns of the table of statements; the first stays. What the sentence says already comes last. */
export const statementColumns = (
  { dataset, words: told, entity, statement: find, relation, source }: Workspace,
  theme: Theme,
): readonly GridColumn<Statement>[] => {
  const sentences = new Map<Statement, string>()
  const sentence = (statement: Statement): string => {
    const known = sentences.get(statement) ?? told.sentence(statement)
    sentences.set(statement, known)
    return known
  }
  const families = new Map(dataset.families.map(({ id, label }) => [id, label]))
  const nameOf = (id: Statement['subject']): string => entity(id)?.name ?? id
  const stanceOf = (one: Statement): string => t.stance[toldStance(one, find)]
  const headsOf = headsIn(dataset)
  const familyIcon = (one: Statement) => (
    <FamilyIcon family={one.family} headed={headsOf(one) > 0} theme={theme} />
  )
  const proving = ({ quotes }: Statement) => quotes.filter(({ context }) => !context)
  const quotesOf = (one: Statement): number =>
    givenIn(dataset, one)?.quote == null ? proving(one).length : 1
  const { column: labels, columnMeaning } = words
  const column = (
    id: keyof typeof labels,
    width: number,
    text: (statement: Statement) => string,
    { icon, ...more }: More = {},
  ): GridColumn<Statement> => ({
    id,
    label: labels[id],
    gives: 'text',
    width,
    shownAtFirst: true,
    value: text,
    text,
    ...(icon && {
      cell: (one) => (
        <span className="icon-cell" title={text(one)}>
          {icon(one)}
          <bdi className="grid-text">{text(one)}</bdi>
        </span>
      ),
    }),
    ...more,
  })
  const dated = (id: 'happened' | 'said', more: More = {}): GridColumn<Statement> => {
    const on = (statement: Statement): string | null =>
      dateOn(statement, id, (one) => source(one)?.published ?? null)
    return column(
      id,
      8,
      (statement) => {
        const edtf = on(statement)
        return edtf === null ? words.noDate : dates.inWords(edtf)
      },
      {
        value: (statement) => firstDay(on(statement)),
        copied: (statement) => on(statement) ?? '',
        ...more,
      },
    )
  }
  const columns = [
    column(SENTENCE, 25, sentence, {
      meaning: columnMeaning.sentence,
      cell: (statement) => <Sentence statement={statement} text={sentence(statement)} />,
    }),
    column('status', 7.5, ({ status }) => t.status[status], {
      icon: ({ status }) => <StatusIcon status={status} />,
    }),
    column('saidBy', 12, told.chain),
    column('stance', 8.5, stanceOf, {
      icon: ({ stance }) => hasSign(stance) && <StanceIcon stance={stance} />,
    }),
    dated('happened'),
    dated('said', { shownAtFirst: false }),
    column('quotes', 5.5, (one) => t.number(quotesOf(one)), {
      copied: (one) => {
        const given = givenIn(dataset, one)?.quote ?? null
        return given === null
          ? passagesIn(proving(one))
              .map((passage) => wordsOf(passage, source(passage[0].source) ?? null))
              .join(' […] ')
          : `${given} (${foreignWords.given.inBrackets})`
      },
      gives: 'number',
      meaning: columnMeaning.quotes,
      value: quotesOf,
      ...(dataset.evidence === 'none' && {
        label: words.quotesGiven,
        meaning: graphProofInWords(dataset, foreignWords.given, foreignWords.given.nothingProves),
        width: 10.5,
      }),
    }),
    column('voice', 8.5, ({ voice }) => t.voice[voice], { shownAtFirst: false }),
    column(
      'source',
      16,
      (one) =>
        givenIn(dataset, one)?.publication ??
        [...new Set(one.quotes.map((quote) => source(quote.source)?.title ?? quote.source))].join(
          '; ',
        ),
      { shownAtFirst: false },
    ),
    column('subject', 10, ({ subject }) => nameOf(subject)),
    column('relation', 12, (one) => relation(one)?.label ?? one.relation, {
      icon: familyIcon,
    }),
    column('object', 12, ({ object }) => object.map(nameOf).join(', ')),
    column('family', 10, ({ family }) => families.get(family) ?? family, {
      icon: familyIcon,
    }),
  ]
  return tellsStanding(dataset) ? columns : columns.filter(({ id }) => !OF_STANDING.has(id))
}
