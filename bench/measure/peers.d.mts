/** Types of `peers.mjs`. */

export interface Figures {
  /** Seconds. */
  wall: number;
  cpu?: number | undefined;
}

/** One line of `results.jsonl`. */
export interface PeerResult {
  peer: string;
  n: number;
  cold?: Figures & { rc?: number };
  warm?: Figures & { rc?: number };
  dev?: { edit?: number; error?: string };
}

export interface Comparison {
  peer: string;
  what: 'cold' | 'edit' | 'serve';
  against: string;
  mine: Figures;
  its: Figures;
  wallRatio: number | undefined;
  cpuRatio: number | undefined;
}

export interface PeersRequest {
  /** The folder with `run`. */
  peers: string;
  names?: string | undefined;
  /** The folder of the notes. */
  posts: string;
  count: number;
  runs: number;
  only: string[];
}

export function runPeers(request: PeersRequest): { results: PeerResult[]; isSameNotes: boolean };

export function resultsIn(lines: string, count: number): PeerResult[];

export function comparisons(ours: Record<string, Figures>, result: PeerResult): Comparison[];

export function ratios(
  mine: Figures,
  its: Figures,
): { wallRatio: number | undefined; cpuRatio: number | undefined };
