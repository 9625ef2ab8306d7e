import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../i18n';
import s from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many things stand behind the tab. */
  readonly count?: number | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Id of the element that shows the selected tab; give it to `TabPanel`. */
  readonly panelId: string;
}

/** Tabs of one subject: arrows, Home and End move, the selected one alone is in the tab order. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, panelId }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(tab => tab.id === selected);
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const to = moves[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className={s.list} role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(tab => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={s.tab}
          id={`${panelId}-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? panelId : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && <span className={s.count}>{tab.count.toLocaleString(language)}</span>}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  readonly id: string;
  readonly selected: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What the selected tab shows. */
export function TabPanel({ id, selected, className, children }: TabPanelProps) {
  return (
    <div id={id} role="tabpanel" aria-labelledby={`${id}-${selected}`} className={className}>
      {children}
    </div>
  );
}

export interface ViewBarProps<Id extends string> {
  readonly label: string;
  readonly views: readonly Tab<Id>[];
  /** Null when the filters match no saved view. */
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
  /** At the right end, such as a button that saves the view. */
  readonly end?: ReactNode;
}

/** Saved views of one list: they look like tabs but only filter what stands below. */
export function ViewBar<Id extends string>({ label, views, selected, onSelect, end }: ViewBarProps<Id>) {
  const language = useLanguage();
  return (
    <nav className={s.list} aria-label={label}>
      {views.map(view => (
        <button
          key={view.id}
          type="button"
          className={s.tab}
          aria-pressed={view.id === selected}
          onClick={() => onSelect(view.id)}
        >
          {view.label}
          {view.count !== undefined && <span className={s.count}>{view.count.toLocaleString(language)}</span>}
        </button>
      ))}
      {end !== undefined && <span className={s.end}>{end}</span>}
    </nav>
  );
}
