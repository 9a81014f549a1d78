/** Files that make a host build and publish a site on every push: for `init`, and for whoever makes a site. */
import { badValue } from '../../diagnostics/catalogue/command-line.ts';
import type { Diagnostic } from '../../model.ts';
import type { StarterFile } from './files.ts';

/** A host that builds sites by a file in their repository. */
export type Host = (typeof HOSTS)[number];

export const HOSTS = ['github-pages', 'gitlab-pages', 'netlify'] as const;

/** What `--workflow` names; undefined where it is not given. */
export function hostNamed(name: string | undefined): { host: Host | undefined } | Diagnostic {
  const host = HOSTS.find((each) => each === name);
  return name === undefined || host ? { host } : badValue('--workflow', name, A_HOST);
}

const A_HOST = {
  en: `one of ${HOSTS.map((name) => `\`${name}\``).join(', ')}`,
  zh: ` ${HOSTS.map((name) => `\`${name}\``).join('、')} 之一`,
};

export function workflowFiles(host: Host): StarterFile[] {
  return [FILES[host]];
}

/**
 * A cache of a branch is restored for that branch and those that come from it, never the other way round.
 * Hidden files are part of a site: `.well-known/`.
 */
const GITHUB_PAGES = `# Builds and checks the site on every push and publishes it with GitHub Pages.
# Once, in the settings of the repository: Pages > Source > GitHub Actions.
name: Publish

on:
  push:
    branches: [main, master]
  workflow_dispatch:

permissions:
  contents: read

# One at a time; one that has begun is not cut short.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-node@v7
        with:
          node-version: 22
          cache: npm
      # What has not changed since the last build is not compiled again.
      - uses: actions/cache@v6
        with:
          path: .scholium
          key: scholium-\${{ hashFiles('package-lock.json') }}-\${{ hashFiles('scholium.yaml', 'posts/**', 'pages/**') }}
          restore-keys: |
            scholium-\${{ hashFiles('package-lock.json') }}-
            scholium-
      - run: npm ci
      - run: npx scholium build
      - run: npx scholium check
      - uses: actions/upload-pages-artifact@v5
        with:
          path: public
          include-hidden-files: true

  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/deploy-pages@v5
        id: deployment
`;

const GITLAB_PAGES = `# Builds and checks the site on every push to the default branch and publishes it with GitLab Pages.
image: node:22

pages:
  stage: deploy
  cache:
    key: scholium
    paths:
      - .npm/
      - .scholium/
  script:
    - npm ci --cache .npm --prefer-offline
    - npx scholium build
    - npx scholium check
  artifacts:
    paths:
      - public
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const NETLIFY = `# Builds and checks the site on every push and publishes it with Netlify.
[build]
command = "npx scholium build && npx scholium check"
publish = "public"

[build.environment]
NODE_VERSION = "22"
`;

const FILES: Record<Host, StarterFile> = {
  'github-pages': { path: '.github/workflows/publish.yml', text: GITHUB_PAGES },
  'gitlab-pages': { path: '.gitlab-ci.yml', text: GITLAB_PAGES },
  netlify: { path: 'netlify.toml', text: NETLIFY },
};
