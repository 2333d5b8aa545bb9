/**
 * No text about a claim lacks its speaker: every producer of text, over the shipped dataset and over random ones.
 * What people see on the screen is swept in `tests/ui/speakers.test.tsx`.
 */

import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildFilterIndex } from '../../src/analysis/filters/visible.ts'
import { narrativesToMarkdown } from '../../src/analysis/narratives/markdown.ts'
import { compareNarratives } from '../../src/analysis/narratives/narratives.ts'
import { documentsOf } from '../../src/analysis/search/documents.ts'
import { reveal } from '../../src/domain/carriable.ts'
import type { Dataset, Statement } from '../../src/domain/dataset.ts'
import { wording } from '../../src/domain/german/vocabulary.ts'
import { createWords, type Phrase, WORDING, type Wording } from '../../src/domain/words.ts'
import { closure } from '../../src/graph/closure.ts'
import { isDisputed } from '../../src/graph/disputes.ts'
import { subset } from '../../src/graph/subset.ts'
import { readCsv } from '../../src/io/csv/read.ts'
import { childrenNamed, readXml, type XmlElement } from '../../src/io/xml/read.ts'
import { compareWords } from '../../src/ui/messages/compare.ts'
import { exportWords } from '../../src/ui/messages/export.ts'
import { statementsWithFigures } from '../../src/view/pictures/figures.ts'
import { metadataJson, pictureStatements } from '../../src/view/pictures/metadata.ts'
import { composePicture } from '../../src/view/pictures/picture.ts'
import { toSvg } from '../../src/view/pictures/svg.ts'
import { estimate, printable } from '../../src/view/pictures/text.ts'
import { PICTURE_WORDS } from '../../src/view/pictures/words.ts'
import { buildFrame, selectScene } from '../../src/view/scene.ts'
import { strandLabels } from '../../src/view/strandLabel.ts'
import { THEMES } from '../../src/view/theme.ts'
import { anyAuthored } from '../helpers/anyDataset.ts'
import { parsed } from '../helpers/dataset.ts'
import { written } from '../helpers/exported.ts'
import { bare, claimsOf, namesSpeaker } from '../helpers/namesSpeaker.ts'
import { shipped } from '../helpers/shipped.ts'

/** A text and the statement that it is about. */
interface Told {
  readonly by: string
  readonly statement: Statement
  readonly text: string
}

/** A producer of texts: everything that it can say about the claims of a dataset. */
type Producer = (dataset: Dataset) => readonly Told[]

const textOf = (phrase: Phrase): string => phrase.map(({ text }) => text).join('')

const ofClaims =
  (by: string, tell: (statement: Statement, dataset: Dataset) => readonly string[]): Producer =>
  (dataset) =>
    claimsOf(dataset).flatMap((statement) =>
      tell(statement, dataset).map((text) => ({ by, statement, text })),
    )

const sentencesIn =
  (wording: Wording): Producer =>
  (dataset) => {
    const words = createWords(dataset, wording)
    return [
      ...ofClaims('sentence', (statement) => [words.sentence(statement)])(dataset),
      ...ofClaims('sentence from either end', (statement) =>
        [statement.subject, ...statement.object].map((end) =>
          textOf(words.phraseFrom(statement, end)),
        ),
      )(dataset),
      ...ofClaims('tooltip', (statement) => [words.short(statement)])(dataset),
      ...ofClaims('citation', (statement) =>
        statement.quotes.map((quote) => words.citation(statement, [quote])),
      )(dataset),
      ...ofClaims('what is copied', (statement) => [words.cited(statement)])(dataset),
    ]
  }

/** Scenes with lines folded, and with all of them apart. */
const scenesOf = (dataset: Dataset) => {
  const index = buildFilterIndex(dataset)
  const positions = new Map(
    dataset.entities.map(({ id }, at) => [id, [(at % 9) * 400, Math.floor(at / 9) * 300] as const]),
  )
  const all = new Uint8Array(index.lines.length).fill(1)
  const sceneOf = (unfolded: ReadonlySet<string>) => {
    const frame = buildFrame(index, positions, new Set(), unfolded)
    return selectScene(frame, index, all, () => true, strandLabels(dataset))
  }
  const folded = sceneOf(new Set())
  return [folded, sceneOf(new Set(folded.strands.map((strand) => strand.folded)))]
}

const strands: Producer = (dataset) => {
  const claims = new Set(claimsOf(dataset))
  return scenesOf(dataset).flatMap((scene) =>
    scene.strands.flatMap(({ label, statements }) =>
      statements
        .filter((statement) => claims.has(statement))
        // A label names four speakers and counts the others.
        .filter((_, at) => at < 4)
        .map((statement) => ({ by: 'line', statement, text: label })),
    ),
  )
}

const found: Producer = (dataset) => {
  const byId = new Map(claimsOf(dataset).map((statement) => [statement.id, statement]))
  return [...documentsOf(dataset, createWords(dataset).sentence)].flatMap((document) => {
    const hit = document.hit('')
    const statement = hit.kind === 'statement' ? byId.get(hit.id) : undefined
    return statement === undefined ? [] : [{ by: 'found', statement, text: hit.label }]
  })
}

const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

const tableCells: Producer = (dataset) => {
  const { header, rows } = readCsv(
    'edges.csv',
    decoded(unzipSync(written('csv', dataset))['edges.csv']),
  )
  const at = (name: string, cells: readonly string[]): string => cells[header.indexOf(name)] ?? ''
  const told = new Map(rows.map(({ cells }) => [reveal(at('statement', cells)), cells]))
  return ofClaims('CSV', ({ id }) => [reveal(at('words', told.get(id) ?? []))])(dataset)
}

/** Figures in the nodes of events: whoever gives one stands beside it, or at the head of its chain. */
const figures: Producer = (dataset) => {
  const file = decoded(unzipSync(written('csv', dataset))['nodes.csv'])
  const { header, rows } = readCsv('nodes.csv', file)
  const column = header.indexOf('figures')
  const given = rows.flatMap(
    ({
      cells,
    }): readonly {
      readonly statement: string
      readonly speaker: string
      readonly chain?: string
    }[] => JSON.parse(cells[column] || '[]'),
  )
  return ofClaims('figures', (statement) =>
    given
      .filter((figure) => figure.statement === statement.id)
      .map(
        ({ speaker, chain = speaker }) =>
          `${chain.split(/ (?:on|in|since|until|from) |, | \(/)[0]}: figure`,
      ),
  )(dataset)
}

const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...childrenNamed(element, name),
  ...element.children.flatMap((child) => all(child, name)),
]

/** Columns of every edge, by the statement that it is drawn from. */
const graphml: Producer = (dataset) => {
  const root = readXml(decoded(written('graphml', dataset))).root
  const keyOf = (name: string): string =>
    all(root, 'key')
      .find(
        ({ attributes }) =>
          attributes.get('attr.name') === name && attributes.get('for') === 'edge',
      )
      ?.attributes.get('id') ?? ''
  const [statementKey, wordsKey] = [keyOf('statement'), keyOf('words')]
  const texts = new Map(
    all(root, 'edge').map((edge) => {
      const cell = (key: string): string =>
        reveal(
          childrenNamed(edge, 'data').find(({ attributes }) => attributes.get('key') === key)
            ?.text ?? '',
        )
      return [cell(statementKey), cell(wordsKey)]
    }),
  )
  return ofClaims('GraphML', ({ id }) => [texts.get(id) ?? ''])(dataset)
}

const gexf: Producer = (dataset) => {
  const root = readXml(decoded(written('gexf', dataset))).root
  const [declared] = all(root, 'attributes').filter(
    ({ attributes }) => attributes.get('class') === 'edge',
  )
  const numberOf = (title: string): string =>
    declared?.children
      .find(({ attributes }) => attributes.get('title') === title)
      ?.attributes.get('id') ?? ''
  const texts = new Map<string, readonly string[]>(
    all(root, 'edge').map((edge) => {
      const value = (title: string): string =>
        reveal(
          all(edge, 'attvalue')
            .find(({ attributes }) => attributes.get('for') === numberOf(title))
            ?.attributes.get('value') ?? '',
        )
      return [value('statement'), [value('words'), reveal(edge.attributes.get('label') ?? '')]]
    }),
  )
  return ofClaims('GEXF', ({ id }) => texts.get(id) ?? [''])(dataset)
}

/** JSON carries the chain itself: whoever speaks stands in `said`. */
const json: Producer = (dataset) => {
  const { statements } = JSON.parse(decoded(written('json', dataset)))
  const saidOf = new Map<string, readonly (string | { readonly by: string })[]>(
    statements.map((one: { id: string; said?: [] }) => [one.id, one.said ?? []]),
  )
  const nameOf = new Map<string, string>(
    dataset.entities.map(({ id, name }) => [id, name.trim() === '' ? id : name]),
  )
  return ofClaims('JSON', ({ id }) => {
    const [origin] = saidOf.get(id) ?? []
    if (origin === undefined) return ['']
    const by = typeof origin === 'string' ? origin : origin.by
    return [`${nameOf.get(by) ?? by}: ${id}`]
  })(dataset)
}

const pictureOf = (dataset: Dataset) => {
  const words = createWords(dataset)
  const [scene] = scenesOf(dataset)
  if (scene === undefined) throw new Error('There is no scene.')
  const sources = dataset.sources.map(({ id, title, published, sha256 }) => ({
    id,
    title,
    published,
    sha256,
  }))
  const disputed = dataset.statements.filter(isDisputed)
  const withFigures = statementsWithFigures(dataset, scene, (id) => id)
  const picture = composePicture({
    scene,
    theme: THEMES.light,
    title: dataset.title,
    subtitle: exportWords.pictureSubtitle(dataset.statements.length, dataset.statements.length, 0),
    families: dataset.families,
    kinds: dataset.own.kinds,
    sources,
    disputed: disputed.map((one) => ({ id: one.id, sentence: words.sentence(one) })),
    figures: withFigures.map(words.sentence),
    exportedOn: '21 May 2031',
    words: PICTURE_WORDS,
    measure: estimate,
  })
  const metadata = {
    title: dataset.title,
    description: dataset.summary,
    exportedOn: '21 May 2031',
    sources,
    statements: pictureStatements(dataset.statements, {
      sources: dataset.sources,
      nameOf: (id) => dataset.entities.find((entity) => entity.id === id)?.name ?? id,
      sentenceOf: words.sentence,
      stanceOf: ({ stance }) => stance,
    }),
  }
  return { scene, picture, metadata, disputed }
}

/** Titles of lines, words on them, notes and metadata of a picture; a PNG carries the same. */
const picture: Producer = (dataset) => {
  const { scene, picture: page, metadata, disputed } = pictureOf(dataset)
  const claims = new Set(claimsOf(dataset))
  const svg = readXml(toSvg(page, metadata)).root
  const groups = all(svg, 'g').filter(({ attributes }) => attributes.has('data-statements'))
  const strandOf = (ids: string) =>
    scene.strands.find(({ statements }) => statements.map(({ id }) => id).join(' ') === ids)
  const titles = groups.flatMap((group) => {
    const held = strandOf(group.attributes.get('data-statements') ?? '')?.statements ?? []
    const [title] = childrenNamed(group, 'title')
    return held
      .filter((statement) => claims.has(statement))
      .map((statement) => ({ by: 'SVG title', statement, text: title?.text ?? '' }))
  })
  const labels = page.shapes.flatMap((shape) => {
    if (shape.form !== 'text' || shape.about?.kind !== 'strand') return []
    const { strand: id } = shape.about
    const held = scene.strands.find((strand) => strand.id === id)?.statements ?? []
    return held
      .filter((statement) => claims.has(statement))
      .filter((_, at) => at < 4)
      .map((statement) => ({ by: 'words on a line of a picture', statement, text: shape.text }))
  })
  const frame = bare(
    page.shapes
      .flatMap((shape) => (shape.form === 'text' && shape.about === undefined ? [shape.text] : []))
      .join(''),
  )
  const sentence = createWords(dataset).sentence
  const notes = disputed.slice(0, 24).flatMap((statement) => {
    const written = frame.includes(bare(printable(sentence(statement))))
    const text = written ? sentence(statement) : ''
    return claims.has(statement) ? [{ by: 'note of a picture', statement, text }] : []
  })
  const chunk: {
    readonly statements: readonly { readonly id: string; readonly sentence: string }[]
  } = JSON.parse(metadataJson(metadata))
  const carried = new Map(chunk.statements.map(({ id, sentence }) => [id, sentence]))
  return [
    ...titles,
    ...labels,
    ...notes,
    ...ofClaims('metadata of a picture', ({ id }) => [carried.get(id) ?? ''])(dataset),
  ]
}

const unescaped = (markdown: string): string => reveal(markdown.replace(/\\(.)/gsu, '$1'))

/** Heads, rows and citations of the report: each line that holds a claim's sentence, short form or citation. */
const report: Producer = (dataset) => {
  const [one, other] = dataset.entities
  if (one === undefined || other === undefined) return []
  const words = createWords(dataset)
  const sides = [
    { entity: one.id, withMembers: true },
    { entity: other.id, withMembers: true },
  ] as const
  const narratives = compareNarratives(dataset, ...sides)
  const names = { a: one.name, b: other.name }
  const text = narrativesToMarkdown(narratives, names, dataset, words, compareWords)
  const heads = unescaped(text)
    .split('\n')
    .filter((line) => /^## \d+\. /.test(line))
  const claims = new Set(claimsOf(dataset))
  return narratives.matters.flatMap(({ head }, at) =>
    claims.has(head) ? [{ by: 'head of a matter', statement: head, text: heads[at] ?? '' }] : [],
  )
}

const PRODUCERS: readonly (readonly [string, Producer])[] = [
  ['sentences, tooltips and citations', sentencesIn(WORDING)],
  ['sentences, tooltips and citations in German', sentencesIn(wording)],
  ['words on lines, folded and apart', strands],
  ['hits of Find', found],
  ['CSV', tableCells],
  ['figures about events', figures],
  ['GraphML', graphml],
  ['GEXF', gexf],
  ['JSON', json],
  ['pictures', picture],
  ['the report of a comparison', report],
]

/** Parts of a dataset are told as the whole is: what is left out of a file takes no speaker with it. */
const partsOf = (dataset: Dataset): readonly Dataset[] =>
  claimsOf(dataset)
    .slice(0, 3)
    .map(({ id }) => subset(dataset, closure(dataset, new Set([id])).all, new Set()))

const silent = (producer: Producer, dataset: Dataset): readonly string[] =>
  producer(dataset)
    .filter(({ text, statement }) => !namesSpeaker(text, statement, dataset))
    .map(({ by, statement, text }) => `${by}: ${statement.id}: ${text}`)

describe('no text about a claim lacks its speaker', () => {
  const whole = shipped()

  it.each(PRODUCERS)('in %s of the shipped dataset', (_, producer) => {
    if (producer !== figures) expect(producer(whole).length).toBeGreaterThan(0)
    expect(silent(producer, whole)).toEqual([])
    for (const part of partsOf(whole)) expect(silent(producer, part)).toEqual([])
  })

  it.each(PRODUCERS)('in %s of any dataset', (_, producer) => {
    fc.assert(
      fc.property(anyAuthored, (authored) => {
        expect(silent(producer, parsed(authored))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
