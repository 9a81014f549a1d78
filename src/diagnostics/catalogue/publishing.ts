/** Messages about policies, cards for sharing, and comments (SC760–SC779). */
import type { Bilingual, Problem } from '../../model.ts';
import { error } from '../problem.ts';

export const unknownDirective = (name: string, known: readonly string[]): Problem =>
  error(
    'SC760',
    {
      en: `\`${name}\` in \`security.sources\` is no directive that can be widened`,
      zh: `\`security.sources\` 里的 \`${name}\` 不是可以放宽的指令`,
    },
    { en: `Use ${known.join(', ')}.`, zh: `可用：${known.join('、')}。` },
  );

export const unsafeSource = (key: string, written: string, reason: Bilingual): Problem =>
  error(
    'SC761',
    {
      en: `\`${written}\` in \`${key}\` is no source of a policy: ${reason.en}`,
      zh: `\`${key}\` 里的 \`${written}\` 不能作为策略的来源：${reason.zh}`,
    },
    {
      en: 'Write one address or keyword for each item: `https://cdn.example.org`, `data:`, `"\'unsafe-inline\'"`.',
      zh: '每项写一个地址或关键字，例如 `https://cdn.example.org`、`data:`、`"\'unsafe-inline\'"`。',
    },
  );
