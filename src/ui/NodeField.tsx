import { useId, useState } from 'react'
import { calledAmong, nodesNamed } from '../analysis/search/named.ts'
import type { Dataset, Entity } from '../domain/dataset.ts'
import type { EntityId } from '../domain/ids.ts'
import { severalWords as words } from './messages/several.ts'
import './styles/nodeField.css'

const MOST = 12

/** Names one of thousands of nodes: what is typed is looked for, and the first that is found is taken by Enter. */
export const NodeField = ({
  label,
  among,
  onChoose,
}: {
  readonly label: string
  readonly among: Pick<Dataset, 'entities'>
  readonly onChoose: (node: EntityId) => void
}) => {
  const [text, setText] = useState('')
  const list = useId()
  const found = nodesNamed(among, text, MOST)
  const call = (one: Entity): string => calledAmong(among, one)
  const choose = (entity: Entity | undefined): void => {
    if (entity === undefined) return
    setText('')
    onChoose(entity.id)
  }
  return (
    <>
      <input
        type="text"
        className="node-field"
        list={list}
        value={text}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target, nativeEvent }) => {
          // What is taken from the list comes at once, and not letter by letter.
          const isTyped =
            nativeEvent instanceof InputEvent && nativeEvent.inputType !== 'insertReplacementText'
          const chosen = isTyped ? undefined : found.find((one) => call(one) === target.value)
          if (chosen === undefined) setText(target.value)
          else choose(chosen)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          choose(found.find((one) => call(one) === text) ?? found[0])
        }}
      />
      <datalist id={list}>
        {found.map((one) => (
          <option key={one.id} value={call(one)} />
        ))}
      </datalist>
      <p className="hint" role="status">
        {text.trim() !== '' && found.length === 0 ? words.noNode(text.trim()) : ''}
      </p>
    </>
  )
}
