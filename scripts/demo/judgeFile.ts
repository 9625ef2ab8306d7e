import path from 'node:path';
import { addDays, type CalendarDate } from '../../shared/base/calendarDate';
import { KDF_MEMORY_BYTES } from '../../electron/core/vault';
import { required } from '../../shared/base/result';
import { fictionalCore, foundFictionalSite } from './fictionalCore';
import { expect, valueOf } from './stage';

/** With the five parts that Jalon writes, a file of thirty pieces. */
const NOTES = 25;

/** A case of its own, followed by a director: assembled for the judge, then closed and archived. */
export interface JudgeFile {
  /** Assembles it and saves it. Gives the path, and what was done in words. */
  assemble(): Promise<{ path: string; what: string }>;
  /** Closes the case and saves its archive package. */
  archive(): Promise<{ path: string; what: string }>;
  close(): void;
}

/** Opens a core of its own on an empty folder; the files go to `outDir`. */
export async function judgeFile(outDir: string): Promise<JudgeFile> {
  let savePath: string | null = null;
  const cost = { kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES } };
  const { core, close } = await fictionalCore({ save: () => savePath }, cost);
  let person: string | null = null;
  const status = async () => valueOf(await core.call('session.status', {}));

  const fill = async (): Promise<string> => {
    await foundFictionalSite(core, { login: 'lacroix', password: 'trente pièces inventées au dossier', role: 'director' });
    const { agent, today } = await status();
    const values = { familyName: 'Pommier', givenNames: 'Elie' };
    const input = { values, antenna: null, referent: agent?.id ?? null, confirmedDistinct: true };
    const { id } = valueOf(await core.call('person.create', input));
    const first = addDays(today as CalendarDate, -15 * (NOTES + 1)); // the core computed the day
    valueOf(
      await core.call('measure.create', {
        person: id,
        values: { type: 'SPROB', judgmentDate: first, mandateDate: first, startDate: first, durationMonths: 12 },
        obligations: [{ type: 'O45_1', particulars: null }],
      }),
    );
    for (let rank = 0; rank < NOTES; rank++) {
      const note = { person: id, day: addDays(first, 15 * (rank + 1)), time: '10:00', mode: 'office' as const, title: null };
      const texts = { transmissible: `Point n° ${rank + 1} sur la situation.`, confidences: 'Confidence inventée : chat-huant.' };
      valueOf(await core.call('interview.save', { id: null, ...note, ...texts, corrects: null, appointment: null }));
    }
    return id;
  };

  return {
    async assemble() {
      person = await fill();
      const recipient = 'Juge de l’application des peines de Valbourg';
      const asked = { person, kind: 'judge' as const, recipient, job: 'judge', pieces: null, withheld: null };
      const made = valueOf(await core.call('caseFile.create', asked));
      expect(made.entries.length === NOTES + 5, `${made.entries.length} pieces instead of ${NOTES + 5}`);
      expect(
        made.entries.every(one => one.damage === null),
        'a piece is damaged',
      );
      savePath = path.join(outDir, 'dossier-juge.pdf');
      valueOf(await core.call('document.save', { id: made.document }));
      return { path: savePath, what: `${made.entries.length} pieces on ${made.pages} numbered pages, with their index` };
    },
    async archive() {
      const id = required(person, 'the case');
      const { today } = await status();
      valueOf(await core.call('case.close', { person: id, on: today, reason: 'Fin de mesure', confirmedRunning: true }));
      savePath = path.join(outDir, 'versement-seda.zip');
      const made = valueOf(await core.call('archive.create', { person: id, job: 'archive' }));
      expect(made.saved && made.damaged.length === 0, 'the archive is not whole');
      return { path: savePath, what: `${made.objects} files and their manifest (SEDA 2.3)` };
    },
    close,
  };
}
