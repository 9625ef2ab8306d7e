import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reserveFields, signField } from '../../../electron/core/paper/signature';
import { FONTS, reservedReport, SIGNING_AT } from '../../fixtures/signature/reports';
import { run, TestAuthority } from '../../fixtures/signature/pki';

const authority = new TestAuthority();
const officer = authority.issue('officer', { subject: '/C=FR/O=SPIP Essai/CN=Claire ESSAI' });
const director = authority.issue('director', { subject: '/C=FR/O=SPIP Essai/CN=Marc ESSAI', key: 'rsa' });
const server = authority.timestampServer();
const folder = mkdtempSync(path.join(tmpdir(), 'jalon-signing-'));

const common = { timeZone: 'Europe/Paris', at: SIGNING_AT, fontsDir: FONTS };
const byAuthor = {
  ...common,
  field: 'author',
  signer: officer,
  name: 'Claire ESSAI',
  role: 'CPIP',
  reason: 'Rédaction',
  certify: true,
} as const;
const byDirector = {
  ...common,
  field: 'director',
  signer: director,
  name: 'Marc ESSAI',
  role: 'Directeur',
  reason: 'Validation',
  certify: false,
} as const;

/** The parts of each signature, cut out as any other software would. */
function cutOut(pdf: Uint8Array): { content: string; signature: string }[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\s*\]/g)].map((match, index) => {
    const [from = 0, to = 0, rest = 0] = match.slice(1).map(Number);
    const bytes = Buffer.from(text.slice(from + 1, to - 1), 'hex');
    const [content, signature] = [path.join(folder, `${index}.bin`), path.join(folder, `${index}.der`)];
    writeFileSync(content, Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]));
    writeFileSync(signature, bytes.subarray(0, 4 + bytes.readUInt16BE(2)));
    return { content, signature };
  });
}

describe('signing a report', () => {
  let authored: Uint8Array;
  let signed: Uint8Array;

  beforeAll(async () => {
    const first = await signField({ ...byAuthor, pdf: await reservedReport() });
    authored = first.pdf;
    expect(first.level).toBe('B-B');
    const second = await signField({ ...byDirector, pdf: authored, timestamp: server });
    signed = second.pdf;
    expect(second).toMatchObject({ level: 'B-T', timestampFailure: null });
    writeFileSync(path.join(folder, 'signed.pdf'), signed);
  });

  it('keeps every byte of what was signed before', () => {
    expect(Buffer.from(signed.subarray(0, authored.length)).equals(Buffer.from(authored))).toBe(true);
  });

  it('is found valid and trusted by pdfsig, for P-256 and for RSA', () => {
    const store = path.join(authority.folder, 'nss');
    run('mkdir', ['-p', store]);
    run('certutil', ['-N', '-d', store, '--empty-password']);
    run('certutil', ['-A', '-d', store, '-n', 'ca', '-t', 'CT,C,C', '-i', path.join(authority.folder, 'ca.pem')]);
    const said = run('pdfsig', ['-nssdir', store, path.join(folder, 'signed.pdf')]).toString();
    expect(said.match(/Signature is Valid/g)).toHaveLength(2);
    expect(said.match(/Certificate is Trusted/g)).toHaveLength(2);
    expect(said.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2);
    expect(said.match(/- Total document signed/g)).toHaveLength(1);
  });

  it('is a CAdES signature for openssl, with the signer named and no time signed', () => {
    for (const { content, signature } of cutOut(signed)) {
      const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', signature, '-content', content];
      run('openssl', [
        ...args,
        '-CAfile',
        path.join(authority.folder, 'ca.pem'),
        '-purpose',
        'any',
        '-out',
        path.join(folder, 'out'),
      ]);
      const printed = run('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', signature]).toString();
      expect(printed).toContain('id-smime-aa-signingCertificateV2');
      expect(printed.split('unsignedAttrs')[0]).not.toContain('signingTime'); // a time stamp has its own;
    }
  });

  it('is sound for qpdf, and carries its embedded fonts only', () => {
    expect(run('qpdf', ['--check', path.join(folder, 'signed.pdf')]).toString()).toContain('No syntax or stream encoding errors');
    for (const line of run('pdffonts', [path.join(folder, 'signed.pdf')])
      .toString()
      .split('\n')
      .slice(2, -1)) {
      expect(line).toMatch(/ yes (yes|no) +(yes|no) /);
    }
  });

  it('shows who signed, in what capacity and when, and says that the block is not the proof', () => {
    const text = run('pdftotext', [path.join(folder, 'signed.pdf'), '-']).toString();
    for (const shown of ['Marc ESSAI', 'Directeur', 'Signé le 24 novembre 2026 à 11 h 00', 'Ce cadre n’est pas la preuve'])
      expect(text).toContain(shown);
  });

  it('goes on without a time stamp when the server cannot be reached, and says why', async () => {
    const offline = await signField({
      ...byDirector,
      pdf: authored,
      timestamp: async () => Promise.reject(new Error('unreachable')),
    });
    expect(offline).toMatchObject({ level: 'B-B', timestampFailure: 'unreachable' });
  });

  it('refuses a field that was not reserved, or that is filled already', async () => {
    const bare = await reservedReport(['author']);
    await expect(signField({ ...byDirector, pdf: bare })).rejects.toThrow('not reserved');
    await expect(signField({ ...byAuthor, pdf: authored })).rejects.toThrow('filled already');
    await expect(reserveFields(authored, [], FONTS)).rejects.toThrow('a form already');
  });
});
