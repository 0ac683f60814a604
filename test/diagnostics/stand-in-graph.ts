import {createHmac} from 'node:crypto';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface Refusal {
	readonly code: number;
	readonly subcode?: number;
	readonly message: string;
	readonly status?: number;
	readonly type?: string;
}

export interface StandInToken {
	readonly type: 'USER' | 'PAGE' | 'SYSTEM_USER';
	readonly app?: string;
	readonly user?: string;
	readonly page?: string;
	readonly scopes?: readonly string[];
	readonly targets?: Readonly<Record<string, readonly string[]>>;
	readonly expiresAt?: number;
	readonly dataAccessExpiresAt?: number;
	readonly invalid?: Refusal;
}

export interface StandInPage {
	readonly id: string;
	readonly name: string;
	readonly token?: string;
	readonly tasks?: readonly string[];
	readonly hidden?: boolean;
	readonly published?: boolean;
	readonly fields?: readonly string[] | null;
	/** PSID → ISO time of the person's last message. */
	readonly people?: Readonly<Record<string, string>>;
	readonly owners?: Readonly<Record<string, string>>;
}

type Fault = Refusal | 'hang' | 'html' | 'garbage' | 'reset' | {readonly body: unknown};

export interface StandIn {
	app: {id: string; secret: string; requireProof?: boolean; privacyPolicyUrl?: string; deleted?: boolean};
	tokens: Record<string, StandInToken>;
	pages: StandInPage[];
	webhooks: {object: string; callback_url: string; active?: boolean; fields: {name: string; version: string}[]}[];
	approvals?: {permission: string; status: string}[];
	roles?: {user: string; role: string}[];
	testUsers?: string[];
	/** App-scoped id → page id → PSID. */
	matches?: Record<string, Record<string, string>>;
	grants?: {permission: string; status: string}[];
	businesses?: {id: string; name: string; owned: string[]}[];
	headers?: Record<string, string>;
	answersIn?: string;
	/** By `METHOD /path` pattern; `*` fits every call. */
	faults?: Record<string, Fault>;
	/** What the Messenger profile of a page holds. */
	profile?: Record<string, unknown>;
	delayMs?: number;
}

const refusal = ({code, subcode, message, type = 'OAuthException'}: Refusal): object => ({
	error: {message, type, code, ...(subcode !== undefined && {error_subcode: subcode}), fbtrace_id: 'AbCdEf'},
});

class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.message);
	}
}

const refuse = (code: number, message: string, subcode?: number): never => {
	throw new Refused({code, message, ...(subcode !== undefined && {subcode})});
};

const noObject = (id: string): never =>
	refuse(
		100,
		`Unsupported get request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
		33,
	);

const parsed = (text: string): unknown => {
	try {
		return /^[[{]/.test(text) ? JSON.parse(text) : text;
	} catch {
		return text;
	}
};

/** A body of JSON or of a form, as parameters. */
const paramsOf = (text: string): URLSearchParams => {
	if (!text.startsWith('{')) return new URLSearchParams(text);
	const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
	return new URLSearchParams(
		entries.map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
	);
};

const proofOf = (token: string, secret: string): string => createHmac('sha256', secret).update(token).digest('hex');

type Caller = {readonly kind: 'app'} | ({readonly kind: 'token'; readonly value: string} & StandInToken);

/** A small Graph API of its own making: what the documentation says of each edge, and one thing wrong where a test wants it. */
export const createAnswers = (world: StandIn) => {
	const caller = (token: string | undefined, query: URLSearchParams): Caller => {
		const {app} = world;
		if (!token) return refuse(2500, 'An active access token must be used to query information about the current user.');
		const proof = query.get('appsecret_proof');
		if (token.includes('|')) {
			const [id, secret] = token.split('|');
			if (id !== app.id)
				return refuse(101, 'Error validating application. Cannot get application info due to a system error.');
			if (app.deleted) return refuse(190, 'Error validating application. Application has been deleted.');
			if (secret !== app.secret) return refuse(190, 'Invalid OAuth access token signature.');
			return {kind: 'app'};
		}
		const known = world.tokens[token];
		if (!known) return refuse(190, 'Invalid OAuth access token - Cannot parse access token');
		if (known.invalid) throw new Refused(known.invalid);
		const own = (known.app ?? app.id) === app.id;
		if (proof !== null && (!own || proof !== proofOf(token, app.secret)))
			return refuse(100, 'Invalid appsecret_proof provided in the API argument');
		if (proof === null && app.requireProof)
			return refuse(100, 'API calls from the server require an appsecret_proof argument');
		return {kind: 'token', value: token, ...known};
	};

	const pageOf = (id: string): StandInPage | undefined => world.pages.find(page => page.id === id);
	const pageToken = (who: Caller, page: StandInPage): void => {
		if (who.kind === 'app' || who.type === 'USER')
			refuse(210, '(#210) A page access token is required to request this resource.');
		if (who.kind === 'token' && who.page !== page.id)
			refuse(100, '(#100) Object does not exist, or the token is not for this page', 33);
	};
	const asApp = (who: Caller): void => {
		if (who.kind !== 'app') refuse(15, '(#15) This method must be called with an app access_token.');
	};
	const list = <Item>(items: readonly Item[], query: URLSearchParams): object => {
		const limit = Number(query.get('limit') ?? 25);
		const from = Number(query.get('after') ?? 0);
		const more = from + limit < items.length;
		return {
			data: items.slice(from, from + limit),
			paging: {
				cursors: {before: `${from}`, after: `${from + limit}`},
				...(more && {next: 'https://graph.facebook.com/next?access_token=SECRET'}),
			},
		};
	};

	const inspect = (who: Caller, query: URLSearchParams): object => {
		if (who.kind !== 'app' && who.type !== 'USER')
			refuse(
				100,
				'(#100) You must provide an app access token or a user access token that is an owner or developer of the app',
			);
		const value = query.get('input_token') ?? '';
		if (value.includes('|')) return {data: {app_id: value.split('|')[0], type: 'APP', is_valid: true, scopes: []}};
		const token = world.tokens[value];
		if (!token)
			return {
				data: {
					error: {code: 190, message: 'Invalid OAuth access token - Cannot parse access token'},
					is_valid: false,
					scopes: [],
				},
			};
		if ((token.app ?? world.app.id) !== world.app.id)
			refuse(100, '(#100) The App_id in the input_token did not match the Viewing App');
		const scopes = token.scopes ?? [
			'pages_show_list',
			'pages_messaging',
			'pages_manage_metadata',
			'pages_read_engagement',
		];
		return {
			data: {
				app_id: world.app.id,
				type: token.type,
				application: 'Bot',
				expires_at: token.expiresAt ?? 0,
				data_access_expires_at: token.dataAccessExpiresAt ?? 0,
				is_valid: token.invalid === undefined,
				...(token.invalid && {
					error: {code: token.invalid.code, message: token.invalid.message, subcode: token.invalid.subcode},
				}),
				...(token.page !== undefined && {profile_id: token.page}),
				scopes,
				granular_scopes: scopes.map(scope => ({
					scope,
					...(token.targets?.[scope] && {target_ids: token.targets[scope]}),
				})),
				user_id: token.user ?? '122000000000000001',
			},
		};
	};

	const conversation = (page: StandInPage, psid: string, wrote: string): object => ({
		id: `t_${psid}`,
		updated_time: wrote,
		participants: {
			data: [
				{name: 'Ann', id: psid},
				{name: page.name, id: page.id},
			],
		},
		messages: {data: [{id: 'm_1', created_time: wrote, from: {id: psid, name: 'Ann'}}]},
	});

	const accounts = (who: Caller, query: URLSearchParams): object => {
		if (who.kind === 'app')
			return refuse(2500, 'An active access token must be used to query information about the current user.');
		if (who.type === 'PAGE')
			return refuse(100, '(#100) Tried accessing nonexisting field (accounts) on node type (Page)');
		const pages = world.pages.filter(page => !page.hidden && page.token !== undefined);
		return list(
			pages.map(({id, name, token, tasks, published}) => ({
				id,
				name,
				access_token: token,
				...(tasks && {tasks}),
				...(published !== undefined && {is_published: published}),
			})),
			query,
		);
	};

	const profile = (method: string, body: Readonly<Record<string, unknown>>): object => {
		world.profile ??= {};
		if (method === 'GET') return {data: Object.keys(world.profile).length > 0 ? [world.profile] : []};
		const {appsecret_proof: _, ...fields} = body;
		if (method === 'POST') Object.assign(world.profile, fields);
		else for (const field of body.fields as string[]) delete world.profile[field];
		return {result: 'success'};
	};

	const send = (page: StandInPage, body: Readonly<Record<string, unknown>>): object => {
		const {id: psid = ''} = (body.recipient ?? {}) as {id?: string};
		const wrote = page.people?.[psid];
		if (wrote === undefined) return refuse(100, '(#100) No matching user found', 2018001);
		return {recipient_id: psid, ...(body.message ? {message_id: 'm_1'} : {})};
	};

	const answer = (
		method: string,
		path: string,
		query: URLSearchParams,
		bearer: string | undefined,
		body: URLSearchParams,
	): object => {
		const who = caller(bearer ?? query.get('access_token') ?? undefined, new URLSearchParams([...body, ...query]));
		const [, first = '', edge = ''] = path.split('/');
		if (path === '/debug_token') return inspect(who, query);
		const id =
			first === 'me'
				? who.kind === 'token'
					? (who.page ?? who.user ?? '122000000000000001')
					: refuse(2500, 'An active access token must be used to query information about the current user.')
				: first;
		if (method === 'GET' && edge === 'accounts' && id === world.app.id) {
			asApp(who);
			return {data: (world.testUsers ?? []).map(user => ({id: user}))};
		}
		if (edge === 'accounts') return accounts(who, query);
		if (edge === 'permissions' && first === 'me') return {data: world.grants ?? []};
		if (edge === 'businesses')
			return {data: (world.businesses ?? []).map(({id: business, name}) => ({id: business, name}))};
		const business = world.businesses?.find(candidate => candidate.id === id);
		if (business) return {data: edge === 'owned_pages' ? business.owned.map(page => ({id: page, name: page})) : []};
		if (id === world.app.id) {
			asApp(who);
			if (edge === '')
				return {
					id,
					name: 'Bot',
					category: 'Business',
					...(world.app.privacyPolicyUrl && {privacy_policy_url: world.app.privacyPolicyUrl}),
				};
			if (edge === 'subscriptions' && method === 'POST') {
				const named = (body.get('fields') ?? '').split(',').map(name => ({name, version: 'v26.0'}));
				world.webhooks = [{object: 'page', callback_url: body.get('callback_url') ?? '', active: true, fields: named}];
				return {success: true};
			}
			if (edge === 'subscriptions') return {data: world.webhooks};
			if (edge === 'permissions') return {data: world.approvals ?? []};
			if (edge === 'roles') return {data: (world.roles ?? []).map(role => ({...role, app_id: world.app.id}))};
		}
		if (edge === 'ids_for_pages') {
			asApp(who);
			const match = world.matches?.[id];
			if (!match) return noObject(id);
			return {
				data: Object.entries(match).map(([page, psid]) => ({id: psid, page: {id: page, name: pageOf(page)?.name}})),
			};
		}
		const page = pageOf(id);
		if (page) {
			if (edge === '') {
				const mine =
					who.kind === 'token' &&
					(who.type === 'PAGE' ? who.page === page.id : page.token !== undefined && page.tasks?.length !== 0);
				if (!mine) return noObject(id);
				return {
					id,
					name: page.name,
					...(page.published !== undefined && {is_published: page.published}),
					...(who.type !== 'PAGE' && {access_token: page.token}),
				};
			}
			pageToken(who, page);
			if (edge === 'subscribed_apps') {
				if (method === 'POST') {
					Object.assign(page, {fields: (body.get('subscribed_fields') ?? '').split(',')});
					return {success: true};
				}
				return {
					data:
						page.fields === null
							? []
							: [
									{
										id: world.app.id,
										name: 'Bot',
										category: 'Business',
										subscribed_fields: page.fields ?? ['messages', 'messaging_postbacks'],
									},
								],
				};
			}
			if (edge === 'conversations') {
				const psid = query.get('user_id');
				const people = Object.entries(page.people ?? {}).filter(([person]) => psid === null || person === psid);
				return {data: people.map(([person, wrote]) => conversation(page, person, wrote))};
			}
			const given = Object.fromEntries([...body].map(([name, value]) => [name, parsed(value)]));
			if (edge === 'messenger_profile') return profile(method, given);
			if (edge === 'messages') return send(page, given);
			if (edge === 'thread_owner') {
				const owner = page.owners?.[query.get('recipient') ?? ''];
				return {data: owner ? [{thread_owner: {app_id: owner}}] : []};
			}
		}
		if (who.kind === 'token' && who.type === 'PAGE') {
			const own = pageOf(who.page ?? '');
			if (who.page === id) return {id, name: own?.name};
			if (own?.people?.[id]) return edge === 'ids_for_apps' ? {data: []} : {id, first_name: 'Ann', last_name: 'Lee'};
		}
		if (who.kind === 'token' && id === (who.user ?? '122000000000000001')) return {id, name: 'Alex Admin'};
		return noObject(id);
	};

	return answer;
};

export interface Served {
	readonly url: string;
	readonly calls: readonly string[];
	/** Most requests that followed one another: each began after an answer to the one before it. */
	depth(): number;
	close(): Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
};

const faultFor = (world: StandIn, call: string): Fault | undefined => {
	for (const [pattern, fault] of Object.entries(world.faults ?? {}))
		if (pattern === '*' || new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(call)) return fault;
	return undefined;
};

export const serve = async (world: StandIn): Promise<Served> => {
	const answer = createAnswers(world);
	const calls: string[] = [];
	let deepest = 0;

	const respond = (
		method: string,
		path: string,
		query: URLSearchParams,
		bearer: string | undefined,
		body: URLSearchParams,
	): {status: number; body: object} => {
		const fault = faultFor(world, `${method} ${path}`);
		if (fault && typeof fault === 'object')
			return 'body' in fault
				? {status: 200, body: fault.body as object}
				: {status: fault.status ?? 400, body: refusal(fault)};
		try {
			return {status: 200, body: answer(method, path, query, bearer, body)};
		} catch (error) {
			if (error instanceof Refused) return {status: error.refusal.status ?? 400, body: refusal(error.refusal)};
			throw error;
		}
	};

	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const depth = deepest + 1;
		const url = new URL(request.url ?? '/', 'http://stand-in');
		const [, version = '', ...rest] = url.pathname.split('/');
		const path = `/${rest.join('/')}`;
		const method = request.method ?? 'GET';
		const text = await readBody(request);
		const bearer = request.headers.authorization?.replace(/^Bearer /, '');
		calls.push(`${method} ${path}`);
		if (world.delayMs) await new Promise(resolve => setTimeout(resolve, world.delayMs));
		const fault = faultFor(world, `${method} ${path}`);
		if (fault === 'hang') return;
		if (fault === 'reset') {
			request.socket.destroy();
			return;
		}
		const headers = {
			'content-type': 'application/json',
			'facebook-api-version': world.answersIn ?? version,
			...world.headers,
		};
		deepest = Math.max(deepest, depth);
		if (fault === 'html') response.writeHead(500, {'content-type': 'text/html'}).end('<!doctype html><h1>Sorry</h1>');
		else if (fault === 'garbage') response.writeHead(200, headers).end('{"data": [{"id"');
		else {
			const form = paramsOf(text);
			const batch = form.get('batch');
			if (path === '/' && batch && !fault) {
				const parts = (JSON.parse(batch) as {method: string; relative_url: string}[]).map(part => {
					const [where = '', query = ''] = part.relative_url.split('?');
					const answered = respond(
						part.method,
						`/${where}`,
						new URLSearchParams(query),
						undefined,
						new URLSearchParams(),
					);
					return {code: answered.status, body: JSON.stringify(answered.body)};
				});
				response.writeHead(200, headers).end(JSON.stringify(parts));
				return;
			}
			const answered = respond(method, path, url.searchParams, bearer, form);
			response.writeHead(answered.status, headers).end(JSON.stringify(answered.body));
		}
	};

	const server = createServer((request, response) => {
		handle(request, response).catch(error => response.destroy(error as Error));
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls,
		depth: () => deepest,
		close: () =>
			new Promise(resolve => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
};
