/** Small makers of elements. Words of the data become text nodes and attributes, never markup. */

type Child = Node | string | null
type Attributes = Readonly<Record<string, string | number | boolean | null>>

const put = (element: Element, attributes: Attributes, children: readonly Child[]): void => {
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false)
      element.setAttribute(name, value === true ? '' : String(value))
  element.append(...children.filter((child) => child !== null))
}

/** An HTML element; an attribute that is null or false is left out. */
export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  put(element, attributes, children)
  return element
}

/** An SVG element. */
export const s = <Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  put(element, attributes, children)
  return element
}

/** A button of the page. */
export const button = (
  attributes: Attributes,
  onPress: () => void,
  ...children: readonly Child[]
): HTMLButtonElement => {
  const element = h('button', { type: 'button', ...attributes }, ...children)
  element.addEventListener('click', onPress)
  return element
}
