import { z } from 'zod';

/** Parts of France whose public holidays or telephone numbers differ. */
export const territories = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'saint-martin',
  'saint-barthelemy',
  'saint-pierre-et-miquelon',
  'polynesie-francaise',
  'nouvelle-caledonie',
  'wallis-et-futuna',
] as const;
export type Territory = (typeof territories)[number];
export const territorySchema = z.enum(territories);
