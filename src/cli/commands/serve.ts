/** `scholium serve`: a preview that follows what the author writes. */
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { badValue } from '../../diagnostics/catalogue/command-line.ts';
import type { Bilingual, Language } from '../../model.ts';
import { openMemory } from '../../pipeline/build-memory.ts';
import type { BuildReport, ServeRequest } from '../../serve/serve.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { inLanguage } from '../language.ts';
import { openSite } from '../open-site.ts';
import { printDiagnostics } from '../print-outcome.ts';
import { runBuild } from '../run-build.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: [
    'port',
    'host',
    'drafts',
    'future',
    'base-url',
    'no-cache',
    'no-strict-math',
    'strict',
    'now',
  ],
  without: ['json'],
  description: {
    en: [
      'Builds the site in memory and serves it to this computer. When a file changes, it is',
      'built again and the pages in the browser reload; faults are shown there and here.',
      'Writes nothing into public/. Ctrl+C ends it.',
    ].join('\n'),
    zh: [
      '在内存里生成网站，供本机预览。文件一有改动就重新生成，浏览器里的页面随之刷新；',
      '出错时，错误会显示在页面和终端里。不写入 public/。按 Ctrl+C 结束。',
    ].join('\n'),
  },
  examples: [
    {
      line: 'scholium serve --drafts',
      doc: { en: 'with the notes you are writing', zh: '连同正在写的草稿' },
    },
    { line: 'scholium serve --port 8080', doc: { en: 'on another port', zh: '换一个端口' } },
  ],
  run,
};

const LOCAL_HOST = '127.0.0.1';
const LAST_PORT = 65535;

async function run(context: Context): Promise<Outcome> {
  const { options } = context;
  const port = options.port === undefined ? undefined : portNumber(options.port);
  if (Number.isNaN(port)) return { diagnostics: [badValue('--port', options.port ?? '', A_PORT)] };
  const first = openSite(context);
  // A fault in the settings can be mended while the preview runs; one in what was typed cannot.
  if (!('config' in first) && !first.diagnostics.some(({ file }) => file)) return first;
  const language = 'config' in first ? first.language : context.language;
  const { serve } = await import('../../serve/serve.ts');
  const { ListenError } = await import('../../serve/listen.ts');
  try {
    const serving = await serve(requestFor(context, port, language));
    await interruption();
    await serving.close();
    return { diagnostics: [], language };
  } catch (cause) {
    if (!(cause instanceof ListenError)) throw cause;
    return { diagnostics: [cause.problem], language };
  }
}

const A_PORT = { en: `a whole number up to ${LAST_PORT}`, zh: `不大于 ${LAST_PORT} 的整数` };

/** NaN for what is no port. */
function portNumber(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  return port <= LAST_PORT ? port : Number.NaN;
}

function requestFor(context: Context, port: number | undefined, language: Language): ServeRequest {
  const { root, options } = context;
  const memory = openMemory();
  const host = options.host ?? LOCAL_HOST;
  let now = 0;
  let strict = options.strict;
  let isFirst = true;
  return {
    root,
    host,
    port,
    language,
    load() {
      const site = openSite(context);
      if (!('config' in site)) return { config: undefined, diagnostics: site.diagnostics };
      now = site.now;
      strict = site.config.strict;
      return { config: site.config, diagnostics: site.diagnostics };
    },
    build: (config, onPages) => runBuild(context, { config, now }, false, { memory, onPages }),
    rehearse: () => memory.rehearse?.(),
    onBuild(report) {
      void printBuild(report, { ...context, language, strict, host, isFirst });
      isFirst = false;
    },
  };
}

interface Manner extends Pick<Context, 'options' | 'terminal' | 'language'> {
  strict: boolean;
  host: string;
  /** Of the builds of this preview. */
  isFirst: boolean;
}

async function printBuild(report: BuildReport, manner: Manner): Promise<void> {
  const { options, terminal, language, host, isFirst } = manner;
  await printDiagnostics(report.diagnostics, manner);
  if (options.quiet) return;
  terminal.say(inLanguage(report.hasFailed ? failed(report) : built(report), language));
  if (!isFirst) return;
  if (!isOfThisComputer(host)) terminal.say(inLanguage(openToOthers(report.url), language));
  terminal.say(inLanguage(HOW_TO_END, language));
}

function isOfThisComputer(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Said, since whoever gave --host for a phone may not think of all others. */
function openToOthers(url: string): Bilingual {
  const { port } = new URL(url);
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`)
    .join(' ');
  return {
    en: `every computer in the network can read this preview${addresses && `: ${addresses}`}\n`,
    zh: `网络里的其他电脑也能看到这个预览${addresses && `：${addresses}`}\n`,
  };
}

function built({ milliseconds, url }: BuildReport): Bilingual {
  const seconds = (milliseconds / 1000).toFixed(2);
  return { en: `built in ${seconds} s: ${url}\n`, zh: `生成用时 ${seconds} 秒：${url}\n` };
}

function failed({ url }: BuildReport): Bilingual {
  return {
    en: `the build failed; the page shows the errors until they are mended: ${url}\n`,
    zh: `生成失败；修正之前，页面上会显示这些错误：${url}\n`,
  };
}

const HOW_TO_END = { en: 'Ctrl+C ends the preview.\n', zh: '按 Ctrl+C 结束预览。\n' };

/** Resolves at Ctrl+C, or when the process is asked to end; a second time ends it at once. */
async function interruption(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
