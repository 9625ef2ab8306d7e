import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyPdf } from '../../electron/core/paper/signature';
import { createCore, type Core, type CoreOptions } from '../../electron/core/core';
import type { InputOf, Contract } from '../../shared/contract';
import { valueOf } from './stage';

const ROOT = path.join(import.meta.dirname, '../..');

export interface FictionalCore {
  readonly core: Core;
  readonly dataDir: string;
  /** Closes the core and removes its folder. */
  readonly close: () => void;
}

/** A core on a temporary folder of its own, whose dialogs answer with the paths given. Nothing is founded yet. */
export async function fictionalCore(
  answers: { readonly save?: () => string | null; readonly open?: string },
  options: Pick<CoreOptions, 'now' | 'kdfCost'> = {},
): Promise<FictionalCore> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jalon-demo-'));
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }; // our own file
  const core = await createCore({
    dataDir,
    resourcesDir: path.join(ROOT, 'resources'),
    version,
    host: {
      chooseSavePath: () => Promise.resolve(answers.save?.() ?? null),
      readOutside: () => Promise.resolve({ ok: false, refusal: 'too-heavy' }),
      verifyOutside: (bytes, options) => Promise.resolve(verifyPdf(bytes, options)),
      chooseOpenPath: () => Promise.resolve(answers.open ?? null),
      keychainSecret: () => Promise.resolve(null),
    },
    onEvent: () => undefined,
    ...options,
  });
  return {
    core,
    dataDir,
    close() {
      core.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Founding = InputOf<Contract['session.found']>;

type Founder = Pick<Founding, 'login' | 'password'> & Partial<Founding['agent']>;

/** Founds an invented service with one agent, an officer unless said otherwise. Returns its name. */
export async function foundFictionalSite(core: Core, { login, password, ...agent }: Founder): Promise<string> {
  const founded = valueOf(
    await core.call('session.found', {
      site: { name: 'SPIP de démonstration', territory: 'metropole', timeZone: 'Europe/Paris' },
      antenna: { name: 'Antenne de Valbourg', address: ['12 rue des Tilleuls', '00140 Valbourg'], phone: '+33199000140' },
      agent: { familyName: 'Verdier', givenNames: 'Camille', role: 'officer', ...agent },
      login,
      password,
    }),
  );
  return founded.status.site?.name ?? '';
}
