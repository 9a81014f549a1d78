/** Pictures and their size, from the beginning of the file. */
import { describe, expect, it, test } from 'vitest';
import { readAsset } from '../../../src/pipeline/collect/assets.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const folder = temporaryFolder();

function sizeOf(name: string, contents: string | Uint8Array) {
  folder.write(name, contents);
  const asset = readAsset({ path: `posts/${name}`, file: folder.path(name) });
  expect(asset).toMatchObject({ path: `posts/${name}`, file: folder.path(name) });
  return asset.size;
}

/** The header of a PNG, which is all that is read. */
function png(width: number, height: number): Uint8Array {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** The segments of a 4 × 2 JPEG up to its frame, with EXIF's tag for the orientation. */
function jpeg(orientation: number): Uint8Array {
  const tiff = `49492a0008000000010012010300010000000${orientation}00000000000000`;
  const exif = `457869660000${tiff}`;
  const length = (exif.length / 2 + 2).toString(16).padStart(4, '0');
  return Buffer.from(`ffd8ffe1${length}${exif}ffc0000b080002000401011100ffd9`, 'hex');
}

describe('readAsset', () => {
  it('knows the size of pictures', () => {
    expect(sizeOf('a.png', png(640, 480))).toEqual({ width: 640, height: 480 });
    expect(sizeOf('B.PNG', png(1, 2))).toEqual({ width: 1, height: 2 });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"></svg>';
    expect(sizeOf('c.svg', svg)).toEqual({ width: 30, height: 20 });
  });

  test.each([
    [1, { width: 4, height: 2 }],
    [4, { width: 4, height: 2 }],
    [6, { width: 2, height: 4 }],
    [8, { width: 2, height: 4 }],
  ])('knows how a photo of orientation %i is shown', (orientation, size) => {
    expect(sizeOf('photo.jpg', jpeg(orientation))).toEqual(size);
  });

  it('gives no size for what is no picture, or a broken one', () => {
    expect(sizeOf('a.zip', png(1, 1))).toBeUndefined();
    expect(sizeOf('empty.png', '')).toBeUndefined();
    expect(sizeOf('text.png', 'not a picture')).toBeUndefined();
    expect(sizeOf('zero.png', png(0, 10))).toBeUndefined();
    expect(sizeOf('short.png', png(1, 1).subarray(0, 18))).toBeUndefined();
    expect(sizeOf('broken.svg', '<svg')).toBeUndefined();
  });
});
