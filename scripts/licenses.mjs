/** The licence texts of the packages in a bundle, as their licences ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const RULE = '-'.repeat(80);

/** One text for all packages that `metafile` (esbuild's) names, sorted by name. */
export function licenseTexts(root, metafile) {
  const folders = new Set(['node_modules/katex', 'node_modules/harfbuzzjs']);
  for (const input of Object.keys(metafile.inputs)) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
    if (folder) folders.add(folder);
  }
  const texts = [...folders].sort().map((folder) => licenseOf(join(root, folder)));
  return `Scholium contains these packages:\n\n${texts.join(`\n${RULE}\n\n`)}`;
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name))
    .filter((file) => /^(?:(?:licen[cs]e|copying|notice)[^/\\]*|LICENSES[/\\].*)$/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts, ''].join('\n\n');
}
