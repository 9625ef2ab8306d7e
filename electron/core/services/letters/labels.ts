import { err, ok } from '../../../../shared/base/result';
import { letterheadOf, receivingAntenna, addressLines } from '../documents';
import { personName } from '../../paper/typography';
import { saveFile } from '../savedFile';
import { addAccess, isMine, type Handlers } from '../workspace';
import { recipients } from './people';

const PDF = [{ name: 'PDF', extensions: ['pdf'] }];

export const labelHandlers: Handlers<'label.formats' | 'label.make'> = {
  'label.formats': workspace =>
    ok(
      workspace.letterTexts.labels.map(one => ({
        code: one.code,
        label: one.label,
        envelope: one.envelope,
        perSheet: one.columns * one.rows,
      })),
    ),

  'label.make': async (workspace, input) => {
    const format = workspace.letterTexts.labels.find(one => one.code === input.format);
    if (!format) return err({ code: 'label.unknown-format' });
    const who = recipients(workspace, input.people, input.purpose);
    if (!who.ok) return who;
    // one who is expected twice on a day needs one label
    const ready = [...new Map(who.value.ready.map(({ record }) => [record.id, record])).values()];
    const { refused } = who.value;
    const none = { bytes: null, pages: 0, labels: 0, refused: [...refused], saved: false, fileName: null };
    if (ready.length === 0) return ok(none);
    const head = letterheadOf(workspace, receivingAntenna(workspace, null));
    const { pdf, pages } = await workspace.paper.labels({
      format,
      skip: Math.min(input.skip, format.columns * format.rows - 1),
      // an envelope passes through many hands: it says where to send it back, not which service writes
      sender: format.envelope ? head.addressLines : null,
      addressees: ready.map(record => ({ name: personName(record), lines: addressLines(record) })),
    });
    const trace = (kind: 'generate' | 'print' | 'export') => (): void =>
      workspace.journal.commit(workspace.actor, transaction => {
        for (const { id } of ready)
          if (!isMine(workspace, id))
            addAccess(workspace, transaction, {
              person: id,
              kind,
              purpose: input.purpose,
              detail: 'labels',
              outsideCaseload: true,
            });
        addAccess(workspace, transaction, { person: null, kind, detail: `labels ${ready.length}`, outsideCaseload: false });
      });
    const made = { ...none, pages, labels: ready.length };
    if (input.to === 'file') {
      const request = { defaultName: `adresses-${workspace.today()}.pdf`, filters: PDF };
      const saved = await saveFile(workspace, request, pdf, trace('export'));
      return saved.ok ? ok({ ...made, ...saved.value }) : saved;
    }
    trace(input.to === 'print' ? 'print' : 'generate')();
    return ok({ ...made, bytes: pdf });
  },
};
