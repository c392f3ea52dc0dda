// What `npm start` was given. npm keeps arguments before `--` to itself, but tells of them in the environment.
import { CannotGoOn } from './runtime/say.mjs'

const valued = ['data', 'now', 'lang']

/** The app's arguments, those that npm kept included; a word on its own is refused rather than passed over. */
export function givenArguments(given = process.argv.slice(2), environment = process.env) {
  const stray = given.find(argument => !argument.startsWith('-'))
  if (stray)
    throw new CannotGoOn(`"${stray}" is not understood.`, `write two dashes first: npm start -- --lang=${stray}`)
  const kept = valued.flatMap(name => {
    const value = environment[`npm_config_${name}`]
    return value ? [`--${name}=${value}`] : []
  })
  return [...given, ...kept, ...(environment.npm_config_demo ? ['--demo'] : [])]
}
