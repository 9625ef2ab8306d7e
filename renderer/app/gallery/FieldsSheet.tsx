import { useState } from 'react';
import { CheckboxField } from '../../ui/CheckboxField';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { DateField } from '../../ui/DateField';
import { Dialog, SidePanel } from '../../ui/Dialog';
import { Button } from '../../ui/Button';
import { PhoneField } from '../../ui/PhoneField';
import { SelectField } from '../../ui/SelectField';
import { SplitColumn, SplitLayout } from '../../ui/SplitLayout';
import { TextAreaField, TextField } from '../../ui/TextField';
import { TimeField } from '../../ui/TimeField';
import { useToast } from '../../ui/toast';
import s from './Gallery.module.css';

const paces = [
  { value: 'close', label: 'Renforcé' },
  { value: 'regular', label: 'Régulier' },
  { value: 'wide', label: 'Espacé' },
] as const;

/** Fields with and without errors, buttons, dialogs, messages. */
export function FieldsSheet() {
  const toast = useToast();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [pace, setPace] = useState<'close' | 'regular' | 'wide' | null>('regular');
  const [day, setDay] = useState('2026-12-03');
  const [wrongDay, setWrongDay] = useState('31/02/2025');
  const [hour, setHour] = useState('09:30');
  const [phone, setPhone] = useState('+33600005236');
  const [agreed, setAgreed] = useState(true);
  const [overlay, setOverlay] = useState<'dialog' | 'panel' | 'confirm' | null>(null);
  const close = (): void => setOverlay(null);
  return (
    <SplitLayout tracks="1fr 1fr">
      <SplitColumn label="Champs">
        <div className={s.stack}>
          <TextField
            label="Nom de famille"
            required
            value={text}
            onChange={setText}
            error={text === '' ? 'Le nom manque' : undefined}
          />
          <TextAreaField label="Contenu" description="Visible du magistrat." value={note} onChange={setNote} />
          <SelectField label="Rythme de suivi" options={paces} value={pace} onChange={setPace} />
          <DateField label="Date du rendez-vous" value={day} onChange={setDay} />
          <DateField label="Date de naissance" value={wrongDay} onChange={setWrongDay} withCalendar={false} />
          <TimeField label="Heure" value={hour} onChange={setHour} />
          <PhoneField label="Téléphone" value={phone} onChange={setPhone} />
          <CheckboxField label="SMS acceptés" description="Accord recueilli à l’oral." checked={agreed} onChange={setAgreed} />
        </div>
      </SplitColumn>
      <SplitColumn label="Boutons et dialogues">
        <div className={s.row}>
          <Button kind="primary">Garder cette valeur</Button>
          <Button>Voir les dossiers</Button>
          <Button kind="tint">Convoquer</Button>
          <Button kind="quiet">Imprimer</Button>
          <Button kind="link">Décider plus tard</Button>
          <Button kind="danger">Supprimer le brouillon</Button>
          <Button disabled>Indisponible</Button>
        </div>
        <h2 className={s.title}>Dialogues</h2>
        <div className={s.row}>
          <Button onClick={() => setOverlay('dialog')}>Ouvrir un dialogue</Button>
          <Button onClick={() => setOverlay('panel')}>Ouvrir un volet</Button>
          <Button onClick={() => setOverlay('confirm')}>Demander confirmation</Button>
          <Button
            onClick={() =>
              toast({
                tone: 'ok',
                title: 'Rendez-vous noté',
                action: { label: 'Annuler le rendez-vous', onChoose: () => undefined },
              })
            }
          >
            Montrer un message
          </Button>
        </div>
        <Dialog
          opened={overlay === 'dialog'}
          onClose={close}
          title="Indiquer un motif"
          actions={
            <Button kind="primary" onClick={close}>
              Ouvrir le dossier
            </Button>
          }
        >
          <TextField label="Motif" value={text} onChange={setText} />
        </Dialog>
        <SidePanel opened={overlay === 'panel'} onClose={close} title="Historique du champ">
          <p>Le téléphone a changé deux fois.</p>
        </SidePanel>
        <ConfirmDialog
          opened={overlay === 'confirm'}
          title="Supprimer ce brouillon ?"
          action="Supprimer le brouillon"
          dangerous
          onConfirm={close}
          onCancel={close}
        >
          <p>Le texte saisi le 24 nov. à 10:41 sera effacé de ce poste.</p>
        </ConfirmDialog>
      </SplitColumn>
    </SplitLayout>
  );
}
