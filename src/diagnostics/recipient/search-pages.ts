import type {Secret} from '../../core/secret.js';
import {GraphError, TransportError} from '../../graph/error.js';
import type {Graph} from '../../graph/graph.js';

export interface PageToSearch {
	readonly id: string;
	readonly name: string;
	readonly token: Secret;
}

export interface Search {
	/** The page that has a conversation with the id. */
	readonly owner?: PageToSearch;
	/** Pages that gave a clear answer. */
	readonly asked: number;
	/** Every page gave one. */
	readonly complete: boolean;
	/** A call that went unanswered. */
	readonly unanswered?: TransportError;
}

/** Operations of one batch. */
const chunkSize = 50;

type Verdict = 'has' | 'has-not' | 'unclear';

const ask = async (
	graph: Graph,
	psid: string,
	pages: readonly PageToSearch[],
	caller: Secret,
	miss: (error: unknown) => void,
): Promise<readonly Verdict[]> => {
	try {
		const answers = await graph.people.conversationOnPages(psid, pages, caller);
		return answers.map((answer): Verdict => {
			if (!answer.ok) {
				miss(answer.error);
				return answer.error instanceof GraphError && answer.error.answer.code === 100 ? 'has-not' : 'unclear';
			}
			const has = answer.value.items.some(
				({participants}) => participants.length === 0 || participants.some(({id}) => id === psid),
			);
			return has ? 'has' : 'has-not';
		});
	} catch (error) {
		if (!(error instanceof GraphError || error instanceof TransportError)) throw error;
		miss(error);
		return pages.map(() => 'unclear');
	}
};

/**
 * Which of many pages has a conversation with a person. The pages are asked as their list comes in, 50 in a request and all
 * requests side by side, so that the search is hardly deeper than the list itself.
 */
export const searchPages = async (
	graph: Graph,
	psid: string,
	pages: AsyncIterable<PageToSearch>,
	caller: Secret,
): Promise<Search> => {
	const asked: Promise<void>[] = [];
	const verdicts: Verdict[] = [];
	let owner: PageToSearch | undefined;
	let listed = true;
	let chunk: PageToSearch[] = [];
	let unanswered: TransportError | undefined;
	const miss = (error: unknown): void => {
		if (error instanceof TransportError) unanswered ??= error;
	};
	let tell: () => void = () => undefined;
	const found = new Promise<void>(resolve => {
		tell = resolve;
	});
	const send = (): void => {
		const those = chunk;
		chunk = [];
		if (those.length === 0) return;
		asked.push(
			ask(graph, psid, those, caller, miss).then(answers => {
				verdicts.push(...answers);
				owner ??= those[answers.indexOf('has')];
				if (owner) tell();
			}),
		);
	};
	try {
		for await (const page of pages) {
			if (owner) break;
			chunk.push(page);
			if (chunk.length === chunkSize) send();
		}
	} catch (error) {
		if (!(error instanceof GraphError || error instanceof TransportError)) throw error;
		miss(error);
		listed = false;
	}
	send();
	await Promise.race([found, Promise.all(asked)]);
	return {
		...(owner && {owner}),
		asked: verdicts.filter(verdict => verdict !== 'unclear').length,
		complete: listed && !verdicts.includes('unclear'),
		...(unanswered && {unanswered}),
	};
};
