/** What the command line changes in the settings. */
import { resolve } from 'node:path';
import { isInside, pathFrom } from '../base/files.ts';
import { outFolderHarmful } from '../diagnostics/catalogue/config-values.ts';
import type { Bilingual, Config, Diagnostic } from '../model.ts';
import { overlap, RESERVED_FOLDERS, SOURCE_FOLDERS } from './folders.ts';
import { siteAddressOf } from './values/addresses.ts';
import { gitBranchOf, gitRemoteOf } from './values/git-names.ts';

export interface ConfigOverrides {
  url?: string | undefined;
  /** Any folder; a relative one starts from the site's folder. */
  outDir?: string | undefined;
  drafts?: boolean | undefined;
  future?: boolean | undefined;
  strict?: boolean | undefined;
  strictMath?: boolean | undefined;
  remote?: string | undefined;
  branch?: string | undefined;
}

/** A copy of `config` with `overrides`; one with a fault is reported and has no effect. */
export function overrideConfig(
  config: Config,
  overrides: ConfigOverrides,
  root: string,
): { config: Config; diagnostics: Diagnostic[] } {
  const { drafts = config.drafts, future = config.future, strict = config.strict } = overrides;
  const math = { ...config.math, strict: overrides.strictMath ?? config.math.strict };
  const changed: Config = { ...config, drafts, future, strict, math };
  const diagnostics: Diagnostic[] = [];
  if (overrides.url !== undefined) {
    const address = siteAddressOf('--base-url', overrides.url.trim());
    if ('problem' in address) diagnostics.push(address.problem);
    else changed.url = address.url;
  }
  if (overrides.outDir !== undefined) {
    const reason = whyHarmful(overrides.outDir, config, root);
    if (reason) diagnostics.push(outFolderHarmful(overrides.outDir, reason));
    else changed.outDir = pathFrom(root, overrides.outDir);
  }
  const { remote, branch } = overrides;
  if (remote !== undefined) {
    const checked = gitRemoteOf('--remote', remote);
    if ('problem' in checked) diagnostics.push(checked.problem);
    else changed.deploy = { ...changed.deploy, remote: checked.value };
  }
  if (branch !== undefined) {
    const checked = gitBranchOf('--branch', branch);
    if ('problem' in checked) diagnostics.push(checked.problem);
    else changed.deploy = { ...changed.deploy, branch: checked.value };
  }
  return { config: changed, diagnostics };
}

function whyHarmful(outDir: string, config: Config, root: string): Bilingual | undefined {
  if (outDir.trim() === '') return { en: 'the name is empty', zh: '名称是空的' };
  const folder = resolve(root, outDir);
  if (isInside(folder, resolve(root))) {
    return { en: "it holds the site's folder", zh: '它包含网站文件夹' };
  }
  const taken = [...SOURCE_FOLDERS.map((property) => config[property]), ...RESERVED_FOLDERS];
  const clash = taken.find((name) => overlap(pathFrom(root, outDir), name));
  if (clash === undefined) return undefined;
  return {
    en: `\`${clash}\` is the same folder, or one is inside the other`,
    zh: `它与 \`${clash}\` 相同，或一个在另一个之内`,
  };
}
