// Starts other programs and waits for them.
import { spawn } from 'node:child_process'
import { isWindows, projectEnvironment, root } from './places.mjs'
import { CannotGoOn } from './say.mjs'

/**
 * Runs a program to its end. With `quiet` its output is kept and returned instead of shown.
 * A program that could not be started or went over its time has a code other than 0.
 */
export function run(command, given, options = {}) {
  const { quiet = false, cwd = root, env = projectEnvironment(), minutes } = options
  return new Promise(resolve => {
    // npm and the programs it links are .cmd files on Windows, which only its shell can start.
    const shell = isWindows && !command.endsWith('.exe')
    const child = spawn(command, shell ? given.map(word => `"${word}"`) : given, {
      cwd,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell,
    })
    let output = ''
    child.stdout?.on('data', part => {
      output += part
    })
    child.stderr?.on('data', part => {
      output += part
    })
    const limit = minutes && setTimeout(() => stop(), minutes * 60_000)
    const stop = () => {
      output += `\nstopped after ${minutes} minutes`
      child.kill('SIGKILL')
    }
    const end = code => {
      clearTimeout(limit)
      resolve({ code, output })
    }
    child.on('error', error => {
      output += error.message
      end(127)
    })
    child.on('close', code => end(code ?? 1))
  })
}

/** Runs a program quietly that has to succeed; when it does not, its first and last lines are shown with the next step. */
export async function mustRun(command, given, next, options = {}) {
  const { code, output } = await run(command, given, { quiet: true, ...options })
  if (code === 0) return output
  const lines = output.trim().split('\n')
  const told = (lines.length > 40 ? [...lines.slice(0, 20), '...', ...lines.slice(-20)] : lines).join('\n')
  throw new CannotGoOn(`"${[command, ...given].join(' ')}" ended with ${code}:\n${told}`, next)
}
