// A page that is being written.
export function BookPage() {
  return null
}
