import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriable, carriableJson, reveal } from '../../../src/domain/carriable.ts'
import { escapeAttribute, escapeText } from '../../../src/io/xml/escape.ts'
import { readXml } from '../../../src/io/xml/read.ts'
import { branch, leaf } from '../../../src/io/xml/write.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('_', 'x', '0', '00', 'A', '_x0041_', '\u0000', '\ud800', '\ufffe'), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join('')),
)

/** Every UTF-16 unit, alone between two letters. */
const EVERY_UNIT = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))

/** The Char production of XML 1.0. */
const XML_CHARS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

describe('text for a file', () => {
  it('holds only characters that XML can carry, and comes back exactly', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(carriable(text)).toMatch(XML_CHARS)
        expect(reveal(carriable(text))).toBe(text)
      }),
      { numRuns: 1000 },
    )
    for (const unit of EVERY_UNIT) {
      const safe = carriable(`a${unit}b`)
      if (!XML_CHARS.test(safe) || reveal(safe) !== `a${unit}b`)
        expect.fail(`U+${unit.charCodeAt(0).toString(16)} became ${JSON.stringify(safe)}`)
    }
  })

  it('shows what it replaced', () => {
    expect(carriable('a\u0000b')).toBe('a_x0000_b')
    expect(carriable('\ud83d')).toBe('_xD83D_')
  })

  it('keeps ordinary text of every script as it is, emoji and line ends too', () => {
    const text = 'Aland “said” – ،عربي e\u0301 東京 😀\tx\r\n_x_'
    expect(carriable(text)).toBe(text)
  })

  it('tells text that looks like an escape from an escape', () => {
    expect(carriable('_x0041_')).toBe('_x005F_x0041_')
    expect(carriable('_x0000\u0001')).not.toBe(carriable('\u0000x0001_'))
  })

  it('as JSON parses to the same value and is carriable', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), hostile, (value, text) => {
        const json = carriableJson([value, text])
        expect(json).toMatch(XML_CHARS)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify([value, text])))
      }),
    )
  })
})

describe('XML', () => {
  it('gives back attributes and text as they were written', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const attribute = carriable(one)
        const text = carriable(other)
        const { root } = readXml(branch('a', [['b', attribute]], [leaf('c', [], text)]))
        expect(root.attributes.get('b')).toBe(attribute)
        expect(root.children[0]?.text).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('cannot be broken out of', () => {
    expect(escapeText(']]></data><evil/>')).toBe(']]&gt;&lt;/data&gt;&lt;evil/&gt;')
    expect(escapeAttribute('" onload="x\n')).toBe('&quot; onload=&quot;x&#10;')
  })

  it.each([
    ['<!DOCTYPE x><a/>', 'DOCTYPE'],
    ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', 'DOCTYPE'],
    ['<a><b></a>', 'not well-formed'],
    ['<a><b>', '<b> is still open'],
    ['<a/><a/>', 'not well-formed'],
    ['', 'first element'],
    ['no xml', 'not well-formed'],
    ['<a>\u0000</a>', 'not well-formed'],
    ['<a b="1" b="2"/>', 'not well-formed'],
    ['<a>&unknown;</a>', 'not well-formed'],
    ['<a>'.repeat(300), 'deep'],
  ])('%s is refused in one sentence', (text, word) => {
    expect(() => readXml(text)).toThrow(
      expect.objectContaining({
        name: 'UnreadableFileError',
        message: expect.stringContaining(word),
      }),
    )
  })

  it('goes by local names and joins text around comments and CDATA', () => {
    const { root } = readXml('<g:a xmlns:g="x">one <!-- no --><![CDATA[<two>]]> &#65;</g:a>')
    expect([root.name, root.text]).toEqual(['a', 'one <two> A'])
  })
})
