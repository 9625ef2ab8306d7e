export { SharingScreen } from './SharingScreen';
