import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableFileError } from '../../../src/domain/issue.ts'
import { inEnglish, type Told, tellIn } from '../../../src/domain/told.ts'
import { xmlFault } from '../../../src/io/xml/fault.ts'
import { readXml } from '../../../src/io/xml/read.ts'
import { telling } from '../../../src/ui/messages/de/told.ts'

const PARSER = readFileSync(createRequire(import.meta.url).resolve('saxes'), 'utf8')

/** What the parser can say of a file, as its source spells it; `X` for what it puts in. */
const SAID = [
  ...new Set(
    [...PARSER.matchAll(/\.fail\(([\s\S]*?)\);\n/g)]
      .flatMap(([, call = '']) => [...call.matchAll(/`([^`]*)`|"((?:[^"\\]|\\[\s\S])*)"/g)])
      .map(([, filled, plain]) =>
        (filled ?? plain ?? '')
          .replace(/\$\{[^}]*\}/g, 'X')
          .replace(/\\\n/g, '')
          .replace(/\\(.)/g, '$1')
          .replace(/\.$/, ''),
      )
      .filter((text) => text.length > 4),
  ),
]
/** It is asked to read names as they are, without namespaces, and is not written to once it is closed. */
const NEVER = /namespace|xmlns|prefix|malformed name|after close/

const refusal = (text: string): Told | null => {
  try {
    readXml(text)
    return null
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.told
    throw error
  }
}
const english = (text: string): string => inEnglish(refusal(text) ?? '')
const german = (text: string): string => tellIn(telling, refusal(text) ?? '')

describe('XML that cannot be read', () => {
  it('points at what the parser stopped at, not at a later &', () => {
    expect(english('<a>\n<x>&nbsp;</x>\n<b c="x & y"/>')).toMatch(/line 2, column/)
    expect(english('<a>\n<b c="x & y"/>\n</a>')).toMatch(/line 2, column 9/)
    expect(english('<a>\r<b c="x & y"/>\r</a>')).toMatch(/line 2, column 9/)
  })

  it('is refused in words of ours, whatever the parser says of it', () => {
    const possible = SAID.filter((text) => !NEVER.test(text))
    expect(possible.length).toBeGreaterThan(30)
    const strange = possible.filter((text) =>
      inEnglish(xmlFault(`3:5: ${text}.`, 'a', '')).includes('a rule of XML'),
    )
    expect(strange).toEqual([])
  })

  it('stays in words of ours where a later parser has new ones', () => {
    const told = xmlFault('3:5: bogus thing.', 'a', '')
    expect(inEnglish(told)).toBe(
      'The XML is not well-formed (line 3, column 5): it breaks a rule of XML. Correct it there, or have the program that made it write it again.',
    )
    expect(tellIn(telling, told)).not.toContain('bogus')
  })

  it.each([
    ['<a>\n <b c>', 'an attribute has no value', 'ein Attribut ohne Wert'],
    ['<a>\n <b c=1/>', 'does not stand in quotation marks', 'nicht in Anführungszeichen'],
    ['<a>\n <b>', '<b> is still open', '<b> ist am Ende noch offen'],
    ['<a>\n R&D;</a>', 'is written &amp;', 'schreibt sich &amp;'],
    [
      '<a><!-- & -->\n R & D, c\n d; e</a>',
      '(line 2, column 4): an & ',
      '(Zeile 2, Spalte 4): auf ein & ',
    ],
    ['<a>\n R&D</a>', '(line 2, column 3): an & ', '(Zeile 2, Spalte 3): auf ein & '],
    ['<a>\n <b></a>', 'while <b> is open', 'während <b> offen ist'],
    ['<a/>\n</b>', '<b> is closed there', '<b> wird dort geschlossen'],
    ['<a/>\n<a/>', 'another begins', 'beginnt noch eines'],
    ['<a>\n <b c="1" c="2"/></a>', 'the attribute c stands there twice', 'steht dort zweimal'],
    ['<a/>\n<!-- no', 'The XML breaks off (line 2, column', 'Das XML bricht ab (Zeile 2, Spalte'],
    ['<a/>\n<?xml version="1.0"?>', 'at the very beginning', 'nicht ganz am Anfang'],
    ['<?xml version="one"?>\n<a/>', 'not written as it must be', 'nicht richtig geschrieben'],
    ['<a/>\n<!DOCTYPE a>', 'The file has a DOCTYPE', 'Die Datei hat eine DOCTYPE'],
    ['', 'breaks off before its first element', 'bricht vor seinem ersten Element ab'],
  ])('%j says what and where in both languages', (text, inOne, inOther) => {
    expect(english(text)).toContain(inOne)
    expect(german(text)).toContain(inOther)
    if (inOne.includes('stands there twice')) expect(german(text)).toContain('(Zeile 2, Spalte ')
  })

  it('breaks off where a file ends within a reference', () => {
    expect(english('<a>R &am')).toContain('<a> is still open at its end')
  })

  it('is told without a word of the parser, wherever a file is cut or changed', () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand --><gexf version="1.2"><graph a='1'><node id="a&amp;b" label="&#65;"/><![CDATA[x]]><?go on?></graph></gexf>`
    const words = new RegExp(
      SAID.filter((text) => text.length > 12)
        .map((text) => text.replace(/[^\w ]/g, '.'))
        .join('|'),
    )
    const refused = new Set<string>()
    fc.assert(
      fc.property(
        fc.nat(file.length),
        fc.nat(4),
        fc.constantFrom('', '<', '>', '&', '"', '/', '?', '--', ']]>', '\u0000', 'x', ' ', '</a>'),
        fc.boolean(),
        (at, taken, put, cut) => {
          const told = refusal(`${file.slice(0, at)}${put}${cut ? '' : file.slice(at + taken)}`)
          if (told === null) return
          refused.add(told.form)
          expect(tellIn(telling, told)).not.toMatch(words)
          expect(tellIn(telling, told)).not.toMatch(/\b(?:the|is|there|line|element of)\b/)
          expect(inEnglish(told)).toMatch(/^The (?:XML|file) .*\. (?:Get|Correct|Check|Take) .*\.$/)
        },
      ),
      { numRuns: 3000 },
    )
    expect(refused.size).toBeGreaterThan(3)
  })
})
