/** Mistakes in links, pictures, anchors and names in double brackets. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfBody, noteOfFields, type Row } from './rows.ts';

const file = 'posts/a.md';

const LINKS: Row[] = [
  ['a link to a note that is not there', 'see [that](⟦godo.md⟧)', 'SC411'],
  ['a link to a page that is not there', 'see [that](⟦/nix/⟧)', 'SC411'],
  ['a link to a folder', 'see [that](⟦other/⟧)', 'SC411'],
  ['a link in the wrong case', 'see [that](⟦Good.md⟧)', 'SC411'],
  ['a link with a backslash', 'see [that](⟦..\\posts\\good.md⟧)', 'SC411'],
  ['a link of a reference', 'see [that][1]\n\n[1]: ⟦nix.md⟧', 'SC411'],
  ['a link of HTML', 'see <a href="⟦nix.md⟧">that</a>', 'SC411'],
  ['a link in a table', '| a |\n|---|\n| [x](⟦nix.md⟧) |', 'SC411'],
  ['a link in a heading', '## [x](⟦nix.md⟧)', 'SC411'],
  ['a link in a footnote', 'x[^1]\n\n[^1]: [x](⟦nix.md⟧)', 'SC411'],
  ['a link after Chinese and an emoji', '见😀[那里](⟦没有.md⟧)', 'SC411'],
  ['two links to the same nothing', '[a](⟦nix.md⟧) [b](⟦nix.md⟧)', 'SC411', 'SC411'],
  ['a link to a draft', 'see [that](⟦draft.md⟧)', 'SC413'],
  ['a link to a note of the future', 'see [that](⟦future.md⟧)', 'SC413'],
  ['a link to a heading that is not there', '[a](⟦#方法⟧)\n\n## 方 法', 'SC412'],
  ['a link to a heading of another note that is not there', '[a](⟦other.md#method⟧)', 'SC412'],
  ['a link to a heading in another case', '[a](⟦#Method⟧)\n\n## method', 'SC412'],
  ['a link to a footnote that is not there', '[a](⟦#fn-9⟧)', 'SC412'],
  ['a name of no note', 'see [[⟦nix⟧]]', 'SC417'],
  ['a misspelt name of a note', 'see [[⟦othr⟧]]', 'SC417'],
  ['a name with a heading that is not there', 'see [[⟦other#method⟧]]', 'SC412'],
  ['a name of a picture that is not there', 'see ![[⟦nix.png⟧]]', 'SC410'],
  ['a name of a draft', 'see [[⟦draft⟧]]', 'SC413'],
  ['a name that two notes have', 'see [[⟦twin⟧]]', 'SC418'],
  ['a picture that is not there', 'text ![x](⟦a/x.png⟧)', 'SC410'],
  ['a picture in the wrong case', '![x](⟦other/Pixel.png⟧)', 'SC410'],
  ['a picture with a backslash', '![x](⟦other\\pixel.png⟧)', 'SC410'],
  ['a picture by its place on the disk', '![x](⟦/home/me/x.png⟧)', 'SC410'],
  ['a picture of a reference', '![x][1]\n\n[1]: ⟦nix.png⟧', 'SC410'],
  ['a picture of HTML', '<img src="⟦nix.png⟧" alt="x">', 'SC410'],
  ['a picture outside of the site', '![x](⟦../../x.png⟧)', 'SC410'],
];

const COVER: Row[] = [
  ['a cover that is not there', 'cover: ⟦nix.png⟧', 'SC410'],
  ['a cover outside of the site', 'cover: ⟦../../x.png⟧', 'SC410'],
];

const AROUND = {
  'posts/draft.md': '---\ntitle: Draft\ndate: 2024-03-03\ndraft: true\n---\nDraft.\n',
  'posts/future.md': '---\ntitle: Future\ndate: 2999-03-03\n---\nFuture.\n',
  'posts/x/twin.md': '---\ntitle: Twin x\ndate: 2024-03-03\n---\nx\n',
  'posts/y/twin.md': '---\ntitle: Twin y\ndate: 2024-03-04\npermalink: /twin/\n---\ny\n',
};

const WARNINGS: Row[] = [
  ['an embedded note', 'see ⟦![[other]]⟧', 'SC344'],
  ['a link of a kind that there is not', '[x](⟦htp://a.example⟧)', 'SC326'],
  ['a link of HTML that runs', '<a ⟦href="javascript:x"⟧>x</a>', 'SC326'],
  ['a link of Markdown that runs', '[x](⟦javascript:alert(1)⟧)', 'SC326'],
];

const LINT: Row[] = [
  ['a picture of HTML without words', '⟦<img src="other/pixel.png">⟧', 'SC350'],
  ['brackets around an address', '⟦[text][https://a.example]⟧', 'SC360'],
  ['exchanged brackets', '⟦(text)[https://a.example]⟧', 'SC361'],
  ['full-width brackets', '⟦[文字]（https://a.example）⟧', 'SC362'],
  ['a full-width exclamation mark', '⟦！⟧[x](other/pixel.png)', 'SC362'],
  ['a space in a link', '⟦[text] (https://a.example)⟧', 'SC363'],
  ['a reference without an address', '见⟦[这篇文章][nix]⟧。', 'SC376'],
  ['a picture without words', '⟦![]⟧(other/pixel.png)', 'SC350'],
  ['attributes behind a picture', '![x](other/pixel.png)⟦{width=50%}⟧', 'SC393'],
];

const withOthers = (mistake: Mistake): Mistake => ({
  ...mistake,
  files: { ...AROUND, ...mistake.files },
});

export const LINKS_AND_PICTURES: Mistake[] = [
  ...mistakesIn({ file, exit: 1, rows: LINKS, whole: noteOfBody }).map(withOthers),
  ...mistakesIn({ file, exit: 1, rows: COVER, whole: noteOfFields }),
  ...mistakesIn({ file, exit: 0, rows: WARNINGS, whole: noteOfBody }),
  ...mistakesIn({ file, exit: 0, rows: LINT, whole: noteOfBody, argv: ['check'] }),
];
