/** Files beside the notes: pictures with their size, and whatever else an author keeps there. */
import { closeSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { FoundFile } from '../../base/files.ts';
import type { Asset } from '../../model.ts';

/** Enough for the headers of every format, EXIF previews included. */
const HEADER_BYTES = 256 * 1024;

/** The asset; with its size in pixels where it is a picture whose header can be read. */
export function readAsset({ path, file }: Pick<FoundFile, 'path' | 'file'>): Asset {
  if (!/\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?)$/i.test(path)) return { path, file };
  const size = sizeOf(readHeader(file));
  return size ? { path, file, size } : { path, file };
}

function readHeader(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(HEADER_BYTES);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** The library throws a plain Error or TypeError for what it cannot read: then there is no size. */
function sizeOf(header: Uint8Array): Asset['size'] {
  try {
    const { width, height, orientation = 1 } = imageSize(header);
    if (!(width > 0 && height > 0)) return undefined;
    // Of EXIF's eight orientations, browsers show the last four turned by a quarter.
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
