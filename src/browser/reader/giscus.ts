/** Comments by giscus: a frame of its own page, made here, so that no script of another host runs. */
import { followScheme } from './page-scheme.ts';

const ORIGIN = 'https://giscus.app';
/** As giscus's own script keeps it, so that readers stay signed in. */
const SESSION = 'giscus-session';

/** Keeps the session that the address brings back from signing in; whether there is one. */
export function signedIn(): boolean {
  const address = new URL(location.href);
  const session = address.searchParams.get('giscus');
  if (!session) return false;
  localStorage.setItem(SESSION, JSON.stringify(session));
  address.searchParams.delete('giscus');
  history.replaceState(history.state, '', address);
  return true;
}

export async function showGiscus(room: HTMLElement, data: DOMStringMap): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = data.title ?? '';
  frame.className = 'giscus-frame';
  frame.allow = 'clipboard-write';
  const show = (scheme: string) => {
    const language = document.documentElement.lang.startsWith('zh') ? 'zh-CN' : 'en';
    frame.src = `${ORIGIN}/${language}/widget?${parameters(data, scheme)}`;
  };
  let shown = '';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  followScheme((scheme) => {
    const setConfig = { theme: scheme };
    if (shown === '') show(scheme);
    else frame.contentWindow?.postMessage({ giscus: { setConfig } }, ORIGIN);
    shown = scheme;
  });
  addEventListener('message', (event) => {
    if (event.origin !== ORIGIN || event.source !== frame.contentWindow) return;
    const told = event.data?.giscus;
    if (told?.resizeHeight) frame.style.height = `${Number(told.resizeHeight)}px`;
    const isOver = told?.signOut || /Bad credentials|Invalid state/.test(String(told?.error));
    if (!isOver || localStorage.getItem(SESSION) === null) return;
    localStorage.removeItem(SESSION);
    show(shown);
  });
  room.append(frame);
  await loaded;
}

function parameters(data: DOMStringMap, theme: string): URLSearchParams {
  const { repo = '', repoId = '', category = '', categoryId = '', term = '' } = data;
  const address = new URL(location.href);
  address.hash = '';
  return new URLSearchParams({
    ...{ origin: address.href, session: session(), theme, term },
    ...{ repo, repoId, category, categoryId },
    ...{ reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom', strict: '0' },
    ...{ description: '', backLink: address.href },
  });
}

function session(): string {
  try {
    return String(JSON.parse(localStorage.getItem(SESSION) ?? '""'));
  } catch {
    return ''; // without storage, or another's text in it
  }
}
