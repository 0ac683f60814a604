import {describe, expect, it} from 'vitest';
import {globalOptions} from '../../src/cli/global-options.js';
import {commandEntries} from '../../src/commands/index.js';
import {run} from '../front-door.js';

const commands = await Promise.all(commandEntries.map(({load}) => load()));

const names = (flags: readonly {readonly flags: string}[]): readonly string[] =>
	flags.map(({flags: text}) => text.split(' ')[0] ?? '');

/** What is refused: in words and as JSON the same, with 2 and nothing on the other stream. */
const refused = async (
	line: readonly string[],
	id = 'usage.invalid',
): Promise<{title: string; hint: string; all: string}> => {
	const said = await run(line);
	const asJson = await run([...line.slice(0, 1), '--json', ...line.slice(1)]);
	const {error} = JSON.parse(asJson.stdout) as {error: {id: string; title: string; fix: {text: string}[]}};
	expect({line, codes: [said.code, asJson.code], id: error.id, out: said.stdout, err: asJson.stderr}).toEqual({
		line,
		codes: [2, 2],
		id,
		out: '',
		err: '',
	});
	const words = said.stderr.replace(/\s+/g, ' ');
	const hint = error.fix.length > 1 ? (error.fix[0]?.text ?? '') : '';
	expect(words).toContain(hint);
	return {title: error.title, hint, all: said.stderr + asJson.stdout};
};

describe('a misspelt command line', () => {
	it.each([
		['list-pages --pgae 1', "Unknown option '--pgae'", 'Did you mean --page?'],
		['list-pages --page-id 1', "Unknown option '--page-id'", 'Did you mean --page?'],
		['list-pages --pgae=1', "Unknown option '--pgae'", 'Did you mean --page?'],
		['list-pages --jsn', "Unknown option '--jsn'", 'Did you mean --json?'],
		['list-pages --verison', "Unknown option '--verison'", 'Did you mean --version?'],
		['list-pages -v', "Unknown option '-v'", 'Did you mean -V?'],
		['list-pages --verboose', "Unknown option '--verboose'", 'Did you mean --verbose?'],
		['listen --forward http://localhost', "Unknown option '--forward'", 'Did you mean --forward-to?'],
		['setup-test-user --testUserId 1', "Unknown option '--testUserId'", 'Did you mean --test-user?'],
		['doctor --zzzzzzzz', "Unknown option '--zzzzzzzz'", ''],
		['doctor --json=true', '--json takes no value', ''],
		[
			'doctor --format githb',
			"--format takes human, json, junit, github or markdown, not 'githb'",
			'Did you mean github?',
		],
		['doctor --format=', '--format is empty', 'A variable is not set, it seems'],
		['unsubscribe-page --yes --page=', '--page is empty', 'A variable is not set, it seems'],
		['listen --host=', '--host is empty', 'A variable is not set, it seems'],
		['--profile= list-pages', '--profile is empty', 'A variable is not set, it seems'],
		['inspect-token --kind usr', "--kind takes page, user or app, not 'usr'", 'Did you mean user?'],
		['doctro', "Unknown command 'doctro'", 'Did you mean doctor?'],
		['help doctro', "Unknown command 'doctro'", 'Did you mean doctor?'],
		['doctro --help', "Unknown command 'doctro'", 'Did you mean doctor?'],
		['list-pages one', 'list-pages takes no argument, and 1 came', ''],
		['explain no matching user', 'explain takes 1 argument, not 3', 'Quotes around a text keep its words together'],
		['delete-test-user', 'delete-test-user needs <id>', ''],
		['doctor --format', '--format needs a value', 'Write --format <format>'],
		['list-pages --page --quiet', '--page needs a value', 'Write --page <id>'],
		['sandbox --seed -- npm test', '--seed needs a value', 'Write --seed <file>'],
		[
			'sandbox npm test --watch',
			"Unknown option '--watch'",
			'What belongs to the command stands behind --: sandbox -- <command>',
		],
	])('usage.invalid: %s', async (line, title, hint) => {
		expect(await refused(line.split(' '))).toMatchObject({title, hint});
	});

	it('usage.invalid: an argument that is empty, of every command', async () => {
		for (const {name, args = {}} of commands) {
			const taken = Object.values(args).filter(({name: shape}) => !shape.includes('...'));
			for (const [at, spec] of taken.entries()) {
				const before = taken.slice(0, at).map(() => 'x');
				expect(
					await refused([
						name,
						...before,
						'',
						...taken
							.slice(at + 1)
							.filter(({name: shape}) => shape.startsWith('<'))
							.map(() => 'x'),
					]),
				).toMatchObject({
					title: `The ${spec.name.slice(1, -1)} is empty`,
					hint: 'A variable is not set, it seems',
				});
			}
		}
	});

	it('usage.invalid: a flag of every command with two letters swapped, and the flag that was meant', async () => {
		for (const command of commands) {
			const own = names(Object.values(command.options ?? {}));
			for (const flag of [...own, ...names(globalOptions)].filter(name => name.length > 6)) {
				const wrong = `--${flag[3]}${flag[2]}${flag.slice(4)}`;
				if (wrong === flag) continue;
				const {code, stdout} = await run(['--json', command.name, wrong]);
				expect({wrong, code, json: JSON.parse(stdout) as unknown}).toMatchObject({
					wrong,
					code: 2,
					json: {error: {id: 'usage.invalid', fix: [{text: `Did you mean ${flag}?`}, {}]}},
				});
			}
		}
	}, 60_000);

	it.each([
		['--page-token', 'MESSENGER_PAGE_TOKEN', '--page-token-file'],
		['--pageToken', 'MESSENGER_PAGE_TOKEN', '--page-token-file'],
		['--access-token', 'MESSENGER_PAGE_TOKEN', '--page-token-file'],
		['--acess_token', 'MESSENGER_PAGE_TOKEN', '--page-token-file'],
		['--user-token', 'MESSENGER_USER_TOKEN', '--user-token-file'],
		['--app-secret', 'MESSENGER_APP_SECRET', '--app-secret-file'],
		['--secret', 'MESSENGER_APP_SECRET', '--app-secret-file'],
		['--verify-token', 'MESSENGER_VERIFY_TOKEN', '--verify-token-file'],
		['--token', 'MESSENGER_USER_TOKEN', '--user-token-file'],
	])('usage.invalid: %s takes no secret, repeats none, and the variable is named', async (flag, variable, file) => {
		for (const secret of ['EAASecret0123456789abcdef', 'c0ffee00c0ffee11c0ffee22c0ffee33', 'hunter2'])
			for (const words of [[`${flag}=${secret}`], [flag, secret]]) {
				const {title, hint, all} = await refused(['list-pages', ...words]);
				expect(title).toBe(`Unknown option '${flag}'`);
				expect(hint).toContain('A secret is never an argument: ');
				expect(hint).toContain(variable);
				expect(hint).toContain(file);
				expect(all).not.toContain(secret);
			}
	});

	it.each([
		['usage.invalid', ['c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['list-pages', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['list-pages', '--c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['list-pages', '--timeout', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['doctor', '--format', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['listen', '--port=c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['doctor', '--quiet', '--only', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['trigger', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['config', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['settings.unreadable', ['list-pages', '--app-secret-file', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
		['subscription.unknown-field', ['subscribe-page', '--add', 'messages,c0ffee00c0ffee11c0ffee22c0ffee33']],
		['usage.invalid', ['config', 'get', 'c0ffee00c0ffee11c0ffee22c0ffee33']],
	])('%s: %j, and what may be a secret is not repeated', async (id, line) => {
		expect((await refused(line, id)).all).not.toContain('c0ffee00');
	});

	it('usage.invalid: an empty value, of each flag that takes one', async () => {
		for (const command of commands)
			for (const {flags} of [...globalOptions, ...Object.values(command.options ?? {})]) {
				const [name = ''] = flags.split(' ');
				if (!flags.includes('<')) continue;
				for (const words of [[name, ''], [name, ' '], [`${name}=`]]) {
					const {code, stdout} = await run(['--json', command.name, ...words]);
					expect({words, code, json: JSON.parse(stdout) as unknown}).toMatchObject({
						code: 2,
						json: {error: {id: 'usage.invalid', title: `${name} is empty`}},
					});
				}
			}
	}, 60_000);

	it('takes for a value what only looks like a flag without one', async () => {
		const {stdout} = await run(['trigger', 'message-text', '--json', '--to', 'http://localhost', '--set', '--page=']);
		expect(stdout).toContain('The event has nothing at --page');
	});

	it('shows the help of one command, and of all, also behind a word', async () => {
		expect((await run('help config')).stdout).toBe((await run('config --help')).stdout);
		expect((await run('help')).stdout).toContain('Usage: messenger-tool <command>');
		expect((await run('-- config path')).stdout).toMatch(/settings\.json\n$/);
	});

	it('says in the help of a command first what that does', async () => {
		const {stdout} = await run('subscribe-page --help');
		expect(stdout).toContain('\n\nSubscribe a page to the app: its events go to the webhook.\n\nWithout flags, adds');
	});

	it('usage.invalid: nothing but --json, and stdout stays JSON', async () => {
		const {code, json} = await run('--json');
		expect(code).toBe(2);
		expect(json).toMatchObject({error: {id: 'usage.invalid', title: 'There is no command on the command line'}});
	});
});
