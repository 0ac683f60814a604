import type {Certainty} from '../../causes/cause.js';
import {type Sources, type Trace, trace} from './trace.js';

export const idKinds = ['psid', 'app-scoped', 'page', 'app', 'phone', 'rounded', 'malformed', 'unknown'] as const;

/** One reading of an id. */
export interface IdReading {
	readonly kind: (typeof idKinds)[number];
	readonly certainty: Certainty;
	/** The page that the id belongs to, or that it is. */
	readonly page?: string;
	readonly pageName?: string;
	/** The id to send to in place of this one. */
	readonly psid?: string;
	/** What was seen, or what speaks for this reading. */
	readonly reason: string;
}

export interface Identity {
	readonly id: string;
	readonly kinds: readonly IdReading[];
}

const byForm = ({form}: Trace): IdReading | undefined => {
	switch (form.kind) {
		case 'malformed':
			return {kind: 'malformed', certainty: 'confirmed', reason: form.reason};
		case 'phone':
			return {kind: 'phone', certainty: 'confirmed', reason: 'it has the form of a phone number'};
		case 'rounded':
			return {kind: 'rounded', certainty: 'confirmed', reason: form.reason};
		case 'reference':
			return {
				kind: 'malformed',
				certainty: 'likely',
				reason: 'it has the form of a user_ref of the checkbox plugin, not of an id',
			};
		case 'digits':
			return undefined;
	}
};

const proven = (
	traced: Trace,
	page: {readonly id: string; readonly name?: string} | undefined,
): IdReading | undefined => {
	const {names, conversation, here, matched, appScoped, search, roundedFrom} = traced;
	const ofPage = page && {page: page.id, ...(page.name && {pageName: page.name})};
	if (names)
		return names.kind === 'app'
			? {kind: 'app', certainty: 'confirmed', reason: 'it is the id of the app'}
			: {
					kind: 'page',
					certainty: 'confirmed',
					page: names.id,
					...(names.name && {pageName: names.name}),
					reason: 'it is the id of a page',
				};
	if (conversation)
		return {kind: 'psid', certainty: 'confirmed', ...ofPage, reason: 'the page has a conversation with this person'};
	const match = matched.find(({owner}) => owner.id === page?.id) ?? matched[0];
	if (match)
		return {
			kind: 'app-scoped',
			certainty: 'confirmed',
			page: match.owner.id,
			...(match.owner.name && {pageName: match.owner.name}),
			psid: match.id,
			reason: 'the app knows a person by it, and ids_for_pages gives their PSID',
		};
	if (search?.owner)
		return {
			kind: 'psid',
			certainty: 'confirmed',
			page: search.owner.id,
			...(search.owner.name && {pageName: search.owner.name}),
			reason: 'that page has a conversation with this person',
		};
	if (appScoped)
		return {kind: 'app-scoped', certainty: 'confirmed', reason: 'the app knows a person by it, and no page does'};
	if (here === 'yes') return {kind: 'psid', certainty: 'confirmed', ...ofPage, reason: 'the page may read this person'};
	if (roundedFrom !== undefined)
		return {
			kind: 'rounded',
			certainty: 'confirmed',
			...ofPage,
			psid: roundedFrom,
			reason: 'the page knows an id that becomes this one in a number',
		};
	return undefined;
};

const likely = ({form, search, here}: Trace): readonly IdReading[] => {
	const hint = form.kind === 'digits' ? form.hint : undefined;
	const asked = search ? `; ${search.asked} other pages were asked` : '';
	const unknown: IdReading = {
		kind: 'unknown',
		certainty: 'possible',
		reason: here === 'unclear' ? `nobody could be asked who would know${asked}` : `the page does not know it${asked}`,
	};
	switch (hint) {
		case 'zeros':
			return [{kind: 'rounded', certainty: 'likely', reason: 'it ends in zeros'}, unknown];
		case 'global-profile':
			return [
				{
					kind: 'app-scoped',
					certainty: 'likely',
					reason: '15 digits that begin with 1000 are a profile or app-scoped id',
				},
				unknown,
			];
		case 'page-profile':
			return [
				{
					kind: 'page',
					certainty: 'likely',
					reason: 'it begins with 6155, as the profile number of a page, which is not its page id',
				},
				unknown,
			];
		case 'phone-number':
			return [{kind: 'phone', certainty: 'likely', reason: 'it has as many digits as a phone number'}, unknown];
		case undefined:
			return [unknown];
	}
};

/**
 * What an id is, by all that its form and the Graph API tell.
 * @throws the first question that got no answer, where the others do not settle it: whoever was not heard may know the id
 */
export const identify = async (id: string, sources: Sources): Promise<Identity> => {
	const unanswered: Error[] = [];
	const traced = await trace(id, {...sources, onUnanswered: error => unanswered.push(error)});
	const sure = byForm(traced) ?? proven(traced, sources.page);
	if (sure) return {id, kinds: [sure]};
	if (unanswered[0]) throw unanswered[0];
	return {id, kinds: likely(traced)};
};
