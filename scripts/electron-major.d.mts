export function oldestElectronMajor(root: string): number;
