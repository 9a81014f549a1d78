/** Messages about policies, cards for sharing, and comments (SC760–SC779). */
import type { Bilingual, Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

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

export const cardLibraryMissing = (): Problem =>
  warning(
    'SC763',
    {
      en: 'no cards are made: the package `@resvg/resvg-wasm` is not installed',
      zh: '没有生成分享图片：缺少 `@resvg/resvg-wasm`',
    },
    {
      en: "Run `npm install @resvg/resvg-wasm` in the site's folder, or set `cards.enabled: false`.",
      zh: '请在网站文件夹里运行 `npm install @resvg/resvg-wasm`，或设置 `cards.enabled: false`。',
    },
  );

export const cardFontMissing = (): Problem =>
  warning(
    'SC764',
    {
      en: 'no cards are made: there is no font with Chinese on this computer',
      zh: '没有生成分享图片：这台电脑上没有找到中文字体',
    },
    {
      en: 'Install one such as Noto Sans CJK (`apt install fonts-noto-cjk`), or name a file: `cards.font: fonts/NotoSansSC-Bold.otf`.',
      zh: '请安装中文字体，例如 Noto Sans CJK（`apt install fonts-noto-cjk`），或指定文件：`cards.font: fonts/NotoSansSC-Bold.otf`。',
    },
  );

export const cardFontUnreadable = (file: string): Problem =>
  warning(
    'SC765',
    {
      en: `no cards are made: \`${file}\` is no font that can be read`,
      zh: `没有生成分享图片：\`${file}\` 不是可以读取的字体`,
    },
    {
      en: 'Name a font in TTF, OTF or TTC, counted from the folder of the site.',
      zh: '请指定 TTF、OTF 或 TTC 字体，路径从网站文件夹算起。',
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
