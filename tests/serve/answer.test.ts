/** Paths of URLs and the files that answer them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, OutputFile } from '../../src/model.ts';
import { answerTo, type Preview } from '../../src/serve/answer.ts';

const FILES: OutputFile[] = [
  { path: 'index.html', contents: '<body>front</body>' },
  { path: '404.html', contents: '<body>lost</body>' },
  { path: 'tags/目标检测/index.html', contents: '<body>tag</body>' },
  { path: 'about.v2/index.html', contents: '<body>about</body>' },
  { path: 'css/style.css', contents: 'p {}' },
  { path: 'font.woff2', contents: new Uint8Array([1, 2]) },
  { path: 'images/图 1.png', contents: { copyOf: '/site/posts/图 1.png' } },
];

function previewOf(basePath = '/'): Preview {
  const files = new Map(FILES.map((file) => [file.path, file]));
  const fileAt = (path: string) => files.get(path);
  return { basePath, fileAt, failure: () => [], version: 'v1', language: 'en' };
}

const RELOAD = '<script src="/.scholium/live-reload.js?v1"></script>';
const CHINESE = '/tags/%E7%9B%AE%E6%A0%87%E6%A3%80%E6%B5%8B';

describe('answerTo', () => {
  it('serves pages with the live-reload script before the end of their body', () => {
    const answer = answerTo('/', previewOf());
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toBe(`<body>front${RELOAD}</body>`);
    expect(FILES[0]?.contents).toBe('<body>front</body>');
  });

  it('shows what is wrong with a page that is found to have a fault when it is made', () => {
    const told: Diagnostic[] = [];
    const page = {
      path: 'index.html',
      get contents() {
        told.push({
          ...{ code: 'SC401', severity: 'error', file: 'themes/mine/post.njk' },
          ...{ message: { en: 'no such filter', zh: '没有这个过滤器' } },
          ...{ help: { en: 'Spell it right.', zh: '请改正。' } },
        });
        return '';
      },
    };
    const preview = {
      ...previewOf(),
      fileAt: (path: string) => (path === page.path ? page : undefined),
      failure: () => told,
    };
    const answer = answerTo('/', preview);
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('no such filter');
  });

  it('lets a drawing that is opened by itself run nothing', () => {
    const drawing = { path: 'a.svg', contents: '<svg onload="x"/>' };
    const answer = answerTo('/a.svg', { ...previewOf(), fileAt: () => drawing });
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('finds Chinese paths, percent-encoded or not, composed or not, with or without a query', () => {
    const body = `<body>tag${RELOAD}</body>`;
    expect(answerTo(`${CHINESE}/`, previewOf()).body).toBe(body);
    expect(answerTo(`${CHINESE}/?page=1`, previewOf()).body).toBe(body);
    expect(answerTo('/tags/目标检测/', previewOf()).body).toBe(body);
  });

  it('adds the final slash of a folder, and keeps the query', () => {
    const answer = answerTo(`${CHINESE}?a=1?2`, previewOf());
    expect([answer.status, answer.headers.location]).toEqual([301, `${CHINESE}/?a=1?2`]);
    expect(answerTo('/about.v2', previewOf()).headers.location).toBe('/about.v2/');
  });

  it('gives every file its type', () => {
    const typeOf = (target: string) => answerTo(target, previewOf()).headers['content-type'];
    expect(typeOf('/css/style.css')).toBe('text/css; charset=utf-8');
    expect(typeOf('/font.woff2')).toBe('font/woff2');
    expect(typeOf('/images/%E5%9B%BE%201.png')).toBe('image/png');
    expect(answerTo('/css/style.css', previewOf()).body).toBe('p {}');
  });

  it("shows the site's own page for what does not exist", () => {
    const answer = answerTo('/none/', previewOf());
    expect([answer.status, answer.body]).toEqual([404, `<body>lost${RELOAD}</body>`]);
    const bare = { ...previewOf(), fileAt: () => undefined };
    expect(answerTo('/none/', bare)).toEqual({
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'There is no such page.\n',
    });
  });

  it('serves the site under its base path and leads there from the root', () => {
    const preview = previewOf('/笔记/');
    const base = '/%E7%AC%94%E8%AE%B0/';
    const root = answerTo('/?q=1', preview);
    expect([root.status, root.headers.location]).toEqual([302, `${base}?q=1`]);
    const slashless = answerTo('/%E7%AC%94%E8%AE%B0', preview);
    expect([slashless.status, slashless.headers.location]).toEqual([301, base]);
    expect(answerTo(base, preview).status).toBe(200);
    expect(answerTo('/css/style.css', preview).status).toBe(404);
    expect(answerTo(`${base}css/style.css`, preview).status).toBe(200);
  });

  it.each(['/%', '/%E7%9B', '/%zz/', 'index.html', '*', 'http://localhost/', ''])(
    'refuses %j, which is not a URL',
    (target) => {
      expect(answerTo(target, previewOf()).status).toBe(400);
    },
  );

  it.each(['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/a%00b'])(
    'knows nothing of %j: no path reaches the disk',
    (target) => {
      expect(answerTo(target, previewOf()).status).toBe(404);
    },
  );

  it('never sends anything but the files of the build, nor leads to another host', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, tail) => {
        const { status, headers, body } = answerTo(`/${path}${tail}`, previewOf());
        expect([200, 301, 400, 404]).toContain(status);
        if (typeof body === 'object' && 'copyOf' in body) expect(body).toBe(FILES[6]?.contents);
        expect(headers.location ?? '/').toMatch(/^\/(?!\/)/);
      }),
    );
  });
});
