import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenIn, standingOf } from '../../../src/analysis/checks.ts'
import { type Checks, type Judgement, type Seen, VERDICTS } from '../../../src/domain/checks.ts'
import { statementId } from '../../../src/domain/ids.ts'
import { readChecks, writeChecks } from '../../../src/io/parse/checks.ts'
import { hostileText } from '../../helpers/anyDataset.ts'
import { aDataset, anEntity, aStatement, parsed } from '../../helpers/dataset.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const anySeen: fc.Arbitrary<Seen> = fc.record({
  key: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 }),
  statement: hostileText.filter((text) => text !== '').map(statementId),
  speaker: hostileText,
  relation: hostileText,
  quotes: fc.array(hostileText, { maxLength: 3 }),
})

const anyJudgement: fc.Arbitrary<Judgement> = fc
  .record({
    verdict: fc.constantFrom(...VERDICTS, null),
    note: hostileText,
    on: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    seen: anySeen,
  })
  .filter(({ verdict, note }) => verdict !== null || note.trim() !== '')

const anyChecks: fc.Arbitrary<Checks> = fc.record({
  judgements: fc
    .array(anyJudgement, { maxLength: 4 })
    .map((all) => new Map(all.map((one) => [one.seen.key, one]))),
  baseline: fc.array(anySeen, { maxLength: 4 }),
})

describe('a file of checks', () => {
  it('reads back as it was written, whatever the words', () => {
    fc.assert(
      fc.property(anyChecks, hostileText, (checks, dataset) => {
        const file = { checks, dataset }
        expect(readChecks('a', bytesOf(writeChecks(file)))).toEqual(file)
      }),
    )
  })

  it('of version 1 is read, and its keys still find their statements', () => {
    const { dataset, checks } = readChecks(
      'checks.v1.json',
      readFileSync('tests/golden/checks.v1.json'),
    )
    expect(dataset).toBe('sample')
    expect(
      [...checks.judgements.values()].map(({ verdict, note, on }) => [verdict, note, on]),
    ).toEqual([
      ['verified', '', '2031-06-02'],
      ['wrong', 'The source names the rebels, not their arms.', '2031-06-03'],
      ['needs-source', '', '2031-06-03'],
      [null, 'Where in Cobalt?', '2031-06-04'],
    ])
    expect(checks.baseline).toHaveLength(4)
    const { kept, stale } = standingOf(checks, seenIn(GOLDEN))
    expect([...kept.keys()]).toEqual(['charge', 'claim-arming', 'denial', 'meeting'])
    expect(stale).toEqual([])
  })

  it('keeps the newer of two judgements on one statement', () => {
    const file = JSON.parse(readFileSync('tests/golden/checks.v1.json', 'utf8'))
    const [first] = file.judgements
    const twice = [
      { ...first, on: '2031-06-05', verdict: 'wrong' },
      { ...first, on: '2031-06-01' },
    ]
    const { checks } = readChecks('a', bytesOf(JSON.stringify({ ...file, judgements: twice })))
    expect([...checks.judgements.values()].map(({ verdict }) => verdict)).toEqual(['wrong'])
  })
})

/** What the golden file was written about. */
const GOLDEN = parsed(
  aDataset({
    entities: [
      anEntity('aland'),
      anEntity('borduria'),
      anEntity('rebels', { kind: 'armed-group', alleged: true }),
    ],
    statements: [
      aStatement('charge', {
        relation: 'accuses',
        quotes: ['Aland accused Borduria of arming rebels'],
        asserts: ['claim-arming'],
      }),
      aStatement('claim-arming', {
        relation: 'sponsors',
        subject: 'borduria',
        object: 'rebels',
        status: 'claimed',
        said: ['aland'],
        quotes: ['Borduria of arming rebels', 'the charge'],
      }),
      aStatement('denial', {
        relation: 'denies',
        subject: 'borduria',
        object: 'aland',
        quotes: ['Borduria denied the charge'],
        denies: ['claim-arming'],
      }),
      aStatement('meeting'),
    ],
  }),
)

const SEEN = { key: '0123456789abcdef', statement: 's', speaker: 'A', relation: 'r', quotes: ['q'] }
const JUDGED = { verdict: 'verified', note: '', on: '2031-06-01', seen: SEEN }
const FILE = {
  format: 'attest-checks',
  version: 1,
  dataset: 'd',
  judgements: [JUDGED],
  baseline: [],
}

describe('a file that holds no checks', () => {
  it.each<[string, unknown, string]>([
    [
      'another format',
      { format: 'attest', version: 1 },
      'a.json holds no checks. Choose a file that was saved with “Export checks”.',
    ],
    ['a list', [], 'a.json holds no checks. Choose a file that was saved with “Export checks”.'],
    ['null', null, 'a.json holds no checks. Choose a file that was saved with “Export checks”.'],
    [
      'a newer version',
      { ...FILE, version: 2 },
      'a.json has version 2 of checks, and this program reads version 1. Open it with a newer version of the program.',
    ],
    [
      'a version that is none',
      { ...FILE, version: '1' },
      'a.json: the field "version" is "1". Write 1 there, or export the checks again.',
    ],
    [
      'an unknown verdict',
      { ...FILE, judgements: [JUDGED, { ...JUDGED, verdict: 'true' }] },
      'a.json: judgements 2, verdict: "true" is given, and "verified" or "wrong" or "needs-source" is expected. Correct it, or export the checks again.',
    ],
    [
      'a day that is none',
      { ...FILE, judgements: [{ ...JUDGED, on: '2031-02-30' }] },
      'a.json: judgements 1, on: "2031-02-30" is given, and a day such as "2025-11-17" is expected. Correct it, or export the checks again.',
    ],
    [
      'a missing field',
      { ...FILE, baseline: undefined },
      'a.json: baseline: nothing is given, and a list is expected. Correct it, or export the checks again.',
    ],
    [
      'a field too many',
      { ...FILE, judgements: [{ ...JUDGED, seen: { ...SEEN, html: '<b>' } }] },
      'a.json: judgements 1, seen: the field "html" is unknown. Remove it, or export the checks again.',
    ],
    [
      'a key of another form',
      { ...FILE, baseline: [{ ...SEEN, key: '__proto__' }] },
      'a.json: baseline 1, key: "__proto__" is given, and 16 digits from 0 to f is expected. Correct it, or export the checks again.',
    ],
    [
      'a judgement that says nothing',
      { ...FILE, judgements: [{ ...JUDGED, verdict: null }] },
      'a.json: judgements 1: an object is given, and a verdict or a note is expected. Correct it, or export the checks again.',
    ],
    [
      'a note beyond measure',
      { ...FILE, judgements: [{ ...JUDGED, note: 'x'.repeat(2001) }] },
      `a.json: judgements 1, note: "${'x'.repeat(80)}…" is given, and at most 2000 characters is expected. Correct it, or export the checks again.`,
    ],
  ])('with %s is refused in one sentence', (_, input, message) => {
    expect(() => readChecks('a.json', bytesOf(JSON.stringify(input)))).toThrow(
      expect.objectContaining({ name: 'UnreadableFileError', message }),
    )
  })

  it.each<[string, Uint8Array, RegExp]>([
    [
      'no JSON',
      bytesOf('{"format": '),
      /^a\.json is not valid JSON: it breaks off \(line 1, column 12\)\./,
    ],
    ['no text', Uint8Array.of(0xff, 0xfe, 0), /^a\.json is not text in UTF-8/],
    [
      'one field twice',
      bytesOf('{"format":"attest-checks","format":"x"}'),
      /gives the field "format" twice/,
    ],
    ['brackets without end', bytesOf('['.repeat(200_000)), /^a\.json is not valid JSON/],
    ['millions of characters', new Uint8Array(20_000_001), /^a\.json is larger than 20 MB/],
    [
      'a prototype',
      bytesOf('{"format":"attest-checks","version":1,"__proto__":{"dataset":"d"}}'),
      /^a\.json: /,
    ],
  ])('since it is %s is refused in one sentence', (_, bytes, message) => {
    expect(() => readChecks('a.json', bytes)).toThrow(message)
  })

  it('never does more than throw that sentence, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(() =>
          readChecks('a', bytesOf(`{"format":"attest-checks","version":1,"x":${json}}`)),
        ).toThrow(expect.objectContaining({ name: 'UnreadableFileError' }))
      }),
    )
  })
})
