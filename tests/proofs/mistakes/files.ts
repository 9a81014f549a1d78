/** Mistakes with files as such: encodings, binary files, links, pipes, rights. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mistake, OnDisk } from './mistake.ts';

const HEAD = '---\ntitle: A\ndate: 2024-04-01\n---\n';

/** A note of these bytes after good front matter. */
function bytes(name: string, body: number[], told: string): Mistake {
  const note = Uint8Array.from([...Buffer.from(HEAD), ...body]);
  return { name, files: { 'posts/a.md': note }, told: [told], exit: 1 };
}

function whole(name: string, body: Uint8Array, told: string): Mistake {
  return { name, files: { 'posts/a.md': body }, told: [told], exit: 1 };
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const ENCODINGS: Mistake[] = [
  bytes('a text in GBK', [0x78, 0xd6, 0xd0, 0xce, 0xc4], 'SC201 posts/a.md:5:2+1'),
  bytes('a character that is cut', [0x78, 0xe4, 0xb8], 'SC201 posts/a.md:5:2+1'),
  bytes('a half of a surrogate', [0x78, 0xed, 0xa0, 0x80], 'SC201 posts/a.md:5:2+1'),
  bytes('a letter that takes too many bytes', [0x78, 0xc0, 0xaf], 'SC201 posts/a.md:5:2+1'),
  bytes('Latin-1', [...Buffer.from('caf'), 0xe9, 0x0a], 'SC201 posts/a.md:5:4+1'),
  bytes('a NUL byte', [0x61, 0, 0x62], 'SC203 posts/a.md:5:2+1'),
  whole(
    'UTF-16 with its mark',
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(HEAD)]),
    'SC202 posts/a.md',
  ),
  whole('UTF-16 without its mark', utf16(HEAD), 'SC202 posts/a.md'),
  whole(
    'UTF-16 of the other order',
    Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(HEAD).swap16()]),
    'SC202 posts/a.md',
  ),
  {
    name: 'a book in one note',
    files: { 'posts/a.md': `${HEAD}${'一行文字。\n'.repeat(180_000)}` },
    told: ['SC242 posts/a.md:166671:5+1'],
    exit: 1,
  },
  whole(
    'a picture with the name of a note',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'SC203 posts/a.md',
  ),
  whole(
    'an archive with the name of a note',
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
    'SC203 posts/a.md:1:6+1',
  ),
];

const at = (path: string, make: (file: string, root: string) => void): OnDisk => ({
  make: (root) => make(join(root, path), root),
  undo: (root) => rmSync(join(root, path), { recursive: true, force: true }),
});

const ENTRIES: Mistake[] = [
  {
    name: 'a link to nothing',
    onDisk: at('posts/a.md', (file) => symlinkSync('nix.md', file)),
    told: ['SC602 posts/a.md'],
    exit: 3,
  },
  {
    name: 'a link to itself',
    onDisk: at('posts/a.md', (file) => symlinkSync('a.md', file)),
    told: ['SC602 posts/a.md'],
    exit: 3,
  },
  {
    name: 'a link out of the site',
    onDisk: at('posts/a.md', (file) => symlinkSync('/etc/passwd', file)),
    told: ['SC205 posts/a.md'],
    exit: 0,
  },
  {
    name: 'a folder that is a link out of the site',
    onDisk: at('posts/more', (file) => symlinkSync('/usr', file)),
    told: ['SC205 posts/more'],
    exit: 0,
  },
  {
    name: 'a pipe with the name of a note',
    onDisk: at('posts/a.md', (file) => execFileSync('mkfifo', [file])),
    told: ['SC602 posts/a.md'],
    exit: 3,
  },
  {
    name: 'a folder with the name of a note',
    onDisk: at('posts/a.md', (file) => mkdirSync(file)),
    told: [],
    exit: 0,
  },
  {
    name: 'a name in GBK',
    onDisk: at('posts/gbk', (file) => {
      mkdirSync(file);
      writeFileSync(
        Buffer.concat([Buffer.from(`${file}/`), Buffer.from([0xd6, 0xd0]), Buffer.from('.md')]),
        HEAD,
      );
    }),
    told: ['SC241 posts/gbk/\ufffd\ufffd.md'],
    exit: 0,
  },
  {
    name: 'settings that are a folder',
    onDisk: at('other.yaml', (file) => mkdirSync(file)),
    argv: ['build', '--config', 'other.yaml'],
    told: ['SC601 other.yaml'],
    exit: 3,
  },
  {
    name: 'a file where the folder of notes should be',
    files: { 'scholium.yaml': 'theme: bare\nposts_dir: ⟦notes⟧\n', notes: 'x' },
    told: ['SC240'],
    exit: 2,
  },
];

export const FILES: Mistake[] = [...ENCODINGS, ...ENTRIES];
