// A letter of a shop to a customer, for tests.
import type { Letter } from '../../shared/greetings/mailModel.ts'

export const letter: Letter = {
  ...{ address: 'lan.nguyen@example.com', subject: 'Chúc mừng sinh nhật chị Lan', messageId: '<1@example.com>' },
  ...{ at: '2026-11-22T03:00:00.000Z', offer: false },
  body: 'Chị Lan ơi,\nTiệm chúc chị một tuổi mới thật nhiều niềm vui, đường đi nước bước đều ổn.\n.\nThương mến',
}
