/** The report as one page of HTML: no scripts, nothing from elsewhere, for wide and narrow screens. */
import { escapeHtml } from '../../base/escape.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Language } from '../../model.ts';
import { isDifference } from '../compare/tally.ts';
import { type Finding, KINDS, type Kind, type Parity } from '../model.ts';
import { KIND_NAMES, PHRASES, STATE_NAMES, say } from './words.ts';

/** On a narrow screen, the first are seen at once. */
const COLUMNS = [
  ...(['lost', 'changed', 'accepted', 'same', 'redirected', 'mended', 'replaced'] as const),
];

const STYLE = `
:root { color-scheme: light dark; background: #fff; color: #1b1c1f; --line: #8886; --bad: #b3261e; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { background: #16181c; color: #e4e5e8; --bad: #ffb4ab; --good: #8fd7a5; } }
body { font: 1rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
.scrolls { margin-block: 1rem; overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: right; white-space: nowrap; }
th:first-child { text-align: left; }
ul { list-style: none; padding: 0; }
li { border-bottom: 1px solid var(--line); padding: .6rem 0; overflow-wrap: anywhere; }
summary { cursor: pointer; font-weight: bold; padding: .6rem 0; }
p { margin: 0; }
code { font-family: ui-monospace, monospace; }
.bad { color: var(--bad); font-weight: bold; }
.good { color: var(--good); }
`.trim();

/** `name` is that of the site. */
export function parityPage(parity: Parity, name: string, language: Language): string {
  const title = `${say(PHRASES.title, language)} – ${name}`;
  const groups = KINDS.map((kind) => group(kind, parity, language)).filter((text) => text !== '');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${safe(title)}</h1>
${verdict(parity, language)}
<div class="scrolls" tabindex="0" role="region" aria-label="${safe(say(PHRASES.kind, language))}">
${table(parity, language)}
</div>
${groups.join('\n')}
</main>
</body>
</html>
`;
}

/** Text of the old site, of which nothing may be obeyed. */
function safe(text: string): string {
  return escapeHtml(visible(text));
}

function verdict({ findings }: Parity, language: Language): string {
  const open = findings.some((finding) => isDifference(finding) && !finding.isAccepted);
  return open ? '' : `<p class="good">${say(PHRASES.nothing, language)}</p>`;
}

function table({ summary }: Parity, language: Language): string {
  const heads = COLUMNS.map((name) => `<th scope="col">${say(STATE_NAMES[name], language)}</th>`);
  const rows = KINDS.map((kind) => {
    const cells = COLUMNS.map((name) => {
      const isBad = (name === 'changed' || name === 'lost') && summary[kind][name] > 0;
      return `<td${isBad ? ' class="bad"' : ''}>${summary[kind][name]}</td>`;
    });
    return `<tr><th scope="row">${say(KIND_NAMES[kind], language)}</th>${cells.join('')}</tr>`;
  });
  return `<table>
<thead><tr><th scope="col">${say(PHRASES.kind, language)}</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** What differs is open, all else is at hand. */
function group(kind: Kind, { findings }: Parity, language: Language): string {
  const own = findings.filter((finding) => finding.kind === kind);
  if (own.length === 0) return '';
  const open = own.some((finding) => isDifference(finding) && !finding.isAccepted);
  const items = own.map((finding) => item(finding, language));
  return `<details${open ? ' open' : ''}>
<summary>${say(KIND_NAMES[kind], language)} (${own.length})</summary>
<ul>
${items.join('\n')}
</ul>
</details>`;
}

function item(finding: Finding, language: Language): string {
  const { state, name, why, isAccepted } = finding;
  const isBad = isDifference(finding) && !isAccepted;
  const accepted = isAccepted ? ` (${say(PHRASES.accepted, language)})` : '';
  const label = `<span class="${isBad ? 'bad' : 'good'}">${say(STATE_NAMES[state], language)}${accepted}</span>`;
  return `<li><p><code>${safe(name)}</code></p>
<p>${label}: ${safe(say(why, language))}</p>${text(PHRASES.before, finding.old, language)}${text(PHRASES.after, finding.new, language)}</li>`;
}

function text(label: typeof PHRASES.before, value: string | undefined, language: Language): string {
  if (value === undefined || value === '') return '';
  return `\n<p>${say(label, language)}: <code>${safe(value)}</code></p>`;
}
