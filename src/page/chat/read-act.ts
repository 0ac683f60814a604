import {isRecord} from '../../core/json.js';
import type {Act, ActRequest} from '../wire.js';

/** The texts that each act comes with; those with a question mark may be missing. */
const texts: Readonly<Record<Act['act'], readonly string[]>> = {
	say: ['text', 'replyTo?'],
	'quick-reply': ['title', 'payload'],
	postback: ['title', 'payload'],
	press: ['title'],
	start: [],
	follow: ['ref'],
	react: ['mid', 'emoji'],
	unreact: ['mid'],
	edit: ['text'],
	read: [],
	'allow-once': ['payload'],
	link: ['code'],
	unlink: [],
	'send-file': ['type', 'url'],
	join: [],
};

const fileTypes: readonly unknown[] = ['image', 'audio', 'video', 'file'];

const isAct = (act: unknown): act is Act => {
	if (!isRecord(act) || typeof act.act !== 'string' || !Object.hasOwn(texts, act.act)) return false;
	if (act.act === 'send-file' && !fileTypes.includes(act.type)) return false;
	return texts[act.act as Act['act']].every(name => {
		const value = act[name.replace('?', '')];
		return typeof value === 'string' || (name.endsWith('?') && value === undefined);
	});
};

/** What the page asks for. @throws RangeError for anything else */
export const readAct = (value: unknown): ActRequest => {
	if (!isRecord(value) || typeof value.page !== 'string' || typeof value.person !== 'string' || !isAct(value.act))
		throw new RangeError('This is nothing that a person can do');
	const person = value.person.trim();
	if (person === '' || person.length > 100) throw new RangeError('A name has 1 to 100 characters');
	return {page: value.page, person, act: value.act};
};
