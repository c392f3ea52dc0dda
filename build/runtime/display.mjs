// A screen to draw on: says how to get one when there is none, and brings an invisible one for tests.
import { spawn } from 'node:child_process'
import { CannotGoOn } from './say.mjs'
import { ensurePrograms } from './system-packages.mjs'

/** A window cannot open without a display; better said before long work than after. */
export function requireDisplay(command) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return
  throw new CannotGoOn(
    'there is no display, so no window can be shown (DISPLAY and WAYLAND_DISPLAY are not set).',
    `start it in a desktop session; or, to try it without one, with an invisible screen:\n` +
      `  sudo apt-get install -y xvfb xauth\n  xvfb-run -a -s "-screen 0 1920x1200x24" ${command}`,
  )
}

/** Runs the work with DISPLAY set to an invisible screen of its own on Linux; elsewhere just runs it. */
export async function withInvisibleScreen(work) {
  if (process.platform !== 'linux') return work({})
  await ensurePrograms({ Xvfb: 'xvfb' }, 'the invisible screen for tests')
  const { screen, display } = await startScreen()
  try {
    return await work({ DISPLAY: display, WAYLAND_DISPLAY: '' })
  } finally {
    screen.kill()
  }
}

function startScreen() {
  // Xvfb itself finds a free number and writes it to the file descriptor given.
  const given = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp']
  const screen = spawn('Xvfb', given, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.on('exit', () => screen.kill())
  return new Promise((resolve, reject) => {
    const fail = () => reject(new CannotGoOn('Xvfb did not start.', 'run "Xvfb :99" by hand and see what it says.'))
    screen.on('error', fail)
    screen.on('exit', fail)
    screen.stdio[3].once('data', number => resolve({ screen, display: `:${String(number).trim()}` }))
  })
}
