/** A terminal that nobody watches, and what was printed on it. */
import type { Terminal } from '../../src/cli/terminal.ts';

export interface RecordedTerminal {
  terminal: Terminal;
  /** So far. */
  printed(): { out: string; err: string };
}

export function recordedTerminal(): RecordedTerminal {
  let [out, err] = ['', ''];
  return {
    terminal: {
      print: (text) => {
        out += text;
      },
      say: (text) => {
        err += text;
      },
      color: false,
      isWatched: false,
      columns: 80,
    },
    printed: () => ({ out, err }),
  };
}
