/** What is printed when Scholium itself is at fault. */
import type { Terminal } from './terminal.ts';

interface Bug {
  cause: unknown;
  argv: string[];
  version: string;
  terminal: Terminal;
}

/** In both languages, since what failed may be what chooses one. */
export function reportBug({ cause, argv, version, terminal }: Bug): void {
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
}
