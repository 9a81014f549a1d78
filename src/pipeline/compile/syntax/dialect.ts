/** What this dialect adds to Markdown's grammar, and the nodes that come of it. */
import type { Image, Parent, PhrasingContent } from 'mdast';
import type { Data, Processor } from 'unified';
import { descriptionSyntax } from './description.ts';
import { wikiLinkSyntax } from './wiki-link.ts';

/** `[[fpn#方法|文字]]`. Its children are what is shown: the name where no text is given. */
export interface WikiLink extends Parent {
  type: 'wikiLink';
  /** As written. */
  target: string;
  /** Whether the author gave a text. */
  labelled: boolean;
  children: PhrasingContent[];
}

/** `: 解释`, until it is put together with its term. */
export interface Description extends Parent {
  type: 'description';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface BlockContentMap {
    description: Description;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
    description: Description;
  }
  interface ImageData {
    /** `![[图.png]]`: the URL is a name, as written. */
    wiki?: true;
  }
}

export function dialectSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    descriptionSyntax(),
    wikiLinkSyntax(),
  ];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}

type FromMarkdown = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;

const fromMarkdown: FromMarkdown = {
  enter: {
    description(token) {
      this.enter({ type: 'description', children: [] }, token);
    },
    wikiLink(token) {
      this.enter({ type: 'wikiLink', target: '', labelled: false, children: [] }, token);
    },
    wikiEmbed(token) {
      this.enter({ type: 'image', url: '', alt: '', data: { wiki: true } }, token);
    },
    wikiLabel() {
      const node = this.stack.at(-1);
      if (node?.type === 'image') this.buffer();
      if (node?.type !== 'wikiLink') return;
      node.labelled = true;
      node.children = [];
    },
  },
  exit: {
    description(token) {
      this.exit(token);
    },
    wikiTarget(token) {
      const target = this.sliceSerialize(token).trim();
      const node = this.stack.at(-1);
      if (node?.type === 'image') node.url = target;
      if (node?.type !== 'wikiLink') return;
      node.target = target;
      const { start, end } = token;
      node.children = [{ type: 'text', value: target, position: { start, end } }];
    },
    wikiLabel() {
      // A fragment lies on top of the picture as long as its text is gathered.
      const picture = this.stack.at(-2);
      if (picture?.type === 'image') describe(picture, this.resume());
    },
    wikiLink(token) {
      this.exit(token);
    },
    wikiEmbed(token) {
      this.exit(token);
    },
  },
};

/** What stands after the name of a picture: `300`, `45%`, `300x200`, a text, or a text and a size. */
function describe(picture: Image, written: string): void {
  const [, text = '', size] = /^(?:(.*?)\s*\|)?\s*(\d+(?:%|px|x\d+)?)\s*$/s.exec(written) ?? [
    written,
    written,
  ];
  picture.alt = text.trim();
  if (size === undefined) return;
  const [width = '', height] = size.replace('px', '').split('x');
  picture.data = { ...picture.data, hProperties: { width, ...(height && { height }) } };
}
