// Signs the reference data of this checkout as an update file. --new-key makes the publisher's key first and prints its public half.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readLegalFiles } from '../electron/core/referential/legalFiles';
import { packContent, signedBytes, updateFileText } from '../electron/core/referential/signedUpdate';
import { loadLegalData } from '../shared/referential';

const USAGE = 'usage: npm run referential:sign -- --key KEY.pem [--new-key] [--from FOLDER] [--out FILE.jalonref]';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        key: { type: 'string' },
        'new-key': { type: 'boolean', default: false },
        from: { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}

function keyOf(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    return stop(`${file} is not a private key in PEM`);
  }
}

const { key, from, out, 'new-key': newKey } = options();
if (key === undefined) stop(USAGE);
if (newKey) {
  if (existsSync(key)) stop(`${key} is already there: a key is never written over`);
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
}
if (!existsSync(key)) stop(`${key} is not there; --new-key makes it`);
const privateKey = keyOf(key);
const publisher = createPublicKey(privateKey).export({ format: 'jwk' }).x;
if (publisher === undefined || privateKey.asymmetricKeyType !== 'ed25519') stop(`${key} is not an Ed25519 key`);

const files = readLegalFiles(from ?? path.join(import.meta.dirname, '../resources/referential'));
const legal = loadLegalData(files);
if (!legal.ok) stop(`The reference data is not valid: ${JSON.stringify(legal.error.details.slice(0, 5))}`);
const content = packContent(files);
const { version } = legal.value.referential.meta;
const target = out ?? `referential-${version}.jalonref`;
const signature = sign(null, signedBytes(content), privateKey).toString('base64url');
writeFileSync(target, updateFileText({ publisher, content: Buffer.from(content).toString('base64url'), signature }));
console.log(`${target}: version ${version}, ${content.length} bytes\npublic key for publishers.json: ${publisher}`);
