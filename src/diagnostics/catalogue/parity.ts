/** Messages about comparing an old site with the new one (SC88x). */
import type { Problem } from '../../model.ts';
import { error, warning } from '../problem.ts';

export const noOldSite = (): Problem =>
  error(
    'SC880',
    { en: 'there is no such folder', zh: '没有这个文件夹' },
    {
      en: 'Name the folder of the Hexo blog, or any folder with the HTML files of the old site.',
      zh: '请写 Hexo 博客的文件夹，或任何存有旧网站 HTML 文件的文件夹。',
    },
  );

export const notBuilt = (): Problem =>
  error(
    'SC881',
    {
      en: 'this Hexo blog holds neither the site it built nor its database',
      zh: '这个 Hexo 博客里既没有已生成的网站，也没有数据库',
    },
    {
      en: 'Run `hexo generate` there, which makes `public/` and `db.json`; or name a folder with the HTML files of the old site.',
      zh: '请在那里运行 `hexo generate`，它会生成 `public/` 和 `db.json`；或者改写成存有旧网站 HTML 文件的文件夹。',
    },
  );

export const noHtml = (): Problem =>
  error(
    'SC882',
    { en: 'there is no HTML file in this folder', zh: '这个文件夹里没有 HTML 文件' },
    {
      en: 'Name the folder that was published, or that of the Hexo blog: it holds `_config.yml` and `source/`.',
      zh: '请写曾经发布的文件夹，或 Hexo 博客的文件夹（里面有 `_config.yml` 和 `source/`）。',
    },
  );

export const acceptedNothing = (name: string, near: string | undefined): Problem =>
  warning(
    'SC883',
    {
      en: `\`${name}\` accepts nothing: nothing of this name is lost or changed`,
      zh: `\`${name}\` 没有对应的项目：没有这个名称的丢失或改变`,
    },
    near === undefined
      ? {
          en: 'Delete the line. Names are those of the report, one a line.',
          zh: '请删除这一行。名称以报告中的为准，一行一个。',
        }
      : { en: `Did you mean \`${near}\`?`, zh: `你是不是想写 \`${near}\`？` },
  );

export const notAtParity = (changed: number, lost: number, acceptedFile: string): Problem =>
  error(
    'SC884',
    {
      en: `the new site differs from the old one: ${lost} lost, ${changed} changed`,
      zh: `新网站与旧网站不同：丢失 ${lost} 项，改变 ${changed} 项`,
    },
    {
      en: `Mend what should not be so: \`permalink\`, \`aliases\` and \`redirects\` keep addresses. What may be so is accepted by its name, as the report prints it, one a line in \`${acceptedFile}\`.`,
      zh: `不该如此的请修正：\`permalink\`、\`aliases\` 和 \`redirects\` 可以保住地址。可以如此的，请把报告中的名称写进 \`${acceptedFile}\`，一行一个。`,
    },
  );

export const notCompared = (reason: string): Problem =>
  warning(
    'SC885',
    {
      en: `this file of the old site is not compared: ${reason}`,
      zh: `没有比较旧网站的这个文件：${reason}`,
    },
    {
      en: 'Only files that can be read and lie within the folder are looked at, links included.',
      zh: '只查看能够读取、并且位于该文件夹之内的文件，符号链接也是如此。',
    },
  );

export const oldFileTooLarge = (): Problem =>
  warning(
    'SC886',
    {
      en: 'this page of the old site is too large to be read',
      zh: '旧网站的这个页面太大，没有读取',
    },
    {
      en: 'Only its address is compared. Pages of up to 8 MB are read.',
      zh: '只比较它的地址。不超过 8 MB 的页面才会读取。',
    },
  );

export const noAcceptedFile = (): Problem =>
  error(
    'SC887',
    { en: 'this list of what is accepted cannot be read', zh: '无法读取这份接受清单' },
    {
      en: "Check the path after `--accepted`; without it, `parity-accepted.txt` in the site's folder is read where it is there.",
      zh: '请检查 `--accepted` 之后的路径；不写时会读取网站文件夹里的 `parity-accepted.txt`（若存在）。',
    },
  );

export const reportNotWritten = (reason: string): Problem =>
  error(
    'SC888',
    { en: `the report cannot be written: ${reason}`, zh: `无法写出报告：${reason}` },
    {
      en: 'Check the path after `--html`: its folder must be there, and no folder have its name.',
      zh: '请检查 `--html` 之后的路径：它所在的文件夹必须存在，且没有同名的文件夹。',
    },
  );
