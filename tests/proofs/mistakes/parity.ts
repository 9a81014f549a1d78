/** Mistakes around `parity`: the old site that is named, and the list of what is accepted. */
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake, OnDisk } from './mistake.ts';

const argv = ['parity', 'old'];
const files = { 'old/index.html': '<html><body>old</body></html>' };

/** `old/` with what `make` leaves there. */
function inOld(make: (folder: string) => void): OnDisk {
  return {
    make: (root) => {
      mkdirSync(join(root, 'old'), { recursive: true });
      make(join(root, 'old'));
    },
    undo: (root) => rmSync(join(root, 'old'), { recursive: true }),
  };
}

export const PARITY: Mistake[] = [
  { name: 'no old site', argv: ['parity'], told: ['SC156 -'], exit: 2 },
  {
    name: 'an old site that is not there',
    argv: ['parity', 'nowhere'],
    told: ['SC880 nowhere'],
    exit: 2,
  },
  {
    name: 'a Hexo blog that was never built',
    files: { 'old/_config.yml': 'title: Old\n', 'old/source/CNAME': 'a.example\n' },
    argv,
    told: ['SC881 old'],
    exit: 2,
  },
  { name: 'a folder without pages', argv: ['parity', 'posts'], told: ['SC882 posts'], exit: 2 },
  {
    name: 'accepted names that accept nothing',
    files: { ...files, 'parity-accepted.txt': '# lost\n⟦/nothing/⟧\n  ⟦formula /a/ 1⟧\n' },
    argv,
    told: ['SC883', 'SC883'],
    exit: 0,
  },
  {
    name: 'a page that the new site does not have',
    files: { ...files, 'old/gone/index.html': '<html><body>gone</body></html>' },
    argv,
    told: ['SC884 -'],
    exit: 1,
  },
  {
    name: 'a link of the old site that leads out of it',
    onDisk: inOld((folder) => {
      writeFileSync(join(folder, 'index.html'), files['old/index.html']);
      symlinkSync('../scholium.yaml', join(folder, 'settings.txt'));
    }),
    argv,
    told: ['SC885 old/settings.txt'],
    exit: 0,
  },
  {
    name: 'a page of the old site that is no page',
    onDisk: inOld((folder) => {
      writeFileSync(join(folder, 'index.html'), '');
      truncateSync(join(folder, 'index.html'), 9 * 1024 * 1024);
    }),
    argv,
    told: ['SC886 old/index.html'],
    exit: 0,
  },
  {
    name: 'a list of what is accepted that is not there',
    files,
    argv: [...argv, '--accepted', 'nix.txt'],
    told: ['SC887 nix.txt'],
    exit: 2,
  },
  {
    name: 'a report in a folder that is not there',
    files,
    argv: [...argv, '--html', 'nix/report.html'],
    told: ['SC888 nix/report.html'],
    exit: 3,
  },
];
