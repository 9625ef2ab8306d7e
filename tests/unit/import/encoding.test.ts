import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/core/import/encoding';

const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes);
  return result.ok ? [result.value.encoding, result.value.text] : [result.error.code, result.error.details.found];
};
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['plain ASCII', Buffer.from('Nom;Prenom'), ['UTF-8', 'Nom;Prenom']],
    ['UTF-8', Buffer.from('Hélène Œuvrard'), ['UTF-8', 'Hélène Œuvrard']],
    ['UTF-8 with its mark', Buffer.from('\ufeffHélène'), ['UTF-8 BOM', 'Hélène']],
    ['UTF-16LE with its mark', Buffer.from('\ufeffHélène', 'utf16le'), ['UTF-16LE', 'Hélène']],
    ['UTF-16BE with its mark', bigEndian('\ufeffHélène'), ['UTF-16BE', 'Hélène']],
    ['UTF-16LE without a mark', Buffer.from('Nom;Prénom\r\nHélène', 'utf16le'), ['UTF-16LE', 'Nom;Prénom\r\nHélène']],
    ['UTF-16BE without a mark', bigEndian('Nom;Prénom\r\nHélène'), ['UTF-16BE', 'Nom;Prénom\r\nHélène']],
    ['ISO-8859-1', Buffer.from('Hélène Lefèvre', 'latin1'), ['ISO-8859-1', 'Hélène Lefèvre']],
    ['Windows-1252', Buffer.from('L\x92\x8cuvre à 5 \x80', 'latin1'), ['Windows-1252', 'L’Œuvre à 5 €']],
    ['ISO-8859-15', Buffer.from('S\xbdur \xbcuvrard', 'latin1'), ['ISO-8859-15', 'Sœur Œuvrard']],
  ])('reads %s', (_name, bytes, expected) => {
    expect(decoded(bytes)).toEqual(expected);
  });

  it.each([
    ['a spreadsheet', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'spreadsheet'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
    ['a PDF', Buffer.from('%PDF-1.7\nx'), 'pdf'],
    ['bytes with zeros', Buffer.from('Nom;Pr\0nom'), 'binary'],
    ['MS-DOS accents', Buffer.from('H\x82l\x8ane', 'latin1'), 'dos'],
    ['bytes that Windows-1252 does not have', Buffer.from('Andr\x8e \x8f', 'latin1'), 'unknown'],
  ])('refuses %s', (_name, bytes, found) => {
    expect(decoded(bytes)).toEqual(['import.wrong-encoding', found]);
  });

  it('refuses pieces of two encodings, and says where the second begins', () => {
    const bytes = Buffer.concat([Buffer.from('Nom\nHélène\nZoé\n'), Buffer.from('Chloé\n', 'latin1')]);
    const result = decodeText(bytes);
    expect(result).toEqual({ ok: false, error: { code: 'import.wrong-encoding', details: { found: 'mixed', line: 4 } } });
  });

  it('gives back any text written in UTF-8 or marked UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        fc.pre(!text.includes('\0') && !text.startsWith('PK') && !text.startsWith('%PDF'));
        expect(decoded(Buffer.from(`x${text}`))).toEqual(['UTF-8', `x${text}`]);
        expect(decoded(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(['UTF-16LE', text]);
      }),
    );
  });
});
