/** Whatever happens between two builds, the second makes what a first build would: steps of all kinds. */
import { test } from 'vitest';
import { anHourLater } from './follow.ts';
import { followScripts } from './scripts.ts';

anHourLater();

test('scripts of any steps', () => followScripts(20260101));
