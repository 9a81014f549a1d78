/** A preview of a temporary folder with a build that tests steer, and the requests they make. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hasFailed } from '../../src/diagnostics/failed.ts';
import type { BuildResult, Config, Diagnostic, OutputFile } from '../../src/model.ts';
import { type BuildReport, type ServeRequest, serve } from '../../src/serve/serve.ts';
import { exampleConfig } from '../example/config.ts';
import { exampleSite } from '../example/site.ts';

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What the fake build gives; tests change it between builds. */
export interface FakeSite {
  config: Config | undefined;
  outputs: OutputFile[];
  diagnostics: Diagnostic[];
  configDiagnostics: Diagnostic[];
  /** Called by each build: to count, to hold it up, to throw. */
  onBuild: () => void | Promise<void>;
  /** Called when the site can be seen, before the build has ended. */
  afterPages: () => void | Promise<void>;
}

/** A site of one page at `http://127.0.0.1:<port>/`. */
export function fakeSite(changes: Partial<FakeSite> = {}): FakeSite {
  return {
    config: exampleConfig({ url: 'https://example.org/' }),
    outputs: [{ path: 'index.html', contents: '<p>front page</p>' }],
    diagnostics: [],
    configDiagnostics: [],
    onBuild: () => {},
    afterPages: () => {},
    ...changes,
  };
}

/** Serves `site` from a new folder until the test ends; `built()` awaits the next build's report. */
export async function preview(site: FakeSite, changes: Partial<ServeRequest> = {}) {
  const root = temporaryFolder();
  const reports = reportQueue();
  const serving = await serve({
    root,
    host: '127.0.0.1',
    port: 0,
    load: () => ({ config: site.config, diagnostics: site.configDiagnostics }),
    build: async (_, onPages) => {
      await site.onBuild();
      const { outputs, diagnostics } = site;
      const files = new Map(outputs.map((file) => [file.path, file]));
      if (!hasFailed(diagnostics)) {
        onPages({ fileAt: (path) => files.get(path), diagnostics: () => diagnostics });
        await site.afterPages();
      }
      return resultOf(site);
    },
    onBuild: reports.put,
    language: 'en',
    ...changes,
  });
  onTestFinished(() => serving.close());
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return { ...serving, root, write, built: reports.take, port: Number(new URL(serving.url).port) };
}

function resultOf({ outputs, diagnostics }: FakeSite): BuildResult {
  const timings = { collect: 0, compile: 0, link: 0, render: 0, write: 0 };
  const leftOut = { drafts: [], future: [] };
  const counts = { cached: 0, compiled: [], rendered: new Map() };
  return {
    site: exampleSite([]),
    outputs,
    changes: [],
    listState: undefined,
    diagnostics,
    leftOut,
    ledger: { file: undefined, lost: [], losses: [], faults: [], published: () => [] },
    ...counts,
    timings,
  };
}

/** Reports in order, each taken once, whether it came before or after it was asked for. */
function reportQueue() {
  const reports: BuildReport[] = [];
  const takers: ((report: BuildReport) => void)[] = [];
  return {
    put(report: BuildReport): void {
      const taker = takers.shift();
      if (taker) taker(report);
      else reports.push(report);
    },
    async take(): Promise<BuildReport> {
      const report = reports.shift();
      return report ?? new Promise((resolve) => takers.push(resolve));
    },
  };
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request; `path` is sent as it is, without the clean-up that `fetch` does. */
export async function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asked.on('error', reject).end();
  });
}

/** What the server sends back for these very bytes, until it hangs up. */
export async function askRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/** Listens to the live-reload events; `next()` awaits the name of the next one. */
export async function listenToEvents(port: number, query: string) {
  const names: string[] = [];
  const takers: ((name: string) => void)[] = [];
  const asked = request({ host: '127.0.0.1', port, path: `/.scholium/events${query}` });
  onTestFinished(() => void asked.destroy());
  asked.on('error', () => {}); // the server ends the connection when it closes
  const type = await new Promise((resolve) => {
    asked.on('response', (answer) => {
      answer.setEncoding('utf8');
      answer.on('error', () => {});
      answer.on('data', (text: string) => {
        for (const [, name = ''] of text.matchAll(/^event: (.*)$/gm)) {
          const taker = takers.shift();
          if (taker) taker(name);
          else names.push(name);
        }
      });
      resolve(answer.headers['content-type']);
    });
    asked.end();
  });
  const next = async (): Promise<string> =>
    names.shift() ?? new Promise((resolve) => takers.push(resolve));
  return { type, next };
}
