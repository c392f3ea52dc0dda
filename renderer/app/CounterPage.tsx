// The Counter: who stands before me?
export function CounterPage() {
  return null
}
