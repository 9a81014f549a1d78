/** Debian's nginx with the configuration of docs/publish.md, on ports of this computer. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const EXECUTABLE = process.env.NGINX ?? '/usr/sbin/nginx';
const MIME_TYPES = '/etc/nginx/mime.types';
const GUIDE = join(import.meta.dirname, '../../docs/publish.md');
/** Nobody's, where the tests run as root. */
const NOBODY = 65_534;

export interface Served {
  /** Where the folder with the site's files is to be. */
  folder: string;
  /** `/` or `/notes/`. */
  basePath: string;
}

export interface Nginx {
  /** `http://127.0.0.1:40123` for each of the sites. */
  origins: string[];
  close(): Promise<void>;
}

/** A missing nginx fails the tests, as a missing browser does. */
export async function startNginx(sites: Served[]): Promise<Nginx> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`there is no nginx at ${EXECUTABLE}: install it, or name its program in NGINX`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'scholium-nginx-'));
  chmodSync(folder, 0o777);
  copyFileSync(MIME_TYPES, join(folder, 'mime.types'));
  const ports = await freePorts(sites.length);
  const files = sites.map((site, index) => {
    writeFileSync(join(folder, `${index}.conf`), configOf(site, ports[index] ?? 0, index));
    return `include ${index}.conf;`;
  });
  writeFileSync(join(folder, 'nginx.conf'), MAIN.replace('# sites', files.join('\n    ')));
  const argv = ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')];
  const own = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn(EXECUTABLE, argv, { ...own, stdio: ['ignore', 'ignore', 'pipe'] });
  await answered(child, ports[0] ?? 0);
  return {
    origins: ports.map((port) => `http://127.0.0.1:${port}`),
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const MAIN = `daemon off;
pid nginx.pid;
worker_processes 1;
error_log stderr error;
events {}
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    # sites
}
`;

/** The block of the guide, changed as the guide says. */
function configOf({ folder, basePath }: Served, port: number, index: number): string {
  const [, block = ''] = /^```nginx\n([\s\S]*?)^```$/m.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  const root = basePath === '/' ? folder : dirname(folder);
  const changes = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /var/www/notes;', `root ${root};`],
    ['=404 /404.html;', `=404 ${basePath}404.html;`],
    ['~^/assets/', `~^${basePath}assets/`],
  ] as const;
  for (const [written] of changes) {
    if (block.split(written).length !== 2) throw new Error(`the guide has not one ${written}`);
  }
  const changed = changes.reduce((text, [from, to]) => text.replace(from, to), block);
  // Both sites are in one process here, so what they name must differ.
  return changed.replaceAll('$notes_', `$notes${index}_`);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(
    servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** Resolves when nginx answers; throws with its words when it ends before. */
async function answered(child: ChildProcess, port: number): Promise<void> {
  let said = '';
  let isOver = false;
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  child.once('error', (cause) => {
    said += String(cause);
    isOver = true;
  });
  child.once('exit', () => {
    isOver = true;
  });
  while (!(await accepts(port))) {
    if (isOver) throw new Error(`nginx has ended: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function accepts(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Files that anybody may read, as a server wants them. */
export function writePublic(folder: string, files: Map<string, Uint8Array>): void {
  const made = new Set<string>();
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, bytes);
  }
}
