import { Menu as MantineMenu } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd';
import s from './Menu.module.css';

export interface MenuAction {
  readonly kind?: 'action';
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly dangerous?: boolean;
  readonly onChoose: () => void;
}

/** One choice among several, such as a theme. */
export interface MenuChoice {
  readonly kind: 'choice';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** Choices that stand together, such as several kinds in a filter; the menu stays open. */
export interface MenuChecks {
  readonly kind: 'checks';
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (values: string[]) => void;
}

export type MenuEntry = MenuAction | MenuChoice | MenuChecks;

export interface MenuProps {
  /** Names the menu for readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly target: ReactElement;
  /** Groups of entries, with a line between them. */
  readonly groups: readonly (readonly MenuEntry[])[];
  /** Where it opens under its button; at its right end by default. */
  readonly position?: 'bottom-start' | 'bottom-end';
}

/** A menu of actions behind a button. */
export function Menu({ label, target, groups, position = 'bottom-end' }: MenuProps) {
  const filled = groups.filter(group => group.length > 0);
  return (
    <MantineMenu position={position} withInitialFocusPlaceholder={false}>
      <MantineMenu.Target>{target}</MantineMenu.Target>
      <MantineMenu.Dropdown className={s.dropdown} aria-label={label}>
        {filled.map((group, index) => (
          <Group key={group[0]?.id} entries={group} first={index === 0} />
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

function Group({ entries, first }: { readonly entries: readonly MenuEntry[]; readonly first: boolean }) {
  return (
    <>
      {!first && <MantineMenu.Divider />}
      {entries.map(entry =>
        entry.kind === 'choice' ? (
          <MantineMenu.RadioGroup key={entry.id} value={entry.value} onChange={entry.onChoose} aria-label={entry.label}>
            <MantineMenu.Label>{entry.label}</MantineMenu.Label>
            {entry.options.map(option => (
              <MantineMenu.RadioItem className={s.item ?? ''} key={option.value} value={option.value}>
                {option.label}
              </MantineMenu.RadioItem>
            ))}
          </MantineMenu.RadioGroup>
        ) : entry.kind === 'checks' ? (
          <MantineMenu.CheckboxGroup key={entry.id} value={[...entry.values]} onChange={entry.onChoose} aria-label={entry.label}>
            <MantineMenu.Label>{entry.label}</MantineMenu.Label>
            {entry.options.map(option => (
              <MantineMenu.CheckboxItem className={s.item ?? ''} key={option.value} value={option.value}>
                {option.label}
              </MantineMenu.CheckboxItem>
            ))}
          </MantineMenu.CheckboxGroup>
        ) : (
          <MantineMenu.Item
            className={s.item ?? ''}
            key={entry.id}
            data-danger={entry.dangerous || undefined}
            leftSection={entry.icon}
            rightSection={entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
            disabled={entry.disabled ?? false}
            onClick={entry.onChoose}
          >
            {entry.label}
          </MantineMenu.Item>
        ),
      )}
    </>
  );
}
