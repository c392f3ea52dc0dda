// Words of app, English.

import type { Words } from '../shape.ts'
import type { app as vi } from '../vi/app.ts'

export const app: Words<typeof vi> = {
  pages: 'Pages',
  page: { counter: 'Counter', today: 'Today', book: 'Book', month: 'Month', settings: 'Settings' },
  owner: 'Owner',
  sample: 'This is the sample shop. Try anything: your own book is kept apart and does not change.',
  opening: 'Opening your book…',
  backToShop: 'Back to my book',
}
