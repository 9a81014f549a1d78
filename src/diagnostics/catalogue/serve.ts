/** Messages about the preview server (SC62x). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const portInUse = (port: number): Problem =>
  error(
    'SC620',
    { en: `port \`${port}\` is already in use`, zh: `端口 \`${port}\` 已被占用` },
    {
      en: 'Choose another with --port, or stop the program that uses it.',
      zh: '请用 --port 换一个端口，或停止占用它的程序。',
    },
  );

export const noFreePort = (first: number, last: number): Problem =>
  error(
    'SC621',
    {
      en: `all ports from \`${first}\` to \`${last}\` are in use`,
      zh: `端口 \`${first}\` 到 \`${last}\` 全部被占用`,
    },
    {
      en: 'Choose another with --port, or stop the servers that you no longer need.',
      zh: '请用 --port 换一个端口，或停止不再需要的预览服务。',
    },
  );

export const cannotListen = (host: string, port: number, reason: string): Problem =>
  error(
    'SC622',
    {
      en: `the server cannot listen on \`${host}\`, port \`${port}\`: ${reason}`,
      zh: `服务无法监听 \`${host}\` 的端口 \`${port}\`：${reason}`,
    },
    {
      en: 'Use a host name or address of this computer, and a port of 1024 or above.',
      zh: '请使用本机的主机名或地址，以及 1024 或以上的端口。',
    },
  );

export const buildStopped = (reason: string): Problem =>
  error(
    'SC623',
    { en: `the build stopped: ${reason}`, zh: `生成中断：${reason}` },
    {
      en: 'The next change starts another. If it stops again, run `scholium build` to learn more.',
      zh: '下一次修改会重新生成。如果再次中断，请运行 `scholium build` 查看详情。',
    },
  );

export const notWatched = (reason: string): Problem =>
  warning(
    'SC624',
    {
      en: `some changes will not be noticed: ${reason}`,
      zh: `有些修改不会被发现：${reason}`,
    },
    {
      en: 'Restart `scholium serve` to see them. On Linux, `ENOSPC` means too many watched files: raise `fs.inotify.max_user_watches`.',
      zh: '请重启 `scholium serve` 以看到这些修改。在 Linux 上，`ENOSPC` 表示监视的文件过多：请调高 `fs.inotify.max_user_watches`。',
    },
  );
