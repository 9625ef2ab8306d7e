import * as fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, safeStorage, type FileFilter } from 'electron';
import type { FileFilter as CoreFileFilter, HostReply, HostRequest } from '../core/host';
import { unreachable } from '../../shared/base/result';
import { readOutside } from './readOutside';
import { keychainSecret, type SecretFile, type SecretKeeper } from './keychainSecret';

/** Answers what the core asks of the process shell: keychain and dialogs. */
export async function answerCore(request: HostRequest): Promise<HostReply> {
  switch (request.what) {
    case 'keychain-secret':
      return keychainSecret(keeper, secretFile(path.join(app.getPath('userData'), 'keychain.json')));
    case 'save-dialog':
      return { path: await askWhereToSave(request.defaultName, request.filters) };
    case 'open-dialog':
      return { path: await askWhatToOpen(request.filters) };
    case 'read-outside':
      return readOutside(request.job, request.heapMegabytes, request.time);
    default:
      return unreachable(request);
  }
}

/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous forms do not exist in the oldest major we run on */
const keeper: SecretKeeper = {
  isAvailable: () => safeStorage.isEncryptionAvailable(),
  backend: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
  encrypt: text => safeStorage.encryptString(text),
  decrypt: bytes => safeStorage.decryptString(Buffer.from(bytes)),
};
/* eslint-enable @typescript-eslint/no-deprecated */

function secretFile(file: string): SecretFile {
  return {
    read: () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null),
    write: content => {
      fs.writeFileSync(`${file}.new`, content, { mode: 0o600, flush: true });
      fs.renameSync(`${file}.new`, file);
    },
  };
}

const electronFilters = (filters: readonly CoreFileFilter[]): FileFilter[] =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));

/** A dialog belongs to the window, when there is one, so that it stays in front of it. */
const parent = () => BrowserWindow.getAllWindows()[0];

async function askWhereToSave(defaultName: string, filters: readonly CoreFileFilter[]): Promise<string | null> {
  const options = {
    // A name, never a path: the core proposes no folder.
    defaultPath: path.join(app.getPath('documents'), path.basename(defaultName)),
    filters: electronFilters(filters),
  };
  const window = parent();
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? null : filePath;
}

async function askWhatToOpen(filters: readonly CoreFileFilter[]): Promise<string | null> {
  const options = { filters: electronFilters(filters), properties: ['openFile' as const] };
  const window = parent();
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
