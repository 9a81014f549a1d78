/** Whether the page is light or dark as it stands, by whatever way it became so. */

export type Scheme = 'light' | 'dark';

/** Calls `tell` now, and whenever the page turns. */
export function followScheme(tell: (scheme: Scheme) => void): void {
  let told: Scheme | undefined;
  const look = () => {
    const scheme = isDark() ? 'dark' : 'light';
    if (scheme !== told) tell(scheme);
    told = scheme;
  };
  look();
  const later = () => setTimeout(look);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later);
  new MutationObserver(later).observe(document.documentElement, { attributes: true });
}

/** Light text stands on a dark page. */
function isDark(): boolean {
  const channels = getComputedStyle(document.body).color.match(/[\d.]+/g) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;
}
