import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readGraphFile } from '../../src/io/imports/index.ts'
import { aFolder, graph } from '../helpers/cli.ts'
import { aDataset, anEntity, aQuarrel, aStatement, parsed } from '../helpers/dataset.ts'
import { bytesOf } from '../helpers/exported.ts'

const VALID = 'tests/fixtures/rules/complete.valid.json'
const whole = parsed(JSON.parse(readFileSync(VALID, 'utf8')))
const put = aFolder()

let count = 0
/** A path for each test, in a folder that exists. */
const outPath = (ending: string): string =>
  put(`out${count}/keep`, '').replace(/keep$/, `out${ending}`)
beforeEach(() => {
  count++
})

const ids = (path: string): string[] | undefined =>
  readGraphFile(path, readFileSync(path)).dataset?.statements.map(({ id }) => id)

describe('convert', () => {
  it.each([
    '.json',
    '.csv.zip',
    '.zip',
    '.gexf',
    '.graphml',
    '.cyjs',
    '.cytoscape.json',
    '.jsonld',
  ])('writes %s, which opens without a fault and lists the same statements', async (ending) => {
    const out = outPath(ending)
    expect(await graph('convert', VALID, out)).toEqual({
      code: 0,
      out: '',
      err: '5 matched, 0 added by closure',
    })
    expect(await graph('check', out)).toMatchObject({ code: 0, out: '0 faults' })
    const { out: listed } = await graph('list', 'statements', out, '--json')
    expect(JSON.parse(listed)).toEqual(whole.statements)
  })

  it('reads a folder, and what it writes from that in one file has no fault', async () => {
    const [source] = whole.sources
    const authored = JSON.parse(readFileSync(VALID, 'utf8'))
    put(`folder${count}/sources/report.txt`, source?.text ?? '')
    const path = put(
      `folder${count}/graph.json`,
      JSON.stringify({
        ...authored,
        sources: [{ ...authored.sources[0], text: undefined, file: 'sources/report.txt' }],
      }),
    )
    const out = outPath('.json')
    expect((await graph('convert', dirname(path), out)).code).toBe(0)
    expect((await graph('check', out)).out).toBe('0 faults')
    expect(readGraphFile('x.json', readFileSync(out)).dataset).toEqual(whole)
  })

  it('writes GEXF 1.3 on request, and 1.2draft without', async () => {
    const [usual, newest] = [outPath('.gexf'), outPath('-13.gexf')]
    expect((await graph('convert', VALID, usual, '--gexf', '1.2draft')).code).toBe(0)
    expect((await graph('convert', VALID, newest, '--gexf', '1.3')).code).toBe(0)
    expect(readFileSync(usual, 'utf8')).toContain('version="1.2"')
    expect(readFileSync(newest, 'utf8')).toContain('xmlns="http://gexf.net/1.3"')
    expect(readGraphFile('x.gexf', readFileSync(newest)).dataset?.statements).toEqual(
      whole.statements,
    )
  })

  it.each(['.ttl', '.md'])('writes %s, which is not read again', async (ending) => {
    const out = outPath(ending)
    expect((await graph('convert', VALID, out)).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain(whole.statements[0]?.quotes[0]?.exact)
  })

  it('goes from format to format without losing a statement', async () => {
    let from = VALID
    for (const ending of ['.gexf', '.csv.zip', '.cyjs', '.graphml', '.json', '.gexf']) {
      const out = outPath(`-${ending}`)
      expect((await graph('convert', from, out)).code).toBe(0)
      from = out
    }
    expect(readGraphFile('x.gexf', readFileSync(from)).dataset?.statements).toEqual(
      whole.statements,
    )
  })

  it.each([
    [['relation=sponsors'], 1, 2, ['accusation', 'arming', 'denial']],
    [['family=talk,coerce'], 2, 0, ['over', 'meeting']],
    [['status=claimed'], 1, 2, ['accusation', 'arming', 'denial']],
    [['stance=denied'], 1, 2, ['accusation', 'arming', 'denial']],
    [['kind=person'], 1, 0, ['over']],
    [['kind=event'], 1, 0, ['over']],
    [['entity=aland'], 4, 0, ['accusation', 'arming', 'denial', 'meeting']],
    [['entity=rebels'], 1, 2, ['accusation', 'arming', 'denial']],
    [['after=2031-05-03'], 1, 0, ['meeting']],
    [['after=2031-05-04'], 0, 0, []],
    [['before=2031-05'], 1, 0, ['meeting']],
    [['before=2031-05-02'], 0, 0, []],
    [['family=talk', 'entity=aland'], 1, 0, ['meeting']],
    [['family=talk', 'entity=rebels'], 0, 0, []],
    [['family=talk', 'family=coerce'], 2, 0, ['over', 'meeting']],
    [['relation=borders'], 0, 0, []],
  ])('filters by %j and takes along what answers', async (filters, matched, added, kept) => {
    const out = outPath('.json')
    const args = filters.flatMap((filter) => ['--filter', filter])
    expect(await graph('convert', VALID, out, ...args)).toEqual({
      code: 0,
      out: '',
      err: `${matched} matched, ${added} added by closure`,
    })
    expect(ids(out)).toEqual(kept)
    expect((await graph('check', out)).out).toBe('0 faults')
  })

  it('finds a stance wherever it holds, though another one is shown first', async () => {
    const path = put(`quarrel${count}.json`, JSON.stringify(aQuarrel()))
    const out = outPath('.json')
    const { err } = await graph('convert', path, out, '--filter', 'stance=mutual')
    expect(err).toBe('2 matched, 1 added by closure')
    expect(ids(out)).toEqual(['charge', 'counter', 'denial'])
  })

  it('takes the commas of an id for its own where there is such an id', async () => {
    const path = put(
      `names${count}.csv`,
      'source,target,type\n"Smith, John",Ada,owes\nAda,Bela,pays\nBela,Cato,owes\n',
    )
    const out = outPath('.json')
    const kept = async (filter: string) =>
      (await graph('convert', path, out, '--filter', filter)).err
    expect(await kept('entity=Smith, John')).toContain('1 matched')
    expect(await kept('entity=Smith, John,Cato')).toContain('2 matched')
    expect(await kept('entity=Cato,Smith, John')).toContain('2 matched')
    expect(await kept('entity=Smith')).toContain('knows no value "Smith"')
  })

  it('finds the rough dates that may lie in the time asked for, and no undated ones', async () => {
    const path = put(
      `dates${count}.json`,
      JSON.stringify(
        aDataset({
          entities: [anEntity('aland'), anEntity('borduria')],
          statements: [
            aStatement('year', { when: '2031' }),
            aStatement('from', { when: '2031-04/..' }),
            aStatement('until', { when: '../2031-03' }),
            aStatement('undated'),
          ],
        }),
      ),
    )
    const kept = async (filter: string) => {
      const out = outPath(`${filter}.json`)
      await graph('convert', path, out, `--filter=${filter}`)
      return ids(out)
    }
    expect(await kept('after=2031-03-31')).toEqual(['year', 'from', 'until'])
    expect(await kept('after=2031-04-01')).toEqual(['year', 'from'])
    expect(await kept('before=2031-03-31')).toEqual(['year', 'until'])
    expect(await kept('before=2030')).toEqual(['until'])
  })

  it.each([
    [['convert'], 'The path to read is missing.'],
    [['convert', VALID], 'The path to write is missing.'],
    [['convert', VALID, 'out.json', 'more'], '"more" is one argument too many.'],
    [['convert', VALID, 'out.json', '--fliter'], 'The option --fliter is not known.'],
    [['convert', VALID, 'out.pdf'], 'Use one of .json, .csv.zip, .gexf, .graphml, .cyjs'],
    [['convert', VALID, 'out.svg'], 'SVG is drawn by the page'],
    [['convert', VALID, 'out.json', '--gexf', '1.3'], '--gexf is for files that end in .gexf'],
    [['convert', VALID, 'out.gexf', '--gexf', '1.1'], 'GEXF "1.1" is not written'],
    [['convert', VALID, 'out'], 'names no format that can be written'],
    [['convert', 'nowhere.json', 'out.json'], 'The path nowhere.json does not exist.'],
    [['convert', VALID, 'no/such/folder/out.json'], 'cannot be written (ENOENT)'],
    [['convert', VALID, 'out.json', '--filter'], 'There is no filter ""'],
    [['convert', VALID, 'out.json', '--filter', 'status'], 'The filter "status" has no value.'],
    [['convert', VALID, 'out.json', '--filter', 'satus=claimed'], 'the nearest is "status"'],
    [['convert', VALID, 'out.json', '--filter', 'status=clamed'], 'Near to it are "claimed"'],
    [['convert', VALID, 'out.json', '--filter', 'entity=alland'], 'Near to it are "aland"'],
    [['convert', VALID, 'out.json', '--filter', 'family=xxxxxxxx'], 'Known are accuse, deny,'],
    [['convert', VALID, 'out.json', '--filter', 'after=2031-02-30'], 'is no date'],
    [['convert', VALID, 'out.json', '--filter', '__proto__=x'], 'There is no filter "__proto__"'],
  ])('answers bad usage %j with exit code 2 and writes nothing', async (args, words) => {
    const { code, out, err } = await graph(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    for (const name of ['out.json', 'out.pdf', 'out']) expect(existsSync(name)).toBe(false)
  })

  it.each([
    ['tests/fixtures/rules/quote-absent.invalid.json', 'do not stand in the source'],
    ['tests/fixtures/rules/duplicate-id.invalid.json', 'statement cobalt'],
  ])('of data with faults (%s) names them and writes nothing', async (path, words) => {
    const out = outPath('.json')
    const { code, err } = await graph('convert', path, out)
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(readdirSync(dirname(out))).toEqual(['keep'])
  })

  it('of a file that is no graph, or of one with loose ends, writes nothing', async () => {
    const out = outPath('.json')
    const cut = put(`cut${count}.gexf`, '<gexf><graph>')
    expect(await graph('convert', cut, out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('breaks off'),
    })
    const loose = put(
      `loose${count}.graphml`,
      bytesOf('<graphml><graph><node id="a"/><edge source="a" target="b"/></graph></graphml>'),
    )
    expect(await graph('convert', loose, out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no node of the file'),
    })
    expect(readdirSync(dirname(out))).toEqual(['keep'])
  })

  it('opens a foreign graph and writes it as any other', async () => {
    const foreign = put(
      `foreign${count}.graphml`,
      '<graphml><key id="w" for="edge" attr.name="weight" attr.type="double"/><graph edgedefault="undirected"><node id="a"/><node id="lonely"/><edge source="a" target="a"><data key="w">0.5</data></edge></graph></graphml>',
    )
    const out = outPath('.gexf')
    expect((await graph('convert', foreign, out)).code).toBe(0)
    const { dataset } = readGraphFile('x.gexf', readFileSync(out))
    expect(dataset?.entities.map(({ id }) => id)).toEqual(['a', 'lonely'])
    expect(dataset?.statements).toMatchObject([{ object: ['a'], attributes: { weight: 0.5 } }])
  })

  it.each(['.gexf', '.cyjs'])(
    'keeps the places of a dataset that has them for tall windows only in %s, as the page does',
    async (ending) => {
      const given = JSON.parse(readFileSync(VALID, 'utf8'))
      const portrait = Object.fromEntries(
        whole.entities.map(({ id }, at) => [id, [at * 10, 5 - at * 20]]),
      )
      const tall = put(`tall${count}.json`, JSON.stringify({ ...given, layout: { portrait } }))
      const out = outPath(ending)
      expect((await graph('convert', tall, out)).code).toBe(0)
      const { dataset } = readGraphFile(`x${ending}`, readFileSync(out))
      expect(Object.fromEntries(dataset?.layout.landscape ?? [])).toEqual(portrait)
    },
  )

  it('leaves no unfinished file behind', async () => {
    const out = outPath('.json')
    await graph('convert', VALID, out)
    expect(readdirSync(dirname(out)).toSorted()).toEqual(['keep', 'out.json'])
  })
})
