import {asJson, type CauseJson} from '../causes/as-json.js';
import {causeById, causes} from '../causes/catalogue.js';
import {type Cause, found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {decodeText} from '../core/decode-text.js';
import {exitCode} from '../core/exit-code.js';
import {type Explanation, explainOnDemand, explanationAsJson, type FaqEntry, faq, faqByName} from '../explain/index.js';
import {defineCommand, flag, optional, text} from './command.js';
import {renderCatalogue, renderCause, renderExplanation, renderFaqEntry} from './render-explanation.js';

type Explained =
	| {readonly about: 'text'; readonly explanation: Explanation}
	| {readonly about: 'cause'; readonly cause: Cause}
	| {readonly about: 'faq'; readonly entry: FaqEntry}
	| {readonly about: 'everything'};

/** A cause that nobody has seen: told, not found. */
const causeAsJson = (cause: Cause): CauseJson => asJson(found(cause, {}, {certainty: 'possible'}));

const isCauseId = (words: string): boolean => /^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(words);

const faqJson = ({name, question, answer, changed, causes: ids, docs}: FaqEntry) => ({
	name,
	question,
	answer,
	changed,
	causes: ids,
	docs,
});

export const explainCommand = defineCommand({
	name: 'explain',
	group: 'Diagnose',
	summary: 'say what an error, a log or a symptom means and what helps; offline',
	description:
		'Takes whatever you would paste into a search: an error as JSON or out of a log of any language, an event, the words of ' +
		'the dashboard, or a sentence of your own. Sends nothing anywhere. An id such as token.expired, or the name of a ' +
		'question of the FAQ, tells all about that.',
	args: {text: optional('text', 'the text, a cause id or the name of a question; without it, stdin')},
	options: {
		file: text('--file <path>', 'read the text from a file'),
		list: flag('--list', 'show every cause and every question'),
	},
	examples: [
		['explain "(#100) No matching user found"', 'what an error means'],
		['explain --file bot.log', 'the same, out of a log'],
		['explain "text works, buttons do not"', 'a symptom in your words'],
		['explain recipient.app-scoped-id', 'all about one cause'],
	],
	run: async (context, input): Promise<Explained> => {
		if (input.list) return {about: 'everything'};
		const pasted = input.text ?? decodeText(await context.readInput(input.file ?? '-'));
		const words = pasted.trim();
		if (words === '')
			throw new Problem(
				found(usageInvalid, {
					message: 'There is no text to explain',
					hint: 'Give it as an argument in quotes, with --file, or on the standard input',
					command: 'explain',
				}),
			);
		const cause = isCauseId(words) ? causeById(words) : undefined;
		if (cause) return {about: 'cause', cause};
		const entry = faqByName(words);
		if (entry) return {about: 'faq', entry};
		return {about: 'text', explanation: await explainOnDemand(pasted)};
	},
	json: (explained): object => {
		switch (explained.about) {
			case 'text':
				return explanationAsJson(explained.explanation);
			case 'cause':
				return {input: {kind: 'cause'}, causes: [causeAsJson(explained.cause)], next: []};
			case 'faq':
				return {
					input: {kind: 'faq'},
					causes: explained.entry.causes.flatMap((id): CauseJson[] => {
						const cause = causeById(id);
						return cause ? [causeAsJson(cause)] : [];
					}),
					next: [],
					faq: faqJson(explained.entry),
				};
			case 'everything':
				return {causes: causes.map(causeAsJson), faq: faq.map(faqJson)};
		}
	},
	exitCode: explained =>
		explained.about === 'text' && explained.explanation.findings.length === 0 ? exitCode.problemFound : exitCode.done,
	render: (explained, ui) => {
		if (explained.about === 'text') renderExplanation(explained.explanation, ui);
		if (explained.about === 'cause') renderCause(explained.cause, ui);
		if (explained.about === 'faq') renderFaqEntry(explained.entry, ui);
		if (explained.about === 'everything') renderCatalogue(causes, faq, ui);
	},
});
