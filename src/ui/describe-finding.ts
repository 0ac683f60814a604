import type {Finding, Fix} from '../causes/cause.js';
import {shellLine} from '../causes/shell.js';
import type {Ui} from './ui.js';

type Answer = NonNullable<Finding['answer']>;

export interface Detail {
	/** Everything that is known, also what most readers can do without. */
	readonly verbose?: boolean;
	/** Stands before every line. */
	readonly indent?: string;
}

const sureness = {
	confirmed: '',
	likely: 'Likely, but not proven',
	possible: 'Possible: one reason among several',
} as const;

const answerLine = ({message, code, subcode, type, fbtraceId}: Answer): string =>
	[
		`Meta: ${message}`,
		subcode === undefined ? `code ${code}` : `code ${code}, subcode ${subcode}`,
		type,
		fbtraceId && `fbtrace_id ${fbtraceId}`,
	]
		.filter(Boolean)
		.join(' · ');

/** What Meta has to say to the person at the screen, in their language. */
const wordsForPeople = ({message, userTitle, userMessage}: Answer): string =>
	[userTitle, userMessage].filter(text => text && text !== message).join(': ');

const fixLines = (fix: Fix, number: string, ui: Ui, indent: string): readonly string[] => {
	const under = indent + ' '.repeat(number.length);
	const lines = ui.paragraph(fix.text, indent + number);
	if (fix.kind === 'command') return [...lines, under + ui.command(shellLine(fix.argv))];
	return fix.url === undefined ? lines : [...lines, under + ui.dim(fix.url)];
};

const isGiven = (fixes: readonly Fix[], url: string): boolean =>
	fixes.some(fix => fix.kind === 'manual' && fix.url === url);

/** All that follows the title of a finding: Meta's words, why, what was seen, what helps, where to read on. */
export const describeFinding = (
	finding: Finding,
	ui: Ui,
	{verbose = false, indent = ''}: Detail = {},
): readonly string[] => {
	const {cause, certainty, evidence, seen, answer} = finding;
	const fixes = cause.fixes(evidence);
	// Who misspelt a flag wants to see the right one, not an essay.
	const brief = cause.kind === 'usage' && !verbose;
	const dim = (text: string): readonly string[] => (text ? ui.paragraph(ui.dim(text), indent) : []);
	const docs = cause.docs.filter(url => !isGiven(fixes, url)).slice(0, verbose ? undefined : 1);
	const paragraphs = [
		[...(answer ? [...dim(answerLine(answer)), ...dim(wordsForPeople(answer))] : [])],
		[
			...(sureness[certainty] ? ui.paragraph(ui.caution(`${sureness[certainty]}.`), indent) : []),
			...(brief ? [] : ui.paragraph(cause.why, indent)),
			...(seen.length > 0 ? dim(`Seen: ${seen.join('; ')}`) : []),
		],
		[
			indent + ui.strong('What helps'),
			...fixes.flatMap((fix, index) => fixLines(fix, fixes.length > 1 ? `${index + 1}. ` : '', ui, indent)),
		],
		brief ? [] : dim([cause.id, ...docs].join(' · ')),
	];
	return paragraphs.filter(lines => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
};
