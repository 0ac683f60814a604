#!/usr/bin/env node
// The two shortest answers are read from files: a program that only says its version should start like one.
import {readFileSync, writeSync} from 'node:fs';

const read = path => readFileSync(new URL(path, import.meta.url), 'utf8');
const [only, ...others] = process.argv.slice(2);

if (others.length === 0 && (only === '--version' || only === '-V'))
	writeSync(1, `${JSON.parse(read('../package.json')).version}\n`);
else if (others.length === 0 && (only === '--help' || only === '-h')) writeSync(1, read('../dist/help.txt'));
else {
	const {main} = await import('../dist/cli.js');
	process.exitCode = await main();
}
