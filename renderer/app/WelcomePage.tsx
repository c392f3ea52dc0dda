// A page that is being written.
export function WelcomePage() {
  return null
}
