// A page that is being written.
export function MonthPage() {
  return null
}
