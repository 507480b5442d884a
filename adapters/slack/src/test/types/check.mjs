// Writes each payload of a JSON file as a typed constant and lets the TypeScript compiler judge it.
//   node check.mjs PAYLOADS.json      {"blocks": [[…], …], "modals": [{…}, …], "homes": [{…}, …]}
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

const here = dirname(fileURLToPath(import.meta.url));
const payloads = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const lines = ["import type { HomeView, KnownBlock, ModalView } from '@slack/types';"];

function declare(name, type, value) {
  lines.push(`export const ${name}: ${type} = ${JSON.stringify(value)};`);
}

payloads.blocks.forEach((blocks, at) => declare(`post${at}`, 'KnownBlock[]', blocks));
// A view may hold any block; ours hold known ones only.
payloads.modals.forEach((view, at) => declare(`modal${at}`, 'ModalView & { blocks: KnownBlock[] }', view));
payloads.homes.forEach((view, at) => declare(`home${at}`, 'HomeView & { blocks: KnownBlock[] }', view));

const folder = join(here, 'target');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'payloads.ts');
writeFileSync(file, lines.join('\n') + '\n');

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const judged = spawnSync(
  process.execPath,
  [tsc, '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', file],
  { cwd: here, stdio: 'inherit' },
);
if (judged.status === 0) {
  console.log(`${payloads.blocks.length} posts, ${payloads.modals.length} modals and ${payloads.homes.length} home pages checked`);
}
process.exit(judged.status ?? 1);
