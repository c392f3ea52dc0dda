// The few links that may leave the app at all: a second look at what was built, whoever built it.
const hosts: Record<string, readonly string[]> = {
  'https:': ['zalo.me', 'm.me'],
  'sms:': [''],
  'tel:': [''],
  'mailto:': [''],
}
const mostCharacters = 2000

export function isKnownLink(link: string): boolean {
  if (link.length > mostCharacters || !/^[!-~]+$/.test(link) || !URL.canParse(link)) return false
  const { protocol, host, username, password } = new URL(link)
  return (hosts[protocol]?.includes(host) ?? false) && username === '' && password === ''
}
