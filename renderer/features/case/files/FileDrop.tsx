import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { StagedFile } from '../../../../shared/contract';
import { LARGEST_FILE } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { byteSize } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { FileDialog } from './FileDialog';
import s from './Files.module.css';

export interface FileDropProps {
  /** False where nothing may be added: the place then only shows its children. */
  readonly enabled: boolean;
  readonly onKept: (document: string) => void;
  /** Receives the button that adds files. */
  readonly children: (button: ReactNode) => ReactNode;
}

const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.docx,.odt';

/** A place where files are dropped, with a button for the keyboard: each file is looked at, then filed. */
export function FileDrop({ enabled, onKept, children }: FileDropProps) {
  const t = useT();
  const language = useLanguage();
  const toast = useToast();
  const textOf = useFailureText();
  const { personId: person } = useCase();
  const inspect = useCommand('file.inspect');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [staged, setStaged] = useState<readonly StagedFile[]>([]);

  const add = async (files: readonly File[]): Promise<void> => {
    setWaiting(now => now + files.length);
    for (const file of files) {
      try {
        if (file.size === 0 || file.size > LARGEST_FILE) {
          const limit = byteSize(LARGEST_FILE, language);
          toast({ tone: 'late', title: t('files.notRead', { name: file.name }), text: t('files.size', { limit }) });
          continue;
        }
        const answer = await inspect.run({ person, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        if (answer.ok) setStaged(now => [...now, answer.value]);
        else {
          const { title, text } = textOf(answer.error);
          toast({ tone: 'late', title: `${file.name} – ${title}`, text });
        }
      } catch {
        // a folder, or a file that went away meanwhile
        toast({ tone: 'late', title: t('files.notRead', { name: file.name }), text: t('files.gone') });
      } finally {
        setWaiting(now => now - 1);
      }
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  const [first, ...others] = staged;
  const next = (): void => setStaged(now => now.slice(1));
  const button = enabled && (
    <>
      <Button
        icon={<IconFileImport size={16} stroke={1.8} aria-hidden />}
        busy={waiting > 0}
        onClick={() => input.current?.click()}
      >
        {t('files.add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={event => {
          void add([...(event.target.files ?? [])]);
          // the same file may be chosen again
          event.target.value = '';
        }}
      />
    </>
  );
  if (!enabled) return <>{children(null)}</>;
  return (
    <div
      className={s.place}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children(button)}
      {over && <div className={s.hint}>{t('files.drop')}</div>}
      {first && (
        <FileDialog
          key={first.token}
          file={first}
          after={others.length}
          onKept={document => {
            next();
            toast({ tone: 'ok', title: t('files.kept') });
            onKept(document);
          }}
          onSkip={next}
        />
      )}
    </div>
  );
}
