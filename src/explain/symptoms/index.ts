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
import {type Symptom, shows} from './symptom.js';
import {tokens} from './tokens.js';
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

/** What people say of their trouble, told from a text in its plain form. */
export const symptomsIn = (plainText: string): readonly Sign[] => {
	const words = new Words(plainText);
	return symptoms.filter(symptom => shows(symptom, words)).map(({sign}) => sign);
};
