import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconArrowBackUp,
  IconBuilding,
  IconCheck,
  IconDoorEnter,
  IconHome,
  IconMapPin,
  IconPhone,
  IconUserX,
  IconVideo,
} from '@tabler/icons-react';
import { useState, type CSSProperties, type ReactNode } from 'react';
import type { AbsenceOfDay, AppointmentLine } from '../../../shared/contract';
import { useSession } from '../../app/session';
import { actName, personText, phoneText, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { Name } from '../../ui/Name';
import { State } from '../../ui/State';
import { AbsenceNext } from './AbsenceNext';
import { presenceOf, type PlannedBlock } from './dayPlan';
import { ExcuseDialog } from './ExcuseDialog';
import { useAttendance } from './useAttendance';
import { useClock } from './useClock';
import s from './Appointment.module.css';

const modeIcons = {
  office: IconBuilding,
  phone: IconPhone,
  home: IconHome,
  video: IconVideo,
  'other-place': IconMapPin,
} as const;
/** Height from which a second line of words fits, in CSS pixels. */
const TWO_LINES = 40;

export interface AppointmentProps {
  readonly block: Pick<PlannedBlock, 'line' | 'lane' | 'lanes'>;
  readonly top: number;
  readonly height: number;
  readonly now: number;
  /** Of an absence, what is proposed next. */
  readonly absence: AbsenceOfDay | undefined;
}

/** An appointment at its hour, with its presence noted in one click. */
export function Appointment({ block, top, height, now, absence }: AppointmentProps) {
  const { line, lane, lanes } = block;
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const presence = presenceOf(line, now);
  const Mode = modeIcons[line.mode];
  const about = line.title ?? (legal && actName(legal, line.type, language)) ?? '';
  const tall = height >= TWO_LINES;
  const place = [about, line.place].filter(part => part !== null && part !== '').join(' · ');
  const style = {
    '--top': `${top}px`,
    '--height': `${height}px`,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties; // custom properties
  return (
    <li className={s.block} data-presence={presence} data-tall={tall || undefined} style={style}>
      <div className={s.line} title={tall ? undefined : place}>
        <time className={s.time}>{line.time}</time>
        <span className={s.who}>
          {line.person !== null && line.personName ? (
            <Link to="/cases/$personId/{-$tab}" params={{ personId: line.person, tab: undefined }} search={{}}>
              <Name last={line.personName.familyName.toUpperCase()} first={line.personName.givenNames} />
            </Link>
          ) : (
            <b className="strong">{about}</b>
          )}
          {!tall && line.person !== null && <span className={s.aside}>{place}</span>}
        </span>
        <Presence line={line} now={now} absence={absence} />
      </div>
      {tall && (
        <p className={s.detail}>
          <Mode size={14} stroke={1.8} aria-hidden />
          <span className="visually-hidden">{t(`wording.modes.${line.mode}`)}</span>
          <span>{line.person === null ? line.place : place}</span>
        </p>
      )}
    </li>
  );
}

/** What is known of the presence, and what may be noted. */
function Presence({
  line,
  now,
  absence,
}: {
  readonly line: AppointmentLine;
  readonly now: number;
  readonly absence: AbsenceOfDay | undefined;
}) {
  const t = useT();
  const clock = useClock();
  const { agent } = useSession();
  const note = useAttendance();
  const [excusing, setExcusing] = useState(false);
  const presence = presenceOf(line, now);
  const sex = line.personSex ?? 'unknown';
  const words = (): ReactNode => {
    switch (presence) {
      case 'arrived':
        return (
          <State tone="info">
            {line.arrivedAt === null ? t(`today.arrived.${sex}`) : t(`today.arrivedAt.${sex}`, { time: clock(line.arrivedAt) })}
          </State>
        );
      case 'to-qualify':
        return <State tone="late">{t('wording.attendance.absent-pending')}</State>;
      case 'to-note':
        return <State tone="soon">{t('today.toNote')}</State>;
      case 'settled':
        return line.attendance === 'complied' ? <State tone="ok">{t(`today.present.${sex}`)}</State> : <Settled line={line} />;
      case 'to-come':
        return line.mode === 'phone' && line.phone !== null ? (
          <span className={s.means}>
            <IconPhone size={14} stroke={1.8} aria-hidden />
            {phoneText(line.phone)}
          </span>
        ) : line.mode === 'video' ? (
          <span className={s.means}>
            <IconVideo size={14} stroke={1.8} aria-hidden />
            {t('today.video')}
          </span>
        ) : null;
    }
  };
  if (!agent.rights.includes('case.write')) return <span className={s.state}>{words()}</span>;
  const name = line.personName ? personText(line.personName) : (line.title ?? '');
  return (
    <span className={s.state} data-presence={presence} data-goes-on={absence?.next ? true : undefined}>
      <span className={s.words}>{words()}</span>
      <span className={s.actions} role="group" aria-label={t('today.presenceOf', { name })}>
        {(presence === 'to-come' || presence === 'to-note') && (
          <Action label={t('today.act.arrived')} onClick={() => void note(line, 'arrived')}>
            <IconDoorEnter size={16} stroke={1.8} aria-hidden />
          </Action>
        )}
        {presence !== 'settled' && presence !== 'to-qualify' && (
          <Action label={t('today.act.present')} onClick={() => void note(line, 'complied')}>
            <IconCheck size={16} stroke={1.8} aria-hidden />
          </Action>
        )}
        {presence !== 'settled' && (
          <Menu
            label={t('today.act.absence')}
            target={
              <button type="button" className={s.action} aria-label={t('today.act.absence')} title={t('today.act.absence')}>
                <IconUserX size={16} stroke={1.8} aria-hidden />
              </button>
            }
            groups={[
              [
                { id: 'excused', label: t('today.act.excused'), onChoose: () => setExcusing(true) },
                { id: 'absent', label: t('today.act.absent'), onChoose: () => void note(line, 'absent') },
                ...(presence === 'to-qualify'
                  ? []
                  : [{ id: 'pending', label: t('today.act.pending'), onChoose: () => void note(line, 'absent-pending') }]),
              ],
              [
                { id: 'not-complied', label: t('today.act.notComplied'), onChoose: () => void note(line, 'not-complied') },
                { id: 'sent-home', label: t('today.act.sentHome'), onChoose: () => void note(line, 'sent-home') },
              ],
            ]}
          />
        )}
        {absence && line.person !== null && <AbsenceNext absence={absence} person={line.person} />}
        {presence !== 'to-come' && presence !== 'to-note' && (
          <Action label={t('today.act.undo')} onClick={() => void note(line, 'planned')}>
            <IconArrowBackUp size={16} stroke={1.8} aria-hidden />
          </Action>
        )}
      </span>
      {excusing && (
        <ExcuseDialog
          name={name}
          onConfirm={async reason => {
            await note(line, 'excused', reason);
            setExcusing(false);
          }}
          onClose={() => setExcusing(false)}
        />
      )}
    </span>
  );
}

function Settled({ line }: { readonly line: AppointmentLine }) {
  const t = useT();
  const known = (
    ['not-complied', 'sent-home', 'excused', 'absent', 'cancelled-by-service', 'cancelled-by-person', 'moved'] as const
  ).find(state => state === line.attendance);
  return <State tone="none">{known ? t(`wording.attendance.${known}`) : ''}</State>;
}

function Action({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={label}>
      <button type="button" className={s.action} aria-label={label} onClick={onClick}>
        {children}
      </button>
    </Tooltip>
  );
}
