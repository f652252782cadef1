/** The store behind HTTP and nothing else, as a process of its own that can be killed. Arguments: the file, a story's JSON. */
import { createServer } from 'node:http';
import { applyAll, parseSave } from '../../src/server/saving.ts';
import { StoryStore } from '../../src/server/store.ts';

const [file = '', story = ''] = process.argv.slice(2);
const store = new StoryStore(file);
store.seed('s', story);

const server = createServer((request, response) => {
	const answer = (status: number, body: unknown) => {
		response.writeHead(status, { 'Content-Type': 'application/json' });
		response.end(JSON.stringify(body));
	};
	if (request.method === 'GET') return answer(200, store.draft('s'));
	let text = '';
	request.on('data', (chunk: Buffer) => (text += chunk.toString()));
	request.on('end', () => {
		const save = parseSave(JSON.parse(text));
		if (typeof save === 'string') return answer(400, save);
		const result = store.save('s', {
			id: save.id,
			base: Number(request.headers['if-match']?.replaceAll('"', '')),
			operations: JSON.stringify(save.operations),
			change: (document) => applyAll(document, save.operations)
		});
		answer(result.kind === 'saved' ? 200 : 412, result);
	});
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	console.log(typeof address === 'object' && address ? address.port : '');
});
