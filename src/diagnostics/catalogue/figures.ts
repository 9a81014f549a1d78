/** Messages about pictures and their captions (SC350–SC359). */
import type { Problem } from '../../model.ts';
import { warning } from '../problem.ts';

export const emptyAlt = (): Problem =>
  warning(
    'SC350',
    {
      en: 'this picture has no words: who cannot see it does not learn what it shows',
      zh: '这张图片没有文字说明：看不到图的读者无从知道画的是什么',
    },
    {
      en: 'Say between the brackets what it shows: `![words](picture.png)`. For mere decoration write `<img src="picture.png" alt="">`.',
      zh: '请在方括号里写明画的是什么：`![说明](图片.png)`。只作装饰的图请写成 `<img src="图片.png" alt="">`。',
    },
  );
