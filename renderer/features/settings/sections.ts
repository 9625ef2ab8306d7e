/** The pages of the settings, in their order; the address of each is its name. */
export const settingsSections = [
  'workstation',
  'service',
  'antennas',
  'agents',
  'deadlines',
  'work',
  'templates',
  'reportTemplates',
  'letters',
  'signing',
  'backups',
  'import',
  'referential',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

export const isSettingsSection = (name: string): name is SettingsSection => settingsSections.some(section => section === name);
