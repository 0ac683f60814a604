// Measures the tool against yardsticks of the same run: ratios, since machines are shared and noisy. One table.
// npm run bench [name…]: only the files of these names.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
	.filter(file => file.endsWith('.mjs') && !['run.mjs', 'cpu.mjs', 'served.mjs', 'load.mjs'].includes(file))
	.filter(file => wanted.length === 0 || wanted.includes(file.replace('.mjs', '')));

let over = 0;
console.log(`${'what'.padEnd(64)}${'measured'.padStart(12)}${'limit'.padStart(12)}`);
for (const file of files) {
	const {run} = await import(join(import.meta.dirname, file));
	for (const {name, value, limit, unit, atLeast, note} of await run()) {
		if (note) {
			console.log(`${name.padEnd(64)}  ${note}`);
			continue;
		}
		const held = limit === undefined || (atLeast ? value >= limit : value <= limit);
		if (!held) over++;
		const bound = limit === undefined ? '' : `${atLeast ? '≥' : '≤'} ${limit}`;
		console.log(
			`${name.padEnd(64)}${`${Number(value.toFixed(2))} ${unit}`.padStart(12)}${bound.padStart(12)}${held ? '' : '  over'}`,
		);
	}
}
process.exitCode = over > 0 ? 1 : 0;
