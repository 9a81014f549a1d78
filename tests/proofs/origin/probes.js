/** What a hostile page tries on a preview: each probe tells whether it learnt, loaded or did anything. Runs in the page. */

/** Stands on the front page of the preview. */
const TEXT = 'whoever reads this has read the notes';

/** Whether the element loads. */
const loads = (tagName, attributes, parent = document.body) =>
  new Promise((resolve) => {
    const element = Object.assign(document.createElement(tagName), attributes);
    element.onload = () => resolve(true);
    element.onloadeddata = () => resolve(true);
    element.onerror = () => resolve(false);
    parent.append(element);
  });

const texts = async (url, options) => {
  const answer = await fetch(url, options);
  return (await answer.text()).includes(TEXT);
};

/** An opaque answer: not read, but something that may be kept, or measured. */
const answers = async (url, options) => {
  const { type, ok } = await fetch(url, options);
  return type === 'opaque' || ok;
};

const opens = (source) =>
  new Promise((resolve) => {
    source.onopen = () => resolve(true);
    source.onerror = () => resolve(false);
  }).finally(() => source.close());

/** Whether a frame shows something that its parent can read. */
const isReadable = (frame) => {
  try {
    return frame.contentDocument?.documentElement.innerHTML.includes(TEXT) === true;
  } catch {
    return false;
  }
};

const framed = async (tagName, attributes) => {
  const frame = Object.assign(document.createElement(tagName), attributes);
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
    frame.onerror = resolve;
  });
  document.body.append(frame);
  await loaded;
  return isReadable(frame);
};

const fromSandbox = async (url) => {
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts';
  frame.srcdoc = `<script>fetch(${JSON.stringify(url)}, { mode: 'no-cors' })
    .then(() => parent.postMessage('got', '*'), () => parent.postMessage('not', '*'))</script>`;
  const told = new Promise((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data === 'got');
    });
  });
  document.body.append(frame);
  return told;
};

const opened = async (url) => {
  const other = open(url);
  // Long enough for a page of this computer; a handle that is cut off counts as closed.
  for (let tries = 0; tries < 20 && !other.closed; tries++) await pause();
  try {
    return !other.closed && other.document.body.innerHTML.includes(TEXT);
  } catch {
    return !other.closed;
  } finally {
    other.close();
  }
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 25));

const posted = async (url) => {
  const frame = Object.assign(document.createElement('iframe'), { name: 'posted' });
  const form = Object.assign(document.createElement('form'), {
    method: 'post',
    target: 'posted',
    action: url,
  });
  document.body.append(frame, form);
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  form.submit();
  await loaded;
  return isReadable(frame);
};

const fontLoads = async (url) => {
  await new FontFace('stolen', `url(${url})`).load();
  return true;
};

const measured = async (url) => {
  await fetch(url, { mode: 'no-cors' }).catch(() => {});
  const [entry] = performance.getEntriesByName(url);
  if (!entry) return false;
  // Of what it may not see, all figures are 0.
  return entry.responseStatus === 200 || (entry.responseStatus === 0 && entry.transferSize > 0);
};

const drawn = async (url) => {
  const image = Object.assign(new Image(), { src: url });
  await image.decode();
  return image.naturalWidth > 0;
};

const xhr = (url) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(request.responseText.includes(TEXT));
    request.onerror = () => resolve(false);
    request.open('GET', url);
    request.withCredentials = true;
    request.send();
  });

/** Name → probe, given the URLs of a page, a script, a style sheet, a picture, a font and the events. */
const PROBES = {
  fetch: ({ page }) => texts(page),
  'fetch with credentials': ({ page }) => texts(page, { credentials: 'include' }),
  'fetch, opaque': ({ page }) => answers(page, { mode: 'no-cors', credentials: 'include' }),
  'fetch of the index of the search': ({ data }) => answers(data, { mode: 'no-cors' }),
  HEAD: ({ page }) => answers(page, { method: 'HEAD' }),
  'fetch with a header that asks first': ({ page }) => texts(page, { headers: { 'x-probe': '1' } }),
  XMLHttpRequest: ({ page }) => xhr(page),
  script: ({ script }) => loads('script', { src: script }),
  'script of the preview': ({ reload }) =>
    loads('link', { rel: 'preload', as: 'script', href: reload }, document.head),
  module: ({ script }) => loads('script', { src: script, type: 'module' }),
  'import()': ({ script }) => import(script).then(() => true),
  'data as a script': ({ data }) => loads('script', { src: data }),
  'style sheet': ({ style }) => loads('link', { rel: 'stylesheet', href: style }, document.head),
  preload: ({ style }) =>
    loads('link', { rel: 'preload', as: 'style', href: style }, document.head),
  picture: ({ picture }) => loads('img', { src: picture }),
  'picture with credentials': ({ picture }) =>
    loads('img', { crossOrigin: 'use-credentials', src: picture }),
  'picture, decoded': ({ picture }) => drawn(picture),
  font: ({ font }) => fontLoads(font),
  frame: ({ page }) => framed('iframe', { src: page }),
  object: ({ page }) => framed('object', { data: page, type: 'text/html' }),
  'fetch from a sandbox': ({ page }) => fromSandbox(page),
  window: ({ page }) => opened(page),
  form: ({ page }) => posted(page),
  events: ({ events }) => opens(new EventSource(events)),
  'events with credentials': ({ events }) =>
    opens(new EventSource(events, { withCredentials: true })),
  WebSocket: ({ page }) => opens(new WebSocket(page.replace('http', 'ws'))),
  worker: async ({ script }) => {
    const worker = new Worker(script);
    await new Promise((_, reject) => {
      worker.onerror = reject;
    });
    return true;
  },
  measured: ({ page }) => measured(page),
};

/** Names of those that succeed. One that waits for what never comes has failed. */
globalThis.probeAll = async (urls) => {
  const succeeded = [];
  for (const [name, probe] of Object.entries(PROBES)) {
    const never = new Promise((resolve) => setTimeout(() => resolve(false), 6000));
    const result = Promise.resolve().then(() => probe(urls));
    if (await Promise.race([result.catch(() => false), never])) succeeded.push(name);
  }
  return { succeeded, tried: Object.keys(PROBES).length };
};
