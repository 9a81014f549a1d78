/** The type declarations of the public API: those that src/index.ts leads to. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';

/** Path (relative to dist/types, with `/`) and text of each; throws when the compiler fails. */
export function declarations(root) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-types-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const project = join(root, 'scripts/tsconfig.types.json');
    execFileSync(process.execPath, [compiler, '-p', project, '--outDir', folder], {
      stdio: ['ignore', process.stderr, 'inherit'],
    });
    return reachable(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The compiler writes one file for each source file, most of which a consumer can never see. */
function reachable(folder) {
  const found = new Map();
  const queue = ['index.d.ts'];
  for (const path of queue) {
    if (found.has(path)) continue;
    const text = readFileSync(join(folder, path), 'utf8').replace(
      /(from\s*|import\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+?)\.[jt]s\2/g,
      (_, before, quote, target) => {
        queue.push(normalize(join(dirname(path), `${target}.d.ts`)).replaceAll('\\', '/'));
        return `${before}${quote}${target}.js${quote}`;
      },
    );
    found.set(path, text);
  }
  return found;
}
