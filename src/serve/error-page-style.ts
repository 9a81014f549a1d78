/** The look of the error page: no fonts, no pictures, light and dark. */

export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --error: #c92a2a; --warning: #b35900; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8787; --warning: #ffb454; } }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.4rem; margin: 0; color: var(--error); }
ol { list-style: none; padding: 0; }
li { border-left: 4px solid var(--warning); padding: 0 1rem; margin: 2rem 0; }
li.error { border-color: var(--error); }
p { margin: .4rem 0; overflow-wrap: anywhere; }
.place { font-family: ui-monospace, monospace; font-size: .9rem; }
.message { font-weight: 600; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .6rem; background: var(--line); }
pre i { font-style: normal; opacity: .6; margin-right: 1rem; user-select: none; }
mark { background: none; color: var(--error); text-decoration: wavy underline; }
.warning mark { color: var(--warning); }
`;
