// Names of files that the app gives: what every file system takes.

const longest = 120
// Names that Windows keeps for its devices, with any ending.
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** The text without what no file name may hold: path signs, control and bidi characters, a dot or a space at an end. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
}

/** 'Khách quen - Quán Mộc - 2026-11-22'; without the shop where it has no name. */
export function fileNameOf(what: string, shopName: string, day: string): string {
  const shop = [...cleaned(shopName)].slice(0, longest - what.length - day.length - 6).join('')
  const name = [what, cleaned(shop), day].filter(part => part !== '').join(' - ')
  return device.test(name) ? `_${name}` : name
}
