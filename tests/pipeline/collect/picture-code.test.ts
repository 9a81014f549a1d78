/** Code in a picture is told where it stands; drawings without any are left alone. */
import { describe, expect, it } from 'vitest';
import { pictureFault } from '../../../src/pipeline/collect/picture-code.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const folder = temporaryFolder();

function faults(name: string, text: string): string[] {
  folder.write(name, text);
  const found = pictureFault({ path: `posts/${name}`, file: folder.path(name) });
  return found.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('a picture', () => {
  it.each([
    ['a script', '<svg>\n<script>x</script></svg>', '2:1'],
    ['a script of another name space', '<svg>\n<svg:script href="x"/></svg>', '2:1'],
    ['a handler', '<svg\n onload="x"/>', '1:1'],
    ['a handler after a slash', "<svg><a/onclick='x'/></svg>", '1:6'],
    ['an address that runs', '<svg><a href=" javascript:x">x</a></svg>', '1:13'],
  ])('with %s', (_, text, place) => {
    expect(faults('a.svg', text)).toEqual([`SC245 ${place}`]);
  });

  it.each([
    '<svg><text>on a = "b", javascript: and &lt;script&gt;</text><style>a{}</style></svg>',
    '<svg><g data-icon="x" font-family="Onyx"/></svg>',
  ])('without: %s', (text) => {
    expect(faults('a.svg', text)).toEqual([]);
  });

  it('of another kind holds none', () => {
    expect(faults('a.png', '<script>')).toEqual([]);
  });
});
