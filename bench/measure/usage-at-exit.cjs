/** Preloaded into a measured process and its children: at its end, each says what it has used. */
const { appendFileSync, readFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// A worker's figures are those of its whole process, which are told once, by the main thread.
if (isMainThread && process.env.BENCH_USAGE) process.on('exit', tell);

function tell() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  const usage = { cpu, peak: peakOfThisProgram() ?? maxRSS / 1024 };
  appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify(usage)}\n`);
}

/** In MiB. Linux counts the memory of the process that started this one into `maxRSS`. */
function peakOfThisProgram() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
