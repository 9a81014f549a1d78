/** What was measured, as Markdown. */
import { ratios } from './peers.mjs';

const NAMES = {
  node: '`node -e 0`',
  reference: 'plain pipeline',
  cold: 'cold build',
  unchanged: 'nothing changed',
  edit: 'one note edited',
  theme: 'theme edited',
  serve: '`serve`: saved → served',
};

/** What each is held against, if that was measured too. */
const AGAINST = { cold: 'reference', unchanged: 'node' };

/** @param {{ machine: any, sizes: any[], growth: any[] }} measured */
export function markdownReport({ machine, sizes, growth }) {
  return [
    machineLine(machine),
    ...sizes.map(({ posts, bytes, formulas, source }) => {
      const megabytes = (bytes / 1e6).toFixed(2);
      return `${grouped(posts)} posts: ${megabytes} MB, ${source}${formulas ? `, ${grouped(formulas)} formulas` : ''}`;
    }),
    table(
      [
        'posts',
        'what',
        'runs',
        'wall',
        'CPU',
        'peak',
        'stages, ms',
        'files',
        'against',
        'wall ×',
        'CPU ×',
      ],
      sizes.flatMap(measureRows),
    ),
    ...peerSection(sizes),
    ...growthSection(growth),
  ].join('\n\n');
}

function machineLine({ scholium, node, cores, cpu, memory, os, load }) {
  return `Scholium ${scholium} · Node ${node} · ${cores} × ${cpu} · ${memory} GB · ${os} · load ${load.toFixed(2)} at the start`;
}

function measureRows({ posts, measures }) {
  return Object.entries(measures).map(([what, measure]) => {
    const other = AGAINST[what];
    const against = other && measures[other];
    const { wallRatio, cpuRatio } = against ? ratios(measure, against) : {};
    return [
      grouped(posts),
      NAMES[what] + (measure.notes < posts ? ` (${measure.notes} posts, scaled up)` : ''),
      `${measure.runs}`,
      seconds(measure.wall),
      // Of a server: that of its whole life, which is no cost of an edit.
      what === 'serve' ? '—' : seconds(measure.cpu),
      measure.peak === undefined ? '—' : `${Math.round(measure.peak)} MB`,
      stagesIn(measure.stages),
      measure.written ?? '—',
      against ? NAMES[other] : '—',
      ratio(wallRatio),
      ratio(cpuRatio),
    ];
  });
}

function peerSection(sizes) {
  const rows = sizes.flatMap(({ posts, peers = [] }) =>
    peers.map(({ peer, what, against, its, wallRatio, cpuRatio, isSameNotes }) => [
      grouped(posts),
      peer + (isSameNotes ? '' : ' (its own notes)'),
      `${NAMES[what]} / ${against}`,
      seconds(its.wall),
      seconds(its.cpu),
      ratio(wallRatio),
      ratio(cpuRatio),
    ]),
  );
  if (rows.length === 0) return [];
  const head = ['posts', 'peer', 'Scholium / peer', 'its wall', 'its CPU', 'wall ×', 'CPU ×'];
  return ['## Peers', table(head, rows)];
}

function growthSection(growth) {
  if (growth.length === 0) return [];
  const head = ['what', 'posts', 'wall per post ×', 'exponent', 'CPU per post ×', 'exponent'];
  const rows = growth.map(({ what, from, to, wall, cpu }) => [
    NAMES[what],
    `${grouped(from)} → ${grouped(to)}`,
    ...[wall?.perNote, wall?.exponent, cpu?.perNote, cpu?.exponent].map(ratio),
  ]);
  return ['## Growth', table(head, rows)];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function stagesIn(stages = {}) {
  const texts = Object.entries(stages).map(([name, time]) => `${name} ${Math.round(time)}`);
  return texts.join(' · ') || '—';
}

/** @param {number | undefined} number */
function seconds(number) {
  if (number === undefined) return '—';
  return number < 1 ? `${Math.round(number * 1000)} ms` : `${number.toFixed(2)} s`;
}

/** @param {number | undefined} number */
function ratio(number) {
  return number === undefined ? '—' : number.toFixed(number < 0.1 ? 3 : 2);
}

/** 10000 → 10,000 */
function grouped(number) {
  return `${number}`.replace(/\B(?=(\d{3})+$)/g, ',');
}
