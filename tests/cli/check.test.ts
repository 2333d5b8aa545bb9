import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, graph } from '../helpers/cli.ts'
import { aDataset, aSource, aStatement, TEXT } from '../helpers/dataset.ts'

const write = aFolder()
const VALID = 'tests/fixtures/rules/complete.valid.json'

const { text: _text, ...rest } = aSource()
const folderForm = { ...aDataset(), sources: [{ ...rest, file: 'sources/a.txt' }] }
const graphFile = write('folder/graph.json', JSON.stringify(folderForm))
write('folder/sources/a.txt', TEXT)
const faulty = write(
  'faulty.json',
  JSON.stringify(
    aDataset({
      statements: [
        aStatement('meeting', { object: 'bordura' }),
        aStatement('again', { quotes: ['the two mett in Cobalt'] }),
      ],
    }),
  ),
)

describe('check', () => {
  it.each([VALID, dirname(graphFile), graphFile])('finds no fault in %s', async (path) => {
    expect(await graph('check', path)).toEqual({ code: 0, out: '0 faults', err: '' })
  })

  it('prints a line a fault, with the nearest match, and then their number', async () => {
    const { code, out, err } = await graph('check', faulty)
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out.split('\n')).toEqual([
      'sample, statement meeting, object: No entity has the id "bordura"; the nearest is "borduria". Correct it, or add the entity to the dataset.',
      'sample, statement again, quotes[0]: The words "the two mett in Cobalt" do not stand in the source; the nearest there are "the two met in Cobalt" (characters 160 to 181). Copy them from the source character by character.',
      '2 faults',
    ])
  })

  it('says that rules wait where a field is none that is known', async () => {
    const statements = [{ ...aStatement('meeting', { object: 'bordura' }), colour: 'red' }]
    const path = write('fields.json', JSON.stringify({ ...aDataset(), statements }))
    const { code, out, err } = await graph('check', path)
    expect(code).toBe(1)
    expect(out).toMatch(/colour.*\n1 faults$/s)
    expect(err).toBe(
      'Fields come first: once these are right, kinds, relations, quotes and links are checked.',
    )
    expect((await graph('check', '--json', path)).err).toBe('')
  })

  it('prints one JSON document where that is asked for', async () => {
    const { code, out } = await graph('check', '--json', faulty)
    expect(code).toBe(1)
    const told = JSON.parse(out)
    expect(told.faults).toBe(2)
    expect(told.issues.map(({ rule }: { rule: string }) => rule)).toEqual([
      'unresolved-id',
      'quote-absent',
    ])
    expect(Object.keys(told.issues[0])).toEqual(['rule', 'where', 'what', 'wayOut'])
    expect(JSON.parse((await graph('check', '--json', VALID)).out)).toEqual({
      faults: 0,
      issues: [],
      notes: [],
    })
  })

  it('tells what is wrong of a file that is no graph, and the way out, whatever its name holds', async () => {
    const path = write('Vol. 2. Part. b.json', '{"a": ')
    const { out } = await graph('check', '--json', path)
    expect(JSON.parse(out).issues).toEqual([
      {
        rule: 'file',
        where: path,
        what: expect.stringMatching(/Vol\. 2\. Part\. b\.json is not valid JSON: it breaks off/),
        wayOut: 'Get the whole file, or open another',
      },
    ])
    expect((await graph('check', path)).out).toMatch(/\. Get the whole file, or open another\.\n/)
  })

  it.each([
    ['broken.json', '{"a": ', 'is not valid JSON'],
    ['list.json', '[]', 'A dataset is an object'],
    ['latin.json', new Uint8Array([0xe9]), 'is not text in UTF-8'],
  ])('counts %s, which is no graph, as one fault', async (name, content, words) => {
    const { code, out } = await graph('check', write(name, content))
    expect(code).toBe(1)
    expect(out.split('\n')).toHaveLength(2)
    expect(out).toContain(words)
    expect(out).toMatch(/\n1 faults$/)
  })

  it('finds a fault where the text of a source is missing, is not UTF-8 or lies outside the folder', async () => {
    const at = (name: string, file: string): string =>
      write(`${name}/graph.json`, JSON.stringify({ ...folderForm, sources: [{ ...rest, file }] }))
    write('latin/sources/a.txt', new Uint8Array([0xe9]))
    for (const path of [
      at('bare', 'sources/a.txt'),
      at('latin', 'sources/a.txt'),
      at('out', '../folder/sources/a.txt'),
    ]) {
      const { code, out } = await graph('check', path)
      expect(code).toBe(1)
      expect(out).toMatch(/^sample, source report: .*\n1 faults$/)
    }
  })

  it.each([
    [['check'], 'The path is missing. Usage:'],
    [['check', 'no/such/path'], 'The path no/such/path does not exist.'],
    [['check', 'src/cli'], 'does not exist'],
    [['check', VALID, 'other'], '"other" is one argument too many.'],
    [['check', VALID, '--quick'], 'The option --quick is not known.'],
    [['chekc', VALID], 'There is no command "chekc".'],
    [[], 'No command was given.'],
  ])('answers bad usage %j in a sentence on standard error', async (args, words) => {
    const { code, out, err } = await graph(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('explains itself when asked', async () => {
    const { code, out } = await graph('--help')
    expect(code).toBe(0)
    for (const name of ['check', 'stats', 'list', 'convert', 'formats']) expect(out).toContain(name)
  })
})

describe('the headless door as a process', () => {
  const call = (...args: readonly string[]) =>
    spawnSync('npm', ['run', '--silent', 'graph', '--', ...args], { encoding: 'utf8' })

  it('prints the result only and gives the exit code', () => {
    expect(call('check', VALID)).toMatchObject({ status: 0, stdout: '0 faults\n' })
    const { status, stdout, stderr } = call('check', faulty)
    expect([status, stdout.split('\n').at(-2)]).toEqual([1, '2 faults'])
    expect(stderr).not.toContain('    at ')
    expect(call('check', 'no/such/path').status).toBe(2)
  })

  it('prints long results whole into a pipe, and survives a reader that stops early', () => {
    const command = `npm run --silent graph -- list statements ${VALID} --json`
    const all = execFileSync('sh', ['-c', `${command} | cat`], { encoding: 'utf8' })
    expect(JSON.parse(all)).toHaveLength(5)
    const { stdout, stderr } = spawnSync('sh', ['-c', `${command} | head -c 1`], {
      encoding: 'utf8',
    })
    expect(stdout).toBe('[')
    expect(stderr).not.toContain('EPIPE')
  })

  it('reads the same from a folder as from the file in it', () => {
    expect(readFileSync(graphFile, 'utf8')).toContain('sources/a.txt')
    expect(call('check', dirname(graphFile)).stdout).toBe('0 faults\n')
  })
})
