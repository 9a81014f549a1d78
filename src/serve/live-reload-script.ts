/** What a page that is previewed does: reloads after a build, and shows what has changed. */
import { EVENTS_PATH } from './live-reload.ts';

/**
 * Browsers open six connections to a server at most, and each `EventSource` holds one: only tabs
 * in view listen. One that comes into view learns from its version whether it missed a build.
 *
 * Before a page reloads, it notes a number for each of its smallest blocks. The first that has another
 * number afterwards is scrolled into sight, unless it is there; otherwise the page stays where it was.
 */
export const LIVE_RELOAD_JS = `const { search } = new URL(document.currentScript.src);
const NOTES = 'scholium blocks of ' + location.pathname;
const BLOCKS = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, tr, figure, blockquote, details';
let events;
function listen() {
  if (document.hidden) {
    events?.close();
    events = undefined;
  } else if (!events) {
    events = new EventSource('${EVENTS_PATH}' + search);
    events.addEventListener('reload', () => {
      events.close();
      const noted = { y: scrollY, numbers: blocks().map(numberOf) };
      sessionStorage.setItem(NOTES, JSON.stringify(noted));
      history.scrollRestoration = 'manual';
      location.reload();
    });
  }
}
function blocks() {
  return [...document.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
}
function numberOf({ outerHTML }) {
  let number = 0;
  for (let i = 0; i < outerHTML.length; i++) number = (number * 31 + outerHTML.charCodeAt(i)) | 0;
  return number;
}
function showChange() {
  const noted = JSON.parse(sessionStorage.getItem(NOTES));
  sessionStorage.removeItem(NOTES);
  if (!noted) return;
  setTimeout(() => { history.scrollRestoration = 'auto'; }, 1000); // at once, it would undo what follows
  scrollTo({ top: noted.y, behavior: 'instant' });
  const now = blocks();
  const changed = now.findIndex((block, index) => numberOf(block) !== noted.numbers[index]);
  const block = now.length < noted.numbers.length && changed === -1 ? now.at(-1) : now[changed];
  const box = block?.getBoundingClientRect();
  if (box && (box.bottom < 0 || box.top > innerHeight)) block.scrollIntoView({ block: 'center' });
}
document.addEventListener('visibilitychange', listen);
addEventListener('load', showChange);
listen();
`;
