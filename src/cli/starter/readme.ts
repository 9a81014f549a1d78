/** README.md of a new site: where things go, what to type. */
export const readme = `# Notes / 笔记

| | |
|---|---|
| \`posts/\` | your notes, one Markdown file each; pictures beside them / 笔记，每篇一个 Markdown 文件，图片放在旁边 |
| \`pages/\` | free pages such as “about” / 独立页面，如“关于” |
| \`static/\` | files copied as they are / 原样复制的文件 |
| \`scaffolds/\` | what new notes begin as / 新笔记的模板 |
| \`scholium.yaml\` | settings / 配置 |
| \`public/\` | the finished site; never edit it / 生成的网站，不要改动 |

\`\`\`sh
npx scholium new "R-FCN"   # begin a note / 新建笔记
npx scholium serve         # preview while you write / 边写边预览
npx scholium check         # look for dead links / 检查失效链接
npx scholium build         # make public/ / 生成 public/
npx scholium deploy        # push it to a git branch / 推送到 git 分支
\`\`\`
`;
