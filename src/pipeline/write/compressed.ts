/** `x.html.gz` and `x.html.br` beside text files, for servers that hand them out as they are. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { hash } from '../../base/hash.ts';
import { LateFile } from '../../base/late-file.ts';
import { isSystemError } from '../../base/system-error.ts';
import type { Compression, OutputFile, OutputFiles, WrittenFiles } from '../../model.ts';

export interface CompressRequest {
  formats: readonly Compression[];
  /** What the last build wrote. */
  known: WrittenFiles;
  /** A file as the last build left it. */
  readLast: (path: string) => Uint8Array | undefined;
  /** Whether the site has a file of its own there. */
  isTaken: (path: string) => boolean;
}

const TEXT = /\.(?:html?|css|js|mjs|json|xml|svg|txt|map|webmanifest)$/i;
/** Below, what is saved is less than what a request costs. */
const LEAST_BYTES = 1024;

/**
 * `outputs`, each text of them followed by what it is compressed to. What was compressed already and has the same
 * key is not compressed again; one file at a time is in memory.
 */
export async function* withCompressed(
  outputs: OutputFiles,
  request: CompressRequest,
): AsyncGenerator<OutputFile> {
  for await (const output of outputs) {
    if (request.formats.length === 0 || !TEXT.test(output.path)) {
      yield output;
      continue;
    }
    const base = watched(output);
    yield base.file;
    for (const format of request.formats) {
      const packed = compressed(base, format, request);
      if (!packed) continue;
      yield packed.file;
      packed.forget();
    }
    base.forget();
  }
}

interface Watched {
  file: OutputFile;
  /** What was read of it just now, while the next files are made of it. */
  seen(): OutputFile['contents'] | undefined;
  forget(): void;
}

/** A page is rendered whenever it is read: who has just read it is not to do so twice. */
function watched(output: OutputFile): Watched {
  let seen: OutputFile['contents'] | undefined;
  let isOver = false;
  const read = () => {
    const { contents } = output;
    if (!isOver) seen = contents;
    return contents;
  };
  return {
    file: new LateFile(output.path, () => output.key, read),
    seen: () => seen,
    forget() {
      isOver = true;
      seen = undefined;
    },
  };
}

function compressed(base: Watched, format: Compression, request: CompressRequest) {
  const { known, readLast, isTaken } = request;
  const path = `${base.file.path}.${format}`;
  if (isTaken(path)) return undefined;
  const made = base.file.key === undefined ? undefined : keyOf(base.file.key, format);
  if (made !== undefined && known.get(path)?.key === made) return again(path, made, base, format);
  // Whoever had to read it has done so; else it stands as it was written.
  const seen = base.seen();
  const stands = seen === undefined && made !== undefined ? readLast(base.file.path) : undefined;
  const bytes = stands ?? bytesOf(seen ?? base.file.contents);
  if (!bytes || bytes.length < LEAST_BYTES) return undefined;
  const key = made ?? keyOf(hash(bytes), format);
  if (known.get(path)?.key === key) return again(path, key, base, format);
  let packed: Buffer | undefined = compress(bytes, format);
  if (packed.length >= bytes.length) return undefined;
  const contents = () => packed ?? repacked(base, format);
  return {
    file: new LateFile(path, () => key, contents),
    forget() {
      packed = undefined;
    },
  };
}

/** It stands there; should it be gone, it is made again. */
function again(path: string, key: string, base: Watched, format: Compression) {
  const contents = () => repacked(base, format);
  return { file: new LateFile(path, () => key, contents), forget: () => {} };
}

function repacked(base: Watched, format: Compression): Buffer {
  return compress(bytesOf(base.file.contents) ?? Buffer.alloc(0), format);
}

/** Undefined for a file to copy that cannot be read, which is told where it is copied. */
function bytesOf(contents: OutputFile['contents']): Uint8Array | undefined {
  if (typeof contents === 'string') return Buffer.from(contents);
  if (!('copyOf' in contents)) return contents;
  try {
    return readFileSync(contents.copyOf);
  } catch (cause) {
    if (isSystemError(cause)) return undefined;
    throw cause;
  }
}

/** Another version of either library may make other bytes of the same text. */
function keyOf(base: string, format: Compression): string {
  const { zlib, brotli } = process.versions;
  return format === 'gz' ? `gz ${zlib} ${base}` : `br ${brotli} ${base}`;
}

/** For pages of notes, 9 takes three times as long and saves 3 %, 11 a hundred times and saves 12 %. */
const BROTLI_QUALITY = 7;
const GZIP_LEVEL = 9;
/** The byte of a gzip file that names the system it was made on: unknown, or it would differ from one to another. */
const SYSTEM_AT = 9;
const UNKNOWN_SYSTEM = 255;

function compress(bytes: Uint8Array, format: Compression): Buffer {
  if (format === 'gz') {
    const packed = gzipSync(bytes, { level: GZIP_LEVEL });
    packed[SYSTEM_AT] = UNKNOWN_SYSTEM;
    return packed;
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
