import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { aFolder, graph } from '../helpers/cli.ts'

const write = aFolder()
const HEAD = 'source,target,relation,date,status,speaker'
const table = write(
  'table.csv',
  `${HEAD}\na,b,attacks,03/04/2031,refuted,c\nb,c,visits,05/06/2031,reported,`,
)
const asJson = write(
  'links.json',
  JSON.stringify({
    directed: true,
    multigraph: false,
    graph: {},
    nodes: [{ id: 'a' }, { id: 'b' }],
    links: [{ source: 'a', target: 'b', date: '03/04/2031' }],
  }),
)
const STATUS =
  'row 2: Its status "refuted" is none that is known. Write reported, claimed, denied or proposed; it was kept as an attribute, and so is a speaker, who may deny it: the line is a claim of which nobody is named.'
const unclear = (where: string, date: string): string =>
  `${where}: Its date "${date}" does not say which number is the day. Choose when you open the file whether the day or the month comes first, or write it like 2031-05-03; it was kept as an attribute.`
const WAY_OUT =
  'Dates in which the day and the month may change places are read with --dates day-first or --dates month-first.'
const ALL = [
  unclear('row 2', '03/04/2031'),
  unclear('row 3', '05/06/2031'),
  STATUS,
  WAY_OUT,
  '3 notes',
].join('\n')

let count = 0
let out = ''
beforeEach(() => {
  out = write(`out${count++}.json`, '')
})

describe('notes on how a foreign file was read', () => {
  it.each([
    ['check', '0 faults'],
    ['stats', expect.stringMatching(/^entities 4\n/)],
  ])('are told of each row on standard error by %s', async (command, result) => {
    expect(await graph(command, table)).toEqual({ code: 0, out: result, err: ALL })
  })

  it('leave the result of list alone', async () => {
    const { code, out: listed, err } = await graph('list', 'statements', table, '--json')
    expect([code, JSON.parse(listed).length, err]).toEqual([0, 2, ALL])
  })

  it('stand before what convert says of its filter, and are no faults', async () => {
    const { code, err } = await graph('convert', table, out)
    expect([code, err]).toEqual([0, `${ALL}\n2 matched, 0 added by closure`])
  })

  it('are told of JSON as of tables, and of one in the singular', async () => {
    expect((await graph('check', asJson)).err).toBe(
      [unclear('edge 1', '03/04/2031'), WAY_OUT, '1 note'].join('\n'),
    )
  })

  it('stand beside the faults where JSON is asked for, and nowhere else', async () => {
    const { out: told, err } = await graph('check', '--json', table)
    expect(err).toBe('')
    const { faults, issues, notes } = JSON.parse(told)
    expect([faults, issues]).toEqual([0, []])
    expect(notes.map(({ rule, where }: { rule: string; where: string }) => [rule, where])).toEqual([
      ['date-unclear', 'row 2'],
      ['status-unknown', 'row 2'],
      ['date-unclear', 'row 3'],
    ])
    expect(Object.keys(notes[0])).toEqual(['rule', 'where', 'what', 'wayOut'])
  })

  it('are told twenty of a sort, and how many more there are', async () => {
    const rows = Array.from({ length: 1_234 }, () => 'a,b,visits,03/04/2031,reported,')
    const { err } = await graph('check', write('many.csv', [HEAD, ...rows].join('\n')))
    const lines = err.split('\n')
    expect(lines).toHaveLength(23)
    expect(lines.slice(19)).toEqual([
      unclear('row 21', '03/04/2031'),
      '1,214 more notes of the same sort (date-unclear)',
      WAY_OUT,
      '1,234 notes',
    ])
  })
})

describe('--dates', () => {
  const dates = (): unknown[] =>
    JSON.parse(readFileSync(out, 'utf8')).statements.map(
      (one: { when?: { edtf: string }; said?: [{ on?: string }] }) =>
        one.said?.[0].on ?? one.when?.edtf,
    )

  it.each([
    [
      ['--dates', 'day-first'],
      ['2031-04-03', '2031-06-05'],
    ],
    [['--dates=month-first'], ['2031-03-04', '2031-05-06']],
  ])('says with %j which of two numbers is the day', async (option, read) => {
    const { code, err } = await graph('convert', table, out, ...option)
    expect([code, err]).toEqual([0, `${STATUS}\n1 note\n2 matched, 0 added by closure`])
    expect(dates()).toEqual(read)
  })

  it('gives way to dates of the file that say it themselves', async () => {
    const path = write(
      'clear.csv',
      `${HEAD}\na,b,visits,03/04/2031,reported,\na,b,visits,25/04/2031,reported,`,
    )
    await graph('convert', path, out, '--dates', 'month-first')
    expect(dates()).toEqual(['2031-04-03', '2031-04-25'])
  })

  it.each([
    ['check', asJson],
    ['stats', asJson],
    ['list', 'entities', asJson],
  ])('is known to %s, for every format', async (...args) => {
    expect(await graph(...args, '--dates', 'day-first')).toMatchObject({ code: 0, err: '' })
  })

  it.each([
    [['check', table, '--dates', 'year-first'], '"year-first" says nothing of day and month.'],
    [['check', table, '--dates'], 'Use --dates day-first or --dates month-first.'],
    [['formats', '--dates=day-first'], 'The option --dates=day-first is not known.'],
  ])('answers bad usage %j with exit code 2', async (args, words) => {
    const { code, err } = await graph(...args)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})
