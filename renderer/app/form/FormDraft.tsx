import { ClashNotices } from './ClashNotices';
import { DraftNote } from './DraftNote';
import type { DraftForm } from './useDraftForm';

/** What a draft brought back says above its form: that it is one, and what someone else changed meanwhile. */
export function FormDraft<F, P>({ form }: { readonly form: Pick<DraftForm<F, P>, 'draft' | 'clashWords' | 'asked'> }) {
  return (
    <>
      <DraftNote draft={form.draft} />
      {form.clashWords && <ClashNotices draft={form.draft} words={form.clashWords} asked={form.asked} />}
    </>
  );
}
