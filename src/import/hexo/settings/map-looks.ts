/** Options of the theme muse, comments, and where the site is pushed. */
import { isMap, switchOf, textOf, wholeNumber } from '../read-blog/values.ts';
import { linkAddress } from './links.ts';
import { isOn, type MapContext } from './map-site.ts';

export function mapLooks({ hexo, theme, settings }: MapContext): void {
  const put = (name: string, value: unknown) => settings.set(`theme_options.${name}`, value);
  const side = oneOf('right', 'left');
  if (theme.takeAs(side, 'sidebar', 'position') === 'right') put('sidebar', 'right');
  if (theme.takeAs(oneOf('remove'), 'sidebar', 'display')) put('sidebar', 'none');
  if (theme.look('toc', 'enable') === true) theme.take('toc', 'enable');
  if (theme.takeAs(switchOf, 'toc', 'number') === false) put('toc_numbers', false);
  const depth = theme.takeAs((value) => wholeNumber(value, 1, 6), 'toc', 'max_depth');
  if (depth !== undefined) put('toc_depth', depth);
  const isPrism =
    hexo.look('syntax_highlighter') === 'prismjs' || hexo.look('prismjs', 'enable') === true;
  const numbers = hexo.takeAs(switchOf, isPrism ? 'prismjs' : 'highlight', 'line_number');
  if (numbers === false) put('line_numbers', false);
  if (theme.takeAs(switchOf, 'footer', 'powered') === false) put('powered_by', false);
  putLicence({ theme, put });
  const icp = textOf(theme.look('footer', 'beian', 'icp'));
  if (icp !== undefined && theme.look('footer', 'beian', 'enable') === true) {
    theme.take('footer', 'beian', 'icp');
    theme.take('footer', 'beian', 'enable');
    put('footer_text', icp);
    put('footer_url', 'https://beian.miit.gov.cn/');
  }
}

function oneOf(...known: string[]) {
  return (value: unknown) => known.find((each) => each === value);
}

/** NexT 8 names a licence of Creative Commons; NexT 5 the text and its address. */
function putLicence({
  theme,
  put,
}: Pick<MapContext, 'theme'> & { put: (name: string, value: unknown) => void }): void {
  const written = theme.look('post_copyright');
  if (isMap(written) && written.enable === true && textOf(written.license) !== undefined) {
    theme.take('post_copyright');
    put('licence', (textOf(written.license) ?? '').replace(/<[^>]*>/g, ''));
    const address = linkAddress(textOf(written.license_url) ?? '');
    if (address !== undefined && /^https?:/.test(address)) put('licence_url', address);
    return;
  }
  const kind = textOf(theme.look('creative_commons', 'license'));
  const isShown = theme.look('creative_commons', 'post') === true;
  const isKnown = kind !== undefined && /^by(?:-nc)?(?:-(?:nd|sa))?$/.test(kind);
  if (!isShown || !isKnown) return;
  theme.take('creative_commons', 'license');
  theme.take('creative_commons', 'post');
  put('licence', `CC ${kind.toUpperCase()} 4.0`);
  put('licence_url', `https://creativecommons.org/licenses/${kind}/4.0/`);
}

/** Of the services that Scholium knows, the first that is switched on and whole. */
export function mapComments({ hexo, theme, settings }: MapContext): void {
  for (const source of [theme, hexo]) {
    const giscus = source.look('giscus');
    if (isMap(giscus) && isOn(giscus)) {
      const names = ['repo', 'repo_id', 'category', 'category_id'];
      const values = names.map((name) => textOf(giscus[name]));
      if (values.includes(undefined)) continue;
      for (const name of ['enable', ...names]) source.take('giscus', name);
      settings.set('comments.provider', 'giscus');
      for (const [index, name] of names.entries()) settings.set(`comments.${name}`, values[index]);
      return;
    }
    const waline = source.look('waline');
    const server = isMap(waline) ? linkAddress(textOf(waline.serverURL) ?? '') : undefined;
    if (isOn(waline) && server !== undefined && /^https?:/.test(server)) {
      source.take('waline', 'enable');
      source.take('waline', 'serverURL');
      settings.set('comments.provider', 'waline');
      settings.set('comments.server', server);
      return;
    }
  }
}

/** What `scholium deploy` must be told; tokens within an address are left out. */
export function remarkDeploy({ hexo }: Pick<MapContext, 'hexo'>): void {
  const value = hexo.look('deploy');
  const list = Array.isArray(value) ? value : [value];
  const targets = list.flatMap((each: unknown) => {
    if (!isMap(each) || textOf(each.type) !== 'git') return [];
    const repo = each.repo ?? each.repository;
    const shown = withoutSecrets(textOf(isMap(repo) ? Object.values(repo)[0] : repo) ?? '');
    return [[shown, textOf(each.branch)].filter(Boolean).join(' ')];
  });
  if (targets.length === 0) return;
  hexo.take('deploy');
  const [shown = ''] = targets;
  hexo.remark(['deploy'], {
    en: `\`scholium deploy\` pushes the site${shown && ` (then: ${shown})`}`,
    zh: `用 \`scholium deploy\` 发布网站${shown && `（原来推送到：${shown}）`}`,
  });
}

/** `https://token@github.com/x.git` → `https://github.com/x.git`, and no branch with a token behind a comma. */
function withoutSecrets(address: string): string {
  return address.replace(/(?<=:\/\/)[^/@]*@/, '').replace(/[?#].*$/, '');
}
