import {found, Problem} from '../causes/cause.js';
import {profileGetStartedMissing} from '../causes/profile/get-started-missing.js';
import {decodeText} from '../core/decode-text.js';
import {nearest} from '../core/nearest.js';
import {type MessengerProfile, type ProfileField, profileFields} from '../graph/profile.js';
import {findPage} from '../setup/find-page.js';
import type {Ui} from '../ui/ui.js';
import {choosePage} from './choose-page.js';
import {defineCommand, flag, list, many, required, rest, suggesting, text} from './command.js';
import {fieldNamed, fieldTitles} from './messenger-profile/fields.js';
import {fromFile, fromFlags} from './messenger-profile/wanted.js';
import {usageProblem} from './usage-problem.js';

interface Shown {
	readonly page: {readonly id: string; readonly name: string | null};
	readonly before: MessengerProfile;
	readonly after: MessengerProfile;
	readonly changed: readonly ProfileField[];
}

const actions = ['show', 'set', 'clear'] as const;

const fieldWords = (): readonly string[] => profileFields.map(field => field.replaceAll('_', '-'));

type Action = (typeof actions)[number];

const actionNamed = (name: string): Action => {
	const action = actions.find(known => known === name);
	if (action) return action;
	const near = nearest(name, actions);
	throw usageProblem(
		'messenger-profile',
		`messenger-profile knows no '${name}'`,
		near ? `Perhaps ${near}?` : `Say one of ${actions.join(', ')}`,
	);
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const differing = (before: MessengerProfile, after: MessengerProfile): readonly ProfileField[] =>
	profileFields.filter(field => !same(before[field], after[field]));

const fieldsIn = (profile: MessengerProfile): readonly ProfileField[] =>
	profileFields.filter(field => profile[field] !== undefined);

/** A value of the profile in few words, where its shape is the usual one. */
const brief = (value: unknown): string => {
	if (typeof value === 'string') return value;
	if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value.join(', ');
	return JSON.stringify(value);
};

const renderProfile = (profile: MessengerProfile, ui: Ui): void => {
	for (const field of fieldsIn(profile)) {
		ui.print(ui.strong(fieldTitles[field]));
		for (const line of ui.paragraph(brief(profile[field]), '  ')) ui.print(line);
	}
};

export const messengerProfile = defineCommand({
	name: 'messenger-profile',
	group: 'Set up',
	summary: 'show, set or clear what the page shows in Messenger: greeting, get started, menu, ice breakers …',
	description:
		'show prints what is set. set replaces the fields that are given, and leaves the others. clear takes fields away, or all of them, ' +
		'and asks first. Meta takes 10 such calls in 10 minutes.',
	args: {
		action: suggesting(required('action', 'show, set or clear'), () => actions),
		fields: suggesting(rest('fields', `clear: which (${fieldWords().join(', ')}); without any, all`), fieldWords),
	},
	options: {
		greeting: text('--greeting <text>', 'set: what people see before they write'),
		getStarted: text('--get-started <payload>', 'set: what the bot gets when they press Get Started'),
		iceBreaker: many('--ice-breaker <question=payload>', 'set: a question to begin with; may be given several times'),
		menuItem: many('--menu-item <title=payload>', 'set: an entry of the menu, with a payload or an address'),
		whitelistedDomains: list(
			'--whitelisted-domains <urls>',
			'set: https addresses for webviews and plugins, with commas between them',
		),
		accountLinkingUrl: text('--account-linking-url <url>', 'set: where people log in to their own account'),
		file: text('--file <path>', 'set: a JSON file with Meta’s own names; - for stdin'),
		yes: flag('--yes', 'clear: do not ask'),
	},
	examples: [
		['messenger-profile show', 'what is set'],
		['messenger-profile set --get-started START --greeting "Hello {{user_first_name}}"', 'a button to begin with'],
		['messenger-profile set --menu-item "Help=HELP" --menu-item "Shop=https://example.com"', 'a menu'],
		['messenger-profile clear persistent-menu --yes', 'take the menu away'],
	],
	run: async (context, {action: name, fields, file, yes, ...flags}): Promise<Shown> => {
		const action = actionNamed(name);
		const named = fields.map(fieldNamed);
		const wanted: MessengerProfile = {
			...(file !== undefined && fromFile(decodeText(await context.readInput(file)))),
			...fromFlags(flags),
		};
		if (action !== 'clear' && named.length > 0)
			throw usageProblem('messenger-profile', `messenger-profile ${action} takes no field names`);
		if (action !== 'set' && fieldsIn(wanted).length > 0)
			throw usageProblem('messenger-profile', `messenger-profile ${action} sets nothing`, 'messenger-profile set does');
		if (action === 'set' && fieldsIn(wanted).length === 0)
			throw usageProblem(
				'messenger-profile',
				'There is nothing to set',
				'Give --greeting, --get-started, --menu-item, … or --file',
			);
		const [graph, settings] = await Promise.all([context.graph(), context.soundSettings()]);
		const page = await findPage(graph, settings, undefined, choosePage(context));
		context.redactor.add(page.token);
		const before = await graph.profile.get(page.token);
		const shown = {page: {id: page.id, name: page.name ?? null}, before};
		const unchanged = {...shown, after: before, changed: []};
		if (action === 'show') return unchanged;
		if (action === 'set') {
			if (wanted.persistent_menu !== undefined && before.get_started === undefined && wanted.get_started === undefined)
				throw new Problem(
					found(profileGetStartedMissing, {}, {seen: ['The page has no get_started, and the call brings none']}),
				);
			await graph.profile.set(page.token, wanted);
		} else {
			const [first, ...others] = (named.length > 0 ? named : fieldsIn(before)).filter(
				field => before[field] !== undefined,
			);
			if (first === undefined) return unchanged;
			const title = [first, ...others].map(field => fieldTitles[field].toLowerCase()).join(', ');
			if (!yes && !(await context.ask.confirm(`Take ${title} away from ${page.name ?? page.id}?`, '--yes')))
				return unchanged;
			await graph.profile.clear(page.token, [first, ...others]);
		}
		const after = await graph.profile.get(page.token);
		return {...shown, after, changed: differing(before, after)};
	},
	json: ({page, before, after, changed}) => ({page, profile: after, before, changed}),
	render: ({page, before, after, changed}, ui) => {
		const title = page.name ? `${page.name} (${page.id})` : page.id;
		if (changed.length > 0) {
			for (const field of changed) {
				ui.print(ui.strong(fieldTitles[field]));
				for (const [sign, profile] of [
					['-', before],
					['+', after],
				] as const)
					if (profile[field] !== undefined)
						for (const line of ui.paragraph(brief(profile[field]), `  ${sign} `))
							ui.print(sign === '-' ? ui.dim(line) : line);
			}
			ui.hint(
				`Messenger profile of the page ${title}. While the app is in development mode, only people with a role see it.`,
			);
			return;
		}
		renderProfile(after, ui);
		if (fieldsIn(after).length === 0) {
			ui.print(`The Messenger profile of the page ${title} is empty.`);
			ui.next(['messenger-profile', 'set', '--get-started', 'START'], 'show people a button to begin with');
		}
	},
});
