/** A bar on the terminal while a build takes long. */
import type { Progress, StageName } from '../model.ts';
import type { Terminal } from './terminal.ts';

export interface ProgressBar {
  show(progress: Progress): void;
  /** Clears the line. */
  close(): void;
}

/** Milliseconds: shorter builds show nothing, and the bar is drawn no more often. */
const PATIENCE = 1000;
const PAUSE = 80;

/** `clock` in milliseconds from any origin; silent where nobody watches. */
export function openProgressBar(terminal: Terminal, clock: () => number): ProgressBar {
  const begun = clock();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    show(progress) {
      const at = clock();
      if (!terminal.isWatched || at - begun < PATIENCE || at - drawnAt < PAUSE) return;
      terminal.say(`\r${line(progress, terminal.columns)}\x1b[K`);
      drawnAt = at;
      isDrawn = true;
    },
    close() {
      if (isDrawn) terminal.say('\r\x1b[K');
      isDrawn = false;
    },
  };
}

const STAGES: StageName[] = ['collect', 'compile', 'link', 'render', 'write'];

/** ASCII but for the bar: the same width everywhere. `2/5 compile ━━━━━───── 120/240` */
function line({ stage, done, total }: Progress, columns: number): string {
  const name = `${STAGES.indexOf(stage) + 1}/${STAGES.length} ${stage}`;
  const count = `${done}/${total}`;
  const width = Math.min(40, columns - name.length - count.length - 3);
  if (width < 4) return name.slice(0, Math.max(0, columns - 1));
  const filled = total > 0 ? Math.min(width, Math.floor((width * done) / total)) : 0;
  return `${name} ${'━'.repeat(filled)}${'─'.repeat(width - filled)} ${count}`;
}
