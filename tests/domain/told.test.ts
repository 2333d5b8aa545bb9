import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULTS, telling } from '../../src/domain/german/faults.ts'
import { FILES } from '../../src/domain/german/files.ts'
import { inEnglish, many, type ToldValue, tellIn, told } from '../../src/domain/told.ts'
import { moduleOf, type SyntaxNode, sourceModules } from '../architecture/modules.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The form of a template, as `told` makes it. */
const formOf = (node: SyntaxNode): string => {
  const quasi = node.fields.get('quasi')
  const quasis = isRecord(quasi) && Array.isArray(quasi.quasis) ? quasi.quasis : []
  return quasis
    .map((part: unknown) => (isRecord(part) && isRecord(part.value) ? part.value.cooked : ''))
    .reduce<string>((form, text, at) => (at === 0 ? `${text}` : `${form}{${at - 1}}${text}`), '')
}

const isTold = ({ type, fields }: SyntaxNode): boolean => {
  const tag = fields.get('tag')
  return type === 'TaggedTemplateExpression' && isRecord(tag) && tag.name === 'told'
}

const formsIn = (modules: ReturnType<typeof sourceModules>): ReadonlySet<string> =>
  new Set(modules.flatMap(({ nodes }) => nodes.filter(isTold).map(formOf)))

/** The gaps of a form, in the order of their numbers. */
const gapsOf = (form: string): readonly string[] => (form.match(/\{\d+\}/g) ?? []).toSorted()

const lacking = (
  forms: ReadonlySet<string>,
  german: ReadonlyMap<string, string>,
): readonly string[] => [...forms].filter((form) => !german.has(form))

const superfluous = (
  forms: ReadonlySet<string>,
  german: ReadonlyMap<string, string>,
): readonly string[] => [...german.keys()].filter((form) => !forms.has(form))

const otherGaps = (german: ReadonlyMap<string, string>): readonly string[] =>
  [...german].flatMap(([form, said]) =>
    String(gapsOf(form)) === String(gapsOf(said)) ? [] : [form],
  )

const modules = sourceModules()
const FORMS = formsIn(modules)
const GERMAN = new Map([...FAULTS, ...FILES])

describe('what is told', () => {
  const value: fc.Arbitrary<ToldValue> = fc.letrec<{ value: ToldValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.constantFrom('{0}', '{1}', '$&', '$1', '{0}{0}'),
      fc.nat(),
      fc.array(fc.string(), { maxLength: 3 }),
      tie('value').map((one) => told`(${one})`),
    ),
  })).value

  it('says its values as they are, whatever stands in them', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(inEnglish(told`The field ${one} is not ${other}, but ${one}`)).toBe(
          `The field ${inEnglish(one)} is not ${inEnglish(other)}, but ${inEnglish(one)}`,
        )
      }),
    )
  })

  it('leaves a worker and comes back the same', () => {
    fc.assert(
      fc.property(value, (one) => {
        const sent = told`The field ${one} is missing`
        expect(inEnglish(structuredClone(sent))).toBe(inEnglish(sent))
      }),
    )
  })

  it('lists with commas, and groups the digits of counts alone', () => {
    expect(inEnglish(['sample', told`statement ${'x'}`, 'quotes[1]'])).toBe(
      'sample, statement x, quotes[1]',
    )
    expect(inEnglish(told`${1200} of ${many(600_000)}`)).toBe('1200 of 600,000')
  })

  it('is said by the form of the language, its numbers and its nested words too', () => {
    const saying = told`The value is ${told`a list`}`
    expect(tellIn(telling, saying)).toBe('Der Wert ist eine Liste')
    expect(tellIn(telling, told`${told`"${'x'}"`} or ${12_000}`)).toBe('„x“ oder 12.000')
  })

  it('stays English where a language has no form', () => {
    expect(tellIn(telling, told`Nobody has said ${1} like this`)).toBe(
      'Nobody has said 1 like this',
    )
  })
})

describe('German', () => {
  it('has a form for each that is told, and none besides', () => {
    expect(FORMS.size).toBeGreaterThan(250)
    expect(lacking(FORMS, GERMAN)).toEqual([])
    expect(superfluous(FORMS, GERMAN)).toEqual([])
    expect([...FAULTS.keys()].filter((form) => FILES.has(form))).toEqual([])
  })

  it('has all that the one-file page may tell in the part that the page holds', () => {
    const ofParse = formsIn(modules.filter(({ path }) => path.startsWith('src/io/parse/')))
    expect(lacking(ofParse, FAULTS)).toEqual([])
  })

  it('puts in the same values', () => {
    expect(otherGaps(GERMAN)).toEqual([])
  })

  it('notices a form that is missing, one that is left over and one with other gaps', () => {
    const planted = moduleOf(
      'src/io/planted.ts',
      `export const fault = (id: string) => told\`Nobody knows \${id}\${told\`a\`} or “it’s”\``,
    )
    expect([...formsIn([planted])]).toEqual(['Nobody knows {0}{1} or “it’s”', 'a'])
    expect(lacking(formsIn([planted]), GERMAN)).toContain('Nobody knows {0}{1} or “it’s”')
    expect(superfluous(FORMS, new Map([...GERMAN, ['gone', 'fort']]))).toEqual(['gone'])
    expect(otherGaps(new Map([['{0} of {1}', '{0}']]))).toEqual(['{0} of {1}'])
  })

  it('has no sign in a form that would pass for a gap', () => {
    for (const form of [...GERMAN.keys(), ...GERMAN.values()])
      expect(form.replace(/\{\d+\}/g, ''), form).not.toMatch(/[{}]/)
  })

  it('leaves no sentence in English, and writes its marks as print does', () => {
    for (const [form, said] of GERMAN) {
      if (/\p{L}{4}/u.test(form)) expect(said, form).not.toBe(form)
      // JSON is written as it stands in a file.
      const prose = said.replace(/"(format|version)": ("\{0\}"|\{0\})/g, '')
      expect(prose, form).not.toMatch(/["']|\.\.\.(?!\/)/)
      expect(said.split('„').length, form).toBe(said.split('“').length)
      expect(said, form).not.toMatch(/\b(the|is|of|and|Sie Sie)\b/)
    }
  })

  it('ends as the English does: a whole sentence with its full stop, a part without', () => {
    for (const [form, said] of GERMAN) expect(said.endsWith('.'), form).toBe(form.endsWith('.'))
  })
})
