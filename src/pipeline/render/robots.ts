/** `robots.txt`: where the sitemap is, or that no robot is welcome. */
import { absoluteUrl } from '../../base/url.ts';
import type { Config, OutputFile } from '../../model.ts';

/** With `robots.index: false` everything is disallowed and the sitemap is not named. */
export function robotsFile(config: Config): OutputFile {
  const rules = config.robots.index
    ? ['Allow: /', '', `Sitemap: ${absoluteUrl(config.url, '/sitemap.xml')}`]
    : ['Disallow: /'];
  return { path: 'robots.txt', contents: `${['User-agent: *', ...rules].join('\n')}\n` };
}
