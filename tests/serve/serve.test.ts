/** The preview over real HTTP, with real files and a build that the tests steer. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model.ts';
import { serve } from '../../src/serve/serve.ts';
import { exampleConfig } from '../example/config.ts';
import { ask, fakeSite, listenToEvents, preview, temporaryFolder } from './preview-site.ts';

const FAULT: Diagnostic = {
  code: 'SC301',
  severity: 'error',
  message: { en: 'broken <b>', zh: '坏了' },
  help: { en: 'Mend it.', zh: '请改正。' },
  file: 'posts/a.md',
};

/** The version that a served page holds, with its `?`. */
function versionIn(html: string): string {
  return /live-reload\.js(\?[^"]*)"/.exec(html)?.[1] ?? 'none';
}

describe('what is served', () => {
  it('answers at the address that it gives, and reports the first build', async () => {
    const site = fakeSite({ config: exampleConfig({ url: 'https://example.org/笔记/' }) });
    const { url, port, built } = await preview(site);
    expect(url).toBe(`http://127.0.0.1:${port}/%E7%AC%94%E8%AE%B0/`);
    const report = await built();
    expect(report.url).toBe(url);
    expect(report.diagnostics).toEqual([]);
    expect((await ask(port, '/%E7%AC%94%E8%AE%B0/')).body).toContain('<p>front page</p>');
  });

  it('lets readers wait for the first build', async () => {
    let finish = () => {};
    const site = fakeSite({
      onBuild: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    });
    let hasStarted = () => {};
    const started = new Promise<void>((resolve) => {
      hasStarted = resolve;
    });
    const hold = site.onBuild;
    site.onBuild = () => {
      hasStarted();
      return hold();
    };
    const { port } = await preview(site);
    const answer = ask(port, '/');
    await started;
    finish();
    expect((await answer).status).toBe(200);
  });

  it('stores nothing in the browser and lets it guess no type', async () => {
    const { port } = await preview(fakeSite());
    const { headers } = await ask(port, '/');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('streams copies from where they are, and knows when they are gone', async () => {
    const file = join(temporaryFolder(), '图.png');
    const bytes = 'x'.repeat(200_000);
    writeFileSync(file, bytes);
    const { port } = await preview(
      fakeSite({ outputs: [{ path: '图.png', contents: { copyOf: file } }] }),
    );
    const answer = await ask(port, '/%E5%9B%BE.png');
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.body).toBe(bytes);
    const head = await ask(port, '/%E5%9B%BE.png', { method: 'HEAD' });
    expect([head.status, head.body]).toEqual([200, '']);
    rmSync(file);
    expect((await ask(port, '/%E5%9B%BE.png')).status).toBe(404);
  });

  it('never serves a file of the folder that the build did not give', async () => {
    const { port, write } = await preview(fakeSite());
    write('scholium.yaml', 'title: secret');
    expect((await ask(port, '/scholium.yaml')).status).toBe(404);
    expect((await ask(port, '/../scholium.yaml')).status).toBe(404);
  });
});

describe('changes', () => {
  it('builds again and tells open pages when a file changes', async () => {
    const site = fakeSite();
    const { port, write, built } = await preview(site);
    await built();
    const version = versionIn((await ask(port, '/')).body);
    const events = await listenToEvents(port, version);
    expect(events.type).toBe('text/event-stream; charset=utf-8');
    site.outputs = [{ path: 'index.html', contents: 'second' }];
    write('posts/a.md', 'new');
    expect(await events.next()).toBe('reload');
    await built();
    const { body } = await ask(port, '/');
    expect(body).toContain('second');
    expect(versionIn(body)).not.toBe(version);
  });

  it('practises between builds, and not while somebody waits for one', async () => {
    const counts = { asked: 0, steps: 0 };
    const site = fakeSite();
    const rehearse = () => {
      counts.asked += 1;
      return (function* (): Generator<void, void> {
        for (;;) {
          counts.steps += 1;
          yield;
        }
      })();
    };
    const { write, built } = await preview(site, { rehearse });
    await built();
    await expect.poll(() => counts.steps).toBeGreaterThan(0);
    let finish = () => {};
    const started = new Promise<void>((resolve) => {
      site.onBuild = () => {
        resolve();
        return new Promise<void>((end) => {
          finish = end;
        });
      };
    });
    write('a.md', 'x');
    await started;
    const { steps } = counts;
    await pause(500);
    expect(counts.steps).toBe(steps);
    site.onBuild = () => {};
    finish();
    await built();
    await expect.poll(() => counts.steps).toBeGreaterThan(steps);
    expect(counts.asked).toBe(1);
  });

  it('tells a page that missed a build, or is of an earlier run, at once', async () => {
    const { port, built } = await preview(fakeSite());
    await built();
    const events = await listenToEvents(port, '?earlier-7');
    expect(await events.next()).toBe('reload');
  });

  it.each([
    'posts/a/b/检测.md',
    'pages/about.md',
    'static/x.png',
    'scholium.yaml',
    'themes/m/a.njk',
  ])('sees %s come, change and go, in folders that are new too', async (path) => {
    const site = fakeSite();
    const { port, root, write, built } = await preview(site);
    const file = join(root, path);
    site.onBuild = () => {
      const contents = existsSync(file) ? readFileSync(file, 'utf8') : 'gone';
      site.outputs = [{ path: 'index.html', contents }];
    };
    // A new folder may take several builds; the last of them must have seen the file as it is.
    const builtWith = async (text: string): Promise<void> => {
      await built();
      if (!(await ask(port, '/')).body.startsWith(text)) await builtWith(text);
    };
    await builtWith('gone');
    write(path, 'one');
    await builtWith('one');
    write(path, 'two');
    await builtWith('two');
    rmSync(file);
    await builtWith('gone');
  });

  it('reads the config again, and moves to its new base path', async () => {
    const site = fakeSite();
    const { port, write, built } = await preview(site);
    await built();
    site.config = exampleConfig({ url: 'https://example.org/notes/' });
    write('scholium.yaml', 'url: …');
    expect((await built()).url).toBe(`http://127.0.0.1:${port}/notes/`);
    expect((await ask(port, '/')).headers.location).toBe('/notes/');
  });
});

describe('errors', () => {
  it('shows them in place of pages until they are mended; other files stay', async () => {
    const css = { path: 'style.css', contents: 'p {}' };
    const site = fakeSite();
    site.outputs.push(css);
    const { port, write, built } = await preview(site);
    await built();
    site.diagnostics = [FAULT];
    write('posts/a.md', '$');
    expect((await built()).diagnostics).toEqual([FAULT]);
    const page = await ask(port, '/');
    expect(page.status).toBe(500);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(page.body).toContain('broken &lt;b&gt;');
    expect((await ask(port, '/style.css')).body).toBe('p {}');
    const events = await listenToEvents(port, versionIn(page.body));
    site.diagnostics = [];
    write('posts/a.md', 'mended');
    expect(await events.next()).toBe('reload');
    // On a busy machine the new folder and its file may have been two changes, hence two builds.
    await expect.poll(async () => (await ask(port, '/')).body).toContain('front page');
  });

  it('shows a page while others are still made, and what is found wrong with those', async () => {
    let finish = () => {};
    const site = fakeSite({
      afterPages: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    });
    const { port, built } = await preview(site);
    const page = await ask(port, '/');
    expect(page.body).toContain('front page');
    const events = await listenToEvents(port, versionIn(page.body));
    site.diagnostics = [FAULT];
    finish();
    expect((await built()).hasFailed).toBe(true);
    expect(await events.next()).toBe('reload');
    expect((await ask(port, '/')).status).toBe(500);
  });

  it('starts with a config that cannot be read, and recovers', async () => {
    const site = fakeSite({ config: undefined, configDiagnostics: [FAULT] });
    const { port, write, built } = await preview(site);
    expect((await built()).diagnostics).toEqual([FAULT]);
    expect((await ask(port, '/any/page/')).status).toBe(500);
    Object.assign(site, {
      config: exampleConfig({ url: 'https://x.org/' }),
      configDiagnostics: [],
    });
    write('scholium.yaml', 'title: x');
    await built();
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('shows warnings in place of pages only where the config is strict', async () => {
    const warning: Diagnostic = { ...FAULT, severity: 'warning' };
    const lenient = await preview(fakeSite({ diagnostics: [warning] }));
    expect((await ask(lenient.port, '/')).status).toBe(200);
    const config = exampleConfig({ url: 'https://x.org/', strict: true });
    const strict = await preview(fakeSite({ diagnostics: [warning], config }));
    expect((await ask(strict.port, '/')).status).toBe(500);
  });

  it('outlives a build that throws', async () => {
    const site = fakeSite();
    const { port, root, write, built } = await preview(site);
    expect((await built()).hasFailed).toBe(false);
    site.onBuild = () => {
      throw new Error(`ENOENT: gone, open '${root}/posts/b.md'`);
    };
    write('posts/a.md', 'x');
    const { hasFailed, diagnostics } = await built();
    const [diagnostic] = diagnostics;
    expect(hasFailed).toBe(true);
    expect(diagnostic).toMatchObject({
      code: 'SC623',
      message: {
        en: "the build stopped: ENOENT: gone, open 'posts/b.md'",
        zh: "生成中断：ENOENT: gone, open 'posts/b.md'",
      },
    });
    expect((await ask(port, '/')).body).toContain('the build stopped: ENOENT: gone');
    site.onBuild = () => {};
    write('posts/a.md', 'y');
    await built();
    expect((await ask(port, '/')).status).toBe(200);
  });
});

describe('a bug', () => {
  it('in a page that is made when it is asked for is shown there, and ends nothing', async () => {
    const broken = {
      path: 'broken/index.html',
      get contents(): string {
        throw new TypeError('x is not a function');
      },
    };
    const fine = { path: 'index.html', contents: '<p>fine</p>' };
    const { port, built } = await preview(fakeSite({ outputs: [fine, broken] }));
    await built();
    const answer = await ask(port, '/broken/');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('the build stopped: x is not a function');
    expect(await built()).toMatchObject({ hasFailed: true, diagnostics: [{ code: 'SC623' }] });
    expect((await ask(port, '/')).body).toContain('fine');
  });

  it('in reading the settings is told with the next build, and ends nothing', async () => {
    const site = fakeSite();
    let isBroken = false;
    const load = () => {
      if (isBroken) throw new TypeError('y is undefined');
      return { config: site.config, diagnostics: [] };
    };
    const { port, write, built } = await preview(site, { load });
    await built();
    isBroken = true;
    write('posts/a.md', 'x');
    expect((await built()).diagnostics).toMatchObject([{ code: 'SC623' }]);
    expect((await ask(port, '/')).body).toContain('the build stopped: y is undefined');
    isBroken = false;
    write('posts/a.md', 'y');
    await built();
    expect((await ask(port, '/')).status).toBe(200);
  });
});

describe('close', () => {
  it('frees the port and ends the connections of open pages', async () => {
    const { port, close, built } = await preview(fakeSite());
    await built();
    await listenToEvents(port, versionIn((await ask(port, '/')).body));
    await close();
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('leaves no server behind where the folder cannot be watched', async () => {
    const site = fakeSite();
    const serving = serve({
      root: join(temporaryFolder(), 'missing'),
      host: '127.0.0.1',
      port: 0,
      load: () => ({ config: site.config, diagnostics: [] }),
      build: () => Promise.reject(new Error('never called')),
      onBuild: () => {},
      language: 'en',
    });
    await expect(serving).rejects.toThrow('ENOENT');
  });
});

describe('the live-reload script', () => {
  it('is a file of the server, and no part of what is built', async () => {
    const file = join(temporaryFolder(), 'page.html');
    writeFileSync(file, '<p>static</p>');
    const outputs = [{ path: 'page.html', contents: { copyOf: file } }];
    const { port } = await preview(fakeSite({ outputs }));
    const script = await ask(port, '/.scholium/live-reload.js?x');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(() => new Function(script.body)).not.toThrow();
    expect((await ask(port, '/page.html')).body).toBe(readFileSync(file, 'utf8'));
  });
});
