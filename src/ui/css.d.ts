import 'react'

declare module 'react' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be widened
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
