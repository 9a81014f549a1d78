/** Settings in several files, of which the stronger covers the weaker, and which of them were taken over. */
import { placeAt } from '../../../base/place.ts';
import type { Bilingual, Place } from '../../../model.ts';
import type { SettingRemark } from '../blog.ts';
import type { SettingsFile } from '../read-blog/settings-file.ts';
import { isMap, valueAt } from '../read-blog/values.ts';

export interface Layer {
  file: SettingsFile;
  /** Where in the file the settings stand: `['theme_config']`. */
  prefix: string[];
  /** As a theme or Hexo comes: nobody chose these. */
  isDefault: boolean;
}

type Path = string[];

export class Settings {
  readonly #layers: Layer[];
  readonly #taken: Path[] = [];
  /** Whose values were of no use. */
  readonly #refused = new Set<string>();
  readonly #remarks: SettingRemark[] = [];

  /** The strongest first. */
  constructor(layers: Layer[]) {
    this.#layers = layers;
  }

  get isEmpty(): boolean {
    return this.#layers.length === 0;
  }

  /** The value at `path`, maps merged; it counts as taken over. */
  take(...path: Path): unknown {
    this.#taken.push(path);
    return this.look(...path);
  }

  /** What `read` makes of the value at `path`; taken over if that is anything. */
  takeAs<T>(read: (value: unknown) => T | undefined, ...path: Path): T | undefined {
    const found = this.look(...path);
    const value = read(found);
    if (value !== undefined) this.#taken.push(path);
    else if (found !== undefined) this.#refused.add(path.join('.'));
    return value;
  }

  /** The value at `path`, of which nothing is said. */
  look(...path: Path): unknown {
    const values = this.#layers.map((layer) => ownValue(layer, path));
    return values.reduceRight<unknown>((weak, strong) => merged(weak, strong), undefined);
  }

  /** What somebody has set there, in his own words: not what the theme comes with. */
  chosen(...path: Path): unknown {
    const own = this.#layers.filter(({ isDefault }) => !isDefault);
    return own.map((layer) => ownValue(layer, path)).find((value) => value !== undefined);
  }

  /** Says why the value at `path` is not carried over as it stands. */
  remark(path: Path, why: Bilingual): void {
    const layer = this.#layers.find((each) => ownValue(each, path) !== undefined);
    if (!layer || layer.isDefault) return;
    this.#remarks.push(remarkAt(layer, path, why));
  }

  /**
   * What was said, and the reason for each setting that was not taken, is not off, and differs from the
   * `defaults`: one for all below the key that `reasons` names, else for the whole group.
   */
  remarks(reasons: Map<string, Bilingual>, general: Bilingual, defaults: unknown): SettingRemark[] {
    const found = [...this.#remarks];
    const standard = this.#layers.filter((layer) => layer.isDefault);
    for (const layer of this.#layers.filter(({ isDefault }) => !isDefault)) {
      const told = new Set<string>();
      for (const path of leavesOf(valueAt(layer.file.value, layer.prefix))) {
        const value = ownValue(layer, path);
        if (this.#isTaken(path) || isOff(value) || isSwitchedOff(layer, path)) continue;
        if (
          [defaults, ...standard.map((each) => ownValue(each, []))].some((each) =>
            same(valueAt(each, path), value),
          )
        )
          continue;
        const key = this.#keyOf(path, reasons);
        if (told.has(key.join('.'))) continue;
        told.add(key.join('.'));
        found.push(remarkAt(layer, key, this.#reasonFor(key, reasons) ?? general));
      }
    }
    return found;
  }

  #reasonFor(key: Path, reasons: Map<string, Bilingual>): Bilingual | undefined {
    return this.#refused.has(key.join('.')) ? UNUSABLE : reasons.get(key.join('.'));
  }

  #isTaken(path: Path): boolean {
    return this.#taken.some((taken) => taken.every((key, index) => path[index] === key));
  }

  /** The longest prefix with a reason of its own; else the group, if nothing of it was taken. */
  #keyOf(path: Path, reasons: Map<string, Bilingual>): Path {
    if (this.#refused.has(path.join('.'))) return path;
    for (let length = path.length; length > 0; length--) {
      const prefix = path.slice(0, length);
      if (reasons.has(prefix.join('.'))) return prefix;
    }
    const isPartly = this.#taken.some((taken) => taken[0] === path[0]);
    return isPartly ? path : path.slice(0, 1);
  }
}

const UNUSABLE: Bilingual = {
  en: 'its value is none that can be used here',
  zh: '它的值在这里用不上',
};

function ownValue({ file, prefix }: Layer, path: Path): unknown {
  return valueAt(file.value, [...prefix, ...path]) ?? undefined;
}

function merged(weak: unknown, strong: unknown): unknown {
  if (!isMap(weak) || !isMap(strong)) return strong ?? weak;
  const map: Record<string, unknown> = Object.create(null);
  for (const key of new Set([...Object.keys(weak), ...Object.keys(strong)])) {
    map[key] = merged(weak[key], strong[key]);
  }
  return map;
}

function remarkAt({ file, prefix }: Layer, path: Path, why: Bilingual): SettingRemark {
  return { file: file.path, place: placeOf(file, [...prefix, ...path]), key: path.join('.'), why };
}

function placeOf({ yaml, text }: SettingsFile, path: Path): Place {
  const range = yaml.rangeOf(path, 'key') ?? yaml.rangeOf(path) ?? { offset: 0, length: 1 };
  return placeAt(text, range.offset, range.length);
}

/** Paths of all that is no map, or an empty one. */
export function leavesOf(value: unknown, path: Path = []): Path[] {
  if (!isMap(value)) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** Says nothing: what is off is off here, too. */
function isOff(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return [undefined, null, false, '', 'false'].some((off) => off === value);
}

/** Within a group that says `enable: false`. */
function isSwitchedOff(layer: Layer, path: Path): boolean {
  return path.some((_, depth) => {
    const group = ownValue(layer, path.slice(0, depth));
    return depth > 0 && isMap(group) && (group.enable === false || group.enabled === false);
  });
}

function same(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
