/** Text that tries to end the element, the attribute or the script it stands in. */

import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it, test } from 'vitest';
import { escapeHtml, escapeXml, scriptJson, withoutControls } from '../../src/base/escape.ts';

const hostile = fc.string({
  unit: fc.constantFrom(...'<>&"\'/!-a论', '\0', '\u2028', '\ud800', '𝒙'),
});

test('escapeHtml escapes what ends text or an attribute value', () => {
  expect(escapeHtml(`<a href="x" id='y'>&amp;`)).toBe(
    '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;',
  );
});

describe('escapeXml', () => {
  it('drops what XML cannot hold and keeps pairs, tabs and line ends', () => {
    expect(escapeXml('a\0b\u0008\ufffe\ud800c\udc00\t\n𝒙')).toBe('abc\t\n𝒙');
  });

  it('gives well-formed XML that reads back as the text', () => {
    const parser = new XMLParser({
      trimValues: false,
      ignoreAttributes: false,
      htmlEntities: true,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const xml = `<a b="${escapeXml(text)}">.${escapeXml(text)}</a>`;
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(parser.parse(xml).a['#text']).toBe(`.${withoutControls(text)}`);
      }),
    );
  });
});

describe('scriptJson', () => {
  it('is the same value in JSON, with nothing that an HTML parser would act on', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, (value, text) => {
        const json = scriptJson({ [text]: [value, text] });
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: [value, text] })));
      }),
    );
  });

  it('cannot end its script', () => {
    expect(scriptJson('</script><!--')).toBe('"\\u003c/script\\u003e\\u003c!--"');
  });
});
