/** `VNU_JAR=vnu.jar npm run check:html`: the W3C's checker on all pages of the example blog, by each theme; needs Java. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** KaTeX's MathML has elements where the standard has none; readers' browsers and screen readers take them. */
const MATHML =
  /“(?:width” not allowed on element “mtd|m(?:i|o|n|row|sub|sup|subsup|under|over|underover|table|tr|td|text|space|style|frac|sqrt|root|padded|phantom)”)/;

const jar = process.env.VNU_JAR;
if (!jar) {
  process.stderr.write('VNU_JAR must name vnu.jar, e.g. of the package vnu-jar.\n');
  process.exit(2);
}
const faults = ['muse', 'plain'].flatMap((theme) => faultsOf(theme, jar));
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsOf(theme, jar) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-html-'));
  try {
    for (const name of ['posts', 'pages']) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    const settings = readFileSync(join(ROOT, 'scholium.yaml'), 'utf8');
    writeFileSync(join(folder, 'scholium.yaml'), `${settings}theme: ${theme}\n`);
    run(process.execPath, [join(ROOT, 'dist/cli.js'), 'build', '--quiet'], folder);
    const flags = ['-jar', jar, '--skip-non-html', '--format', 'json', '--exit-zero-always'];
    const { stderr } = run('java', [...flags, join(folder, 'public')], folder);
    const told = JSON.parse(stderr).messages.filter(({ type }) => type === 'error');
    const own = told.filter(({ message }) => !MATHML.test(message));
    process.stderr.write(`${theme}: ${own.length} errors, ${told.length - own.length} in MathML\n`);
    return own.map(({ url, lastLine, message }) => `${theme} ${url}:${lastLine} ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command, args, cwd) {
  const made = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (made.error || made.status !== 0) {
    throw made.error ?? new Error(`${command}: exit code ${made.status}\n${made.stderr}`);
  }
  return made;
}
