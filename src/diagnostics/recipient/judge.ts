import {type Finding, found} from '../../causes/cause.js';
import {eventEchoAnswered} from '../../causes/event/echo-answered.js';
import {recipientAppScopedId} from '../../causes/recipient/app-scoped-id.js';
import {recipientIdPrecisionLoss} from '../../causes/recipient/id-precision-loss.js';
import {recipientMalformed} from '../../causes/recipient/malformed.js';
import {recipientOtherPage} from '../../causes/recipient/other-page.js';
import {recipientPageItself} from '../../causes/recipient/page-itself.js';
import {recipientPhoneNumber} from '../../causes/recipient/phone-number.js';
import {recipientUserRefAsId} from '../../causes/recipient/user-ref-as-id.js';
import {testUserIsolated} from '../../causes/test-user/isolated.js';
import {byLikelihood} from './by-likelihood.js';
import {readIdForm} from './id-form.js';
import type {Trace} from './trace.js';

type Findings = readonly [Finding, ...Finding[]];

/** What else is known about the page that a recipient is judged for. */
export interface Surroundings {
	readonly page: string;
	/** Fields that the page is subscribed to, when they were read. */
	readonly fields?: readonly string[];
}

/** What the form of an id proves. */
const byForm = ({id, form}: Trace): Findings | undefined => {
	switch (form.kind) {
		case 'malformed':
			return [found(recipientMalformed, {recipient: id}, {seen: [`"${id}": ${form.reason}`]})];
		case 'phone':
			return [found(recipientPhoneNumber, {recipient: id}, {seen: [`"${id}" has the form of a phone number`]})];
		case 'rounded':
			return [found(recipientIdPrecisionLoss, {recipient: id}, {seen: [`"${id}": ${form.reason}`]})];
		case 'reference':
			return [
				found(
					recipientUserRefAsId,
					{recipient: id},
					{certainty: 'likely', seen: [`"${id}" has the form of a user_ref, not of an id`]},
				),
				found(recipientMalformed, {recipient: id}, {certainty: 'possible', seen: ['An id holds digits alone']}),
			];
		case 'digits':
			return undefined;
	}
};

/** The id of a page or of the app: no person at all. */
const byName = ({id, names}: Trace, {page, fields}: Surroundings): Findings | undefined => {
	if (!names) return undefined;
	if (names.kind === 'app') return [found(recipientMalformed, {recipient: id}, {seen: ['It is the id of the app']})];
	const seen = [`The recipient is ${names.name ? `${names.name} (${names.id})` : names.id}, a page`];
	if (id === page && fields?.includes('message_echoes'))
		return [
			found(
				eventEchoAnswered,
				{page},
				{
					seen: [
						'The recipient is the page itself, which is the sender of an echo',
						'The page is subscribed to message_echoes',
					],
				},
			),
		];
	return [found(recipientPageItself, id === page ? {page} : {otherPage: names.id}, {seen})];
};

const byMatch = ({id, matched}: Trace, page: string): Findings | undefined => {
	const here = matched.find(({owner}) => owner.id === page);
	if (here?.id === id) return undefined;
	if (here)
		return [
			found(
				recipientAppScopedId,
				{recipient: id, psid: here.id, page},
				{
					seen: [`GET /${id}/ids_for_pages answers: under the page ${page} the same person is ${here.id}`],
				},
			),
		];
	const elsewhere = matched[0];
	if (elsewhere && elsewhere.id !== id)
		return [
			found(
				recipientAppScopedId,
				{recipient: id, page},
				{
					seen: [
						`GET /${id}/ids_for_pages knows the person under the page ${elsewhere.owner.name ?? elsewhere.owner.id}, not under ${page}`,
					],
				},
			),
		];
	return undefined;
};

/** The app knows the person, and no page that could be asked does. */
const byApp = ({id, appScoped, testUser}: Trace, page: string): Findings | undefined => {
	if (testUser)
		return [
			found(testUserIsolated, {}, {seen: [`${id} is a test user of the app, who never wrote to the page ${page}`]}),
			found(
				recipientAppScopedId,
				{recipient: id, page},
				{certainty: 'likely', seen: ['It is the id that the app knows the test user by']},
			),
		];
	if (appScoped)
		return [
			found(
				recipientAppScopedId,
				{recipient: id, page},
				{
					seen: [`The app knows a person by the id ${id}, and ids_for_pages names no page for them`],
				},
			),
		];
	return undefined;
};

const bySearch = ({id, search, roundedFrom}: Trace, page: string): Findings | undefined => {
	const owner = search?.owner;
	if (owner)
		return [
			found(
				recipientOtherPage,
				{recipient: id, page, otherPage: owner.id, ...(owner.name && {otherPageName: owner.name})},
				{
					seen: [
						`The page ${owner.name} (${owner.id}) has a conversation with ${id}: send with the token of that page`,
					],
				},
			),
		];
	if (roundedFrom !== undefined)
		return [
			found(
				recipientIdPrecisionLoss,
				{recipient: id},
				{
					seen: [`The page has a conversation with ${roundedFrom}, which becomes ${id} when it goes through a number`],
				},
			),
		];
	return undefined;
};

/** Why a recipient cannot be written to as it is; undefined when the page knows the person. */
export const judgeRecipient = (trace: Trace, surroundings: Surroundings): Findings | undefined => {
	const {page} = surroundings;
	if (trace.conversation) return undefined;
	const proven =
		byForm(trace) ?? byName(trace, surroundings) ?? byMatch(trace, page) ?? bySearch(trace, page) ?? byApp(trace, page);
	if (proven) return proven;
	if (trace.here === 'yes' && !trace.neverWrote) return undefined;
	return byLikelihood(trace, page);
};

/** What the form of a recipient proves, without asking anybody. */
export const judgeForm = (recipient: string): Findings | undefined =>
	byForm({id: recipient, form: readIdForm(recipient), here: 'no', neverWrote: false, matched: [], testUser: false});
