import {describe, expect, it} from 'vitest';
import {causes} from '../../src/causes/catalogue.js';
import {diagnose} from '../../src/causes/diagnose.js';
import {type Call, type GraphAnswer, GraphError, TransportError, type TransportFault} from '../../src/graph/error.js';

const answer = (rest: Partial<GraphAnswer> & Pick<GraphAnswer, 'code' | 'message'>): GraphAnswer => ({
	status: 400,
	...rest,
});

const callOf = (pattern: string): Call => {
	const [method, path] = pattern.split(' ') as ['GET' | 'POST' | 'DELETE', string];
	return {method, path};
};

const ids = (error: GraphError | TransportError): readonly string[] => diagnose(error).map(({cause}) => cause.id);

describe('diagnose', () => {
	it.each(causes.flatMap(({id, wire}) => (wire ? [[id, wire] as const] : [])))(
		'names %s first when Meta answers so',
		(id, wire) => {
			const {code, subcode, message} = wire;
			const said = answer({code, message, ...(subcode !== undefined && {subcode})});
			const [first] = diagnose(new GraphError(said, wire.at?.[0] === undefined ? undefined : callOf(wire.at[0])));
			expect(first.cause.id).toBe(id);
			expect(first.answer?.message).toBe(message);
		},
	);

	it.each([
		[answer({code: 190, subcode: 463, message: 'A sessão expirou'}), 'token.expired'],
		[answer({code: 190, subcode: 460, message: 'Das Passwort wurde geändert'}), 'token.session-invalidated'],
		[
			answer({code: 10, subcode: 2018278, message: 'Este mensaje se envía fuera de la ventana permitida'}),
			'messaging.outside-window',
		],
		[answer({code: 4, message: 'Limite atteinte'}), 'rate.app-limit'],
		[answer({code: 551, message: 'この利用者は現在対応できません'}), 'recipient.user-unavailable'],
	])('tells causes by code and subcode, in whatever language the message is: %s', (said, id) => {
		const [first] = diagnose(new GraphError(said));
		expect([first.cause.id, first.certainty]).toEqual([id, 'confirmed']);
	});

	it('never goes by the HTTP status', () => {
		const [at200] = diagnose(new GraphError(answer({code: 190, subcode: 463, message: 'x', status: 200})));
		const [at503] = diagnose(new GraphError(answer({code: 190, subcode: 463, message: 'x', status: 503})));
		expect([at200.cause.id, at503.cause.id]).toEqual(['token.expired', 'token.expired']);
	});

	it('does not call the one of several causes confirmed', () => {
		const findings = diagnose(
			new GraphError(answer({code: 100, subcode: 2018001, message: '(#100) No matching user found'})),
		);
		expect(findings.length).toBeGreaterThan(2);
		expect(findings.map(({certainty}) => certainty)).not.toContain('confirmed');
	});

	it('goes by the call where a code means different things', () => {
		const refused = answer({code: 200, message: '(#200) Permissions error'});
		expect(diagnose(new GraphError(refused, callOf('POST /42/accounts/test-users')))[0].cause.id).toBe(
			'test-user.creation-disabled',
		);
		expect(diagnose(new GraphError(refused, callOf('POST /42/accounts')))[0].cause.id).toBe('page.creation-refused');
		expect(diagnose(new GraphError(refused, callOf('GET /42')))[0].cause.id).toBe('permission.missing');
	});

	it('learns from the message what the fix needs', () => {
		const [{cause, evidence}] = diagnose(
			new GraphError(
				answer({code: 200, message: '(#200) Requires pages_manage_metadata permission to manage the object'}),
			),
		);
		expect(evidence).toEqual({permission: 'pages_manage_metadata'});
		expect(cause.title(evidence)).toBe('The token lacks the permission pages_manage_metadata');
	});

	it('says how long a limit lasts when the headers said it', () => {
		const [{cause, evidence}] = diagnose(
			new GraphError(answer({code: 80006, message: 'too many calls', regainMinutes: 12})),
		);
		expect(cause.id).toBe('rate.page-limit');
		expect(cause.fixes(evidence)[0].text).toContain('in 12 minutes');
	});

	it('admits that it does not know a code', () => {
		const [first, ...others] = diagnose(new GraphError(answer({code: 424242, subcode: 7, message: 'Something new'})));
		expect([first.cause.id, others.length]).toEqual(['api.refused', 0]);
		expect(first.cause.title(first.evidence)).toContain('code 424242, subcode 7');
	});

	it('masks a token that Meta repeats in its message', () => {
		const token = `EAAB${'x'.repeat(60)}`;
		const [first] = diagnose(new GraphError(answer({code: 190, message: `Malformed access token ${token}`})));
		expect(first.cause.id).toBe('token.malformed');
		expect(JSON.stringify(first)).not.toContain(token);
	});

	it.each<[TransportFault, string]>([
		['dns', 'network.dns'],
		['refused', 'network.unreachable'],
		['reset', 'network.reset'],
		['timeout', 'network.timeout'],
		['tls', 'network.tls'],
		['redirect', 'network.redirect'],
		['too-large', 'network.too-large'],
		['not-graph', 'network.not-graph'],
		['shape', 'network.strange-reply'],
		['other', 'network.unreachable'],
	])('knows the fault %s as %s', (fault, id) => {
		expect(ids(new TransportError(fault, 'it broke'))).toEqual([id]);
	});

	it('names where a call went', () => {
		const [{cause, evidence}] = diagnose(new TransportError('timeout', 'too late'), {
			origin: 'https://graph.example.com',
		});
		expect(cause.title(evidence)).toBe('There was no answer from https://graph.example.com in time');
	});

	it.each([
		['http://127.0.0.1:4100', 'Start what should listen there; a sandbox does so with'],
		['https://graph.facebook.com', 'Look at the network, the proxy and the firewall between here and there'],
	])('says of %s first what helps there (network.unreachable)', (origin, text) => {
		const [{cause, evidence}] = diagnose(new TransportError('refused', 'nobody'), {origin});
		expect(cause.id).toBe('network.unreachable');
		expect(cause.fixes(evidence)[0].text).toBe(text);
	});
});
