import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../../../ui/Button';
import s from './Person.module.css';

export interface RowListProps<R extends { readonly key: string }> {
  readonly rows: readonly R[];
  readonly onChange: (rows: readonly R[]) => void;
  readonly empty: () => R;
  readonly addLabel: string;
  /** The fields of a row show their names above them. */
  readonly labelled?: boolean;
  /** Names the button that takes the row out. */
  readonly removeLabel: (row: R, index: number) => string;
  readonly children: (row: R, change: (part: Partial<R>) => void, index: number) => ReactNode;
}

/** Elements of the same kind, such as phones: each can be changed or taken out, one can be added. */
export function RowList<R extends { readonly key: string }>({
  rows,
  onChange,
  empty,
  addLabel,
  labelled = true,
  removeLabel,
  children,
}: RowListProps<R>) {
  return (
    <div className={s.rows}>
      {rows.map((row, index) => (
        <div key={row.key} className={s.row} data-labelled={labelled || undefined}>
          <div className={s.rowFields}>
            {children(row, part => onChange(rows.map(one => (one.key === row.key ? { ...one, ...part } : one))), index)}
          </div>
          <IconButton
            label={removeLabel(row, index)}
            icon={<IconX size={16} aria-hidden />}
            onClick={() => onChange(rows.filter(one => one.key !== row.key))}
          />
        </div>
      ))}
      <Button kind="quiet" icon={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...rows, empty()])}>
        {addLabel}
      </Button>
    </div>
  );
}
