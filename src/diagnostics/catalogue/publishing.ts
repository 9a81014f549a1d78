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

export const commentsIncomplete = (provider: string, missing: string[]): Problem =>
  error(
    'SC762',
    {
      en: `comments by ${provider} need ${missing.map((key) => `\`comments.${key}\``).join(', ')}`,
      zh: `${provider} 评论还缺少 ${missing.map((key) => `\`comments.${key}\``).join('、')}`,
    },
    provider === 'giscus'
      ? {
          en: 'Fill in the form on giscus.app; it shows the values for your repository.',
          zh: '请在 giscus.app 填写表单，它会给出你的仓库对应的值。',
        }
      : {
          en: 'Write the address of your Waline server, e.g. `https://comments.example.org`.',
          zh: '请写上你的 Waline 服务端地址，例如 `https://comments.example.org`。',
        },
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
