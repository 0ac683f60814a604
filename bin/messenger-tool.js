#!/usr/bin/env node
// The two shortest answers are read from files: a program that only says its version should start like one. For the same
// reason this file is CommonJS, as the package.json beside it says: a module costs Node 5 ms before its first line.
const {readFileSync} = require('node:fs');
const {join} = require('node:path');

const read = path => readFileSync(join(__dirname, path), 'utf8');
const print = text => process.stdout.on('error', () => {}).write(text);
/** The first word that can be the name of a command. */
const commandOf = words => words.find(word => /^[a-z][a-z-]{2,30}$/.test(word)) ?? 'none';
const [only, ...others] = process.argv.slice(2);

if (others.length === 0 && (only === '--version' || only === '-V'))
	print(`${JSON.parse(read('../package.json')).version}\n`);
else if (others.length === 0 && (only === '--help' || only === '-h')) print(read('../dist/help.txt'));
else
	require('./load-compiled.js')
		.loadCompiled(require.resolve('../dist/cli/main.cjs'), commandOf(process.argv.slice(2)))
		.main();
