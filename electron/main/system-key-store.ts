import { safeStorage } from 'electron';
import type { ChildMessage, ParentMessage } from '#hosts/core-process.ts';

type KeyRequest = Extract<ChildMessage, { readonly kind: 'wrap' | 'unwrap' }>;
type KeyAnswer = Extract<ParentMessage, { readonly kind: 'key' }>;

/**
 * Wraps and unwraps the data key with what the operating system keeps for this user (DPAPI on Windows). It guards
 * against other users and stolen disks, not against other programs of the same user.
 */
export async function answerKeyRequest(request: KeyRequest): Promise<KeyAnswer> {
  try {
    if (!(await isSystemStoreReal())) throw new Error('the system has no key store');
    const bytes = request.kind === 'wrap' ? await wrap(request.bytes) : await unwrap(request.bytes);
    return { kind: 'key', id: request.id, bytes };
  } catch (error) {
    // Every failure means "ask for the recovery key"; none may ever lead to a new database.
    return { kind: 'key', id: request.id, error: error instanceof Error ? error.message : 'key store' };
  }
}

/** Without a keyring Linux would encrypt with a password that everybody knows. */
async function isSystemStoreReal(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

function wrap(secret: Uint8Array): Promise<Uint8Array> {
  return safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'));
}

async function unwrap(wrapped: Uint8Array): Promise<Uint8Array> {
  const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
  return Buffer.from(result, 'base64');
}
