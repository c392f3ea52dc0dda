// How the greetings that come with the app are written down: their key is made of language, occasion and what is special.
import type { BuiltInTemplate, TemplateFields } from '../model.ts'

type For = Pick<TemplateFields, 'language' | 'age'>
type Write = (
  who: For,
  occasion: TemplateFields['occasion'],
  special: string,
  name: string,
  lines: string[],
) => BuiltInTemplate

/** `special`: '' for the usual one of the occasion; of a day of the shop's it is the key of that day. */
function writer(kind: TemplateFields['kind']): Write {
  return (who, occasion, special, name, lines) => {
    const key = [who.language, kind, occasion, special].filter(part => part !== '').join('.')
    return { key, kind, occasion, ...who, name, body: lines.join(' ') }
  }
}

export const wish = writer('wish')
export const offer = writer('offer')
