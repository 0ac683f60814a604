import * as v from 'valibot';

/** A schema with words about it, which the published JSON Schema shows to whoever writes a seed. */
const about = <const Schema extends v.GenericSchema>(text: string, schema: Schema) =>
	v.optional(v.pipe(schema, v.description(text)));

const text = v.string();
const flag = v.boolean();
const names = v.array(v.string());
const url = v.pipe(v.string(), v.url('This is no URL'));
const digits = v.pipe(v.string(), v.regex(/^\d{5,20}$/, 'An id is a text of 5 to 20 digits, in quotes'));
const duration = v.pipe(
	v.string(),
	v.regex(/^-?\d{1,9}(\.\d{1,3})?(ms|s|m|h|d)$/, 'Write a duration such as 90m, 2h or 1d'),
);
const time = v.pipe(v.string(), v.isoTimestamp('Write a time such as 2026-11-20T10:00:00Z'));
const tokenText = v.pipe(
	v.string(),
	v.regex(/^EAA[A-Za-z0-9]{20,}$/, 'A token begins with EAA and has letters and digits'),
);

const role = v.picklist(['administrators', 'developers', 'testers', 'insights users']);
const task = v.picklist(['ANALYZE', 'ADVERTISE', 'MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE']);

const webhook = v.strictObject({
	callbackUrl: url,
	fields: about('Default: what a bot usually subscribes', names),
	object: about('Default: page', text),
	active: about('false: Meta has disabled it', flag),
});

const app = v.strictObject({
	name: text,
	id: about('Default: made up', digits),
	secret: about('Default: made up', text),
	verifyToken: about('What the bot expects in the handshake', text),
	live: about('false: people without a role cannot be reached', flag),
	requireProof: about('The setting Require App Secret', flag),
	roles: about('By name of the person', v.record(v.string(), role)),
	permissions: about('What App Review said of each', v.record(v.string(), v.picklist(['live', 'unapproved']))),
	features: about('Such as HUMAN_AGENT', names),
	business: about('Name of the portfolio that owns it', text),
	webhook: about('Set without a handshake', webhook),
});

const grant = v.strictObject({
	app: about('Default: the first', text),
	permissions: about('Default: what a Messenger app needs', names),
	pages: about('Those ticked in the login dialog. Default: all', names),
});

const person = v.strictObject({
	name: text,
	id: about('App-scoped id. Default: made up', digits),
	testUser: about('A test user of the first app', flag),
	systemUserOf: about('Name of the portfolio', text),
	grants: about('What the person allowed. Default: everything, for people with a role or a page', v.array(grant)),
	blocks: about('Names of pages whose messages the person does not want', names),
	locale: about('Default: en_US', text),
	timezone: about('Hours from UTC', v.number()),
	gender: about('Default: female', text),
	withoutProfile: about('Uses a phone number instead of an account', flag),
});

const message = v.strictObject({
	from: v.picklist(['person', 'page']),
	text,
	ago: about('How long ago. Default: 1m', duration),
});

const conversation = v.strictObject({
	with: text,
	psid: about('Page-scoped id. Default: made up', digits),
	messages: about('Oldest first', v.array(message)),
	owner: about('The app that controls it: its name, or an id', text),
});

const page = v.strictObject({
	name: text,
	id: about('Default: made up', digits),
	category: about('Default: Software', text),
	about: about('A line about it', text),
	published: about('Default: true', flag),
	managers: about('Names of people who may do everything on it', names),
	tasks: about('What others may do, by name', v.record(v.string(), v.array(task))),
	business: about('Name of the portfolio that owns it', text),
	onlyByBusiness: about('/me/accounts does not show it', flag),
	subscribed: about(
		'true: to the first app, with the usual fields; or its fields; or fields by name of the app',
		v.union([flag, names, v.record(v.string(), names)]),
	),
	defaultApp: about('The app that gets conversations which nobody controls', text),
	profile: about('The Messenger profile: greeting, get_started and so on', v.record(v.string(), v.unknown())),
	conversations: about('With people who wrote to it', v.array(conversation)),
});

const business = v.strictObject({
	name: text,
	id: about('Default: made up', digits),
	people: about('Names of people in it', names),
	clientPages: about('Names of pages that others lent to it', names),
});

const token = v.strictObject({
	kind: v.picklist(['user', 'page', 'system-user']),
	person: text,
	app: about('Default: the first', text),
	page: about('Of a token of kind page', text),
	permissions: about('Default: what a Messenger app needs', names),
	value: about('Default: made up', tokenText),
	expiresIn: about('Default: 2h for user tokens, never for others', v.union([duration, v.literal('never')])),
	invalid: about(
		'No longer works: what Meta says of it, with code 190',
		v.strictObject({subcode: v.number(), message: text}),
	),
});

const settings = v.strictObject({
	testUserCreation: about('Default: suspended, as at Meta since 2026', v.picklist(['allowed', 'suspended'])),
	limits: about('Default: off', v.picklist(['off', 'enforced'])),
	engagedUsers: about('The quotas grow with them. Default: 100', v.pipe(v.number(), v.minValue(0))),
});

/** A world in a file: people, pages and apps go by their names, and what is left out is as usual. */
export const seedSchema = v.strictObject({
	$schema: about('Where this schema is', text),
	clock: about('What time it is in the world', time),
	settings: about('How this world differs from the usual one', settings),
	apps: v.pipe(v.array(app), v.minLength(1, 'A world has at least one app')),
	people: about('Those with something to say of; others come in where they are named', v.array(person)),
	pages: about('Default: none', v.array(page)),
	businesses: about('Portfolios. Default: none', v.array(business)),
	tokens: about('Besides those that everybody has', v.array(token)),
});

export type Seed = v.InferInput<typeof seedSchema>;
