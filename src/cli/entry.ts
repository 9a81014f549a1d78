/** The `scholium` command: this process's arguments in, its exit code out. */
import { installation } from '../base/installation.ts';
import { reportBug } from './bug.ts';
import { EXIT } from './exit-code.ts';
import { main } from './main.ts';
import { openTerminal } from './terminal.ts';

const argv = process.argv.slice(2);
const terminal = openTerminal(process);
const { version } = installation();

process.on('uncaughtException', (cause) => {
  const [name = ''] = argv;
  reportBug({ cause, argv, version, terminal, name, json: argv.includes('--json') });
  process.exit(EXIT.bug);
});
// Set, not exited with: what is on its way to a pipe still has to get there.
process.exitCode = await main({ argv, terminal, version, cwd: process.cwd(), env: process.env });
