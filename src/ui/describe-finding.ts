import type {Finding, Fix} from '../causes/cause.js';
import {shellLine} from '../causes/shell.js';
import {dimNotes} from './dim-notes.js';
import type {Ui} from './ui.js';

type Answer = NonNullable<Finding['answer']>;

export interface Detail {
	/** Everything that is known, also what most readers can do without. */
	readonly verbose?: boolean;
	/** Blanks before every line. */
	readonly indent?: string;
}

const sureness = {
	confirmed: undefined,
	likely: 'Likely, but not proven.',
	possible: 'Possible: one reason among several.',
} as const;

/** Meta's answer: its words, its numbers, and what it has to say to the person at the screen, in their language. */
const answerLines = (answer: Answer, ui: Ui, indent: string): readonly string[] => {
	const {message, code, subcode, type, fbtraceId, userTitle, userMessage} = answer;
	const numbers = [
		subcode === undefined ? `code ${code}` : `code ${code}, subcode ${subcode}`,
		type,
		fbtraceId && `fbtrace_id ${fbtraceId}`,
	]
		.filter(Boolean)
		.join(', ');
	const forPeople = [userTitle, userMessage].filter(text => text && text !== message);
	return [
		...dimNotes(message ? [`Meta: ${message}`, numbers] : [`Meta: ${numbers}`], ui, indent),
		...dimNotes([forPeople.join(': ')], ui, indent),
	];
};

const fixLines = (fix: Fix, number: string, ui: Ui, indent: string): readonly string[] => {
	const under = indent + ' '.repeat(number.length);
	const lines = ui.paragraph(fix.text, indent + number);
	if (fix.kind === 'command') return [...lines, under + ui.command(shellLine(fix.argv))];
	return fix.url === undefined ? lines : [...lines, under + ui.dim(fix.url)];
};

/** Who misspelt a flag wants to see the right one, not an essay. */
const isPlain = ({cause}: Finding): boolean => cause.kind === 'usage';

/** What follows the title of a finding: Meta's words, how sure it is, why, what was seen, and what helps. */
export const describeFinding = (
	finding: Finding,
	ui: Ui,
	{verbose = false, indent = ''}: Detail = {},
): readonly string[] => {
	const {cause, certainty, evidence, seen, answer} = finding;
	const fixes = cause.fixes(evidence);
	const sure = sureness[certainty];
	const sections = [
		answer ? answerLines(answer, ui, indent) : [],
		[
			...(sure === undefined ? [] : ui.paragraph(ui.caution(sure), indent)),
			...(isPlain(finding) && !verbose ? [] : ui.paragraph(cause.why, indent)),
			...(seen.length === 0 ? [] : dimNotes([`Seen: ${seen.join('; ')}`], ui, indent)),
		],
		[
			indent + ui.strong('What helps'),
			...fixes.flatMap((fix, index) => fixLines(fix, fixes.length > 1 ? `${index + 1}. ` : '', ui, indent)),
		],
	].filter(lines => lines.length > 0);
	return sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
};

/** Where to read on: the id to look a cause up by, and Meta's pages that were not named yet. */
export const furtherReading = (
	finding: Finding,
	ui: Ui,
	{verbose = false, indent = ''}: Detail = {},
): readonly string[] => {
	const {cause, evidence} = finding;
	if (isPlain(finding) && !verbose) return [];
	const named = cause.fixes(evidence).flatMap(fix => (fix.kind === 'manual' && fix.url) || []);
	const docs = cause.docs.filter(url => !named.includes(url));
	return dimNotes([cause.id, ...(verbose ? docs : docs.slice(0, 1))], ui, indent);
};
