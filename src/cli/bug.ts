/** What is printed when Scholium itself is at fault. */
import { EXIT } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

interface Bug {
  cause: unknown;
  argv: string[];
  version: string;
  terminal: Terminal;
  /** The command's. */
  name: string;
  json: boolean;
}

/** In both languages, since what failed may be what chooses one; with `json`, a document besides. */
export function reportBug({ cause, argv, version, terminal, name, json }: Bug): void {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  terminal.say(
    [
      'This is a bug in Scholium, not a fault of your notes. Please report the lines below.',
      '这是 Scholium 自身的错误，不是笔记的问题。请把下面几行报告给开发者。',
      '',
      `scholium ${version}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
      `arguments: ${JSON.stringify(argv)}`,
      stack,
      '',
    ].join('\n'),
  );
  if (!json) return;
  // Written by hand: what writes the others may be what failed.
  const nothing = { diagnostics: [], counts: { errors: 0, warnings: 0 } };
  const document = { version: 1, command: name, exitCode: EXIT.bug, bug: stack, ...nothing };
  terminal.print(`${JSON.stringify(document, undefined, 2)}\n`);
}
