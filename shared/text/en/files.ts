// Words of files, English.

import type { Words } from '../shape.ts'
import type { files as vi } from '../vi/files.ts'

export const files: Words<typeof vi> = {
  welcome: {
    title: 'Welcome to your customer book',
    lead: 'One book to remember every regular by name. All you write here stays on this computer, no internet needed.',
    shopName: 'The name of your shop',
    shopNameHint: 'It is on the seal of your cards. Change it any time.',
    doors: 'Where shall we begin?',
    import: 'Import a list',
    importHint: 'From Excel or CSV. You see everything before it is stored, and it can be undone.',
    first: 'Add the first customer',
    firstHint: 'A name is enough. The rest can come later.',
    sample: 'Look at a sample shop',
    sampleHint: 'A shop full of customers to try things out. Your own book is kept apart.',
  },
  closed: {
    safe: 'Nothing was deleted or changed.',
    file: 'The book’s file',
    again: 'Open again',
    folder: 'Show the folder',
    toShop: 'Back to my book',
    restore_one: 'Use the backup of {{when}} · {{n}} customer',
    restore_other: 'Use the backup of {{when}} · {{n}} customers',
    restoreHint: 'The present file is kept under another name in the same folder.',
    begin: 'Begin a new book',
    beginHint: 'Opens a blank book. If there is a file, it is kept under another name in the same folder.',
    beginConfirm: 'Begin a blank book',
    beginCancel: 'No',
    noBackup: 'No usable backup was found.',
    nextWithoutBackup:
      'If you have a copy of the book elsewhere, put it into this folder and choose Open again. The present file is kept.',
    missing: {
      title: 'The customer book is not here',
      what: 'This shop has a book, but its file is no longer where it was. The folder may have been moved, or a drive may not be plugged in.',
      next: 'If the file is somewhere else, put it back into this folder and choose Open again.',
    },
    empty_file: {
      title: 'The customer book’s file is empty',
      what: 'The file is there but holds nothing, usually after a power cut or trouble with the drive.',
      next: 'The newest backup is the best way on.',
    },
    foreign: {
      title: 'This file is not a Khách Quen book',
      what: 'In the book’s place there is a file of another program.',
      next: 'Show the folder, move that file elsewhere, then choose Open again.',
    },
    newer: {
      title: 'This book was written by a newer Khách Quen',
      what: 'The version on this computer is older than the book, so it was left closed to keep it safe.',
      next: 'Install the newest Khách Quen, then open again.',
    },
    damaged: {
      title: 'The customer book’s file is damaged',
      what: 'The file is there but can no longer be read, usually because of the drive or a power cut.',
      next: 'The newest backup is the best way on. The damaged file is kept, so that it may be rescued later.',
    },
    disk_full: {
      title: 'The drive is full',
      what: 'There is no room left to write, so the book was not opened. What was written is all there.',
      next: 'Remove files that you do not need from the drive, then choose Open again.',
    },
    read_only: {
      title: 'Writing to this folder is not allowed',
      what: 'The book’s folder can only be read, so the book could not be opened.',
      next: 'Allow writing to the folder, then choose Open again.',
    },
    busy: {
      title: 'The book is open somewhere else',
      what: 'Another window or program is holding the book’s file.',
      next: 'Close it there, then choose Open again.',
    },
    unexpected: {
      title: 'The customer book could not be opened',
      what: 'Something went wrong while opening the file.',
      next: 'Choose Open again. If it stays so, restart the computer and try once more.',
    },
  },
}
