import {resolve} from 'node:path';
import {decodeText} from '../core/decode-text.js';
import {exitCode} from '../core/exit-code.js';
import {Secret} from '../core/secret.js';
import {GraphError} from '../graph/error.js';
import type {ListenEvent} from '../webhook/listen/listen-event.js';
import {replay} from '../webhook/listen/replay.js';
import {isLocalHost} from '../webhook/probe/address.js';
import {defineCommand, flag, many, parsed, text} from './command.js';
import type {Context} from './context.js';
import {openRecorder} from './listen/open-recorder.js';
import {renderListenEvent} from './listen/render-listen-event.js';
import {type Listened, runListener} from './listen/run-listener.js';
import {usageProblem} from './usage-problem.js';
import {port, webUrl} from './values.js';

const defaultPort = 4200;

const pathOf = (given = '/webhook'): string => {
	if (/^\/[^?#\s]*$/.test(given)) return given;
	throw usageProblem('listen', `'${given}' is not a path`, 'It begins with a slash');
};

const readSecrets = (context: Context, paths: readonly string[] = []): Promise<readonly Secret[]> =>
	Promise.all(
		paths.map(async path => {
			const secret = new Secret(decodeText(await context.readInput(path)).trim());
			context.redactor.add(secret);
			return secret;
		}),
	);

export const listen = defineCommand({
	name: 'listen',
	group: 'Webhooks',
	summary: 'be the webhook: verify, show, record and forward what comes in',
	description:
		'Answers the handshake and every signed event with 200 at once; everything else happens afterwards. Events without a right ' +
		'signature are refused. With --replay it sends a recording to --forward-to instead, and ends.',
	options: {
		port: parsed('--port <number>', `port (default ${defaultPort}; 0 takes a free one)`, port),
		host: text('--host <address>', 'address to listen on (default 127.0.0.1)'),
		path: text('--path <path>', 'path of the webhook (default /webhook)'),
		forwardTo: parsed('--forward-to <url>', 'pass the very bytes and headers on to a server', webUrl),
		record: text('--record <file>', 'append each delivery to a file, one JSON object a line'),
		replay: text('--replay <file>', 'send the deliveries of a recording to --forward-to'),
		signAgain: flag('--sign-again', 'with --replay: sign them anew, with the app secret'),
		formerSecretFile: many(
			'--former-secret-file <path>',
			'file with an app secret that still counts, while it is replaced',
		),
		open: flag('--open', 'show what comes in on a page in the browser, and send it again from there'),
		tunnel: flag('--tunnel', 'make the listener public with cloudflared or ngrok, if one is installed'),
		register: flag('--register', 'with --tunnel: have Meta call it, and put the former webhook back at the end'),
	},
	examples: [
		['listen --forward-to http://localhost:3000/webhook', 'see what a bot gets and what it answers'],
		['listen --tunnel --register', 'get real events on this machine'],
	],
	longRunning: true,
	run: async (context, input): Promise<Listened> => {
		const {forwardTo, tunnel} = input;
		const path = pathOf(input.path);
		if (input.register && !tunnel) throw usageProblem('listen', '--register needs --tunnel');
		const listenPort = input.port ?? defaultPort;
		if (forwardTo && isLocalHost(forwardTo) && Number(forwardTo.port) === listenPort && input.replay === undefined)
			throw usageProblem(
				'listen',
				'It would forward to itself',
				'Give the port of the bot in --forward-to, or another --port',
			);
		const secret = await context.need('appSecret');
		const secrets = [secret, ...(await readSecrets(context, input.formerSecretFile))];
		const onEvent = (event: ListenEvent): void => context.emit(event);
		const end = (listened: Listened): Listened => {
			onEvent({event: 'stopped', ...listened.totals});
			if (listened.problem) throw listened.problem;
			return listened;
		};
		const {verbose: details, signal} = context;
		if (input.replay !== undefined) {
			if (!forwardTo)
				throw usageProblem('listen', '--replay needs to know where to send', 'Give it with --forward-to <url>');
			const recording = resolve(context.cwd, input.replay);
			const signWith = input.signAgain ? {signWith: secret} : {};
			const totals = await replay({
				path: recording,
				target: forwardTo,
				secrets,
				...signWith,
				details,
				signal,
				onEvent,
			});
			return end({totals});
		}
		const known = (await context.settings()).verifyToken;
		const verifyToken = known || input.register ? await context.need('verifyToken') : undefined;
		if (!verifyToken) context.note('No verify token is known: the handshake is refused (--verify-token-file).');
		return end(
			await runListener(context, {
				host: input.host ?? '127.0.0.1',
				port: listenPort,
				path,
				keys: {secrets, ...(verifyToken && {verifyToken})},
				tunnel,
				open: input.open,
				register: input.register,
				again: [
					'listen',
					...(input.tunnel ? ['--tunnel'] : []),
					...(input.register ? ['--register'] : []),
					...(input.port === undefined ? [] : ['--port', `${input.port}`]),
					...(input.path === undefined ? [] : ['--path', input.path]),
					...(forwardTo ? ['--forward-to', forwardTo.href] : []),
					...(input.record === undefined ? [] : ['--record', input.record]),
				],
				details,
				onEvent,
				...(forwardTo && {forwardTo}),
				...(input.record !== undefined && {
					recorder: await openRecorder(context, input.record),
					recordPath: input.record,
				}),
			}),
		);
	},
	renderEvent: (event, ui) => renderListenEvent(event as ListenEvent, ui),
	render: () => undefined,
	exitCode: ({notUndone}) => {
		if (notUndone === undefined) return exitCode.done;
		return notUndone instanceof GraphError ? exitCode.refused : exitCode.unreachable;
	},
});
