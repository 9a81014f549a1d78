/** What authors write after the fence of a code block: read, checked, and noted for later plugins. */
import type { Code, Root } from 'mdast';
import type { Fence, Span } from '../code-fence/fence.ts';
import { readFence } from '../code-fence/read-fence.ts';
import type { Placed, PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function codeFences() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'code', (node) => {
      const [, sign, written] = /^((?:`{3,}|~{3,})[ \t]*)(.*)/.exec(file.sourceOf(node)) ?? [];
      if (sign === undefined || written === undefined) return;
      const fence = readPlaced(node, { at: sign.length, written: written.trimEnd() });
      for (const { problem, at, length } of fence.faults)
        file.report(problem, node, { at, length });
      file.fences.set(node.position?.start.offset ?? 0, fence);
      node.lang = fence.language?.name ?? null;
      node.meta = null;
    });
  };
}

/** Of the block that `node`, of Markdown or made from it, stands for; none for indented code. */
export function fenceOf(node: Placed, file: PostFile): Fence | undefined {
  return file.fences.get(node.position?.start.offset ?? -1);
}

/** With places counted from the fence. */
function readPlaced(node: Code, { at, written }: { at: number; written: string }): Fence {
  const isAsRead = isPlain(written, node);
  const info = isAsRead ? written : [node.lang, node.meta].filter(Boolean).join(' ');
  // What was written with escapes or entities has no places of its own.
  const placed = <T extends Span>(span: T): T =>
    isAsRead ? { ...span, at: at + span.at } : { ...span, at, length: written.length };
  const fence = readFence(info, node.value === '' ? 0 : node.value.split('\n').length);
  return {
    ...fence,
    language: fence.language && placed(fence.language),
    link: fence.link && placed(fence.link),
    faults: fence.faults.map(placed),
  };
}

/** Whether Markdown took all of it as written. */
function isPlain(written: string, { lang, meta }: Code): boolean {
  const [start, end] = [lang ?? '', meta ?? ''];
  const between = written.slice(start.length, written.length - end.length);
  return written.startsWith(start) && written.endsWith(end) && between.trim() === '';
}
