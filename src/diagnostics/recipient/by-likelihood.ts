import {type Finding, found} from '../../causes/cause.js';
import {pageProfileIdNotPageId} from '../../causes/page/profile-id-not-page-id.js';
import {recipientAppScopedId} from '../../causes/recipient/app-scoped-id.js';
import {recipientIdPrecisionLoss} from '../../causes/recipient/id-precision-loss.js';
import {recipientNoConversation} from '../../causes/recipient/no-conversation.js';
import {recipientOtherPage} from '../../causes/recipient/other-page.js';
import {recipientPhoneNumber} from '../../causes/recipient/phone-number.js';
import type {Trace} from './trace.js';

/** What the digits of an id look like, where nobody knows it. */
const byDigits = ({id, form}: Trace, page: string): readonly Finding[] => {
	const likely = (score: number, sign: string) => ({certainty: 'likely', score, seen: [sign]}) as const;
	switch (form.kind === 'digits' ? form.hint : undefined) {
		case 'zeros':
			return [found(recipientIdPrecisionLoss, {recipient: id}, likely(0.85, 'It ends in zeros'))];
		case 'global-profile': {
			const sign = '15 digits that begin with 1000 are a profile or app-scoped id';
			return [found(recipientAppScopedId, {recipient: id, page}, likely(0.8, sign))];
		}
		case 'phone-number':
			return [
				found(recipientPhoneNumber, {recipient: id}, likely(0.75, `It has ${id.length} digits, as phone numbers have`)),
			];
		case 'page-profile':
			return [found(pageProfileIdNotPageId, {id}, likely(0.7, 'It begins with 6155'))];
		case undefined:
			return [];
	}
};

/** Ids from Facebook Login often begin so. */
const looksAppScoped = /^10\d{13,15}$/;

/** What nobody could be asked about. */
const untested = ({id, form, appScoped, search}: Trace, page: string): readonly Finding[] => {
	const possible = (score: number, seen: string) => ({certainty: 'possible', score, seen: [seen]}) as const;
	const plain = form.kind === 'digits' && form.hint === undefined;
	const unsearched = search
		? 'Not every page of the user token gave an answer'
		: 'A user token would let the other pages be searched';
	return [
		...(search?.complete ? [] : [found(recipientOtherPage, {recipient: id, page}, possible(0.45, unsearched))]),
		...(plain && appScoped === undefined
			? [
					found(
						recipientAppScopedId,
						{recipient: id, page},
						{
							...possible(0.5, 'App id and app secret would let the app be asked'),
							...(looksAppScoped.test(id) && {certainty: 'likely', score: 0.65}),
						},
					),
				]
			: []),
	];
};

const nobodyElse = (asked: number): string => {
	if (asked === 0) return 'The user token reaches no other page that could know it';
	return asked === 1
		? 'The other page of the user token does not know it'
		: `None of the ${asked} other pages of the user token knows it`;
};

/** What cannot be proved is ranked. Everything that was tried speaks for or against something. */
export const byLikelihood = (trace: Trace, page: string): readonly [Finding, ...Finding[]] => {
	const {id, form, here, neverWrote, appScoped, search} = trace;
	const excluded =
		search?.complete === true && appScoped === false && form.kind === 'digits' && form.hint === undefined;
	const certain = neverWrote && (here === 'yes' || excluded);
	const never = found(
		recipientNoConversation,
		{recipient: id, page},
		{
			certainty: certain ? 'confirmed' : neverWrote ? 'likely' : 'possible',
			score: neverWrote ? 0.6 : 0.4,
			seen: [
				neverWrote ? `The page ${page} has no conversation with ${id}` : `The page ${page} does not know ${id}`,
				...(search?.complete ? [nobodyElse(search.asked)] : []),
				...(appScoped === false ? ['The app knows nobody by this id'] : []),
			],
		},
	);
	if (certain) return [never];
	const [best = never, ...others] = [never, ...byDigits(trace, page), ...untested(trace, page)].toSorted(
		(one, other) => other.score - one.score,
	);
	return [best, ...others];
};
