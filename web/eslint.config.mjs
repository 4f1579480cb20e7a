import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Imports point one way: ui, kernel, api → modules → app; a module never imports a module.
// The zones are computed from the folders, so that a new module is bound the day it is born.
const home = new URL('./src/', import.meta.url);
const modulesHome = new URL('modules/', home);
const modules = existsSync(modulesHome)
  ? readdirSync(modulesHome, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  : [];

function zone(name, files, forbidden, why) {
  return {
    name,
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: why }] }] },
  };
}

export default defineConfig(
  { ignores: ['dist', 'node_modules', 'coverage', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  reactHooks.configs.flat['recommended-latest'],
  {
    rules: {
      // The full-width space is Chinese punctuation.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export; only routes.tsx may export a default.' },
      ],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Ask the server through api/client.ts.' }],
    },
  },
  {
    files: ['src/modules/*/routes.tsx', '*.config.{ts,mjs}', 'src/api/client.ts', 'src/**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-globals': 'off' },
  },
  { files: ['scripts/*.mjs', '*.config.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } } },
  ...['ui', 'kernel', 'api'].map((floor) =>
    zone(`floor ${floor}`, [`src/${floor}/**/*.{ts,tsx}`], ['**/modules/**', '**/app/**'], `${floor} knows neither modules nor app.`)),
  ...modules.map((name) =>
    zone(
      `module ${name}`,
      [`src/modules/${name}/**/*.{ts,tsx}`],
      ['**/app/**', ...modules.filter((other) => other !== name).flatMap((other) => [`../${other}/**`, `**/modules/${other}/**`])],
      'A module imports neither app nor another module; compose by link or by route.',
    )),
);
