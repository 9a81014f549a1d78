/** Pagefind on the same posts. */

export async function pagefindIndex(posts) {
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const post of posts) await index.addHTMLFile({ url: post.url, content: pageOf(post) });
  const { files } = await index.getFiles();
  await close();
  const byPath = new Map(
    files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), Buffer.from(content)]),
  );
  let bytes = 0;
  for (const [path, content] of byPath)
    if (/^(?:index|fragment|filter)\/|\.pf_meta$/.test(path)) bytes += content.length;
  return { files: byPath, cost: { bytes } };
}

function pageOf({ title, tags, compiled }) {
  const body = compiled.search.map(
    ({ headingId, heading, runs }) =>
      `<h2 id="${escaped(headingId ?? '')}">${textOf(heading)}</h2><p>${textOf(runs)}</p>`,
  );
  const words = tags.map(({ name }) => escaped(name)).join(' ');
  return `<!doctype html><html lang="zh-cn"><title>${escaped(title)}</title><main data-pagefind-body><h1>${escaped(title)}</h1><p>${words}</p>${body.join('')}</main></html>`;
}

function textOf(runs) {
  return runs
    .map((run) => escaped(typeof run === 'string' ? run : ` ${run.tex} `))
    .join('')
    .replaceAll('\n', '</p><p>');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
