import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf, type VerifyOptions } from '../../../electron/core/paper/signature';
import { run, TestAuthority } from '../../fixtures/signature/pki';
import { reservedReport, signedReport } from '../../fixtures/signature/reports';
import { flipped, tamperings } from '../../fixtures/signature/tamperings';

const authority = new TestAuthority();
const officer = authority.issue('officer', { subject: '/C=FR/O=SPIP Essai/CN=Claire ESSAI/title=officer' });
const director = authority.issue('director', { subject: '/C=FR/O=SPIP Essai/CN=Marc ESSAI/title=director', key: 'rsa' });
const server = authority.timestampServer();
const root = authority.certificate('ca');
const DAY = 86_400_000;

const options: VerifyOptions = {
  authorities: [{ certificate: root, name: 'Essai', givesRoles: true }],
  timestampAuthorities: [root],
  revocations: [],
  at: Date.now() + DAY,
  roles: { author: ['officer', 'director'], director: ['director'] },
};
const fingerprintOf = (pdf: Uint8Array, index: number): string =>
  verifyPdf(pdf, options).signatures[index]?.chain[0]?.fingerprint ?? '';

let signed: Uint8Array;
let unstamped: Uint8Array;

beforeAll(async () => {
  signed = await signedReport(officer, director, server);
  unstamped = await signedReport(officer, director);
});

describe('an untouched file', () => {
  it('is valid, and says who signed, in what role, how, and by which authority', () => {
    const verdict = verifyPdf(signed, options);
    expect(verdict).toMatchObject({ verdict: 'valid', changes: [] });
    expect(verdict.signatures).toMatchObject([
      { field: 'author', signer: 'Claire ESSAI', role: 'officer', level: 'B-B', authority: 'Essai', coversWholeFile: false },
      {
        field: 'director',
        signer: 'Marc ESSAI',
        role: 'director',
        level: 'B-T',
        provenAt: { by: 'timestamp' },
        coversWholeFile: true,
      },
    ]);
  });

  it('is valid between the two signatures', async () => {
    const text = Buffer.from(signed).toString('latin1');
    const firstEnd = text.indexOf('%%EOF\n', text.indexOf('/ByteRange')) + 6;
    expect(verifyPdf(signed.subarray(0, firstEnd), options)).toMatchObject({
      verdict: 'valid',
      signatures: [{ field: 'author' }],
    });
  });

  it('is not signed before the first one', async () => {
    expect(verifyPdf(await reservedReport(), options).verdict).toBe('not-signed');
  });
});

describe('a tampered file', () => {
  it.each(Object.entries(tamperings))('is called altered: %s', (_, tamper) => {
    expect(verifyPdf(tamper(unstamped), options).verdict).toBe('altered');
    expect(verifyPdf(tamper(signed), options).verdict).toBe('altered');
  });

  it('is called altered whatever byte is changed, wherever it stands', () => {
    const marks = ['/ByteRange', '/Contents <', '%%EOF', 'xref', 'trailer', '/AcroForm', '/Prev', '/V '];
    const places = marks.flatMap(mark => {
      const at = Buffer.from(signed).lastIndexOf(mark);
      return Array.from({ length: 40 }, (_, index) => Math.min(signed.length - 1, at + index));
    });
    const anywhere = fc.oneof(fc.nat(signed.length - 1), fc.constantFrom(...places));
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 255 }), (at, mask) => {
        expect(verifyPdf(flipped(signed, at, mask), options).verdict).toBe('altered');
      }),
      { numRuns: 400 },
    );
  });

  it('is called altered whatever digit of a signature is changed', () => {
    const text = Buffer.from(signed).toString('latin1');
    const holes = [...text.matchAll(/\/Contents <(30[0-9a-f]+?)0{400}/g)].map(
      match => [match.index + 11, match[1]?.length ?? 0] as const,
    );
    expect(holes).toHaveLength(2);
    const place = fc.constantFrom(...holes).chain(([from, length]) => fc.nat(length).map(shift => from + shift));
    fc.assert(
      fc.property(place, fc.constantFrom(...'0123456789abcdef'), (at, digit) => {
        fc.pre(text[at] !== digit);
        const copy = Buffer.from(signed);
        copy[at] = digit.charCodeAt(0);
        expect(verifyPdf(copy, options).verdict).not.toBe('valid');
      }),
      { numRuns: 400 },
    );
  });

  it('is told from the others where pdfsig calls its signatures valid', () => {
    const file = path.join(authority.folder, 'drawn.pdf');
    writeFileSync(file, tamperings['text drawn over a page']?.(unstamped) ?? unstamped);
    expect(
      run('pdfsig', ['-nocert', file])
        .toString()
        .match(/Signature is Valid/g),
    ).toHaveLength(2);
  });

  it('names what was changed', () => {
    const changesOf = (name: string): readonly string[] => verifyPdf(tamperings[name]?.(unstamped) ?? unstamped, options).changes;
    expect(changesOf('an annotation added')).toContain('annotation');
    expect(changesOf('a page hidden')).toContain('pages');
    expect(changesOf('text drawn over a page')).toContain('page');
    expect(changesOf('the block of the director moved')).toContain('field');
    expect(changesOf('bytes after the end')).toEqual(['unreadable']);
  });
});

describe('a right signature by the wrong certificate', () => {
  it('is revoked from the moment of the revocation, unless a time stamp proves that it came before', () => {
    const revoke = (pdf: Uint8Array, at: number) =>
      verifyPdf(pdf, { ...options, revocations: [{ fingerprint: fingerprintOf(pdf, 1), at, reason: 'departure' }] });
    expect(revoke(unstamped, Date.now() + DAY)).toMatchObject({
      verdict: 'revoked',
      signatures: [{ verdict: 'valid' }, { verdict: 'revoked' }],
    });
    expect(revoke(signed, Date.now() - DAY).verdict).toBe('revoked');
    expect(revoke(signed, Date.now() + DAY).verdict).toBe('valid');
  });

  it('is valid when the journal knew the file before the revocation', () => {
    const revocations = [{ fingerprint: fingerprintOf(unstamped, 1), at: Date.now() + DAY, reason: 'departure' }];
    const known = new Map([[createHash('sha256').update(unstamped).digest('base64url'), Date.now()]]);
    expect(verifyPdf(unstamped, { ...options, revocations, known }).verdict).toBe('valid');
  });

  it('is of an unknown authority when nobody here trusts it', () => {
    expect(verifyPdf(signed, { ...options, authorities: [] }).verdict).toBe('unknown-authority');
    const other = new TestAuthority('AC Essai').certificate('ca');
    const authorities = [{ certificate: other, name: 'Même nom', givesRoles: true }];
    expect(verifyPdf(signed, { ...options, authorities }).verdict).toBe('unknown-authority');
  });

  it('is of a wrong role when its signer may not fill the field', async () => {
    expect(verifyPdf(await signedReport(officer, officer), options)).toMatchObject({
      verdict: 'wrong-role',
      signatures: [{ verdict: 'valid' }, { verdict: 'wrong-role' }],
    });
  });

  it('takes no role from an authority that gives none', () => {
    const authorities = [{ certificate: root, name: 'Essai', givesRoles: false }];
    expect(verifyPdf(signed, { ...options, authorities }).verdict).toBe('wrong-role');
  });

  it('is expired, or not yet valid', async () => {
    const subject = '/CN=Marc ESSAI/title=director';
    const past = authority.issue('past', { subject, from: '20200101000000Z', to: '20210101000000Z' });
    const future = authority.issue('future', { subject, from: '20390101000000Z', to: '20400101000000Z' });
    expect(verifyPdf(await signedReport(officer, past), options).verdict).toBe('expired');
    expect(verifyPdf(await signedReport(officer, future), options).verdict).toBe('not-yet-valid');
    expect(verifyPdf(unstamped, { ...options, at: Date.now() + 9000 * DAY }).verdict).toBe('expired');
  });
});

describe('other files', () => {
  it('are damaged, unsupported or not signed', () => {
    expect(verifyPdf(Buffer.from('no file'), options).verdict).toBe('damaged');
    expect(verifyPdf(new Uint8Array(0), options).verdict).toBe('damaged');
    expect(verifyPdf(Buffer.from('%PDF-1.7\nnothing more'), options).verdict).toBe('damaged');
    const plain = path.join(authority.folder, 'plain.pdf');
    const locked = path.join(authority.folder, 'locked.pdf');
    writeFileSync(plain, unstamped);
    run('qpdf', ['--encrypt', 'a', 'b', '256', '--', plain, locked]);
    expect(verifyPdf(run('cat', [locked]), options).verdict).toBe('unsupported');
  });

  it('are read when their tables are streams, and altered once rewritten', () => {
    const plain = path.join(authority.folder, 'plain.pdf');
    writeFileSync(plain, unstamped);
    run('qpdf', ['--object-streams=generate', plain, path.join(authority.folder, 'packed.pdf')]);
    expect(verifyPdf(run('cat', [path.join(authority.folder, 'packed.pdf')]), options).verdict).toBe('altered');
  });

  it('never make it throw, nor take long, whatever they hold', () => {
    const random = fc.uint8Array({ minLength: 0, maxLength: 3000 });
    const cutAnywhere = fc
      .tuple(fc.nat(signed.length), random)
      .map(([at, bytes]) => Buffer.concat([signed.subarray(0, at), bytes]))
      .filter(bytes => !bytes.equals(signed));
    fc.assert(
      fc.property(fc.oneof(random, cutAnywhere), bytes => {
        expect(verifyPdf(bytes, options).verdict).not.toBe('valid');
      }),
      { numRuns: 200 },
    );
  });

  it('are refused when they unpack without end, nest without end or turn in circles', () => {
    const file = (body: string): Buffer => {
      const head = `%PDF-1.7\n1 0 obj\n${body}\nendobj\n`;
      return Buffer.from(`${head}xref\n1 1\n0000000009 00000 n \ntrailer\n<< /Root 1 0 R >>\nstartxref\n${head.length}\n%%EOF`);
    };
    expect(verifyPdf(file('['.repeat(100_000)), options).verdict).toBe('unsupported');
    expect(verifyPdf(file('<< /Length 1 0 R >>\nstream\nx\nendstream'), options).verdict).toBe('damaged');
    expect(verifyPdf(Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF'), options).verdict).toBe(
      'damaged',
    );
    expect(verifyPdf(Buffer.from('%PDF-1.7\nxref\n0 999999999\ntrailer\nstartxref\n9\n%%EOF'), options).verdict).toBe(
      'unsupported',
    );
  });
});
