/** What is looked for in a page: code that is not the site's, addresses that run, titles as written. Runs in the page. */

const URL_ATTRIBUTES = new Set([
  ...[
    'href',
    'src',
    'action',
    'formaction',
    'data',
    'poster',
    'xlink:href',
    'ping',
    'cite',
    'background',
  ],
  ...[
    'longdesc',
    'usemap',
    'manifest',
    'codebase',
    'classid',
    'lowsrc',
    'dynsrc',
    'to',
    'from',
    'values',
  ],
]);
/** Of links: those of GitHub's schema, and what notes need besides. */
const SCHEMES = /^(?:https?|mailto|tel|ftp|irc|ircs|xmpp):$/;
const EMBEDS =
  'iframe, frame, object, embed, applet, base, portal, noscript style, annotation-xml, foreignObject, animate, set, use';
const NEVER = 'meta[http-equiv="refresh" i], link[rel~="import" i]';

/** What must not stand in `root`; `scripts` are the paths of the site's own. */
function faultsIn(root, scripts) {
  const faults = [];
  const tell = (element, what) => faults.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'script' && !isOurs(element, scripts)) tell(element, 'a script');
    if (element.localName === 'style' && /url\(|@import|expression/i.test(element.textContent))
      tell(element, 'a style');
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) tell(element, `a handler ${name}`);
      if (name === 'style' && /url\(|expression|binding|behaviou?r/i.test(value))
        tell(element, 'a style');
      if (name === 'srcdoc') tell(element, 'a document');
      if (URL_ATTRIBUTES.has(name) && runs(value, element))
        tell(element, `an address that runs in ${name}`);
    }
    if (element.localName === 'template') faults.push(...faultsIn(element.content, scripts));
    if (element.shadowRoot) tell(element, 'a shadow tree');
    if (element.localName === 'link' && isForeign(element.href)) {
      if (!['canonical', 'alternate', 'next', 'prev'].includes(element.rel))
        tell(element, 'a foreign link');
    }
    if (element.localName === 'form' && isForeign(element.action)) tell(element, 'a foreign form');
  }
  for (const element of root.querySelectorAll(`${EMBEDS}, ${NEVER}`)) tell(element, 'an element');
  return faults;
}

function isOurs(script, scripts) {
  if (script.src !== '') {
    const { origin, pathname } = new URL(script.src);
    return origin === location.origin && scripts.includes(pathname);
  }
  if (!['application/ld+json', 'speculationrules'].includes(script.type)) return false;
  JSON.parse(script.textContent);
  return true;
}

function runs(value, element) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of an address
  const bare = value.replace(/[\u0000-\u0020\u00a0\u200b\ufeff]/g, '');
  if (/^(?:javascript|vbscript|livescript|mhtml|jar|feed|view-source|blob|filesystem):/i.test(bare))
    return true;
  if (/^data:/i.test(bare))
    return (
      !['IMG', 'SOURCE', 'VIDEO', 'AUDIO', 'TRACK'].includes(element.tagName) ||
      /^data:text\/html/i.test(bare)
    );
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
  return scheme !== undefined && !SCHEMES.test(scheme);
}

function isForeign(address) {
  return address !== '' && new URL(address, location.href).origin !== location.origin;
}

const MAKES_FOCUSABLE =
  'main :is([autofocus], [tabindex], [contenteditable], input, select, textarea, summary, svg a)';
const TOUCHES = ['mouseover', 'pointerenter', 'focusin', 'animationstart', 'beforetoggle'];

/** What a hand and a keyboard reach, without leaving the page. */
function touch(root) {
  for (const element of root.querySelectorAll('main *')) {
    for (const type of TOUCHES) element.dispatchEvent(new Event(type));
  }
  for (const element of root.querySelectorAll(MAKES_FOCUSABLE)) element.focus();
  for (const details of root.querySelectorAll('details')) details.open = true;
}

const pageFacts = (page) => ({
  title: page.title,
  heading: page.querySelector('h1')?.textContent ?? '',
  og: page.querySelector('meta[property="og:title"]')?.content ?? '',
  headline:
    JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}')
      .headline ?? '',
});

/** In frames, so many at a time: what is wrong with the pages at `paths`, and what those of notes say. */
globalThis.inspectFrames = async (paths, scripts) => {
  const faults = [];
  const facts = {};
  await Promise.all(
    paths.map(async (path) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => {
        frame.onload = resolve;
      });
      frame.src = path;
      document.body.append(frame);
      await loaded;
      const page = frame.contentDocument;
      if (page.location.pathname !== new URL(path, location.href).pathname)
        faults.push(`${path} went to ${page.location.href}`);
      touch(page);
      await new Promise((resolve) => setTimeout(resolve));
      faults.push(...faultsIn(page, scripts).map((fault) => `${path}: ${fault}`));
      facts[path] = pageFacts(page);
      frame.remove();
    }),
  );
  return { faults, facts };
};

globalThis.inspectHere = (scripts) => {
  touch(document);
  return faultsIn(document, scripts);
};

/** Titles in the feeds and addresses in the sitemap, read as strictly as XML demands. */
globalThis.readXml = async (path) => {
  const text = await (await fetch(path)).text();
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const error = parsed.querySelector('parsererror')?.textContent;
  const all = (name) => [...parsed.getElementsByTagName(name)].map((each) => each.textContent);
  return { error, titles: all('title'), addresses: all('loc') };
};
