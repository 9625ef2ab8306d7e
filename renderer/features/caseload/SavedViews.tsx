import { IconBookmarkPlus, IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedViewLine } from '../../../shared/contract';
import { useCommand, useQueryCall } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Menu } from '../../ui/Menu';
import { ViewBar } from '../../ui/Tabs';
import { useToast } from '../../ui/toast';
import {
  readColumns,
  sameFilters,
  shownColumns,
  standingQuery,
  standingViewIds,
  standingViewOf,
  type CaseloadView,
} from './caseloadView';
import { SaveViewDialog } from './SaveViewDialog';
import { useCaseloadCounts } from './useCaseloadCounts';
import s from './Dialogs.module.css';

export interface SavedViewsProps {
  readonly view: CaseloadView;
  readonly onView: (view: CaseloadView) => void;
}

/** The views of the list: those that everyone has with their counts, then those that were saved. */
export function SavedViews({ view, onView }: SavedViewsProps) {
  const t = useT();
  const toast = useToast();
  const words = useFailureText();
  const { query } = view;
  const counts = useCaseloadCounts(query.scope);
  const { data: saved = [] } = useQueryCall('caseload.views', {}, { entities: ['saved_view'] });
  const [dialog, setDialog] = useState<'save' | 'remove' | null>(null);
  const save = useCommand('caseload.saveView');
  const remove = useCommand('caseload.removeView');

  const chosen = saved.find(one => one.id === view.savedView);
  const selected =
    chosen && sameFilters(chosen.query, query) ? chosen.id : (standingViewOf(query) ?? saved.find(isShown(view))?.id ?? null);
  const choose = (id: string): void => {
    const standing = standingViewIds.find(one => one === id);
    const line = saved.find(one => one.id === id);
    if (standing) onView({ ...view, query: standingQuery(standing, query), savedView: null });
    else if (line) onView({ query: line.query, columns: readColumns(line.columns), savedView: line.id });
  };
  const complain = (failure: Parameters<typeof words>[0]): void => {
    const { title, text } = words(failure);
    toast({ tone: 'late', title, text });
  };
  const saveAs = async (id: string | null, name: string, shared: boolean): Promise<void> => {
    const answer = await save.run({ id, name, shared, query, columns: [...shownColumns(view)] });
    if (!answer.ok) {
      complain(answer.error);
      return;
    }
    setDialog(null);
    onView({ ...view, savedView: answer.value.id });
    toast({ tone: 'ok', title: t('caseload.views.saved', { name }) });
  };
  const removeChosen = async (line: SavedViewLine): Promise<void> => {
    const answer = await remove.run({ id: line.id });
    if (!answer.ok) {
      complain(answer.error);
      return;
    }
    setDialog(null);
    onView({ ...view, savedView: null });
    const again = (): void =>
      void save.run({ id: null, name: line.name, shared: line.shared, query: line.query, columns: [...line.columns] });
    toast({
      tone: 'info',
      title: t('caseload.views.removed', { name: line.name }),
      action: { label: t('caseload.undo'), onChoose: again },
    });
  };
  const own = chosen?.own ? chosen : undefined;
  return (
    <>
      <ViewBar
        label={t('caseload.views.label')}
        views={[
          ...standingViewIds.map(id => ({ id, label: t(`caseload.views.${id}`), count: counts?.[id] })),
          ...saved.map(line => ({
            id: line.id,
            label: line.shared && !line.own ? t('caseload.views.shared', { name: line.name }) : line.name,
          })),
        ]}
        selected={selected}
        onSelect={choose}
        end={
          own ? (
            <Menu
              label={t('caseload.views.more', { name: own.name })}
              target={
                <IconButton
                  label={t('caseload.views.more', { name: own.name })}
                  icon={<IconDots size={18} stroke={1.8} aria-hidden />}
                />
              }
              groups={[
                [
                  {
                    id: 'save',
                    label: t('caseload.views.saveAgain'),
                    icon: <IconBookmarkPlus size={16} stroke={1.8} aria-hidden />,
                    onChoose: () => setDialog('save'),
                  },
                ],
                [
                  {
                    id: 'remove',
                    label: t('caseload.views.remove'),
                    icon: <IconTrash size={16} stroke={1.8} aria-hidden />,
                    dangerous: true,
                    onChoose: () => setDialog('remove'),
                  },
                ],
              ]}
            />
          ) : (
            <button type="button" className={s.save} onClick={() => setDialog('save')}>
              <IconPlus size={16} stroke={1.8} aria-hidden />
              {t('caseload.views.save')}
            </button>
          )
        }
      />
      {dialog === 'save' && <SaveViewDialog current={own} busy={save.running} onSave={saveAs} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && own && (
        <ConfirmDialog
          opened
          dangerous
          title={t('caseload.views.removeTitle', { name: own.name })}
          action={t('caseload.views.remove')}
          onConfirm={() => removeChosen(own)}
          onCancel={() => setDialog(null)}
        >
          {t(own.shared ? 'caseload.views.removeShared' : 'caseload.views.removeOwn')}
        </ConfirmDialog>
      )}
    </>
  );
}

const isShown =
  (view: CaseloadView) =>
  (line: SavedViewLine): boolean =>
    sameFilters(line.query, view.query);
