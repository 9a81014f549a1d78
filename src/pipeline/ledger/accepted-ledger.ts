/** The ledger anew: what the site has now takes the place of what it held. */
import { byCodeUnit } from '../../base/order.ts';
import type { LedgerState, PublishedAddress } from '../../model.ts';
import { ledgerLines } from './ledger-lines.ts';

const HEAD = [
  '# Addresses that this site has published, and the note or file that each comes from.',
  '# A build fails where one of them is gone. `scholium urls` compares, `scholium urls --accept` renews the list.',
  '# 本站已发布的网址，以及各自的来源文件。其中任何一个消失，生成就会失败。',
  '# `scholium urls` 比较差异，`scholium urls --accept` 更新本表。',
];

/** What the site has and the ledger lacks. */
export function newAddresses({ file, published }: LedgerState): PublishedAddress[] {
  const known = new Set(file ? ledgerLines(file).lines.map(({ address }) => address) : []);
  return published().filter(({ address }) => !known.has(address));
}

/**
 * The text of the next ledger: sorted, each address once. With `only`, other differences stay as they are: what is
 * lost stays, what is new waits. Comments in the head of the file stay.
 */
export function acceptedLedger(
  { file, lost, published }: LedgerState,
  only?: (address: string) => boolean,
): string {
  const known = file ? ledgerLines(file) : undefined;
  const lines = new Map(published().map(({ address, source }) => [address, source]));
  if (only) {
    const before = new Map(known?.lines.map(({ address, source }) => [address, source]));
    for (const address of lines.keys()) {
      if (!before.has(address) && !only(address)) lines.delete(address);
    }
    const gone = new Set(lost.filter(({ address }) => only(address)).map(({ address }) => address));
    for (const [address, source] of before) {
      if (!lines.has(address) && !gone.has(address)) lines.set(address, source);
    }
  }
  const rows = [...lines]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([address, source]) => (source === undefined ? address : `${address}\t${source}`));
  const head = known && known.head.length > 0 ? known.head : HEAD;
  return `${[...head, ...rows].join('\n')}\n`;
}
