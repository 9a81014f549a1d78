/** SVG → PNG by the package that a site installs for it; Scholium does not bring it along. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Draws with one font; the same bytes for the same SVG and font. */
export type Draw = (svg: string, font: Uint8Array) => Uint8Array;

const LIBRARY = '@resvg/resvg-wasm';

interface Library {
  initWasm(code: Uint8Array): Promise<void>;
  Resvg: new (
    svg: string,
    options: { font: { fontBuffers: Uint8Array[] } },
  ) => { render(): { asPng(): Uint8Array; free(): void }; free(): void };
}

/** Whether the site has the package. */
export function canDraw(root: string): boolean {
  return whereIn(root) !== undefined;
}

/** Undefined where the site has no such package. */
export async function openDrawing(root: string): Promise<Draw | undefined> {
  const require = whereIn(root);
  if (!require) return undefined;
  const { initWasm, Resvg }: Library = require(LIBRARY);
  await initWasm(readFileSync(require.resolve(`${LIBRARY}/index_bg.wasm`))).catch(ignoreSecond);
  return (svg, font) => {
    const drawing = new Resvg(svg, { font: { fontBuffers: [font] } });
    const picture = drawing.render();
    const png = picture.asPng();
    picture.free();
    drawing.free();
    return png;
  };
}

function whereIn(root: string) {
  const require = createRequire(join(root, 'package.json'));
  try {
    require.resolve(LIBRARY);
    return require;
  } catch {
    return undefined;
  }
}

/** The package may be opened once in a process, and is kept. */
function ignoreSecond(cause: unknown): void {
  if (!(cause instanceof Error && cause.message.includes('Already initialized'))) throw cause;
}
