import type {Sandbox} from '../sandbox/sandbox.js';
import type {Ui} from '../ui/ui.js';

/** What happened between a bot and its sandbox, for whoever wants to know why it failed. */
export interface Trail {
	readonly calls: readonly {readonly line: string; readonly refused?: string}[];
	readonly deliveries: readonly string[];
}

/** The last of each: the first failure is near the end. */
const most = 20;

export const trailOf = (world: Sandbox): Trail => ({
	calls: world
		.calls()
		.slice(-most)
		.map(({method, path, status, code, subcode, message}) => ({
			line: `${method} ${path}  ${status}`,
			...(code !== undefined && {
				refused: `${code}${subcode === undefined ? '' : `/${subcode}`} ${message ?? ''}`.trim(),
			}),
		})),
	deliveries: world
		.deliveries()
		.slice(-most)
		.map(({field, url, state, attempts}) => {
			const last = attempts.at(-1);
			return `${field} to ${url}  ${state}${last ? ` (${last.status ?? last.fault})` : ''}`;
		}),
});

export const renderTrail = ({calls, deliveries}: Trail, ui: Ui): void => {
	ui.say();
	ui.say(ui.strong(calls.length === 0 ? 'The command did not call the sandbox.' : 'What it called'));
	for (const {line, refused} of calls)
		ui.say(`  ${refused ? ui.bad(ui.mark.fail) : ui.good(ui.mark.pass)} ${line}${refused ? `  ${refused}` : ''}`);
	if (deliveries.length === 0) return;
	ui.say(ui.strong('What it was sent'));
	for (const delivery of deliveries) ui.say(`  ${delivery}`);
};
