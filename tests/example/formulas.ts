/** Formulas that use every font of KaTeX, by what they are about. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const inFonts = (commands: string[], text: string) => commands.map((name) => `\\${name}{${text}}`);
const words = (text: string) => text.split(' ').join('\\ ');

export const FORMULAS: Record<string, string[]> = {
  'letters and digits': [
    `${LETTERS}${LETTERS.toLowerCase()}0123456789`,
    '\\alpha\\beta\\gamma\\delta\\epsilon\\varepsilon\\zeta\\eta\\theta\\vartheta\\iota\\kappa\\varkappa',
    '\\lambda\\mu\\nu\\xi\\pi\\varpi\\rho\\varrho\\sigma\\varsigma\\tau\\upsilon\\phi\\varphi\\chi\\psi\\omega',
    '\\Gamma\\Delta\\Theta\\Lambda\\Xi\\Pi\\Sigma\\Upsilon\\Phi\\Psi\\Omega\\digamma\\varGamma\\varOmega',
    '\\aleph\\beth\\gimel\\daleth\\hbar\\hslash\\ell\\wp\\Re\\Im\\imath\\jmath\\eth\\Finv\\Game\\Bbbk',
  ],
  'fonts of mathematics': [
    ...inFonts(
      ['mathrm', 'mathbf', 'mathit', 'mathsf', 'mathtt', 'mathnormal'],
      'Rx09+\\Gamma\\alpha',
    ),
    ...inFonts(['mathbb', 'mathcal', 'mathscr', 'mathfrak'], LETTERS),
    ...inFonts(['boldsymbol', 'bm', 'pmb'], 'Rx09+\\Gamma\\alpha\\nabla\\sum(\\le'),
    '\\mathfrak{abc012}\\mathbf{\\mathfrak{b}}\\mathsf{\\mathbf{s}}\\mathbf{\\mathsf{t}}\\mathsfit{u}',
    '\\operatorname{arg\\,max}_x\\operatorname*{lim\\,sup}\\sin\\log\\Pr\\det\\rm old\\ \\bf bold\\ \\tt mono',
    '𝐀𝑨𝒜𝓐𝔄𝔸𝖠𝗔𝘈𝙰𝐚𝟎𝟘𝟢ℝℂℕ',
  ],
  'fonts of text': [
    ...inFonts(
      ['text', 'textrm', 'textbf', 'textit', 'textsf', 'texttt', 'textmd'],
      'Qx 09 – “it’s” (a), [b]; c! d?',
    ),
    '\\textbf{\\textit{both}}\\textit{\\textbf{both}}\\textsf{\\textbf{sans}}\\textsf{\\textit{sans}}',
    '\\text{\\\'e\\`a\\^o\\"u\\~n\\=a\\u g\\.z\\v c\\r a\\H o\\c{c} \\ss \\ae \\AE \\oe \\OE \\o \\O \\aa \\AA}',
    '\\text{é ü ñ č ő Å ß Привет}',
    '\\text{中文，和 English}\\textbf{粗体 bold}\\textit{斜体 italic}\\textsf{黑体}\\text{한국어 かな}',
    '\\text{\\$ \\% \\& \\# \\_ \\{ \\} \\textbackslash \\textasciitilde \\textasciicircum \\dag \\ddag \\S \\P \\pounds \\copyright}',
    '\\verb|a_b{c}~#|\\quad\\text{inner $x_1+\\mathbf y$ again}',
  ],
  delimiters: [
    ...['big', 'Big', 'bigg', 'Bigg'].map(
      (size) =>
        `\\${size}(\\${size}[\\${size}\\{\\${size}\\langle\\${size}\\lfloor\\${size}\\lceil\\${size}|\\${size}\\|\\${size}/\\${size}\\backslash\\${size}\\uparrow\\${size}\\Updownarrow\\${size}\\lgroup\\${size}\\lmoustache\\${size}\\rangle\\${size}\\rceil\\${size}\\rfloor\\${size}\\}\\${size}]\\${size})`,
    ),
    ...[
      ...[
        ['(', ')'],
        ['[', ']'],
        ['\\{', '\\}'],
        ['\\langle', '\\rangle'],
        ['\\lfloor', '\\rceil'],
      ],
      ...[
        ['|', '\\|'],
        ['\\uparrow', '\\Downarrow'],
        ['\\lgroup', '\\rgroup'],
        ['\\lmoustache', '\\rmoustache'],
      ],
      ...[
        ['\\lvert', '\\rVert'],
        ['/', '\\backslash'],
        ['\\updownarrow', '.'],
      ],
    ].flatMap(([left, right]) =>
      [1, 2, 3, 5, 9].map(
        (rows) => `\\left${left}\\begin{matrix}${'x\\\\'.repeat(rows)}\\end{matrix}\\right${right}`,
      ),
    ),
    '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}\\begin{cases}1&x\\\\2&y\\\\3&z\\end{cases}\\left.\\frac ab\\middle|x\\right|',
  ],
  accents: [
    '\\hat x\\bar x\\vec x\\dot x\\ddot x\\dddot x\\tilde x\\check x\\breve x\\acute x\\grave x\\mathring x',
    '\\widehat{abc}\\widetilde{abc}\\widecheck{ab}\\overline{ab}\\underline{ab}\\overrightarrow{AB}\\overleftarrow{AB}',
    '\\overbrace{a+b}^{n}\\underbrace{c+d}_{m}\\overgroup{ab}\\undergroup{ab}\\utilde{ab}\\overlinesegment{AB}',
    '\\hat{\\mathbf x}\\bar{\\mathcal L}\\vec{\\boldsymbol\\alpha}\\hat\\imath\\tilde{\\mathbb R}',
    "f'f''f'''f^{\\prime}_{\\backprime}\\cancel{x}\\bcancel{y}\\xcancel{z}\\sout{w}\\boxed{b}\\angl{n}",
  ],
  operators: [
    ...['', '\\displaystyle'].map(
      (style) =>
        `${style}\\sum\\prod\\coprod\\int\\iint\\iiint\\oint\\oiint\\oiiint\\bigcup\\bigcap\\bigvee\\bigwedge\\bigoplus\\bigotimes\\bigodot\\biguplus\\bigsqcup\\smallint`,
    ),
    '\\sqrt x\\sqrt[3]{x}\\sqrt{\\frac{a}{b}}\\sqrt{\\begin{matrix}a\\\\b\\\\c\\\\d\\end{matrix}}\\surd',
    '\\sum_{i=1}^{n}\\lim_{x\\to0}\\max_k\\binom nk\\dbinom nk{n\\brace k}{n\\brack k}\\cfrac1{1+\\cfrac1x}',
    'a+b-c\\times d\\div e\\pm f\\mp g\\cdot h\\ast i\\star j\\circ k\\bullet l\\oplus m\\otimes n\\odot o',
    '1\\pmod n\\bmod m\\mod k\\infty\\partial\\nabla\\emptyset\\varnothing\\forall\\exists\\nexists\\neg\\top\\bot',
  ],
  relations: [
    '=\\ne\\not=\\equiv\\not\\equiv\\approx\\cong\\sim\\simeq\\propto\\asymp\\doteq\\models\\vdash\\dashv',
    '<>\\le\\ge\\ll\\gg\\lll\\ggg\\prec\\succ\\preceq\\succeq\\subset\\supset\\subseteq\\supseteq\\in\\ni\\notin',
    '\\leqslant\\geqslant\\lesssim\\gtrsim\\nleq\\ngeq\\nless\\ngtr\\nleqslant\\lneqq\\gvertneqq\\subsetneq\\supsetneqq',
    '\\nsubseteq\\nsupseteqq\\nmid\\nparallel\\nvdash\\nVDash\\ncong\\nsim\\mid\\parallel\\perp\\between\\pitchfork',
    '\\coloneqq\\eqqcolon\\Coloneqq\\vcentcolon\\because\\therefore\\backsim\\thickapprox\\trianglelefteq\\bowtie',
    '\\square\\blacksquare\\lozenge\\blacktriangle\\bigstar\\checkmark\\maltese\\complement\\sphericalangle\\circledR',
  ],
  arrows: [
    '\\to\\gets\\leftarrow\\rightarrow\\leftrightarrow\\Leftarrow\\Rightarrow\\Leftrightarrow\\iff\\implies\\impliedby',
    '\\mapsto\\longmapsto\\hookleftarrow\\hookrightarrow\\uparrow\\downarrow\\updownarrow\\nearrow\\searrow\\swarrow',
    '\\longleftarrow\\longrightarrow\\longleftrightarrow\\Longleftarrow\\Longrightarrow\\leftharpoonup\\rightleftharpoons',
    '\\nleftarrow\\nRightarrow\\nLeftrightarrow\\twoheadrightarrow\\rightsquigarrow\\leadsto\\curvearrowleft\\circlearrowright',
    '\\xrightarrow{abc}\\xleftarrow[x]{abc}\\xleftrightarrow{ab}\\xRightarrow{ab}\\xmapsto{ab}\\xhookrightarrow{ab}\\xrightleftharpoons{ab}',
    '\\dashrightarrow\\multimap\\upharpoonright\\Lsh\\looparrowright\\restriction\\origof\\imageof',
  ],
  'layout and signs': [
    '\\begin{aligned}a&=b+1\\\\&=c\\end{aligned}\\begin{array}{c|c:c}1&2&3\\\\\\hline4&5&6\\end{array}',
    'x^{y^{z}}_{a_b}{}^{14}_{6}C\\stackrel{!}{=}\\overset{a}{b}\\underset{c}{d}\\substack{i\\\\j}',
    '\\tiny a\\ \\small b\\ \\large c\\ \\Large d\\ \\Huge e',
    '\\color{blue}{x}\\textcolor{red}{y}\\colorbox{yellow}{z}\\fcolorbox{red}{white}{w}\\rule{1em}{2ex}\\phantom{x}',
    '\\ldots\\cdots\\vdots\\ddots\\dots\\colon:;,.!?/|\\backslash\\#\\$\\%\\&\\_\\{\\}\\degree\\pounds\\yen',
    '\\KaTeX\\ \\LaTeX\\ \\TeX\\ \\diamondsuit\\heartsuit\\clubsuit\\spadesuit\\flat\\natural\\sharp\\dagger\\ddagger',
    `${words('x \\tag{3.14}')}`,
    'e=mc^2\\tag*{Eq. [A–Z]}',
  ],
};
