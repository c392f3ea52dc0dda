// Random numbers that come out the same each time: the sample shop is the same on every computer.

/** Numbers from 0 up to, not including, 1. */
export type Random = () => number

/** Mulberry32, a public-domain generator of 32 bits: small, and even enough for a sample. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** One of them, each as likely as the others. */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)]
  if (choice === undefined) throw new Error('Nothing to choose from')
  return choice
}

/** A choice and how likely it is, compared with the others. */
export type Weighted<T> = readonly [T, number]

/** One of them, as likely as its weight says. */
export function weighted<T>(random: Random, choices: readonly Weighted<T>[]): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  const chosen = choices.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  return (chosen ?? oneOf(random, choices))[0]
}
