import type {SandboxPerson} from '../../sandbox/people/person.js';
import type {Act} from '../wire.js';

/** What came of what a person did, as far as the sandbox says so. */
export type Outcome = Partial<Awaited<ReturnType<SandboxPerson['presses']>>>;

type Performers = {
	readonly [Name in Act['act']]: (
		person: SandboxPerson,
		act: Extract<Act, {readonly act: Name}>,
	) => Promise<Outcome | undefined>;
};

const performers: Performers = {
	say: (person, {text, replyTo}) => person.says(text, replyTo === undefined ? {} : {replyTo}),
	'quick-reply': (person, {title, payload}) => person.says(title, {quickReply: payload}),
	postback: (person, {title, payload}) => person.postsBack(payload, title),
	press: (person, {title}) => person.presses(title),
	start: person => person.starts(),
	follow: (person, {ref}) => person.follows(ref),
	react: (person, {emoji, mid}) => person.reacts(emoji, mid),
	unreact: (person, {mid}) => person.takesReactionBack(mid),
	edit: (person, {text}) => person.edits(text),
	read: person => person.reads(),
	'allow-once': (person, {payload}) => person.allowsOnce(payload),
	link: (person, {code}) => person.linksAccount(code),
	unlink: person => person.unlinksAccount(),
	'send-file': (person, {type, url}) => person.sends(type, url),
	join: async () => undefined,
};

/** Lets a person do something. @throws RangeError when that cannot be done now */
export const perform = (person: SandboxPerson, act: Act): Promise<Outcome | undefined> =>
	(performers[act.act] as (person: SandboxPerson, act: Act) => Promise<Outcome | undefined>)(person, act);
