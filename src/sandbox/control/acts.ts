import type {SandboxPerson} from '../people/person.js';

type Body = Readonly<Record<string, unknown>>;

const text = (body: Body, key: string): string => {
	const value = body[key];
	if (typeof value !== 'string' || value === '') throw new RangeError(`“${key}” is missing in the body`);
	return value;
};

const optional = (body: Body, key: string): string | undefined => (key in body ? text(body, key) : undefined);

const fileTypes = ['image', 'audio', 'video', 'file'] as const;

const fileType = (body: Body): (typeof fileTypes)[number] => {
	const wanted = text(body, 'type');
	const type = fileTypes.find(type => type === wanted);
	if (!type) throw new RangeError(`“type” is one of ${fileTypes.join(', ')}`);
	return type;
};

/** What a person can do over HTTP, by the last part of the path, with the keys of the body. */
export const acts: Readonly<Record<string, (person: SandboxPerson, body: Body) => Promise<unknown>>> = {
	says: (person, body) => person.says(text(body, 'text')),
	sends: (person, body) => person.sends(fileType(body), text(body, 'url')),
	presses: (person, body) => person.presses(text(body, 'title')),
	'posts-back': (person, body) => person.postsBack(text(body, 'payload'), optional(body, 'title')),
	starts: (person, body) => person.starts(optional(body, 'ref')),
	follows: (person, body) => person.follows(text(body, 'ref')),
	reacts: (person, body) => person.reacts(text(body, 'emoji')),
	'takes-reaction-back': person => person.takesReactionBack(),
	reads: person => person.reads(),
	edits: (person, body) => person.edits(text(body, 'text')),
	'opts-in': (person, body) => person.optsIn(text(body, 'ref'), optional(body, 'userRef')),
	'allows-once': (person, body) => person.allowsOnce(text(body, 'payload')),
	'links-account': (person, body) => person.linksAccount(text(body, 'code')),
	'unlinks-account': person => person.unlinksAccount(),
	comments: (person, body) => person.comments(text(body, 'text'), optional(body, 'post')),
	posts: (person, body) => person.posts(text(body, 'text')),
	blocks: person => person.blocks(),
	unblocks: person => person.unblocks(),
};
