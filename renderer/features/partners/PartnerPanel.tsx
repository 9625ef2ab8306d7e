import { IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CallError, PartnerLine } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FailureNotice } from '../../app/failure';
import { inLanguage, phoneText, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { SidePanel } from '../../ui/Dialog';
import { useToast } from '../../ui/toast';
import { useReturnFocus } from '../../ui/useReturnFocus';
import s from './Directory.module.css';

export interface PartnerPanelProps {
  readonly partner: PartnerLine;
  readonly kind: string;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** All that the directory says of a partner. */
export function PartnerPanel({ partner, kind, mayWrite, onEdit, onClose }: PartnerPanelProps) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const toast = useToast();
  useReturnFocus();
  const remove = useCommand('partner.remove');
  const [failure, setFailure] = useState<CallError | null>(null);
  const domains = partner.domains.map(code => {
    const known = legal?.referential.needDomains.byCode(code);
    return known ? inLanguage(known.label, language) : code;
  });
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ id: partner.id });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    toast({ tone: 'ok', title: t('partners.removed') });
    onClose();
  };
  const place = [...partner.address, partner.city ?? ''].filter(line => line !== '');
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={partner.name}
      actions={
        mayWrite && (
          <>
            <Button kind="quiet" onClick={() => void takeOut()}>
              {t('partners.remove')}
            </Button>
            <Button kind="primary" onClick={onEdit}>
              {t('partners.edit')}
            </Button>
          </>
        )
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <p className="muted">
        {kind}
        {!partner.active && ` · ${t('partners.inactiveMark')}`}
      </p>
      <dl className={s.facts}>
        {place.length > 0 && (
          <Fact label={t('partners.field.address')}>
            {place.map(line => (
              <span key={line}>{line}</span>
            ))}
          </Fact>
        )}
        {partner.phone !== null && (
          <Fact label={t('partners.field.phone')}>
            <Copyable text={phoneText(partner.phone)} />
          </Fact>
        )}
        {partner.email !== null && (
          <Fact label={t('partners.field.email')}>
            <Copyable text={partner.email} />
          </Fact>
        )}
        {partner.hours !== null && <Fact label={t('partners.field.hours')}>{partner.hours}</Fact>}
        {partner.offers !== null && <Fact label={t('partners.field.offers')}>{partner.offers}</Fact>}
        {domains.length > 0 && <Fact label={t('partners.field.domains')}>{domains.join(', ')}</Fact>}
        {Object.entries(partner.contacts).map(([key, contact]) => (
          <Fact key={key} label={t('partners.contact.name')}>
            <span>{[contact.name, contact.role].filter(part => part !== '').join(' · ')}</span>
            {contact.phone !== null && <Copyable text={phoneText(contact.phone)} />}
            {contact.email !== null && <Copyable text={contact.email} />}
          </Fact>
        ))}
        {partner.note !== null && <Fact label={t('partners.field.note')}>{partner.note}</Fact>}
      </dl>
    </SidePanel>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Copyable({ text }: { readonly text: string }) {
  const t = useT();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    toast({ tone: 'ok', title: t('ui.copied') });
  };
  return (
    <span className={s.copyable}>
      {text}
      <IconButton
        label={t('partners.copy', { text })}
        icon={<IconCopy size={15} stroke={1.6} aria-hidden />}
        onClick={() => void copy()}
      />
    </span>
  );
}
