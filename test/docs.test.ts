import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';

const root = join(import.meta.dirname, '..');

/** Links to files of the repository, and files that are named with their folder. */
const namedIn = (page: string): string[] => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to);
  const files = [...text.matchAll(/`((?:src|test|data|bench|scripts)\/[\w/.-]+\.\w+)`/g)];
  return [
    ...links.filter((to) => !to.includes(':')).map((to) => join(dirname(page), to)),
    ...files.map(([, path = '']) => path),
  ];
};

/** The end of a link to a heading, as GitHub makes it. */
const anchorsOf = (page: string): string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

describe('the documentation', () => {
  const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

  for (const page of pages.filter((one) => one !== 'CHANGELOG.md'))
    it(`names only what is there: ${page}`, () => {
      assert.deepEqual(
        namedIn(page).filter((path) => !existsSync(join(root, path))),
        [],
      );
    });

  it('has an index that leads to every page, and to headings that are there', () => {
    const index = readFileSync(join(root, 'docs/README.md'), 'utf8');
    const links = [...index.matchAll(/\]\(([^)#\s]+)(?:#([^)]+))?\)/g)];
    const named = links.map(([, to = '']) => to);
    const own = pages
      .filter((page) => /^docs\/[\w-]+\.md$/.test(page) && page !== 'docs/README.md')
      .map((page) => page.slice('docs/'.length));
    assert.deepEqual(
      own.filter((page) => !named.includes(page)),
      [],
    );
    const lost = links.filter(
      ([, to = '', heading]) => heading && !anchorsOf(join('docs', to)).includes(heading),
    );
    assert.deepEqual(
      lost.map(([link]) => link),
      [],
    );
  });

  it('has every page and heading that a docstring names', () => {
    const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => ({
      path,
      named: [
        ...readFileSync(join(root, path), 'utf8').matchAll(/(docs\/[\w/-]+\.md)(?:#([\w-]+))?/g),
      ],
    }));
    const missing = sources.flatMap(({ path, named }) =>
      named
        .filter(
          ([, page = '', heading]) =>
            !existsSync(join(root, page)) || (heading && !anchorsOf(page).includes(heading)),
        )
        .map(([name]) => `${path}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });
});
