import { useId } from 'react'
import type { Parameter, Value, Values } from '../../analysis/layouts/parameters.ts'
import type { Entity } from '../../domain/dataset.ts'
import { arrangingWords as w } from '../messages/arranging.ts'
import { t } from '../messages/index.ts'

interface Props {
  readonly parameters: readonly Parameter[]
  readonly values: Values
  /** The nodes that can be chosen, in the order of their names. */
  readonly nodes: readonly Pick<Entity, 'id' | 'name'>[]
  readonly onChange: (name: string, value: Value) => void
}

interface ControlProps {
  readonly id: string
  readonly parameter: Parameter
  readonly value: Value
  readonly nodes: Props['nodes']
  readonly onChange: (value: Value) => void
}

const Control = ({ id, parameter, value, nodes, onChange }: ControlProps) => {
  switch (parameter.type) {
    case 'number':
      return (
        <span className="layout-range">
          <input
            id={id}
            type="range"
            min={parameter.least}
            max={parameter.most}
            step={parameter.step}
            value={Number(value)}
            onChange={({ target }) => onChange(target.valueAsNumber)}
          />
          <output htmlFor={id}>{t.number(Number(value))}</output>
        </span>
      )
    case 'choice':
      return (
        <select id={id} value={String(value)} onChange={({ target }) => onChange(target.value)}>
          {parameter.options.map((option) => (
            <option key={option} value={option}>
              {w.parameters[parameter.name]?.options?.[option] ?? option}
            </option>
          ))}
        </select>
      )
    case 'switch':
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      )
    case 'node':
      return (
        <select
          id={id}
          value={value === null ? '' : String(value)}
          onChange={({ target }) =>
            onChange(nodes.find((node) => node.id === target.value)?.id ?? null)
          }
        >
          <option value="">{w.foundByItself}</option>
          {nodes.map((node) => (
            <option key={node.id} value={node.id}>
              {node.name}
            </option>
          ))}
        </select>
      )
  }
}

/** A control for each parameter that a layout declares. */
export const LayoutForm = ({ parameters, values, nodes, onChange }: Props) => {
  const form = useId()
  return (
    <div className="layout-form">
      {parameters.map((parameter) => {
        const { name, standard } = parameter
        const id = `${form}${name}`
        return (
          <div key={name} className="layout-parameter">
            <label htmlFor={id}>{w.parameters[name]?.label ?? name}</label>
            <Control
              id={id}
              parameter={parameter}
              value={values.get(name) ?? standard}
              nodes={nodes}
              onChange={(value) => onChange(name, value)}
            />
          </div>
        )
      })}
    </div>
  )
}
