import { describe, expect, it } from 'vitest';
import { keychainSecret, type SecretKeeper } from '../../../electron/main/keychainSecret';

function makeKeeper(mark: string, change: Partial<SecretKeeper> = {}): SecretKeeper {
  return {
    isAvailable: () => true,
    backend: () => 'gnome_libsecret',
    encrypt: text => Buffer.from(mark + text),
    decrypt: bytes => {
      const text = Buffer.from(bytes).toString();
      if (!text.startsWith(mark)) throw new Error('wrong keychain');
      return text.slice(mark.length);
    },
    ...change,
  };
}

function makeFile(content: string | null = null): { read: () => string | null; write: (text: string) => void } {
  return { read: () => content, write: text => (content = text) };
}

describe('keychainSecret', () => {
  it('makes a secret of 32 bytes once, then gives the same', () => {
    const file = makeFile();
    const first = keychainSecret(makeKeeper('k1'), file);
    expect(first.available && first.secret.length).toBe(32);
    expect(keychainSecret(makeKeeper('k1'), file)).toEqual(first);
  });

  it('makes another secret on another workstation', () => {
    expect(keychainSecret(makeKeeper('k1'), makeFile())).not.toEqual(keychainSecret(makeKeeper('k1'), makeFile()));
  });

  it('never writes the secret in clear', () => {
    const file = makeFile();
    const answer = keychainSecret(makeKeeper('k1', { encrypt: text => Buffer.from(text).map(byte => byte ^ 0x5a) }), file);
    const secret = answer.available ? Buffer.from(answer.secret).toString('base64') : '';
    expect(secret).not.toBe('');
    expect(file.read()).not.toContain(secret);
  });

  it.each(['basic_text', 'unknown'])('refuses the backend %s, which protects nothing', backend => {
    const file = makeFile();
    expect(keychainSecret(makeKeeper('k1', { backend: () => backend }), file)).toEqual({
      available: false,
      reason: 'no-keychain',
    });
    expect(file.read()).toBeNull();
  });

  it('says when the system has no keychain', () => {
    const keeper = makeKeeper('k1', { isAvailable: () => false });
    expect(keychainSecret(keeper, makeFile())).toEqual({ available: false, reason: 'no-keychain' });
  });

  it.each<[string, SecretKeeper]>([
    ['another keychain', makeKeeper('k2')],
    ['another backend', makeKeeper('k1', { backend: () => 'kwallet6' })],
  ])('reports a secret that %s cannot open, and leaves it untouched', (_case, keeper) => {
    const file = makeFile();
    keychainSecret(makeKeeper('k1'), file);
    const before = file.read();
    expect(keychainSecret(keeper, file)).toEqual({ available: false, reason: 'unreadable' });
    expect(file.read()).toBe(before);
  });

  it.each(['', '{}', 'null', '{"version":2}', '{"version":1,"backend":"gnome_libsecret","wrapped":"AA=="}'])(
    'reports a damaged file: %s',
    content => {
      const file = makeFile(content);
      expect(keychainSecret(makeKeeper('k1'), file)).toEqual({ available: false, reason: 'unreadable' });
      expect(file.read()).toBe(content);
    },
  );
});
