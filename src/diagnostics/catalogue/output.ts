/** Messages about writing the site (SC61x). */
import type { Problem } from '../../model.ts';
import { error } from '../problem.ts';

export const cannotWrite = (path: string, reason: string): Problem =>
  error(
    'SC610',
    { en: `\`${path}\` cannot be written: ${reason}`, zh: `无法写入 \`${path}\`：${reason}` },
    {
      en: 'Check that you may write there and that the disk has room. The site that stood there was left as it was.',
      zh: '请检查写入权限和磁盘空间。原有的网站没有改动。',
    },
  );

export const halfWritten = (path: string, reason: string): Problem =>
  error(
    'SC616',
    {
      en: `\`${path}\` cannot be written (${reason}), nor can what was written before be taken back`,
      zh: `无法写入 \`${path}\`（${reason}），之前写入的也无法撤回`,
    },
    {
      en: 'Some files of the site are new and some old, each of them whole. Check the disk and build again: that makes all of them new.',
      zh: '网站中有的文件是新的，有的是旧的，但每个都完整。请检查磁盘后重新生成，全部文件就会更新。',
    },
  );

export const foreignFile = (path: string): Problem =>
  error(
    'SC611',
    {
      en: `\`${path}\` is in the way: it was not written by Scholium, so it is not overwritten`,
      zh: `\`${path}\` 挡住了输出：它不是 Scholium 写的，因此不会覆盖`,
    },
    {
      en: 'Move or delete it, or choose another folder with --out.',
      zh: '请移走或删除它，或用 --out 换一个文件夹。',
    },
  );

export const outputLeavesFolder = (path: string): Problem =>
  error(
    'SC612',
    {
      en: `\`${path}\` would be written outside the output folder`,
      zh: `\`${path}\` 会写到输出文件夹之外`,
    },
    {
      en: 'A folder of the output is a symbolic link: replace it by a real one.',
      zh: '输出文件夹里有符号链接：请换成真实的文件夹。',
    },
  );

export const fileForFolder = (path: string): Problem =>
  error(
    'SC614',
    {
      en: `a file stands where the folder \`${path}\` should be`,
      zh: `\`${path}\` 应当是文件夹，那里却是一个文件`,
    },
    {
      en: 'Move or delete it, or choose another folder with --out.',
      zh: '请移走或删除它，或用 --out 换一个文件夹。',
    },
  );

export const outputLocked = (
  folder: string,
  lock: string,
  holder: { pid: number; host: string },
): Problem =>
  error(
    'SC615',
    {
      en: `another process is writing into \`${folder}\`: number ${holder.pid} on ${holder.host}`,
      zh: `另一个进程正在写入 \`${folder}\`：${holder.host} 上的 ${holder.pid} 号进程`,
    },
    {
      en: `Build again when it has ended. If there is no such process, delete \`${lock}\`.`,
      zh: `请等它结束后再生成。如果没有这个进程，请删除 \`${lock}\`。`,
    },
  );

export const outputHoldsSite = (folder: string): Problem =>
  error(
    'SC613',
    {
      en: `the output folder \`${folder}\` is the site's own folder or holds it`,
      zh: `输出文件夹 \`${folder}\` 就是网站自己的文件夹，或包含它`,
    },
    { en: 'Choose another folder, such as `public`.', zh: '请另选文件夹，如 `public`。' },
  );
