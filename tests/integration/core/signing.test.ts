import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signField, type SignerKey } from '../../../electron/core/paper/signature';
import { openSigner } from '../../../electron/core/services/signing';
import { required } from '../../../shared/base/result';
import { run, TestAuthority } from '../../fixtures/signature/pki';
import { FONTS, reservedReport } from '../../fixtures/signature/reports';
import { tamperings } from '../../fixtures/signature/tamperings';
import { foundSite, PASSWORD, type TestSite } from './testSite';
import { packedBomb } from '../../fixtures/outsideFiles';

const DAY = 86_400_000;
let site: TestSite;

beforeEach(async () => {
  site = await foundSite();
  await site.addUser('officer', 'officer');
});
afterEach(() => site.remove());

const credential = (password = PASSWORD) => ({ kind: 'software', password }) as const;
const workspace = () => required(site.core.workspace, 'the workspace');
const mine = async () => required((await site.call('signing.status', {})).mine, 'the certificate');

async function signerOf(login: string): Promise<SignerKey> {
  await site.as(login);
  const signer = await openSigner(workspace(), credential());
  if (!signer.ok) throw new Error(signer.error.code);
  return signer.value.key;
}

/** The officer and the director get their certificates. */
async function enrol(): Promise<void> {
  await site.as('officer');
  await site.call('signing.request', {});
  await site.as('camille');
  await site.call('signing.foundAuthority', {});
  await site.call('signing.request', {});
  for (const { id } of (await site.call('signing.status', {})).certificates) await site.call('signing.issue', { id });
}

/** A report signed by the officer, then by `second` in the director's field. */
async function signed(second = 'camille'): Promise<Uint8Array> {
  const common = { role: 'Agent', reason: 'Rapport', at: site.now, timeZone: 'Europe/Paris', fontsDir: FONTS };
  const author = await signerOf('officer');
  const pdf = await reservedReport();
  const first = await signField({ ...common, pdf, field: 'author', signer: author, name: 'A', certify: true });
  const other = await signerOf(second);
  return (await signField({ ...common, pdf: first.pdf, field: 'director', signer: other, name: 'B', certify: false })).pdf;
}

describe('a signing certificate', () => {
  it('is asked for by its owner, issued by the authority of the site, and signs with the password', async () => {
    await enrol();
    expect(await mine()).toMatchObject({ state: 'valid', kind: 'software', to: '2029-11-23' });
    const verdict = await site.call('signature.verify', { bytes: await signed() });
    expect(verdict).toMatchObject({
      verdict: 'valid',
      signatures: [
        { field: 'author', signer: 'Test officer', role: 'officer', level: 'B-B', authority: 'site' },
        { field: 'director', signer: 'Camille Verdier', role: 'director' },
      ],
    });
  });

  it('is one that openssl trusts', async () => {
    await enrol();
    const { chain } = await signerOf('officer');
    const folder = new TestAuthority().folder;
    chain.forEach((der, index) => writeFileSync(`${folder}/${index}.der`, der));
    for (const index of [0, 1])
      run('openssl', ['x509', '-inform', 'DER', '-in', `${index}.der`, '-out', `${index}.crt`], { cwd: folder });
    const said = run('openssl', ['verify', '-x509_strict', '-CAfile', '1.crt', '0.crt'], { cwd: folder }).toString();
    expect(said).toContain('0.crt: OK');
  });

  it('signs for nobody without the password; wrong ones count as at unlocking', async () => {
    await enrol();
    await site.as('officer');
    for (const wrong of ['one', 'two']) {
      expect(await openSigner(workspace(), credential(wrong))).toMatchObject({
        ok: false,
        error: { code: 'vault.wrong-password' },
      });
    }
    await openSigner(workspace(), credential('three'));
    expect(await openSigner(workspace(), credential())).toMatchObject({ ok: false, error: { code: 'vault.wait' } });
  });

  it('keeps its key out of the journal in clear, and out of the reach of every other user', async () => {
    await enrol();
    const [row] = site.rows('certificate');
    const wrapped = Buffer.from(String(row?.['wrapped_key']), 'base64url');
    await site.as('camille');
    expect(workspace().keys.unwrap(wrapped)).toBeNull();
    await site.as('officer');
    const opened = required(workspace().keys.unwrap(wrapped), 'the key');
    for (const table of ['certificate', 'site_authority', 'op_log'].filter(name => tables().includes(name))) {
      for (const one of site.rows(table)) {
        const texts = Object.values(one).map(value =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
        );
        expect(texts.join()).not.toContain(Buffer.from(opened).toString('base64url'));
        expect(texts.join()).not.toContain(Buffer.from(opened).toString('latin1'));
      }
    }
  });

  it('is lost when its owner’s password is reset with the recovery code: nobody may sign in another’s name', async () => {
    await enrol();
    site.core.lock();
    await site.call('session.recover', {
      login: 'officer',
      recoveryCode: site.recoveryCode,
      password: 'un autre mot de passe 42 ans',
    });
    if (!site.core.workspace) await site.call('session.unlock', { login: 'officer', password: 'un autre mot de passe 42 ans' });
    const answer = await openSigner(workspace(), credential('un autre mot de passe 42 ans'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'signing.key-lost' } });
  });

  it('cannot be issued by an officer, nor by a head who does not hold the authority yet', async () => {
    await enrol();
    await site.addUser('head', 'head');
    await site.as('officer');
    expect(await site.code('signing.foundAuthority', {})).toBe('rights.denied');
    await site.as('head');
    const { id } = await site.call('signing.request', {});
    expect(await site.code('signing.issue', { id })).toBe('signing.not-holder');
    await site.as('camille');
    await site.call('signing.issue', { id });
    await site.as('head');
    expect((await site.call('signing.status', {})).holdsAuthority).toBe(true);
    const renewal = await site.call('signing.request', {});
    expect(await site.code('signing.issue', renewal)).toBe('ok');
  });

  it('is asked for once, issued once and revoked once', async () => {
    await enrol();
    await site.as('officer');
    const { id } = await site.call('signing.request', {});
    expect(await site.code('signing.request', {})).toBe('signing.requested-already');
    await site.as('camille');
    await site.call('signing.issue', { id });
    expect(await site.code('signing.issue', { id })).toBe('signing.issued-already');
    expect(await site.code('signing.foundAuthority', {})).toBe('signing.authority-exists');
    await site.call('signing.revoke', { id, reason: 'superseded' });
    expect(await site.code('signing.revoke', { id, reason: 'superseded' })).toBe('signing.revoked-already');
  });

  it('warns before its end, and signs no more after it', async () => {
    await enrol();
    site.now += 1060 * DAY;
    await site.as('camille');
    expect((await mine()).state).toBe('ending');
    site.now += 60 * DAY;
    await site.as('camille');
    expect((await mine()).state).toBe('expired');
    expect(await openSigner(workspace(), credential())).toMatchObject({ error: { code: 'signing.no-certificate' } });
  });

  it('signs no more once its owner has another role, and is asked for again for that one', async () => {
    await enrol();
    const bytes = await signed();
    await site.as('officer');
    const { agent } = await mine();
    await site.as('camille');
    const blank = { antenna: null, specialities: [], phone: null, email: null };
    await site.call('agent.save', { ...agent, role: 'director', ...blank });
    await site.as('officer');
    expect((await mine()).state).toBe('other-role');
    expect(await openSigner(workspace(), credential())).toMatchObject({ error: { code: 'signing.no-certificate' } });
    const renewal = await site.call('signing.request', {});
    await site.as('camille');
    await site.call('signing.issue', renewal);
    await site.as('officer');
    expect(await mine()).toMatchObject({ id: renewal.id, state: 'valid' });
    expect(await site.call('signature.verify', { bytes: await signed('officer') })).toMatchObject({ verdict: 'valid' });
    expect((await site.call('signature.verify', { bytes })).verdict).toBe('valid');
  });
});

describe('a file dropped on Jalon', () => {
  it('is judged in a process apart: the core answers others meanwhile', async () => {
    let judged = false;
    const verdict = site.call('signature.verify', { bytes: packedBomb() }).then(one => {
      judged = true;
      return one.verdict;
    });
    await site.call('session.status', {});
    expect(judged).toBe(false);
    expect(await verdict).toMatch(/^(unsupported|damaged|not-signed)$/);
  });

  it('is revoked once its signer is, and that travels with the vault', async () => {
    await enrol();
    const bytes = await signed();
    const { id } = await mine();
    site.now += DAY;
    await site.as('camille');
    await site.call('signing.revoke', { id, reason: 'key-compromised' });
    expect(await site.call('signature.verify', { bytes })).toMatchObject({
      verdict: 'revoked',
      signatures: [{ verdict: 'valid' }, { verdict: 'revoked', revocation: { reason: 'key-compromised' } }],
    });
    expect(await openSigner(workspace(), credential())).toMatchObject({ error: { code: 'signing.no-certificate' } });
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  });

  it('is of a wrong role when an officer signs in the director’s place, altered when touched, unknown elsewhere', async () => {
    await enrol();
    expect((await site.call('signature.verify', { bytes: await signed('officer') })).verdict).toBe('wrong-role');
    const bytes = await signed();
    const tampered = required(tamperings['an annotation added'], 'the tampering')(bytes);
    expect((await site.call('signature.verify', { bytes: tampered })).verdict).toBe('altered');
    const elsewhere = await foundSite();
    expect((await elsewhere.call('signature.verify', { bytes })).verdict).toBe('unknown-authority');
    elsewhere.remove();
  });

  it('is not signed, or not a PDF', async () => {
    expect((await site.call('signature.verify', { bytes: Buffer.from('text') })).verdict).toBe('damaged');
    const bytes = await reservedReport();
    expect(await site.call('signature.verify', { bytes })).toEqual({ verdict: 'not-signed', signatures: [], changes: [] });
  });
});

const tables = (): string[] =>
  workspace()
    .db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'", [])
    .map(({ name }) => name);
