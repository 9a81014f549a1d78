/** Names and nouns of made-up paper notes, in both languages where a sentence needs them so. */

export const BASELINES =
  'Faster R-CNN, RetinaNet, FCOS, DETR, Deformable DETR, YOLOX, Mask R-CNN, Cascade R-CNN, ATSS, GFL, ViT-B, Swin-T, DeiT-S, ConvNeXt-T, MoCo v2, SimCLR, BYOL, DINO, MAE, CLIP, FixMatch, Mean Teacher, ResNet-50, BERT-base, GPT-2, T5-small, LoRA, PointPillars, SegFormer, FPN'.split(
    ', ',
  );

export const DATA_SETS =
  'COCO, PASCAL VOC, LVIS, Objects365, ImageNet-1K, ADE20K, Cityscapes, CIFAR-100, mini-ImageNet, KITTI, nuScenes, WMT14, GLUE, SQuAD, CrowdHuman, VisDrone, Places365, UCF101'.split(
    ', ',
  );

export const PARTS = {
  zh: '检测头, 分类分支, 回归分支, 特征金字塔, 骨干网络, 查询向量, 交叉注意力, 位置编码, 教师网络, 学生网络, 动量编码器, 投影头, 门控单元, 残差连接, 归一化层, 候选区域, 锚框, 掩码解码器, 词嵌入, 专家路由'.split(
    ', ',
  ),
  en: 'detection head, classification branch, regression branch, feature pyramid, backbone, object query, cross-attention, position encoding, teacher, student, momentum encoder, projection head, gating unit, residual path, normalisation layer, proposal stage, anchor set, mask decoder, token embedding, expert router'.split(
    ', ',
  ),
};

export const TASKS = {
  zh: '目标检测, 语义分割, 实例分割, 知识蒸馏, 半监督学习, 小样本分类, 对比学习, 机器翻译, 图文检索, 单目深度估计, 姿态估计, 域适应, 长尾识别, 模型压缩, 增量学习, 点云检测'.split(
    ', ',
  ),
  en: 'object detection, semantic segmentation, instance segmentation, knowledge distillation, semi-supervised learning, few-shot classification, contrastive learning, machine translation, image-text retrieval, depth estimation, pose estimation, domain adaptation, long-tailed recognition, model compression, incremental learning, point-cloud detection'.split(
    ', ',
  ),
};

export const TROUBLES = {
  zh: '正负样本失衡, 小目标漏检, 训练早期震荡, 标签噪声, 域间差异, 特征坍塌, 显存占用过高, 收敛过慢, 过拟合, 置信度偏高, 尾部类别样本太少, 遮挡, 伪标签不可靠, 梯度消失, 尺度变化, 推理延迟'.split(
    ', ',
  ),
  en: 'class imbalance, missed small objects, unstable early training, label noise, the gap between domains, collapsed features, high memory use, slow convergence, overfitting, overconfidence, rare classes, occlusion, unreliable pseudo labels, vanishing gradients, changes of scale, latency'.split(
    ', ',
  ),
};

export const MEASURES = 'AP, mAP, mIoU, top-1, recall, BLEU, F1, PQ, NDS, throughput, FLOPs'.split(
  ', ',
);

/** Sections of a note, in the order in which notes have them. */
export const SECTIONS = {
  zh: '动机, 相关工作, 问题设定, 方法总览, 网络结构, 标签分配, 损失函数, 训练细节, 推理, 主要结果, 消融实验, 复现记录, 局限, 我的理解, 小结'.split(
    ', ',
  ),
  en: 'Motivation, Related work, Setting, Overview of the method, Architecture, Label assignment, Loss, Training, Inference, Main results, Ablations, Notes on reproducing it, Limits, My reading, Summary'.split(
    ', ',
  ),
};

const NAME_BEGINNINGS =
  'Adapt, Align, Aqua, Bi, Calm, Dense, Dual, Echo, Fine, Flex, Fuse, Gate, Graph, Hyper, Iter, Lite, Meta, Mono, Omni, Pivot, Prompt, Proto, Quad, Relay'.split(
    ', ',
  );
const NAME_MIDDLES =
  'Anchor, Box, Cue, Focal, Form, Key, Link, Mask, Mix, Path, Pixel, Point, Query, Scale, Seg, Slot, Spot, Teach, Token, Track'.split(
    ', ',
  );
const NAME_ENDS = 'Net, Former, Det, Distil, CLR, Match, MAE, LM, Tuning, RCNN, Flow, Bank'.split(
  ', ',
);

/**
 * The name of the method of note `index`: no two notes share one.
 * @param {number} index
 */
export function methodName(index) {
  const count = NAME_BEGINNINGS.length * NAME_MIDDLES.length * NAME_ENDS.length;
  // A step without a common divisor visits every name once before it begins again.
  const place = (index * 2543) % count;
  const again = Math.floor(index / count);
  const beginning = NAME_BEGINNINGS[place % NAME_BEGINNINGS.length];
  const rest = Math.floor(place / NAME_BEGINNINGS.length);
  const middle = NAME_MIDDLES[rest % NAME_MIDDLES.length];
  const end = NAME_ENDS[Math.floor(rest / NAME_MIDDLES.length)];
  return `${beginning}${middle}-${end}${again > 0 ? ` v${again + 1}` : ''}`;
}
