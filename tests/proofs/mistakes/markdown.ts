/** Mistakes in Markdown and HTML: lists, tables, code, footnotes, callouts, tags that do not end. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfBody, type Row } from './rows.ts';

const file = 'posts/a.md';

const ERRORS: Row[] = [
  ['a row with more cells than its head', '| a | b |\n|---|---|\n| 1 | 2 ⟦| 3 |⟧', 'SC308'],
  ['a bar of code in a table', '| a | b |\n|---|---|\n| `x|y` ⟦| 2 |⟧', 'SC308'],
  ['a bar of a formula in a table', '| a | b |\n|---|---|\n| $|x|$ | 2 ⟦| 3 |⟧', 'SC308'],
  ['an id that stands twice', '<p id="x">a</p>\n\n<p ⟦id="x"⟧>b</p>', 'SC309'],
  ['quotes in quotes without end', `⟦>⟧${' >'.repeat(150)} x`, 'SC302'],
];

const WARNINGS: Row[] = [
  ['a script', '⟦<script>⟧alert(1)</script>', 'SC303'],
  ['an attribute that runs', '<p ⟦onclick="x()"⟧>x</p>', 'SC303'],
  ['a style', '⟦<style>⟧p { color: red }</style>', 'SC303'],
  ['a frame', '⟦<iframe src="https://a.example">⟧</iframe>', 'SC342'],
  ['a form', '⟦<form>⟧x</form>', 'SC303'],
  ['an element that there is not', 'a ⟦<T>⟧ b', 'SC303'],
  ['a language of code that there is not', '```⟦pyhton⟧\nx\n```', 'SC304'],
  ['an excerpt that ends in a list', '- a\n  ⟦<!-- more -->⟧\n- b', 'SC305'],
  ['a footnote that is written twice', 'x[^1]\n\n[^1]: a\n\n⟦[^1]⟧: b', 'SC383'],
  ['a footnote that nothing refers to', 'x\n\n⟦[^1]⟧: a', 'SC384'],
  ['a callout of no kind', '> ⟦[!nte]⟧ T\n> x', 'SC340'],
  ["a tag of Hexo's", 'x\n\n⟦{% note %}⟧\ny\n{% endnote %}', 'SC341'],
  ['a table of contents without headings', '⟦[toc]⟧', 'SC345'],
  ['a comment that does not end', 'x\n\n⟦<!--⟧ y', 'SC382'],
  ['a tag that does not end', '⟦<div⟧ class="y', 'SC382'],
  ['an instruction of XML', 'x ⟦<?php x ?>⟧ y', 'SC346'],
  ['a word after a fence', '```js ⟦numers⟧\nx\n```', 'SC330'],
  ['an option of a fence that there is not', '```js ⟦titel⟧="x"\nx\n```', 'SC331'],
  ['lines of a fence that are none', '```js {⟦a-b⟧}\nx\n```', 'SC332'],
  ['lines outside of the code', '```js {⟦9⟧}\nx\n```', 'SC333'],
  ['a first line that is no number', '```js ⟦start=x⟧\nx\n```', 'SC334'],
  ['a quote that a fence does not close', '```js title=⟦"⟧x\nx\n```', 'SC335'],
  ['an override of direction', 'x ⟦\u202e⟧ y', 'SC209'],
];

const LINT: Row[] = [
  ['an item that is not indented', '1. a\n\n⟦x⟧\n\n2. b', 'SC364'],
  ['a list that is indented too little', '1. a\n ⟦-⟧ b\n2. c', 'SC365'],
  ['a list of Chinese numbers', '⟦1、⟧a\n2、b', 'SC366'],
  ['a heading without its space', '⟦##⟧方法', 'SC367'],
  ['a full-width sharp', '⟦＃⟧ 方法', 'SC368'],
  ['a heading that skips a level', '## A\n\n⟦####⟧ B', 'SC369'],
  ['emphasis with a space inside', '这是⟦** 重点 **⟧内容', 'SC370'],
  ['a star without a partner', 'a ⟦**⟧b c', 'SC371'],
  ['a space without width', 'a⟦\u200b⟧b', 'SC372'],
  ['a full-width space after a sharp', '##⟦\u3000⟧方法', 'SC373'],
  ['a footnote that there is not', 'x⟦[^1]⟧', 'SC374'],
  ['an element that is not closed', '⟦<div>⟧\n\nx', 'SC386'],
  ['code that does not end', '⟦```⟧js\nx', 'SC387'],
  ['a table without the line below its head', '⟦| a | b |⟧\n| 1 | 2 |', 'SC327'],
  ['a table whose line has other columns', '| a | b |\n⟦|---|⟧\n| 1 | 2 |', 'SC327'],
  ['a table of full-width bars', '｜ a ｜ b ｜\n⟦｜---｜---｜⟧\n｜ 1 ｜ 2 ｜', 'SC327'],
  ['a table with dashes of a sentence', '| a | b |\n⟦|—|—|⟧\n| 1 | 2 |', 'SC327'],
  ['marks of a highlighter', 'a ⟦==b==⟧ c', 'SC391'],
  ['a container of colons', '⟦:::tip⟧\nx\n:::', 'SC392'],
];

export const MARKDOWN: Mistake[] = [
  ...mistakesIn({ file, exit: 1, rows: ERRORS, whole: noteOfBody }),
  ...mistakesIn({ file, exit: 0, rows: WARNINGS, whole: noteOfBody }),
  ...mistakesIn({ file, exit: 0, rows: LINT, whole: noteOfBody, argv: ['check'] }),
  {
    name: 'a note without a text',
    files: { [file]: '---\ntitle: A\ndate: 2024-04-01\n---\n⟦⟧' },
    told: ['SC306'],
    exit: 0,
  },
];
