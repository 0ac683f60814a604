import {type Finding, found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {payloadTextTooLong} from '../causes/payload/text-too-long.js';
import type {Setting, Settings} from '../core/setting.js';
import {GraphError} from '../graph/error.js';
import {type Outgoing, type Sent, senderActions} from '../graph/messages.js';
import {findPage, type PageAccess} from '../setup/find-page.js';
import {choosePage} from './choose-page.js';
import {choice, defineCommand, optional, required, text} from './command.js';
import type {Context} from './context.js';
import {usageProblem} from './usage-problem.js';

interface Delivered extends Sent {
	readonly recipient: string;
	readonly page: {readonly id: string; readonly name: string | null};
	readonly action: string | null;
}

/** Characters that Meta takes. Source: Send API. */
const longestText = 2000;

const types = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'] as const;

interface Input {
	readonly text: string | undefined;
	readonly action: (typeof senderActions)[number] | undefined;
	readonly tag: string | undefined;
	readonly messagingType: (typeof types)[number] | undefined;
}

const outgoingOf = ({text: words, action, tag, messagingType}: Input): Outgoing => {
	if (action !== undefined) {
		if (words !== undefined || tag !== undefined)
			throw usageProblem('send-message', '--action goes alone, without a text and without --tag');
		return {action};
	}
	if (words !== undefined && [...words].length > longestText)
		throw new Problem(
			found(payloadTextTooLong, {limit: `${longestText}`}, {seen: [`It has ${[...words].length} characters`]}),
		);
	return {
		text: words ?? 'A test message from messenger-tool',
		messagingType: messagingType ?? (tag === undefined ? 'RESPONSE' : 'MESSAGE_TAG'),
		...(tag !== undefined && {tag}),
	};
};

/** What a run found out, with the source of what it found it by. */
const by = <Value>(value: Value, given: Setting<unknown> | undefined): Setting<Value> => ({
	value,
	source: given?.source ?? {kind: 'prompt'},
	hides: [],
});

/** The settings of the run, with the page that it sends from. */
const withPage = (settings: Settings, {id, token, via}: PageAccess): Settings => {
	const given = via === 'page-token' ? settings.pageToken : settings.userToken;
	return {
		...settings,
		pageToken: via === 'page-token' && settings.pageToken ? settings.pageToken : by(token, given),
		pageId: settings.pageId?.value === id ? settings.pageId : by(id, given),
	};
};

/** Areas of causes that a look at the recipient can prove or rule out. */
const worthALook = ['recipient', 'event', 'messaging', 'api', 'app', 'permission', 'page', 'test-user'];

const isWorthALook = ({cause, certainty}: Finding): boolean =>
	certainty !== 'confirmed' ||
	(cause.id !== 'recipient.user-unavailable' && worthALook.includes(cause.id.split('.', 1)[0] ?? ''));

/** The refusal names neither; what helps is about both. */
const about = (finding: Finding, recipient: string, {id}: PageAccess): Finding => ({
	...finding,
	evidence: {recipient, page: id, ...finding.evidence},
});

/** Why Meta refused, by what the recipient, the thread and the permissions show at once. */
const explained = async (
	context: Context,
	error: GraphError,
	recipient: string,
	page: PageAccess,
): Promise<Problem> => {
	const [first, ...others] = diagnose(error).map(finding => about(finding, recipient, page)) as [Finding, ...Finding[]];
	if (!isWorthALook(first)) return new Problem(first, others);
	const step = context.step('Meta refused; looking at the recipient');
	const [{doctor}, graph, settings] = await Promise.all([
		import('../diagnostics/index.js'),
		context.graph(),
		context.soundSettings(),
	]);
	const {findings} = await doctor({
		graph,
		settings: withPage(settings, page),
		target: {recipient},
		only: ['recipient', 'permission'],
		suspects: [first, ...others],
		signal: context.signal,
		clock: context.clock,
	});
	step.done('Meta refused; looked at the recipient');
	const [best, ...rest] = findings.filter(({cause}) => cause.kind !== 'network');
	if (!best) return new Problem(first, others);
	const answer = best.answer ?? first.answer;
	return new Problem({...best, ...(answer && {answer})}, rest);
};

export const sendMessage = defineCommand({
	name: 'send-message',
	group: 'Diagnose',
	summary: 'send a test message to a person; a refusal is diagnosed on the spot',
	description:
		'Sends once, and never again by itself. When Meta refuses, the recipient is looked at, by reading alone.',
	args: {
		recipient: required('recipient', 'id of the person for the page (PSID)'),
		text: optional('text', 'what to say (default: that it is a test)'),
	},
	options: {
		action: choice('--action <action>', 'send this instead of a text', senderActions),
		tag: text('--tag <tag>', 'message tag, such as HUMAN_AGENT'),
		messagingType: choice('--messaging-type <type>', 'default RESPONSE, or MESSAGE_TAG with --tag', types),
	},
	examples: [
		['send-message 4000000000000001 Hello', 'a message'],
		['send-message 4000000000000001 --action typing_on', 'a sign of life that leaves nothing behind'],
	],
	run: async (context, {recipient, ...input}): Promise<Delivered> => {
		const outgoing = outgoingOf(input);
		const {judgeForm} = await import('../diagnostics/index.js');
		const [malformed, ...others] = judgeForm(recipient) ?? [];
		if (malformed?.certainty === 'confirmed') throw new Problem(malformed, others);
		const [graph, settings] = await Promise.all([context.graph(), context.soundSettings()]);
		const page = await findPage(graph, settings, undefined, choosePage(context));
		context.redactor.add(page.token);
		try {
			const sent = await graph.messages.send(page.token, recipient, outgoing, page.id);
			return {
				recipient,
				page: {id: page.id, name: page.name ?? null},
				action: 'action' in outgoing ? outgoing.action : null,
				...sent,
			};
		} catch (error) {
			if (error instanceof GraphError) throw await explained(context, error, recipient, page);
			throw error;
		}
	},
	render: ({recipient, page, action, messageId}, ui) => {
		const from = page.name ? `${page.name} (${page.id})` : page.id;
		ui.print(`${ui.mark.pass} ${action ?? 'The message'} went to ${recipient}, from ${from}`);
		if (messageId !== undefined) ui.hint(`Message id ${messageId}`);
	},
});
