/** A folder, or a file, inside the site's folder. */
import { folderUnsafe } from '../../diagnostics/catalogue/config-values.ts';
import type { Bilingual } from '../../model.ts';
import { shortened } from '../cursor.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** Read as `a/b`: without `./` in front, double or final slashes. */
export function folder(): ValueType<string> {
  return {
    expected: { en: 'a folder of the site', zh: '网站内的文件夹' },
    read(cursor) {
      const written = plainText(cursor);
      if (written === undefined) return undefined;
      const reason = whyUnsafe(written);
      if (reason) return cursor.fail(folderUnsafe(cursor.key, shortened(written), reason));
      return partsOf(written).join('/');
    },
    show: (value) => value,
  };
}

/** A file of the site, or empty for none. */
export function fileName(): ValueType<string> {
  const { read } = folder();
  return {
    expected: { en: 'a file of the site', zh: '网站内的文件' },
    read: (cursor) => (cursor.value === '' ? '' : read(cursor)),
    show: (value) => (value === '' ? "''" : value),
  };
}

function whyUnsafe(written: string): Bilingual | undefined {
  if (/^(?:\/|~|[A-Za-z]:)/.test(written)) {
    return { en: "it is not inside the site's folder", zh: '它不在网站文件夹之内' };
  }
  if (written.includes('\\')) {
    return { en: 'it holds a backslash', zh: '其中有反斜杠' };
  }
  const parts = partsOf(written);
  if (parts.includes('..')) {
    return { en: "`..` may lead out of the site's folder", zh: '`..` 可能通向网站文件夹之外' };
  }
  if (parts.length === 0) {
    return { en: "it is the site's folder itself", zh: '它就是网站文件夹本身' };
  }
  if (/[<>:"|?*]/.test(written) || parts.some((part) => /[. ]$/.test(part))) {
    return { en: 'Windows allows no such name', zh: 'Windows 不允许这样的名称' };
  }
  return undefined;
}

function partsOf(written: string): string[] {
  return written.split('/').filter((part) => part !== '' && part !== '.');
}
