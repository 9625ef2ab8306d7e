import { randomBytes } from 'node:crypto';
import sodium from 'libsodium-wrappers-sumo';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { identityFromSecret, verifySignature } from '../../../electron/core/vault/identity';
import { SecretBytes } from '../../../electron/core/vault/secretBytes';

describe('an identity', () => {
  it('makes the signature of RFC 8032 §7.1, test 2', () => {
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
    const identity = identityFromSecret(new SecretBytes(Buffer.concat([seed, randomBytes(32)])));
    const signature = identity.sign(Buffer.from('72', 'hex'));
    expect(Buffer.from(identity.publicKey).toString('hex')).toBe(
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    );
    expect(Buffer.from(signature).toString('hex').startsWith('92a009a9f0d4cab8720e820b5f642540')).toBe(true);
    expect(verifySignature(identity.publicKey, Buffer.from('72', 'hex'), signature)).toBe(true);
    expect(verifySignature(identity.publicKey, Buffer.from('73', 'hex'), signature)).toBe(false);
  });

  it('has the X25519 public key that libsodium computes', async () => {
    await sodium.ready;
    const box = randomBytes(32);
    const identity = identityFromSecret(new SecretBytes(Buffer.concat([randomBytes(32), box])));
    expect(Buffer.from(identity.boxPublicKey)).toEqual(Buffer.from(sodium.crypto_scalarmult_base(box)));
  });

  it('stops signing when its secret is erased', () => {
    const secret = new SecretBytes(randomBytes(64));
    const identity = identityFromSecret(secret);
    secret.erase();
    expect(() => identity.sign(Buffer.from('x'))).toThrow('locked');
  });

  it('never shows its secret', () => {
    const bytes = Buffer.alloc(64, 'A');
    const secret = new SecretBytes(bytes);
    const identity = identityFromSecret(secret);
    const shown = [
      inspect({ secret, identity }, { depth: 9, showHidden: true }),
      JSON.stringify({ secret, identity }),
      secret.toString(),
    ].join();
    expect(shown).not.toMatch(/AAAA|41, ?65|65, ?65|41 41|4141|QUFB/);
    expect(() => structuredClone({ secret })).not.toThrow();
    expect(JSON.stringify(structuredClone({ secret }))).not.toContain('65');
  });
});
