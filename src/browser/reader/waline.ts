/** Comments by Waline: its script and style sheet are loaded from where the settings say. */
import { element } from './element.ts';
import { followScheme } from './page-scheme.ts';

interface Waline {
  init(options: object): unknown;
}

export async function showWaline(room: HTMLElement, data: DOMStringMap): Promise<void> {
  const { client = '', server = '', term = '' } = data;
  const address = new URL(client, location.href).href;
  const { init }: Waline = await import(`${address}waline.js`);
  document.head.append(element('link', { rel: 'stylesheet', href: `${address}waline.css` }));
  const lang = document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en';
  followScheme((scheme) => {
    document.documentElement.classList.toggle('waline-dark', scheme === 'dark');
  });
  init({ el: room, serverURL: server, path: term, lang, dark: 'html.waline-dark' });
}
