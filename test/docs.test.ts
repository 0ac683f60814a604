import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {causes} from '../src/causes/catalogue.js';
import {globalOptions} from '../src/cli/global-options.js';
import {type AnyCommand, describeCommand, groups} from '../src/commands/command.js';
import {commandEntries} from '../src/commands/index.js';
import {folderSource, profileSource, settingSpecs} from '../src/config/setting-specs.js';
import {routes} from '../src/sandbox/routes/index.js';

const root = join(import.meta.dirname, '..');

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
	[headings, headings.map(() => '---'), ...rows]
		.map(cells => `|${cells.map(cell => ` ${cell.replaceAll('|', '\\|')} `).join('|')}|`.replace(/ --- /g, '---'))
		.join('\n');

const code = (text: string): string => `\`${text}\``;

const settingsTable = (): string =>
	table(
		['Setting', 'Flag', 'Environment', 'Secret'],
		[
			...settingSpecs
				.filter(({environment}) => environment.length > 0)
				.map(({title, flag, environment, secret, default: preset}) => [
					title,
					code(flag),
					`${environment.map(code).join(', ')}${preset ? ` (default ${code(preset)})` : ''}`,
					secret ? 'yes' : '',
				]),
			[
				profileSource.title,
				code(profileSource.flag),
				`${profileSource.environment.map(code)} (default \`default\`)`,
				'',
			],
			[folderSource.title, '', `${folderSource.environment.map(code)} (default: the platform’s)`, ''],
		],
	);

const commandsTable = async (): Promise<string> => {
	const commands = await Promise.all(commandEntries.map(({load}) => load()));
	return table(
		['Group', 'Command', 'What it does'],
		groups.flatMap(group =>
			commands
				.filter(command => command.group === group)
				.map(({name, args, summary}, index) => [
					index === 0 ? group : '',
					code([name, ...Object.values(args ?? {}).map(arg => arg.name)].join(' ')),
					summary,
				]),
		),
	);
};

const optionsTable = (options: readonly {readonly flags: string; readonly summary: string}[]): string =>
	table(
		['Option', 'What it does'],
		options.map(({flags, summary, ...more}) => [
			code(flags),
			summary + ('choices' in more && Array.isArray(more.choices) ? `: ${more.choices.map(code).join(', ')}` : ''),
		]),
	);

const commandSection = ({name, args, summary, description, options, examples}: AnyCommand): string => {
	const given = Object.values(args ?? {});
	const parts = [
		`## ${name}`,
		describeCommand({summary, ...(description !== undefined && {description})}).join(' '),
		code(['messenger-tool', name, ...given.map(arg => arg.name)].join(' ')),
		given.length > 0 &&
			table(
				['Argument', 'What it is'],
				given.map(arg => [code(arg.name), arg.summary]),
			),
		options && optionsTable(Object.values(options)),
		examples &&
			`\`\`\`sh\n${examples.map(([command, does]) => `messenger-tool ${command}   # ${does}`).join('\n')}\n\`\`\``,
	];
	return parts.filter(Boolean).join('\n\n');
};

const commandsPage = async (): Promise<string> => {
	const commands = await Promise.all(commandEntries.map(({load}) => load()));
	const sections = groups.flatMap(group => commands.filter(command => command.group === group)).map(commandSection);
	return `# Commands\n\nEvery command with its arguments and options. Generated from the declarations by \`npm run docs\`;\n\`messenger-tool <command> --help\` says the same.\n\n## Options of every command\n\n${optionsTable(globalOptions)}\n\n${sections.join('\n\n')}\n`;
};

const causesPage = (): string => {
	const areas = [...new Set(causes.map(({id}) => id.split('.')[0] as string))];
	const sections = areas.map(area => {
		const rows = causes
			.filter(({id}) => id.startsWith(`${area}.`))
			.map(cause => [
				code(cause.id),
				cause.title({}),
				cause.wire ? `${cause.wire.code}${cause.wire.subcode === undefined ? '' : `/${cause.wire.subcode}`}` : '',
				cause.fixes({})[0].text,
			]);
		return `## ${area}\n\n${table(['Id', 'What is the matter', 'Meta answers', 'What helps first'], rows)}\n`;
	});
	return `# Causes\n\nWhat goes wrong with a Messenger bot, as the tool knows it. Generated from \`src/causes\` by \`npm run docs\`.\n\`messenger-tool explain <id>\` tells the whole of one.\n\n${sections.join('\n')}`;
};

const routesTable = (): string =>
	table(
		['Call', 'What it does', 'What it lacks'],
		routes.map(({method, path, does, lacks}) => [code(`${method} ${path}`), does, lacks]),
	);

const fill = (text: string, section: string, content: string): string =>
	text.replace(
		new RegExp(`(<!-- ${section}: [^\n]*-->\n)[\\s\\S]*?(<!-- end -->)`),
		(_, start: string, end: string) => `${start}\n${content}\n\n${end}`,
	);

describe('documentation', () => {
	it('lists the commands and settings in the README as the code has them', async () => {
		const readme = readFileSync(join(root, 'README.md'), 'utf8');
		const expected = fill(fill(readme, 'commands', await commandsTable()), 'settings', settingsTable());
		await expect(expected).toMatchFileSnapshot(join(root, 'README.md'));
	});

	it('lists every route of the sandbox, as the routing table has them', async () => {
		const page = readFileSync(join(root, 'docs/sandbox.md'), 'utf8');
		await expect(fill(page, 'routes', routesTable())).toMatchFileSnapshot(join(root, 'docs/sandbox.md'));
	});

	it('lists every command with its options', async () => {
		await expect(await commandsPage()).toMatchFileSnapshot(join(root, 'docs/commands.md'));
	});

	it('leads to files that are there', () => {
		const pages = [
			'README.md',
			'SECURITY.md',
			'CONTRIBUTING.md',
			...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
		];
		const missing = pages.flatMap(page =>
			[...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
				.map(([, target = '']) => target)
				.filter(target => !existsSync(join(root, dirname(page), target)))
				.map(target => `${page}: ${target}`),
		);
		expect(missing).toEqual([]);
	});

	it('lists every cause', async () => {
		await expect(causesPage()).toMatchFileSnapshot(join(root, 'docs/causes.md'));
	});
});
