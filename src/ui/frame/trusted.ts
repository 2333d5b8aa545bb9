declare global {
  interface Window {
    /** In browsers that know Trusted Types. */
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (address: string) => string | null },
      ) => unknown
    }
  }
}

/** A worker starts from an address of this page’s own origin, or not at all. */
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address.startsWith(`${window.origin}/`) ? address : null),
})

export {}
