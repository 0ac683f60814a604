import type {Sign} from '../../causes/sign.js';
import {arrival} from './arrival.js';
import {entryPoints} from './entry-points.js';
import {handlers} from './handlers.js';
import {hosting} from './hosting.js';
import {kinds} from './kinds.js';
import {logins} from './logins.js';
import {messages} from './messages.js';
import {overTime} from './over-time.js';
import {ownEvents} from './own-events.js';
import {pageLists} from './page-lists.js';
import {people} from './people.js';
import {permissions} from './permissions.js';
import {recipients} from './recipients.js';
import {repetition} from './repetition.js';
import {roleHolders} from './role-holders.js';
import {severalPages} from './several-pages.js';
import {signatures} from './signatures.js';
import {type Symptom, type SymptomReader, shows} from './symptom.js';
import {tokens} from './tokens.js';
import {topics} from './topics.js';
import {tunnels} from './tunnels.js';
import {verification} from './verification.js';
import {versions} from './versions.js';
import {Words} from './words.js';

export const symptoms: readonly Symptom[] = [
	roleHolders,
	arrival,
	kinds,
	overTime,
	repetition,
	ownEvents,
	handlers,
	hosting,
	tunnels,
	verification,
	signatures,
	pageLists,
	logins,
	permissions,
	tokens,
	recipients,
	people,
	severalPages,
	messages,
	entryPoints,
	versions,
].flat();

/** Signs that name no cause by themselves: they only tell between causes that something else names. */
const mute: ReadonlySet<Sign> = new Set<Sign>([
	'says.replying',
	'says.subscribed',
	'says.verified',
	'says.granted',
	'says.unticked',
	'says.business',
	'says.stopped',
	'says.reserialised',
	'says.non-ascii',
	'says.signature-always',
	'says.large-body',
	'says.wrong-secret',
]);

/** Meta's own answer says more than what a text is about. */
const answered = /\(#-?\d|oauthexception|graphmethodexception|error_subcode/;

/** What people say of their trouble, told from a text in its plain form; where Meta did not answer, at least what it is about. */
export const symptomsIn: SymptomReader = (plainText, isAnswered) => {
	const words = new Words(plainText);
	const signsOf = (some: readonly Symptom[]): readonly Sign[] =>
		some.filter(symptom => shows(symptom, words)).map(({sign}) => sign);
	const told = signsOf(symptoms);
	return !isAnswered && !answered.test(plainText) && told.every(sign => mute.has(sign))
		? [...told, ...signsOf(topics)]
		: told;
};
