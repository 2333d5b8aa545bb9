import { type ReactNode, useRef } from 'react'

interface Props {
  /** What assistive technology calls the field of the file. */
  readonly fileLabel: string
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}

/** A button by which one JSON file is chosen. */
export const FileButton = ({ fileLabel, onFile, children }: Props) => {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => picker.current?.click()}>
        {children}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={fileLabel}
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file may be chosen again after it was mended.
          currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </>
  )
}
