import {diagnose} from '../../causes/diagnose.js';
import type {Secret} from '../../core/secret.js';
import {GraphError, TransportError} from '../../graph/error.js';
import type {Graph} from '../../graph/graph.js';
import type {Conversation, MatchedId} from '../../graph/people.js';
import type {Reads} from '../reads.js';
import {isTelling} from '../refused-look.js';
import {type IdForm, readIdForm} from './id-form.js';
import {roundedFrom} from './rounded-from.js';
import {type PageToSearch, type Search, searchPages} from './search-pages.js';

/** A page that can be asked about an id. */
export interface KnownPage {
	readonly id: string;
	readonly name?: string;
	readonly token: Secret;
}

/** Who may be asked about an id. */
export interface Sources {
	readonly read: Reads;
	readonly page?: KnownPage;
	readonly userToken?: Secret;
	readonly appId?: string;
	readonly graph: Graph;
	/** Told each question that is left open: nothing answered, Meta has a fault, or lets nobody ask the page. */
	onUnanswered?(error: GraphError | TransportError): void;
}

/** Everything that was found out about an id. */
export interface Trace {
	readonly id: string;
	readonly form: IdForm;
	/** The id is that of the page, of the app, or of another page that the user token reaches. */
	readonly names?: {readonly kind: 'page' | 'app'; readonly id: string; readonly name?: string};
	/** Whether the page that is examined knows a person by this id. */
	readonly here: 'yes' | 'no' | 'unclear';
	readonly conversation?: Conversation;
	/** The page was asked for a conversation with the id, and has none. */
	readonly neverWrote: boolean;
	/** Whether the app knows a person by this id; undefined when it could not be asked. */
	readonly appScoped?: boolean;
	/** The ids of that person under the pages of the portfolio. */
	readonly matched: readonly MatchedId[];
	/** The search through the other pages; absent when none was made. */
	readonly search?: Search;
	/** The id that was rounded to this one. */
	readonly roundedFrom?: string;
	readonly testUser: boolean;
	/** A call that should have told more, and went unanswered. */
	readonly unanswered?: TransportError;
}

type Told<Value> = {readonly value: Value} | {readonly refused: GraphError} | {readonly unanswered: TransportError};

/** A fault on Meta's side is no answer to the question. */
const saysNothing = (error: GraphError): boolean => diagnose(error)[0].cause.kind === 'upstream';

/** @throws GraphError when the refusal is about more than this one question: a limit, say */
const told = async <Value>(sources: Sources, asked: Promise<Value>): Promise<Told<Value>> => {
	const {graph} = sources;
	try {
		return {value: await asked};
	} catch (error) {
		if (error instanceof GraphError && !isTelling(error, graph.http.origin)) {
			if (saysNothing(error)) sources.onUnanswered?.(error);
			return {refused: error};
		}
		if (!(error instanceof TransportError)) throw error;
		sources.onUnanswered?.(error);
		return {unanswered: error};
	}
};

/** Some answer with all conversations, whatever they are asked: the person must be in it. */
const withPerson = (conversations: readonly Conversation[], psid: string): Conversation | undefined =>
	conversations.find(({participants}) => participants.length === 0 || participants.some(({id}) => id === psid));

/** Codes that say: there is such a person, and they have no profile that may be read. */
const profileHidden = new Set([2018218, 2018247]);

const saysNobody = ({answer: {code, subcode, message}}: GraphError): boolean =>
	code === 100 && (subcode === 2018001 || /no matching user|invalid (?:fbid|user|parameter)|user_id/i.test(message));

interface Here {
	readonly here: Trace['here'];
	readonly neverWrote: boolean;
	readonly conversation?: Conversation;
	readonly unanswered?: TransportError;
}

const lookHere = async (sources: Sources, id: string): Promise<Here> => {
	const {read, page} = sources;
	if (!page) return {here: 'unclear', neverWrote: false};
	const [threads, profile] = await Promise.all([
		told(sources, read.conversations(page.id, page.token, id)),
		told(sources, read.profile(id, page.token)),
	]);
	const conversation = 'value' in threads ? withPerson(threads.value, id) : undefined;
	if (conversation) return {here: 'yes', neverWrote: false, conversation};
	// Some answer with an empty list, others that there is no such person.
	const neverWrote = 'value' in threads || ('refused' in threads && saysNobody(threads.refused));
	const readable = 'value' in profile && (profile.value.id !== undefined || profile.value.name !== undefined);
	if (readable) return {here: 'yes', neverWrote};
	if ('refused' in profile) {
		const {code, subcode} = profile.refused.answer;
		if (profileHidden.has(subcode ?? code)) return {here: 'yes', neverWrote};
		if (neverWrote || code === 100) return {here: 'no', neverWrote};
	}
	if (!neverWrote)
		for (const answer of [threads, profile]) if ('refused' in answer) sources.onUnanswered?.(answer.refused);
	const [unanswered] = [threads, profile].flatMap(answer => ('unanswered' in answer ? [answer.unanswered] : []));
	return {here: neverWrote ? 'no' : 'unclear', neverWrote, ...(unanswered && {unanswered})};
};

/** The ids under the pages of the portfolio. An app whose pages are in no portfolio with it gets an empty list, or a refusal. */
const matchesOf = async (sources: Sources, id: string): Promise<readonly MatchedId[]> => {
	if (!sources.read.asApp) return [];
	const answer = await told(sources, sources.read.idsForPages(id));
	return 'value' in answer ? answer.value : [];
};

const isKnownToApp = async (sources: Sources, id: string): Promise<boolean | undefined> => {
	if (!sources.read.asApp) return undefined;
	const answer = await told(sources, sources.read.appKnows(id));
	return 'value' in answer ? answer.value : undefined;
};

/** Pages that the list leaves out, and that the grant of the user token names. */
const hiddenPages = async (sources: Sources, userToken: Secret, listed: ReadonlySet<string>) => {
	const {read, graph} = sources;
	const inspection = await told(sources, read.inspection(userToken));
	if (!('value' in inspection) || inspection.value.kind !== 'known') return [];
	const granted = inspection.value.info.granularScopes
		.filter(({scope}) => scope.startsWith('pages_'))
		.flatMap(({targetIds}) => targetIds ?? []);
	const hidden = [...new Set(granted)].filter(id => !listed.has(id));
	const answers = hidden.length === 0 ? undefined : await told(sources, graph.pages.getMany(hidden, userToken));
	return answers && 'value' in answers ? answers.value.flatMap(answer => (answer.ok ? [answer.value] : [])) : [];
};

async function* otherPages(sources: Sources): AsyncGenerator<PageToSearch> {
	const {read, page, userToken} = sources;
	if (!userToken) return;
	const listed = new Set<string>(page ? [page.id] : []);
	for await (const {id, name, token} of read.accounts(userToken).each()) {
		if (token && !listed.has(id)) yield {id, name, token};
		listed.add(id);
	}
	for (const {id, name, token} of await hiddenPages(sources, userToken, listed)) if (token) yield {id, name, token};
}

const namedPage = async (sources: Sources, id: string): Promise<Trace['names']> => {
	const {read, page, userToken, appId} = sources;
	if (id === page?.id) return {kind: 'page', id, ...(page.name && {name: page.name})};
	if (id === appId) return {kind: 'app', id};
	const other =
		userToken &&
		(await told(
			sources,
			read.accounts(userToken).find(candidate => candidate.id === id),
		));
	return other && 'value' in other && other.value ? {kind: 'page', id, name: other.value.name} : undefined;
};

const isTestUser = async (sources: Sources, id: string): Promise<boolean> => {
	const {read} = sources;
	if (!read.asApp) return false;
	const users = await told(sources, read.testUsers());
	return 'value' in users && users.value.some(user => user.id === id);
};

const rounded = async (sources: Sources, id: string): Promise<string | undefined> => {
	const {read, page} = sources;
	if (!page || BigInt(id) < BigInt(Number.MAX_SAFE_INTEGER) / 10n) return undefined;
	const recent = await told(sources, read.recentConversations(page.id, page.token));
	if (!('value' in recent)) return undefined;
	return roundedFrom(
		id,
		recent.value.flatMap(({participants}) => participants.map(person => person.id)),
	);
};

/**
 * Finds out what an id is, by reading alone. What its form proves needs no question; the page and the app are asked side by
 * side; the other pages are searched only for an id that this page does not know.
 */
export const trace = async (given: string, sources: Sources): Promise<Trace> => {
	const form = readIdForm(given);
	const unknown = {id: given, form, here: 'no', neverWrote: false, matched: [], testUser: false} as const;
	if (form.kind !== 'digits') return unknown;
	const {page, appId, userToken} = sources;
	if (given === page?.id || given === appId) {
		const names = await namedPage(sources, given);
		return {...unknown, ...(names && {names})};
	}
	const [here, matched] = await Promise.all([lookHere(sources, given), matchesOf(sources, given)]);
	const known = {id: given, form, testUser: false, matched, ...here, ...(matched.length > 0 && {appScoped: true})};
	if (here.conversation || matched.length > 0) return known;
	const [appScoped, names, search, testUser, original] = await Promise.all([
		isKnownToApp(sources, given),
		namedPage(sources, given),
		userToken ? searchPages(sources.graph, given, otherPages(sources), userToken) : undefined,
		isTestUser(sources, given),
		here.here === 'no' ? rounded(sources, given) : undefined,
	]);
	if (search?.unanswered) sources.onUnanswered?.(search.unanswered);
	return {
		...known,
		testUser,
		...(appScoped !== undefined && {appScoped}),
		...(names && {names}),
		...(search && {search}),
		...(original !== undefined && {roundedFrom: original}),
	};
};
