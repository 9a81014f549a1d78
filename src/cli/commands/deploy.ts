/** `scholium deploy`: builds the site and pushes it to a branch of a git remote. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathFrom } from '../../base/files.ts';
import type { Target } from '../../deploy/target.ts';
import { deploymentLocked } from '../../diagnostics/catalogue/deploy.ts';
import { outputLocked } from '../../diagnostics/catalogue/output.ts';
import type { Diagnostic, Language, Problem } from '../../model.ts';
import type { Holder } from '../../pipeline/write/lock.ts';
import { acceptLedger } from '../accept-ledger.ts';
import type { Command, Context, Outcome } from '../command.ts';
import { deployedForPrograms, formatDeployed } from '../deployed.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import { inLanguage } from '../language.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { faultsWithNotes, runBuild } from '../run-build.ts';
import { formatChanges } from '../summary.ts';
import { command as build } from './build.ts';

export const command: Command = {
  synopsis: '',
  maxWords: 0,
  options: [
    ...(['remote', 'branch', 'dry-run'] as const),
    ...build.options.filter((option) => option !== 'why'),
  ],
  description: {
    en: [
      'Builds the site as `build` does. If that went well, the branch of the remote becomes what',
      'public/ holds, as one more commit: never by force, and its history stays. CNAME and',
      '.nojekyll stay, too. Where nothing has changed, nothing is pushed.',
      'Your own repository and its branches are not touched.',
    ].join('\n'),
    zh: [
      '像 `build` 那样生成网站；成功后把 public/ 的内容作为一个新提交推送到远程分支：',
      '从不强制推送，历史全部保留，CNAME 和 .nojekyll 也保留。没有变化时不推送。',
      '你自己的仓库和分支不会改动。',
    ].join('\n'),
  },
  examples: [
    {
      line: 'scholium deploy',
      doc: { en: 'to the branch gh-pages of origin', zh: '推送到 origin 的 gh-pages 分支' },
    },
    {
      line: 'scholium deploy --dry-run --verbose',
      doc: { en: 'which files would change', zh: '哪些文件会变化' },
    },
    {
      line: 'scholium deploy --remote git@example.org:me/pages.git --branch main',
      doc: { en: 'to another repository', zh: '推送到另一个仓库' },
    },
  ],
  run,
};

async function run(context: Context): Promise<Outcome> {
  const { root, env } = context;
  const site = openSite(context);
  if (!('config' in site)) return faultsWithNotes(context, site);
  const { findTarget } = await import('../../deploy/target.ts');
  const target = await findTarget({ root, env, config: site.config });
  if ('problem' in target) return failed([target.problem], site);
  const { deploymentFolder } = await import('../../deploy/repository.ts');
  const folder = deploymentFolder(root);
  return alone(root, folder, site, deploymentLocked, () => {
    return buildAndPublish(context, site, target);
  });
}

async function buildAndPublish(context: Context, site: OpenSite, target: Target): Promise<Outcome> {
  const { root, env, options } = context;
  const { config, language } = site;
  // What a build of its own would be asked: where nothing has changed since one, it is over at once.
  const own = { remote: undefined, branch: undefined, 'dry-run': false, verbose: false };
  const asked = { ...options, ...own };
  const built = await build.run({ ...context, options: asked });
  if (exitCodeOf(built.diagnostics, built.strict ?? false) !== EXIT.ok) return built;
  const { openDeployment } = await import('../../deploy/deploy.ts');
  const deployment = openDeployment({ root, env, config }, target);
  const output = resolve(root, config.outDir);
  const busy = (lock: string, holder: Holder) => outputLocked(config.outDir, lock, holder);
  // Another build may begin as soon as all is stored: pushing may take long.
  const stored = await alone(root, output, site, busy, () => deployment.store());
  if (!('files' in stored)) return stored;
  const isDry = options['dry-run'];
  sayWhere(context, `${config.deploy.branch}, ${target.shown}`, language);
  const deployed = await deployment.publish(stored, isDry);
  const diagnostics = [...built.diagnostics, ...deployed.diagnostics];
  const { pushed } = deployed;
  if (!pushed) return { ...built, diagnostics };
  const to = { remote: target.shown, branch: config.deploy.branch, isDry };
  const changes = options.verbose ? formatChanges(pushed.changes) : '';
  const ledger = pushed.commit === undefined ? NO_LEDGER : await renewLedger(context, site);
  return {
    ...{ ...built, diagnostics: [...diagnostics, ...ledger.diagnostics] },
    data: { ...built.data, deployment: deployedForPrograms(pushed, to) },
    text: `${built.text ?? ''}${changes}${formatDeployed(pushed, to, language)}${ledger.text}`,
  };
}

const NO_LEDGER = { diagnostics: [], text: '' };

/** What is published now is never lost unseen; where the author keeps no ledger, none is made. */
async function renewLedger(context: Context, site: OpenSite) {
  const { root } = context;
  const { config, language } = site;
  if (config.ledger === '' || !existsSync(join(root, config.ledger))) return NO_LEDGER;
  const { newAddresses } = await import('../../pipeline/ledger/accepted-ledger.ts');
  const result = await runBuild(context, site, false, { addressesOnly: true });
  const { length } = newAddresses(result.ledger);
  if (length === 0) return NO_LEDGER;
  const said = {
    en: `${config.ledger}: ${length} new ${length === 1 ? 'address' : 'addresses'}; commit it\n`,
    zh: `${config.ledger}：新增 ${length} 个网址，请提交\n`,
  };
  const diagnostics = acceptLedger(root, config, result);
  return { diagnostics, text: diagnostics.length === 0 ? inLanguage(said, language) : '' };
}

/** Pushing may take long, and git is silent meanwhile. */
function sayWhere({ options, terminal }: Context, where: string, language: Language): void {
  if (!terminal.isWatched || options.quiet || options.json) return;
  terminal.say(inLanguage({ en: `pushing: ${where}\n`, zh: `正在推送：${where}\n` }, language));
}

/** Does `work` while no other process works on `folder`. */
async function alone<T>(
  root: string,
  folder: string,
  site: OpenSite,
  busy: (lock: string, holder: Holder) => Problem,
  work: () => Promise<T>,
): Promise<T | Outcome> {
  const { isLock, lockFile, takeLock } = await import('../../pipeline/write/lock.ts');
  const file = lockFile(root, folder);
  const taken = takeLock(file);
  if (!isLock(taken)) return failed([busy(pathFrom(root, file), taken)], site);
  try {
    return await work();
  } finally {
    taken.release();
  }
}

function failed(diagnostics: Diagnostic[], { language, ...site }: OpenSite): Outcome {
  return { diagnostics: [...site.diagnostics, ...diagnostics], language };
}
