// Checks a draw again from what its printed list says, and from nothing else: it follows the printed recipe with Node
// alone and imports nothing from the app. Anybody can read it in two minutes, which is what it is for.
//   node checkDraw.mjs list.json
// list.json: { commitment, secret, publicValue, prizes: ["…", …], entries: [{ first, count, who }, …] }
// It writes one line a prize, 'prize <tab> entry <tab> who', or says what is wrong and ends with 1.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const list = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex')

function fail(what) {
  console.error(what)
  process.exit(1)
}

// 1. The secret is the one that was promised.
if (sha256(list.secret) !== list.commitment) fail('The secret does not fit the commitment.')

// 2. The entries run from 1 on without gaps.
let next = 1
for (const { first, count } of list.entries) {
  if (first !== next || count < 1) fail(`The list has a gap or an overlap at ${first}.`)
  next += count
}

// 3. Prize by prize. BigInt, so that no number is rounded.
const everybody = list.entries.map(entry => ({ ...entry, won: false }))
let turn = 0
for (const prize of list.prizes) {
  const inIt = everybody.filter(entry => !entry.won)
  if (inIt.length === 0) break
  const left = BigInt(inIt.reduce((sum, { count }) => sum + count, 0))
  let number = 0n
  while (number === 0n) {
    turn += 1
    const value = BigInt(`0x${sha256(`${list.secret}:${list.publicValue}:${turn}`).slice(0, 13)}`)
    const evenUpTo = 2n ** 52n - (2n ** 52n % left)
    if (value < evenUpTo) number = (value % left) + 1n
  }
  // Counts off the entries that are still in the draw.
  let counted = 0n
  const winner = inIt.find(({ count }) => {
    counted += BigInt(count)
    return counted >= number
  })
  winner.won = true
  const entry = winner.first + winner.count - 1 - Number(counted - number)
  console.log([prize, entry, winner.who].join('\t'))
}
