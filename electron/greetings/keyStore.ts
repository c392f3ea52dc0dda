// The system's key store by way of Electron: Keychain, Windows' data protection, libsecret or KWallet.
import { safeStorage } from 'electron'
import type { KeyStore } from './mailPassword.ts'

// Linux without a key store would encrypt with a password that stands in Chromium's source.
function hasRealStore(): boolean {
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}

export const systemKeyStore: KeyStore = {
  isThere: () => safeStorage.isEncryptionAvailable() && hasRealStore(),
  encrypt: text => safeStorage.encryptString(text),
  decrypt: bytes => safeStorage.decryptString(bytes),
}
