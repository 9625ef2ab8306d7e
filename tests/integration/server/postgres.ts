import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { required } from '../../../shared/base/result';

const RELEASES = '/usr/lib/postgresql';

/** Folder of the programs of the newest PostgreSQL that is installed. */
function programs(): string {
  const releases = existsSync(RELEASES) ? readdirSync(RELEASES).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = releases.map(release => path.join(RELEASES, release, 'bin')).find(one => existsSync(path.join(one, 'initdb')));
  return required(folder, 'PostgreSQL (npm test installs it)');
}

/** Whom the server runs as: it refuses to run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string, user: string) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const user = idOf('-u', 'postgres').status === 0 ? 'postgres' : 'nobody';
  return { uid: Number(idOf('-u', user).stdout), gid: Number(idOf('-g', user).stdout) };
}

/** A PostgreSQL of the tests' own. */
export interface TestPostgres {
  /** Data, write-ahead log and log file lie in it. */
  readonly folder: string;
  /** Path of one of its programs, such as pg_dump. */
  program(name: string): string;
  /** Makes an empty database; gives its address. */
  database(): Promise<string>;
  /** Writes out what is in memory. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL on a socket in a temporary folder. `durable` waits for the disk, as in production. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const bin = programs();
  const who = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-pg-'));
  const data = path.join(folder, 'data');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  if (who.uid !== undefined && who.gid !== undefined) for (const one of [folder, data]) chownSync(one, who.uid, who.gid);
  const initialised = spawnSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'relay', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...who,
    cwd: folder,
    encoding: 'utf8',
  });
  if (initialised.status !== 0) throw new Error(`initdb: ${initialised.stderr}`);
  const logFile = path.join(folder, 'server.log');
  const options = { listen_addresses: '', unix_socket_directories: folder, fsync: durable ? 'on' : 'off', log_statement: 'all' };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...flags, ...(durable ? ['-c', 'log_statement=none'] : [])], {
    ...who,
    cwd: folder,
    stdio: ['ignore', 'ignore', openSync(logFile, 'w')],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const address = (database: string): string => `postgresql://relay@localhost/${database}?host=${folder}`;
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client(address('postgres'));
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  for (let tries = 0; ; tries++) {
    try {
      await ask('SELECT 1');
      break;
    } catch (error) {
      if (tries > 300 || child.exitCode !== null)
        throw new Error(`PostgreSQL did not start: ${readFileSync(logFile, 'utf8')}`, { cause: error });
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
  let count = 0;
  return {
    folder,
    program: name => path.join(bin, name),
    async database() {
      const name = `relay_${++count}`;
      await ask(`CREATE DATABASE ${name}`);
      return address(name);
    },
    checkpoint: () => ask('CHECKPOINT'),
    async stop() {
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
