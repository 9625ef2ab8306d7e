import { z } from 'zod';
import { territories } from './territory';

/** A part of France, read at an edge. */
export const territorySchema = z.enum(territories);
