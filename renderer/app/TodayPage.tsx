// A page that is being written.
export function TodayPage() {
  return null
}
