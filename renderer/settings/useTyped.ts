// What is being typed over a stored value; it gives way as soon as another value is stored.
import { useState } from 'react'

/** The value to show, whether it was typed, and how to type another. A refused value stays, so that it can be put right. */
export function useTyped<Value>(stored: Value) {
  const [typed, setTyped] = useState<{ value: Value; over: Value } | null>(null)
  const isTyped = typed !== null && typed.over === stored
  return {
    value: isTyped ? typed.value : stored,
    isTyped,
    type: (value: Value) => setTyped({ value, over: stored }),
  }
}
