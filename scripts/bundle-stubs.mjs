/** What bundled packages would bring along and Scholium never uses: left out of dist/. */
import { readFileSync } from 'node:fs';

/** An esbuild plugin. */
export const stubs = {
  name: 'stubs',
  setup(build) {
    noTemplateWatcher(build);
    noEval(build);
    noEsprima(build);
  },
};

/** Nunjucks watches templates itself, if asked to, with a package that it takes as optional. */
function noTemplateWatcher(build) {
  build.onResolve({ filter: /^chokidar$/ }, ({ importer }) =>
    /[\\/]nunjucks[\\/]/.test(importer) ? { path: 'none', namespace: 'stub' } : undefined,
  );
  build.onLoad({ filter: /^none$/, namespace: 'stub' }, () => ({ contents: '' }));
}

/** Front matter in JavaScript is refused before it gets here; without `eval` nothing could run it. */
function noEval(build) {
  build.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8');
    const contents = source.replace('eval(str)', 'undefined');
    if (contents === source || /\beval\(/.test(contents)) {
      return { errors: [{ text: `${path} has changed: look for its eval and mend this stub` }] };
    }
    return { contents };
  });
}

/** js-yaml looks for a parser of JavaScript, for functions in YAML: whatever lies near the package would be run. */
function noEsprima(build) {
  build.onLoad({ filter: /[\\/]js-yaml[\\/]type[\\/]js[\\/]function\.js$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8');
    const contents = source.replace("_require('esprima')", 'undefined');
    if (contents === source || /require\('esprima'\)/.test(contents)) {
      return { errors: [{ text: `${path} has changed: look for esprima and mend this stub` }] };
    }
    return { contents };
  });
}
