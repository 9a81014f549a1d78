/** The first note and the first page of a new site. */

/** Shows what notes are made of; `date` as front matter writes it. */
export function helloNote(date: string): string {
  return `---
title: Hello, 旁注
date: ${date}
tags: [Scholium]
categories: [Notes]
description: A first note, to write over. 第一篇笔记，请随意改写。
---
${HELLO}`;
}

const HELLO = String.raw`
A note is one Markdown file. 一篇笔记就是一个 Markdown 文件，中文和 English 可以混排。

<!-- more -->

## 列表 Lists

- 动机 Motivation
  - 问题是什么 What is the question
    - 公式可以写在任何一层：设 $x \in \R^n$
      - 陈列公式也一样 display math too

        $$
        \mathcal{L}(\theta) = \frac{1}{N}\sum_{i=1}^{N} \log p_\theta(y_i \mid x_i)
        \label{eq:likelihood}
        $$

        - 第五层：\eqref{eq:likelihood} 的编号自动生成 numbered by itself
- 方法 Method
  1. 读论文 read
  2. 写旁注 annotate

> [!tip] 提示 Callouts
>
> 定理、证明、警告也这样写。Theorems, proofs and warnings are written alike.

## 表格与代码 Tables and code

| 方法 Method | 复杂度 Cost |
|---|---|
| Attention | $O(n^2 d)$ |
| Convolution | $O(k n d^2)$ |

~~~python title="softmax.py" {3}
def softmax(scores):
    weights = [exp(s - max(scores)) for s in scores]
    return [w / sum(weights) for w in weights]
~~~

Link to other files by their path or name. 用文件路径或名字引用别的笔记和页面：[about 关于](../pages/about.md)、[[about]]。
`;

export const aboutPage = `---
title: About
---

Who writes here, and why. 谁在这里写，为什么写。
`;
