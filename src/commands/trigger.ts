import {found, Problem} from '../causes/cause.js';
import {webhookTargetUnreachable} from '../causes/webhook/target-unreachable.js';
import {exitCode} from '../core/exit-code.js';
import {nearest} from '../core/nearest.js';
import {buildDelivery} from '../webhook/build-delivery.js';
import {describeFailure} from '../webhook/describe-failure.js';
import type {EventTemplate} from '../webhook/event-templates.js';
import type {Answer} from '../webhook/exchange.js';
import {sendEvent, signedHeaders} from '../webhook/send-event.js';
import {defineCommand, flag, many, optional, parsed, suggesting, text} from './command.js';
import {usageProblem} from './usage-problem.js';
import {count, webUrl} from './values.js';

type Listed = readonly Pick<EventTemplate, 'name' | 'field' | 'title'>[];

interface Sent {
	readonly event: string;
	readonly field: string;
	readonly url: string;
	readonly request: {readonly headers: Readonly<Record<string, string>>; readonly body: string};
	readonly answers: readonly [Answer, ...Answer[]];
}

type Triggered = {readonly events: Listed} | Sent;

/** Longer than Meta waits, so that a slow answer is seen and not only missed. */
const timeoutMs = 25_000;
const metaWaitsMs = 5000;

const ok = ({status}: Answer): boolean => status >= 200 && status < 300;

/** What somebody may have meant by a name that no event has, up to the command that lists them all. */
const meant = (name: string, names: readonly string[]): string => {
	const begun = names.filter(candidate => candidate.startsWith(`${name}-`)).length;
	if (begun > 1) return `${begun} events begin so: `;
	const near = nearest(name, names);
	return near === undefined ? 'See them with ' : `Did you mean ${near}? All of them: `;
};

const find = (templates: readonly EventTemplate[], name: string | undefined): EventTemplate => {
	const template = templates.find(candidate => candidate.name === name);
	if (template) return template;
	if (name === undefined)
		throw usageProblem('trigger', 'The name of an event is missing', 'See them with messenger-tool trigger --list');
	const names = templates.map(candidate => candidate.name);
	throw usageProblem('trigger', `There is no event ${name}`, `${meant(name, names)}messenger-tool trigger --list`);
};

const answerJson = ({status, durationMs, body}: Answer): object => ({
	status,
	durationMs,
	body: body.toString().slice(0, 2000),
});

export const trigger = defineCommand({
	name: 'trigger',
	group: 'Webhooks',
	summary: 'send a signed, realistic event of any kind to a URL',
	description:
		'The body is written and signed as Meta does it. With --set, any value of the event can be another one; --page and ' +
		'--psid say whose event it is (by default nobody’s).',
	args: {
		event: suggesting(optional('event', 'name of the event, such as message-text'), async () =>
			(await import('../webhook/event-templates.js')).eventTemplates.map(({name}) => name),
		),
	},
	options: {
		to: parsed('--to <url>', 'where to send it', webUrl),
		psid: text('--psid <id>', 'the person of the event'),
		set: many('--set <path=value>', 'a value inside the event, such as message.text=Hi; may be given several times'),
		repeat: parsed('--repeat <times>', 'send the same delivery so many times', count),
		entries: parsed('--entries <number>', 'entries of as many pages in one delivery', count),
		standby: flag('--standby', 'as an app gets it that does not control the thread'),
		list: flag('--list', 'show the events there are'),
	},
	examples: [
		[
			'trigger message-text --to http://localhost:3000/webhook --set message.text=Hi',
			'a text to a bot on this machine',
		],
		['trigger postback --to http://localhost:3000/webhook --repeat 2', 'a delivery that comes twice'],
	],
	run: async (context, input): Promise<Triggered> => {
		const {eventTemplates} = await import('../webhook/event-templates.js');
		if (input.list) return {events: eventTemplates};
		const template = find(eventTemplates, input.event);
		if (!input.to) throw usageProblem('trigger', 'The URL to send to is missing', 'Give it with --to <url>');
		if (input.standby && !template.item)
			throw usageProblem('trigger', `The event ${template.name} does not exist in standby`);
		const {pageId} = await context.soundSettings();
		const {body} = buildDelivery(template, {
			now: context.clock.now(),
			standby: input.standby,
			...(pageId && {page: pageId.value}),
			...(input.psid !== undefined && {psid: input.psid}),
			...(input.set && {overrides: input.set}),
			...(input.entries !== undefined && {entries: input.entries}),
		});
		const secret = await context.need('appSecret');
		const {signal, version} = context;
		const send = async (): Promise<Answer> => {
			const result = await sendEvent({url: input.to as URL, body, secret, version, timeoutMs, signal});
			if (result.kind === 'answer') return result;
			const seen = [describeFailure(result)];
			throw new Problem(found(webhookTargetUnreachable, {url: `${input.to}`}, {seen}));
		};
		const answers: [Answer, ...Answer[]] = [await send()];
		while (answers.length < (input.repeat ?? 1)) answers.push(await send());
		return {
			event: template.name,
			field: template.field,
			url: `${input.to}`,
			request: {headers: signedHeaders(body, secret, version), body: body.toString()},
			answers,
		};
	},
	json: result => {
		if ('events' in result) return {events: result.events.map(({name, field, title}) => ({name, field, title}))};
		const {answers, ...rest} = result;
		return {...answerJson(answers[0]), ...rest, deliveries: answers.map(answerJson)};
	},
	exitCode: result => ('events' in result || result.answers.every(ok) ? exitCode.done : exitCode.problemFound),
	render: (result, ui) => {
		if ('events' in result) {
			ui.table(
				['event', 'field', 'what it is'],
				result.events.map(({name, field, title}) => [name, field, title]),
			);
			return;
		}
		for (const answer of result.answers) {
			const {status, durationMs, body} = answer;
			const said = body.toString().trim().slice(0, 200);
			ui.print(
				`${ok(answer) ? ui.mark.pass : ui.mark.fail} ${result.event} → ${status} in ${durationMs} ms${said && ui.dim(`  ${said}`)}`,
			);
			if (durationMs > metaWaitsMs) ui.warn('Meta waits 5 seconds, then sends the event again.');
		}
		if (!result.answers.every(ok)) ui.next(['check-webhook', result.url], 'find out what is the matter');
	},
});
