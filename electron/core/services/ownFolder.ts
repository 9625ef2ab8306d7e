import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The real place of a path, links followed, even when its end does not exist yet. */
function realPlace(target: string): string {
  try {
    return realpathSync.native(target);
  } catch {
    const parent = path.dirname(target); // the file is still to be made: its folder decides
    return parent === target ? target : path.join(realPlace(parent), path.basename(target));
  }
}

/** True when a path leads into a folder, or to the folder itself. */
export function leadsInto(folder: string, target: string): boolean {
  const between = path.relative(realPlace(folder), realPlace(path.resolve(target)));
  return between !== '..' && !between.startsWith(`..${path.sep}`) && !path.isAbsolute(between);
}
