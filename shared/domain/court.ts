import { z } from 'zod';
import { entity, flag, list, optionalReference, optionalText, text, type RecordOf } from './entity';

/** A court or a prosecutor's office that the service answers to. */
export const court = entity('court', 43, ['Juridiction', 'Court'], {
  name: text(1, ['Nom', 'Name'], 160),
  address: list(2, ['Adresse', 'Address'], z.string().max(120)),
  phone: optionalText(3, ['Téléphone', 'Phone'], 20),
  email: optionalText(4, ['Courriel', 'E-mail'], 254),
  active: flag(5, ['En activité', 'Active']),
});
export type Court = RecordOf<typeof court>;

/** A magistrate, or the chamber as long as its magistrate is not named: the function alone is needed. */
export const magistrate = entity('magistrate', 44, ['Magistrat', 'Magistrate'], {
  function: text(1, ['Fonction', 'Function'], 120),
  familyName: optionalText(2, ['Nom', 'Family name'], 100),
  givenNames: optionalText(3, ['Prénom', 'Given name'], 100),
  court: optionalReference(4, ['Juridiction', 'Court']),
  service: optionalText(5, ['Service', 'Chamber'], 160),
  phone: optionalText(6, ['Téléphone', 'Phone'], 20),
  email: optionalText(7, ['Courriel', 'E-mail'], 254),
  active: flag(8, ['En fonction', 'In office']),
});
export type Magistrate = RecordOf<typeof magistrate>;

/** How forms and letters name a magistrate: `JAP, cabinet 2, Ève AUBRAC`; what is unknown is left out. At most 160 characters. */
export function magistrateLine(one: Pick<Magistrate, 'function' | 'service' | 'familyName' | 'givenNames'>): string {
  const name = [one.givenNames, one.familyName?.toUpperCase()].filter(part => part !== null && part !== undefined).join(' ');
  return [one.function, one.service, name]
    .filter(part => part !== null && part !== '')
    .join(', ')
    .slice(0, 160);
}
