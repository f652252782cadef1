import { serveFiles } from './tests/bench/server.ts';
import { plainPage } from './tests/bench/pages/plain.ts';
import { firstStory } from './tests/bench/stories.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const files = new Map<string, any>(); const s = firstStory();
files.set('/g', { type: 'text/html; charset=utf-8', body: plainPage(s.compiled) });
const font = (path: string) => { const name = /^\/fonts\/([\w-]+\.woff2)$/.exec(path)?.[1]; return name ? { type: 'font/woff2', body: readFileSync(join('static', 'fonts', name)) } : null; };
const { origin } = await serveFiles(files, font); console.log(origin);
