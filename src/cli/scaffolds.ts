/** What a new note begins as, where the site has no scaffold of its own. */
import type { SourceKind } from '../model.ts';

export const scaffolds: Record<SourceKind, string> = {
  post: `---
title: {{ title }}
date: {{ date }}
tags: []
categories: []
---

`,
  page: `---
title: {{ title }}
---

`,
};
