/** The statements of the template language: what each of them must be closed by and stand in. */

export interface Statement {
  /** The statement that closes it. */
  end?: string;
  /** It stands only inside these. */
  inside?: string[];
  /**
   * What makes a whole template of the tag alone, so that it can be parsed by itself; it binds and
   * uses no name but those that are always there.
   */
  around?: [before: string, after: string];
}

const IF: [string, string] = ['{% if 1 %}', '{% endif %}'];

/** All of them; those that render asynchronously (`asyncEach` …) are not part of the language. */
export const STATEMENTS = new Map<string, Statement>([
  ['if', { end: 'endif', around: ['', IF[1]] }],
  ['elif', { inside: ['if'], around: IF }],
  ['elseif', { inside: ['if'], around: IF }],
  ['else', { inside: ['if', 'for'], around: IF }],
  ['endif', { around: [IF[0], ''] }],
  ['for', { end: 'endfor', around: ['', '{% endfor %}'] }],
  ['endfor', { around: ['{% for loop in 1 %}', ''] }],
  ['block', { end: 'endblock', around: ['', '{% endblock %}'] }],
  ['endblock', {}],
  ['extends', {}],
  ['include', {}],
  ['import', {}],
  ['from', {}],
  ['set', { end: 'endset' }],
  ['endset', { around: ['{% set loop %}', ''] }],
  ['macro', { end: 'endmacro', around: ['', '{% endmacro %}'] }],
  ['endmacro', { around: ['{% macro loop() %}', ''] }],
  ['call', { end: 'endcall', around: ['', '{% endcall %}'] }],
  ['endcall', { around: ['{% call range() %}', ''] }],
  ['filter', { end: 'endfilter', around: ['', '{% endfilter %}'] }],
  ['endfilter', { around: ['{% filter trim %}', ''] }],
  ['switch', { end: 'endswitch', around: ['', '{% case 1 %}{% endswitch %}'] }],
  ['case', { inside: ['switch'], around: ['{% switch 1 %}', '{% endswitch %}'] }],
  ['default', { inside: ['switch'] }],
  ['endswitch', {}],
  ['raw', {}],
  ['endraw', {}],
  ['verbatim', {}],
  ['endverbatim', {}],
]);

/** `{% set x = 1 %}` needs no end; `{% set x %}` takes what follows up to one. */
export function isInlineSet(name: string, tag: string): boolean {
  return name === 'set' && tag.includes('=');
}
