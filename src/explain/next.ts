import type {Finding} from '../causes/index.js';
import type {Facts} from './facts.js';

/** What would decide between the first causes: a question to answer, or a command that looks for itself. */
export interface NextStep {
	readonly text: string;
	readonly argv?: readonly string[];
	readonly url?: string;
}

const areasOf = (findings: readonly Finding[]): ReadonlySet<string> =>
	new Set(findings.map(({cause}) => cause.id.split('.', 1)[0] ?? ''));

const recipientAreas = ['recipient', 'event', 'messaging'];
const webhookAreas = ['webhook', 'event', 'subscription'];

const overlap = (areas: ReadonlySet<string>, wanted: readonly string[]): boolean =>
	wanted.some(area => areas.has(area));

/** How many of the first causes are worth telling apart. */
const contenders = 3;

export const nextSteps = (findings: readonly Finding[], {recipient, callbackUrl}: Facts): readonly NextStep[] => {
	const first = findings.slice(0, contenders);
	const settled = first[0]?.certainty === 'confirmed';
	const areas = areasOf(settled ? first.slice(0, 1) : first);
	const flags = [
		...(overlap(areas, recipientAreas) ? ['--recipient', recipient ?? '<id>'] : []),
		...(overlap(areas, webhookAreas) ? ['--webhook-url', callbackUrl ?? '<url>'] : []),
	];
	const questions = settled ? [] : [...new Set(first.flatMap(({cause}) => cause.asks?.slice(0, 1) ?? []))];
	return [
		...questions.map(text => ({text})),
		{text: settled ? 'See whether that is all' : 'Let the tool look for itself', argv: ['doctor', ...flags]},
	];
};
