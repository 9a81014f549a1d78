/** The 98 tags of a made-up site, the often used first, and its categories. */

const COMMON =
  '目标检测, Transformer, 论文笔记, 知识蒸馏, CNN, 半监督学习, 自监督, 注意力, 对比学习, FPN, 小样本, 语义分割, 标签分配, NLP, 优化, 预训练, 多模态, 损失函数, 数据增强, 读书笔记'.split(
    ', ',
  );

const RARE =
  '实例分割, 全景分割, 姿态估计, 深度估计, 三维检测, 点云, 视频理解, 目标跟踪, 行人重识别, 人脸识别, OCR, 超分辨率, 图像生成, GAN, VAE, 扩散模型, 归一化流, 度量学习, 元学习, 迁移学习, 域适应, 域泛化, 增量学习, 主动学习, 弱监督, 伪标签, 长尾, 类别不平衡, 标签噪声, 校准, 不确定性, 可解释性, 鲁棒性, 对抗样本, 公平性, 联邦学习, 隐私, 强化学习, 模仿学习, 推荐系统, 图神经网络, 知识图谱, 信息检索, 机器翻译, 问答, 摘要, 语言模型, 提示学习, 指令微调, LoRA, MoE, RAG, 对齐, 量化, 剪枝, NAS, 轻量化, 部署, CUDA, 编译器, 分布式训练, 混合精度, 学习率, 归一化, 正则化, 初始化, 贝叶斯, 变分推断, 信息论, 凸优化, 线性代数, 概率论, 采样, PyTorch, JAX, 复现, 综述, 随笔'.split(
    ', ',
  );

export const TAGS = [...COMMON, ...RARE];

const CATEGORIES = [
  ['论文笔记', '检测'],
  ['论文笔记', '蒸馏'],
  ['论文笔记', '表示学习'],
  ['论文笔记', '语言模型'],
  ['论文笔记', '分割'],
  ['读书笔记'],
  ['工程', '训练'],
  ['工程', '部署'],
];

/** @param {import('./chance.mjs').Chance} chance */
export function tagsFor(chance) {
  const count = chance.whole(2, 4);
  const tags = new Set();
  while (tags.size < count) tags.add(chance.pickByRank(TAGS));
  return [...tags];
}

/** @param {import('./chance.mjs').Chance} chance */
export function categoriesFor(chance) {
  return chance.pickByRank(CATEGORIES);
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2016, 10, 1);
const DAYS = 2922;

/**
 * Note `index`'s own moment within eight years, as front matter writes it.
 * @param {number} index
 */
export function dateOf(index) {
  const day = (index * 1009) % DAYS;
  const second = (index * 7919) % 86_400;
  const date = new Date(FIRST_DAY + day * DAY + second * 1000);
  return date.toISOString().slice(0, 19).replace('T', ' ');
}
