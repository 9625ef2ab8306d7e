export { BackupList } from './BackupList';
export { RestoreForm } from './RestoreForm';
