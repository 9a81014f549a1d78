/** Messages about the search of a built site: its index, and what is asked of it. */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';

export const noIndex = (): Problem =>
  error(
    'SC470',
    { en: 'there is no built site to search', zh: '没有可以搜索的已生成网站' },
    {
      en: 'Run `scholium build` first; `--out` names another folder.',
      zh: '请先运行 `scholium build`；用 `--out` 可以指定别的文件夹。',
    },
  );

export const foreignIndex = (): Problem =>
  error(
    'SC471',
    {
      en: 'the index was made by another version of Scholium',
      zh: '这份索引由另一个版本的 Scholium 生成',
    },
    {
      en: 'Run `scholium build` with this version.',
      zh: '请用当前版本重新运行 `scholium build`。',
    },
  );

export const emptyQuery = (): Problem =>
  error(
    'SC472',
    { en: 'there is nothing to search for', zh: '没有要搜索的内容' },
    {
      en: 'Write words after the command: `scholium search "残差网络"`. A tag or a year will do: `tag:CNN`, `year:2021`.',
      zh: '请在命令后写上要找的词：`scholium search "残差网络"`。只写标签或年份也可以：`tag:CNN`、`year:2021`。',
    },
  );

export const tornIndex = (): Problem =>
  error(
    'SC473',
    { en: 'this file of the index is missing or damaged', zh: '索引的这个文件缺失或已损坏' },
    {
      en: 'Run `scholium build`, which writes it anew. If it is still so, delete the folder and build again.',
      zh: '请运行 `scholium build` 重新写出它。若仍然如此，请删除输出文件夹后再生成。',
    },
  );
