/** What the page tells its scripts: addresses and strings, as data of one element that shows nothing. */

export interface Settings {
  /** Of the front page: the base path, with a slash at its end. */
  root: string;
  /** Empty on a site without formulas. */
  katex: string;
  /** What search adds to posts. */
  postScript: string;
  styles: string;
  /** A string of the theme in the page's language; `%d` or `%s` in it is `value`. */
  text(name: string, value?: string | number): string;
}

export function settings(): Settings {
  const data = document.getElementById('scholium:search')?.dataset ?? {};
  const { root = '/', katex = '', styles = '', postScript = '' } = data;
  return {
    ...{ root, katex, styles, postScript },
    text: (name, value = '') => (data[name] ?? '').replace(/%[ds]/, () => String(value)),
  };
}

/** Where `query` is asked on the search page. */
export function addressOf(query: string, { root }: Pick<Settings, 'root'>): string {
  return `${root}search/${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`;
}

/** The style sheet of the search, once it is there; where it cannot be had, the search goes on without. */
export function stylesOf({ styles }: Settings): Promise<void> {
  if (styles === '' || document.querySelector(`link[href="${CSS.escape(styles)}"]`)) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
