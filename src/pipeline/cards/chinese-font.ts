/** A font with Chinese: the one that the settings name, or one of the system's. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { byCodeUnit } from '../../base/order.ts';

export interface ChineseFont {
  file: string;
  /** Tells it from another, without reading it. */
  id: string;
}

/** The best first; a heavy face is best for titles. */
const NAMES = [
  /^(?:NotoSans(?:CJK|CJKsc|SC)|SourceHanSans(?:SC|CN)?)-(?:Bold|Heavy)\b.*\.(?:ttc|otf|ttf)$/i,
  /^(?:NotoSans(?:CJK|CJKsc|SC)|SourceHanSans(?:SC|CN)?)\b.*\.(?:ttc|otf|ttf)$/i,
  /^(?:PingFang|Hiragino Sans GB|STHeiti Medium)\.ttc$/i,
  /^msyhbd\.ttc$/i,
  /^msyh\.ttc$/i,
  /^(?:wqy-(?:microhei|zenhei)|simhei|HarmonyOS_Sans_SC_Bold|DroidSansFallback\w*)\.tt[cf]$/i,
];

const FOLDERS = [
  ...['/usr/share/fonts', '/usr/local/share/fonts', '/System/Library/Fonts', '/Library/Fonts'],
  ...['.local/share/fonts', '.fonts', 'Library/Fonts'].map((name) => join(homedir(), name)),
  join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
];

/** Undefined where there is none; `named` is counted from the site's folder. */
export function chineseFont(
  root: string,
  named: string,
  folders = FOLDERS,
): ChineseFont | undefined {
  if (named !== '') return fontAt(resolve(root, named));
  const files = folders.flatMap(filesIn);
  for (const name of NAMES) {
    const found = files.find((file) => name.test(basename(file)));
    if (found) return fontAt(found);
  }
  return undefined;
}

function fontAt(file: string): ChineseFont | undefined {
  const state = statSync(file, { throwIfNoEntry: false });
  return state?.isFile() ? { file, id: `${basename(file)} ${state.size}` } : undefined;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort(byCodeUnit)
    .map((name) => join(folder, name));
}

/** Of a collection the font for simplified characters, whose forms differ from the Japanese ones. */
export function simplifiedIndex(font: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = font;
  const view = new DataView(buffer, byteOffset, byteLength);
  if (view.getUint32(0) !== 0x74746366) return 0; // `ttcf`
  const count = view.getUint32(8);
  for (let index = 0; index < count; index += 1) {
    if (/\b(?:SC|GB|YaHei)\b/.test(namesAt(view, view.getUint32(12 + 4 * index)))) return index;
  }
  return 0;
}

/** All that the table `name` of the font at `offset` holds, as one text. */
function namesAt(view: DataView, offset: number): string {
  const tables = view.getUint16(offset + 4);
  for (let table = 0; table < tables; table += 1) {
    const record = offset + 12 + 16 * table;
    if (view.getUint32(record) !== 0x6e616d65) continue; // `name`
    const start = view.getUint32(record + 8);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + start, view.getUint32(record + 12));
    return new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  }
  return '';
}

export function readFont({ file }: ChineseFont): Uint8Array {
  return readFileSync(file);
}
