/**
 * The content security policy: one list for the header that `serve.mjs` sends, the meta tag in the
 * built page and, loosened as far as hot reloading needs, the development server.
 */

/**
 * No text becomes a script: the page has one policy, for the addresses of its own workers (`src/ui/frame/trusted.ts`).
 * @type {ReadonlyArray<readonly [directive: string, sources: string]>}
 */
const TRUSTED_TYPES = [
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'default'],
]

/** @type {ReadonlyArray<readonly [directive: string, sources: string]>} */
const DIRECTIVES = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ...TRUSTED_TYPES,
]

/** @param {ReadonlyArray<readonly [string, string]>} directives */
const join = (directives) => directives.map(([name, sources]) => `${name} ${sources}`).join('; ')

/** For the response header. */
export const CSP_HEADER = join(DIRECTIVES)

/** For a meta tag, where `frame-ancestors` has no meaning and browsers warn about it. */
export const CSP_META = join(DIRECTIVES.filter(([name]) => name !== 'frame-ancestors'))

/** Hot reloading puts scripts and styles into the page and talks over a web socket. */
const DEVELOPMENT_EXTRAS = new Map([
  ['script-src', " 'unsafe-inline'"],
  ['style-src', " 'unsafe-inline'"],
  ['connect-src', ' ws:'],
])

export const CSP_DEVELOPMENT = join(
  DIRECTIVES.filter((one) => !TRUSTED_TYPES.includes(one)).map(([name, sources]) => [
    name,
    sources + (DEVELOPMENT_EXTRAS.get(name) ?? ''),
  ]),
)
