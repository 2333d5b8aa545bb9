/** Hands bytes to the browser as a file to save. */
export const download = (name: string, bytes: Uint8Array<ArrayBuffer>, mime: string): void => {
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
