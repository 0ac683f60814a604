import * as v from 'valibot';

const duration = v.pipe(
	v.string(),
	v.regex(/^-?\d{1,9}(\.\d{1,3})?(ms|s|m|h|d)$/, 'Write a duration such as 90m, 2h or 1d'),
);
const digits = v.pipe(v.string(), v.regex(/^\d{5,20}$/, 'An id is a text of 5 to 20 digits, in quotes'));
const time = v.pipe(v.string(), v.isoTimestamp('Write a time such as 2026-11-20T10:00:00Z'));
const names = v.array(v.string());
const url = v.pipe(v.string(), v.url('This is no URL'));

const app = v.strictObject({
	name: v.string(),
	id: v.optional(digits),
	secret: v.optional(v.string()),
	verifyToken: v.optional(v.string()),
	live: v.optional(v.boolean()),
	requireProof: v.optional(v.boolean()),
	roles: v.optional(v.record(v.string(), v.picklist(['administrators', 'developers', 'testers', 'insights users']))),
	permissions: v.optional(v.record(v.string(), v.picklist(['live', 'unapproved']))),
	features: v.optional(names),
	business: v.optional(v.string()),
	webhook: v.optional(
		v.strictObject({
			callbackUrl: url,
			fields: v.optional(names),
			object: v.optional(v.string()),
			active: v.optional(v.boolean()),
		}),
	),
});

const grant = v.strictObject({
	app: v.optional(v.string()),
	permissions: v.optional(names),
	pages: v.optional(names),
});

const person = v.strictObject({
	name: v.string(),
	id: v.optional(digits),
	testUser: v.optional(v.boolean()),
	systemUserOf: v.optional(v.string()),
	grants: v.optional(v.array(grant)),
	blocks: v.optional(names),
	locale: v.optional(v.string()),
	timezone: v.optional(v.number()),
	gender: v.optional(v.string()),
	withoutProfile: v.optional(v.boolean()),
});

const message = v.strictObject({
	from: v.picklist(['person', 'page']),
	text: v.string(),
	ago: v.optional(duration),
});

const conversation = v.strictObject({
	with: v.string(),
	psid: v.optional(digits),
	messages: v.optional(v.array(message)),
	owner: v.optional(v.string()),
});

const page = v.strictObject({
	name: v.string(),
	id: v.optional(digits),
	category: v.optional(v.string()),
	about: v.optional(v.string()),
	published: v.optional(v.boolean()),
	managers: v.optional(names),
	tasks: v.optional(
		v.record(
			v.string(),
			v.array(v.picklist(['ANALYZE', 'ADVERTISE', 'MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE'])),
		),
	),
	business: v.optional(v.string()),
	onlyByBusiness: v.optional(v.boolean()),
	subscribed: v.optional(v.union([v.boolean(), names, v.record(v.string(), names)])),
	defaultApp: v.optional(v.string()),
	profile: v.optional(v.record(v.string(), v.unknown())),
	conversations: v.optional(v.array(conversation)),
});

const business = v.strictObject({
	name: v.string(),
	id: v.optional(digits),
	people: v.optional(names),
	clientPages: v.optional(names),
});

const token = v.strictObject({
	kind: v.picklist(['user', 'page', 'system-user']),
	person: v.string(),
	app: v.optional(v.string()),
	page: v.optional(v.string()),
	permissions: v.optional(names),
	value: v.optional(
		v.pipe(v.string(), v.regex(/^EAA[A-Za-z0-9]{20,}$/, 'A token begins with EAA and has letters and digits')),
	),
	expiresIn: v.optional(v.union([duration, v.literal('never')])),
	invalid: v.optional(v.strictObject({subcode: v.number(), message: v.string()})),
});

/** A world in a file: people and pages go by their names, and what is left out is as usual. */
export const seedSchema = v.strictObject({
	$schema: v.optional(v.string()),
	clock: v.optional(time),
	settings: v.optional(
		v.strictObject({
			testUserCreation: v.optional(v.picklist(['allowed', 'suspended'])),
			limits: v.optional(v.picklist(['off', 'enforced'])),
			engagedUsers: v.optional(v.pipe(v.number(), v.minValue(0))),
		}),
	),
	apps: v.pipe(v.array(app), v.minLength(1, 'A world has at least one app')),
	people: v.optional(v.array(person)),
	pages: v.optional(v.array(page)),
	businesses: v.optional(v.array(business)),
	tokens: v.optional(v.array(token)),
});

export type Seed = v.InferInput<typeof seedSchema>;
