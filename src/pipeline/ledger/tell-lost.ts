/** What is said of addresses that are gone: at their line of the ledger, with what to do. */
import {
  addressLost,
  anchorLost,
  headingNow,
  noteNow,
  type WhereNow,
} from '../../diagnostics/catalogue/addresses.ts';
import type { Diagnostic, LedgerFile, LostAddress, Problem, RelatedPlace } from '../../model.ts';
import { isNote, type Likeliest } from './likeliest.ts';

export interface Telling {
  file: LedgerFile;
  likely: Likeliest;
  /** Paths of notes that are there, but not published. */
  unpublished: ReadonlySet<string>;
}

export function tellLost(lost: LostAddress[], telling: Telling): Diagnostic[] {
  const written = telling.file.text.split('\n');
  return lost
    .filter(({ follows }) => !follows)
    .map((each) => {
      const { problem, related } =
        each.fragment === '' ? ofPage(each, telling) : ofAnchor(each, telling);
      const [column, length] = spanOf(each);
      return {
        ...problem,
        file: telling.file.path,
        place: { line: each.line, column, length },
        sourceLine: written[each.line - 1] ?? '',
        group: 'ledger',
        ...(related && { related: [related] }),
      };
    });
}

/** Of an anchor, what begins with `#`. */
function spanOf({ address, fragment }: LostAddress): [column: number, length: number] {
  const at = fragment === '' ? 0 : address.indexOf('#');
  return [at + 1, address.length - at];
}

interface Told {
  problem: Problem;
  related?: RelatedPlace | undefined;
}

function ofPage(lost: LostAddress, { likely, unpublished }: Telling): Told {
  const { address, source } = lost;
  if (source !== undefined && unpublished.has(source)) {
    const related = { file: source, message: noteNow(undefined) };
    return { problem: addressLost(address, source, { kind: 'unpublished' }), related };
  }
  if (source !== undefined && !isNote(source)) {
    return { problem: addressLost(address, source, { kind: 'file' }) };
  }
  const note = likely.note(lost);
  const where: WhereNow = note
    ? { kind: 'moved', path: note.path, url: note.url }
    : { kind: source === undefined ? 'list' : 'gone', like: likely.list(lost) };
  const problem = addressLost(address, source, where);
  return note ? { problem, related: { file: note.path, message: noteNow(note.url) } } : { problem };
}

function ofAnchor(lost: LostAddress, { likely }: Telling): Told {
  const found = likely.heading(lost);
  const { fragment, url, source } = lost;
  const { post, heading } = found ?? {};
  const problem = anchorLost({
    anchor: fragment,
    url,
    note: post?.path ?? source,
    heading: heading?.text,
  });
  if (!post || !heading) return { problem };
  return { problem, related: { file: post.path, place: heading.place, message: headingNow() } };
}
