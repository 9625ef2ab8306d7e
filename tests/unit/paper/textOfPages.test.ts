import path from 'node:path';
import { expect, it } from 'vitest';
import { createPaper } from '../../../electron/core/paper';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { readPdf } from '../../fixtures/readPdf';

const day = '2026-11-24' as CalendarDate; // a date

it('the text of a paper is the whole of it, whatever letters the papers before had', async () => {
  const paper = createPaper({ fontsDir: path.resolve('resources/fonts'), now: () => 0 });
  const textWith = async (familyName: string): Promise<string> => {
    const { pdf } = await paper.accessReport({
      letterhead: { service: 'SPIP', antenna: '', addressLines: [], phone: '', email: '' },
      person: { familyName, givenNames: '' },
      referenceNumber: '',
      from: day,
      to: day,
      purpose: 'essai',
      issuedOn: day,
      issuedBy: 'Zoé',
      lines: [],
    });
    return (await readPdf(pdf)).texts.join(' ');
  };
  // the first paper draws these letters as parts of accented ones only
  await textWith('ÉÀÎÔÙÇÑŸéàîôùçñÿ');
  expect(await textWith('Eaioucny')).toContain('EAIOUCNY');
  expect(await textWith('Bonnard')).toContain('BONNARD');
});
