/** Folders in which a new site may be made. */
import { readdirSync } from 'node:fs';

/** A fresh repository, or a folder into which Scholium was installed, is as good as an empty one. */
const MAY_BE_THERE =
  /^(?:\.git|\.DS_Store|package\.json|package-lock\.json|node_modules|vendor|scholium-[^/]*\.tgz)$/;

/** Whether `folder`, which is there, holds nothing of its owner's. Throws the file system's errors. */
export function isFreeFolder(folder: string): boolean {
  return readdirSync(folder).every((name) => MAY_BE_THERE.test(name));
}
