import { describe, expect, it } from 'vitest';
import { coreEnvironment } from '../../../electron/main/coreEnvironment';

describe('coreEnvironment', () => {
  it('keeps what the core needs to run', () => {
    const needed = { PATH: '/bin', HOME: '/home/a', LC_ALL: 'fr_FR.UTF-8', Temp: 'C:\\T', SystemRoot: 'C:\\W', JALON_E2E: '1' };
    expect(coreEnvironment(needed)).toEqual(needed);
  });

  it('drops what could change the code that runs, and the secrets of others', () => {
    const dangerous = [
      'NODE_OPTIONS',
      'NODE_PATH',
      'ELECTRON_RUN_AS_NODE',
      'LD_PRELOAD',
      'LD_LIBRARY_PATH',
      'DYLD_INSERT_LIBRARIES',
    ];
    const others = ['API_TOKEN', 'HTTPS_PROXY', 'node_options', 'SSLKEYLOGFILE'];
    expect(coreEnvironment(Object.fromEntries([...dangerous, ...others].map(name => [name, 'x'])))).toEqual({});
  });

  it('drops absent values', () => {
    expect(coreEnvironment({ HOME: undefined })).toEqual({});
  });
});
