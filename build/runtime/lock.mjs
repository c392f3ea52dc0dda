// Lets one program at a time prepare the project: two that install or build at once would spoil each other's work.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './places.mjs'
import { say } from './say.mjs'

const file = path.join(root, '.cache/preparing')

/** Does the work alone; waits for another program of this project that is preparing. */
export async function withLock(work) {
  mkdirSync(path.dirname(file), { recursive: true })
  for (let tries = 0; !take(); tries += 1) {
    if (tries === 0) say('Waiting for another program that is preparing this project ...')
    await wait(300)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take() {
  const mine = `${file}-${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    // A link appears whole or not at all, so nobody ever reads a lock without its owner.
    linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!ownerLives()) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function ownerLives() {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
