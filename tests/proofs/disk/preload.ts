/** Before the command in a process of its own: kills it at one change to the disk, or hands out folders in another order. */
import { watchDisk } from './calls.ts';
import { DISK_PROOF, type Interference } from './interference.ts';
import { shuffleFolders } from './shuffled.ts';

const { folder, point, shuffled }: Interference = JSON.parse(process.env[DISK_PROOF] ?? '{}');
if (shuffled !== undefined) shuffleFolders(shuffled);
let changes = 0;
watchDisk(folder, {
  fateOf(call) {
    if (!call.isChange || ++changes !== point?.nth) return 'done';
    return point.when === 'before' ? 'refused' : 'half';
  },
  after() {
    process.kill(process.pid, 'SIGKILL');
    for (;;); // till the signal is there
  },
});
process.on('exit', () => process.stderr.write(`${changes} changes\n`));
