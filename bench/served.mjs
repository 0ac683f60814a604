// Starts a program that prints where it listens as its first line.
import {spawn} from 'node:child_process';

export const serve = async (args, env = {}) => {
	const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'ignore'], env: {...process.env, ...env}});
	let output = '';
	const url = await new Promise((resolve, reject) => {
		child.once('exit', code => reject(new Error(`it ended with ${code}: ${output}`)));
		child.stdout.on('data', part => {
			output = `${output}${part}`.slice(-10_000);
			const found = /"url":"([^"]+)"/.exec(output);
			if (found) resolve(found[1]);
		});
	});
	return {
		url,
		pid: child.pid,
		firstLine: JSON.parse(output.split('\n')[0]),
		stop: () =>
			new Promise(resolve => {
				child.once('exit', code => resolve({code, last: output.trim().split('\n').at(-1)}));
				child.kill('SIGTERM');
			}),
	};
};
