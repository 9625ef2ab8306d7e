import { dialogBehind, goTo } from './moves';
import type { Shot } from './sheets';

const EDIT = /^(Modifier|Edit)/;

/** The settings that an officer opens. */
export const officerSettings: readonly Shot[] = [
  { name: 'settings', open: goTo('#/settings') },
  { name: 'settings-templates', open: goTo('#/settings/templates') },
  { name: 'settings-work', open: goTo('#/settings/work') },
  { name: 'settings-work-host', open: dialogBehind(goTo('#/settings/work'), EDIT) },
];

const SECTIONS = ['workstation', 'service', 'antennas', 'agents', 'deadlines', 'backups', 'import', 'referential', 'about'] as const;

/** The form behind a button of a section. */
const formOf = (section: (typeof SECTIONS)[number], button: RegExp) => dialogBehind(goTo(`#/settings/${section}`), button);

/** The settings of the service, with the forms that only its head opens. */
export const headSettings: readonly Shot[] = [
  ...SECTIONS.map(section => ({ name: `settings-${section}`, open: goTo(`#/settings/${section}`) })),
  { name: 'settings-signing', open: goTo('#/settings/signing') },
  { name: 'verify', open: goTo('#/verify') },
  { name: 'settings-service-form', open: formOf('service', /^(Modifier|Edit|Change)/) },
  { name: 'settings-antenna-form', open: formOf('antennas', EDIT) },
  { name: 'settings-agent-form', open: formOf('agents', EDIT) },
  { name: 'settings-rule-form', open: formOf('deadlines', /^(Régler|Set)/) },
  { name: 'settings-local-rule-form', open: formOf('deadlines', /^(Ajouter une règle|Add a local)/) },
  { name: 'settings-user-form', open: formOf('agents', /^(Ajouter|Add)/) },
];
