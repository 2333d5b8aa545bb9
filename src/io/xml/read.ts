import { SaxesParser } from 'saxes'
import { UnreadableFileError } from '../../domain/issue.ts'
import { many, told } from '../../domain/told.ts'
import { DOCTYPE, NO_ELEMENT, xmlFault } from './fault.ts'

/** An element as read. Names are local names: programs disagree on prefixes and namespaces. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All character data directly inside, in one piece. */
  readonly text: string
}

export interface XmlDocument {
  readonly root: XmlElement
  /** Processing instructions: target and body. */
  readonly instructions: ReadonlyMap<string, string>
}

interface Building {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

const DEEPEST = 200
/** About half a kilobyte of memory each. */
const MOST_ELEMENTS = 3_000_000

/** In letters: what is handed to the parser at once, so that it can tell how far it has come. */
const STEP = 1_000_000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads a whole XML document, strictly: the same parser in a page, a worker and Node.
 * @throws UnreadableFileError where it is cut off, not well-formed, too deeply nested, or has a
 * DOCTYPE, whose entities can fill any memory or fetch files.
 */
export const readXml = (text: string, tell?: (share: number) => void): XmlDocument => {
  const parser = new SaxesParser({ xmlns: false })
  const open: Building[] = []
  const instructions = new Map<string, string>()
  let root: Building | null = null
  let count = 0
  let closed = ''
  parser.on('error', ({ message }) => {
    throw new UnreadableFileError(xmlFault(message, closed, text))
  })
  parser.on('doctype', () => {
    throw new UnreadableFileError(DOCTYPE)
  })
  parser.on('processinginstruction', ({ target, body }) => instructions.set(target, body))
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST)
      throw new UnreadableFileError(
        told`The XML is nested more than ${DEEPEST} elements deep, which no graph file needs. Check that it is the right file.`,
      )
    count++
    if (count > MOST_ELEMENTS)
      throw new UnreadableFileError(
        told`The XML has more than ${many(MOST_ELEMENTS)} elements, too many to open. Save a smaller part of the graph.`,
      )
    const element: Building = {
      name: localName(tag.name),
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (piece: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name }) => {
    closed = name
    open.pop()
  })
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP))
    tell?.(Math.min(1, (at + STEP) / text.length))
  }
  parser.close()
  if (root === null) throw new UnreadableFileError(NO_ELEMENT)
  return { root, instructions }
}

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name)
