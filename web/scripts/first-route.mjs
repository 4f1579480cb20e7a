// Prints what the browser loads before the first page shows, gzipped, and stops the build past the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 500;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

function closure(key, seen = new Set()) {
  const entry = manifest[key];
  if (!entry || seen.has(key)) return seen;
  seen.add(key);
  (entry.imports ?? []).forEach((next) => closure(next, seen));
  return seen;
}

function weigh(keys) {
  const files = new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
  const sizes = [...files].map((file) => [file, gzipSync(readFileSync(new URL(file, dist))).length]);
  return { sizes, total: sizes.reduce((sum, [, size]) => sum + size, 0) };
}

// The first route is the cockpit: the entry, the page, and the charts it draws.
const keys = closure('index.html');
closure('src/app/cockpit/CockpitPage.tsx', keys);
closure('src/ui/chartEngine.ts', keys);
const { sizes, total } = weigh(keys);
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
sizes.sort((a, b) => b[1] - a[1]).forEach(([file, size]) => console.log(`${kb(size)} kB  ${file}`));
console.log(`${kb(total)} kB  first route, gzipped; limit ${LIMIT_KB} kB`);
if (total > LIMIT_KB * 1000) {
  console.error('The first route is too heavy: load what it does not show at once by lazy().');
  process.exit(1);
}
