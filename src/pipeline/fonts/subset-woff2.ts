/** A WOFF2 font with some of its characters: HarfBuzz and Google's encoder, both WebAssembly. */
import { readFile } from 'node:fs/promises';
import { compress, decompress } from 'woff2-encoder';

/** The same bytes for the same bytes and characters, on every machine. */
export type Subset = (font: Uint8Array, characters: string) => Promise<Uint8Array>;

/**
 * `engine` is the file of HarfBuzz's subsetter. Hints, metrics and copyright stay in the font, so
 * that every glyph looks as it did. Throws where the font is none.
 */
export async function openSubsetter(engine: string): Promise<Subset> {
  const subset = await openPlainSubsetter(engine);
  return async (font, characters) => compress(subset(await decompress(font), characters, 0));
}

/** The same for fonts that are not compressed; `index` counts the fonts of a collection. */
export async function openPlainSubsetter(
  engine: string,
): Promise<(font: Uint8Array, characters: string, index: number) => Uint8Array> {
  const { instance } = await WebAssembly.instantiate(await readFile(engine));
  const harfbuzz = instance.exports;
  harfbuzz._initialize();
  return (font, characters, index) => subsetOf(font, { characters, index }, harfbuzz);
}

/** What is used of HarfBuzz; numbers are addresses in its memory. */
interface HarfBuzz {
  memory: { buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, free: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** Node's types have it only from later versions on. */
declare const WebAssembly: {
  instantiate(code: Uint8Array): Promise<{ instance: { exports: HarfBuzz } }>;
};

const READ_ONLY = 1;

function subsetOf(
  font: Uint8Array,
  { characters, index }: { characters: string; index: number },
  harfbuzz: HarfBuzz,
): Uint8Array {
  const data = harfbuzz.malloc(font.length);
  bytesAt(data, font.length, harfbuzz).set(font);
  const blob = harfbuzz.hb_blob_create(data, font.length, READ_ONLY, 0, 0);
  const face = harfbuzz.hb_face_create(blob, index);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const wanted = harfbuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfbuzz.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  const made = harfbuzz.hb_subset_or_fail(face, input);
  if (made === 0) throw new Error('HarfBuzz cannot read this font');
  const result = harfbuzz.hb_face_reference_blob(made);
  const length = harfbuzz.hb_blob_get_length(result);
  const copy = bytesAt(harfbuzz.hb_blob_get_data(result, 0), length, harfbuzz).slice();
  for (const each of [result, blob]) harfbuzz.hb_blob_destroy(each);
  for (const each of [made, face]) harfbuzz.hb_face_destroy(each);
  harfbuzz.hb_subset_input_destroy(input);
  harfbuzz.free(data);
  return copy;
}

/** Asked for anew each time: memory moves when it grows. */
function bytesAt(address: number, length: number, { memory }: HarfBuzz): Uint8Array {
  return new Uint8Array(memory.buffer, address, length);
}
