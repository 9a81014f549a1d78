/** Redirects of the settings with their places: whether they can be is known when the site is. */
import type { Config, WrittenRedirect } from '../../model.ts';
import { settingsPlaces } from './theme/settings-file.ts';

export function writtenRedirects(root: string, config: Config): WrittenRedirect[] {
  const placeOf = settingsPlaces(root, config);
  return Object.entries(config.redirects).map(([from, to]) => ({
    from,
    to,
    places: {
      from: placeOf(['redirects', from], 'key'),
      to: placeOf(['redirects', from], 'value'),
    },
  }));
}
