/** Code of made-up notes: a few programs with figures and names that differ. */

/**
 * A fenced block, line by line.
 * @param {import('./chance.mjs').Chance} chance
 */
export function codeFor(chance) {
  const [language, ...lines] = chance.pick([pytorch, training, settings, shell, numpy])(chance);
  return [`\`\`\`${language}`, ...lines, '```'];
}

function name(chance) {
  return chance.pick(['head', 'neck', 'teacher', 'student', 'proj', 'router', 'mixer', 'gate']);
}

function pytorch(chance) {
  const width = chance.whole(2, 64) * 8;
  const part = name(chance);
  return [
    'python',
    `class ${part[0].toUpperCase()}${part.slice(1)}(nn.Module):`,
    `    def __init__(self, dim=${width}, depth=${chance.whole(1, 12)}):`,
    '        super().__init__()',
    `        self.${part} = nn.Linear(dim, dim // ${chance.pick([2, 4, 8])})`,
    `        self.scale = dim ** -0.5  # 缩放`,
    '',
    '    def forward(self, x):',
    `        x = F.dropout(x, p=0.${chance.whole(1, 5)}, training=self.training)`,
    `        return self.${part}(x) * self.scale`,
  ];
}

function training(chance) {
  return [
    'python',
    `for step, (x, y) in enumerate(loader, ${chance.whole(0, 9)}):`,
    `    loss = criterion(${name(chance)}(x), y) / ${chance.whole(2, 16)}`,
    '    loss.backward()',
    `    if step % ${chance.whole(2, 200)} == 0:  # 梯度累积`,
    `        clip_grad_norm_(model.parameters(), ${chance.whole(1, 35)}.0)`,
    '        optimizer.step()',
    '        optimizer.zero_grad()',
  ];
}

function settings(chance) {
  return [
    'yaml',
    'optimizer:',
    `  name: ${chance.pick(['sgd', 'adamw', 'lamb'])}`,
    `  lr: ${chance.whole(1, 9)}.${chance.whole(0, 9)}e-${chance.whole(2, 5)}`,
    `  weight_decay: 0.${chance.whole(1, 50)}`,
    'schedule:',
    `  warmup: ${chance.whole(1, 40) * 250}  # 步`,
    `  milestones: [${chance.whole(20, 60)}, ${chance.whole(61, 99)}]`,
  ];
}

function shell(chance) {
  const gpus = chance.pick([1, 2, 4, 8]);
  return [
    'bash',
    `torchrun --nproc_per_node=${gpus} train.py \\`,
    `  --config configs/${name(chance)}_r${chance.whole(18, 152)}.yaml \\`,
    `  --batch-size ${chance.whole(1, 64) * 4} --seed ${chance.whole(1, 9999)}`,
  ];
}

function numpy(chance) {
  return [
    'python',
    'def pairwise_iou(a, b):',
    '    """a: [N, 4], b: [M, 4]"""',
    '    lt = np.maximum(a[:, None, :2], b[None, :, :2])',
    '    rb = np.minimum(a[:, None, 2:], b[None, :, 2:])',
    '    inter = np.prod(np.clip(rb - lt, 0, None), axis=-1)',
    `    return inter / (area(a)[:, None] + area(b) - inter + 1e-${chance.whole(5, 12)})`,
  ];
}
