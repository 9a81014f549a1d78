/** The page that stands in for the site while a build has errors. */
import { escapeHtml } from '../base/escape.ts';
import { hash } from '../base/hash.ts';
import { byCodeUnit } from '../base/order.ts';
import {
  countDiagnostics,
  type DiagnosticCounts,
  sortedDiagnostics,
} from '../diagnostics/sorted.ts';
import type { Bilingual, Diagnostic, Language, Place } from '../model.ts';
import { STYLE } from './error-page-style.ts';
import { liveReloadScript } from './live-reload.ts';

/** For the header `Content-Security-Policy`: this style, scripts of the server, nothing else. */
export const ERROR_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${Buffer.from(hash(STYLE), 'hex').toString('base64')}'`,
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** HTML that shows every diagnostic once, errors first, and reloads itself when `version` is outdated. */
export function errorPage(diagnostics: Diagnostic[], language: Language, version: string): string {
  const sorted = sortedDiagnostics(diagnostics).sort((a, b) => byCodeUnit(a.severity, b.severity));
  const heading = say(inWords(countDiagnostics(sorted)), language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)} · Scholium</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(heading)}</h1>
<p>${escapeHtml(say(PROMISE, language))}</p>
<ol>
${sorted.map((diagnostic) => itemOf(diagnostic, language)).join('\n')}
</ol>
${liveReloadScript(version)}
</body>
</html>
`;
}

const PROMISE: Bilingual = {
  en: 'The site comes back by itself as soon as this is mended.',
  zh: '修正之后，网站会自动恢复显示。',
};

function inWords({ errors, warnings }: DiagnosticCounts): Bilingual {
  const parts = [
    ...(errors > 0 ? [{ en: plural(errors, 'error'), zh: `${errors} 个错误` }] : []),
    ...(warnings > 0 ? [{ en: plural(warnings, 'warning'), zh: `${warnings} 个警告` }] : []),
  ];
  return {
    en: parts.map((part) => part.en).join(', '),
    zh: parts.map((part) => part.zh).join('，'),
  };
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function itemOf(diagnostic: Diagnostic, language: Language): string {
  const { code, severity, file, place, message, help, related = [] } = diagnostic;
  return `<li class="${severity}">
<p class="place">${file === undefined ? '' : `<b>${whereOf(file, place)}</b> `}${escapeHtml(code)}</p>
<p class="message">${withCode(say(message, language))}</p>
${frameOf(diagnostic)}<p>${withCode(say(help, language))}</p>
${related
  .map(
    (other) =>
      `<p class="related"><b>${whereOf(other.file, other.place)}</b> ${withCode(say(other.message, language))}</p>\n`,
  )
  .join('')}</li>`;
}

function whereOf(file: string, place: Place | undefined): string {
  return escapeHtml(place ? `${file}:${place.line}:${place.column}` : file);
}

/** Marked in the line itself: a caret below it would miss where Chinese stands before it. */
function frameOf({ place, sourceLine }: Diagnostic): string {
  if (!place || sourceLine === undefined) return '';
  const start = place.column - 1;
  const end = start + (place.length ?? 1);
  const before = escapeHtml(sourceLine.slice(0, start));
  const marked = escapeHtml(sourceLine.slice(start, end) || ' ');
  const after = escapeHtml(sourceLine.slice(end));
  return `<pre><i>${place.line}</i>${before}<mark>${marked}</mark>${after}</pre>\n`;
}

/** What stands between backticks, as code. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function say(text: Bilingual, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}
