import type {Sign} from '../../causes/sign.js';
import {accounts} from './accounts.js';
import {delivery} from './delivery.js';
import {login} from './login.js';
import {platform} from './platform.js';
import {recipients} from './recipients.js';
import {repetition} from './repetition.js';
import {server} from './server.js';
import {signatures} from './signature.js';
import {type Symptom, shows} from './symptom.js';
import {tokens} from './tokens.js';
import {verificationWords} from './verification.js';
import {Words} from './words.js';

export const symptoms: readonly Symptom[] = [
	delivery,
	repetition,
	server,
	verificationWords,
	signatures,
	accounts,
	login,
	tokens,
	recipients,
	platform,
].flat();

/** What people say of their trouble, told from a text in its plain form. */
export const symptomsIn = (plainText: string): readonly Sign[] => {
	const words = new Words(plainText);
	return symptoms.filter(symptom => shows(symptom, words)).map(({sign}) => sign);
};
