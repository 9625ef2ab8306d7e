import type { RailEntry } from './shell/Rail';
import type { PaletteSource } from './palette/paletteSource';

/** The screens of the rail, in its order. A feature adds its line here and its route in router.tsx when it exists. */
export const screens: readonly RailEntry[] = [];

/** What the palette finds beside screens and actions. A feature adds its hook here. */
export const paletteSources: readonly PaletteSource[] = [];
