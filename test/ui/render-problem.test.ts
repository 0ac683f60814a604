import {describe, expect, it} from 'vitest';
import {defineCause, found, Problem} from '../../src/causes/cause.js';
import {manual, run} from '../../src/causes/fix.js';
import {renderProblem} from '../../src/ui/render-problem.js';
import {recorder} from './recorder.js';

const ended = defineCause({
	id: 'token.ended',
	kind: 'access',
	title: () => 'The access token has come to its end',
	why: 'A user token from a login lives an hour or two, an exchanged one about 60 days. A page token lives as long as the user token it comes from.',
	fixes: () => [
		manual('Log in through the app again, which gives a new user token', 'https://docs.example/login'),
		run('Exchange the user token first, and take the page token from the long-lived one', 'exchange-token'),
		run('See when a token ends', 'inspect-token'),
	],
	clues: [],
	asks: ['When was the token made?', 'Which tool made it?'],
	docs: ['https://docs.example/login', 'https://docs.example/tokens/long-lived', 'https://docs.example/tokens'],
});

const alternative = (title: string) => found({...ended, title: () => title}, {}, {certainty: 'possible'});

const expired = (): Problem => {
	const answer = {
		message: 'Error validating access token: Session has expired',
		code: 190,
		subcode: 463,
		type: 'OAuthException',
		fbtraceId: 'AbC123dEf456',
		userTitle: 'Sesión caducada',
		userMessage: 'Vuelve a iniciar sesión',
		status: 401,
	};
	return new Problem(found(ended, {}, {answer}));
};

const doubtful = (): Problem =>
	new Problem(found(ended, {}, {certainty: 'likely', answer: {message: 'Refused', code: 190, status: 400}}), [
		alternative('The person has changed the password'),
		alternative('The person has taken the app off the list of apps that may act for them'),
		alternative('The app is disabled'),
		alternative('The fourth candidate'),
	]);

const rendered = (problem: Problem, options: Parameters<typeof recorder>[0], verbose = false): string => {
	const {ui, out, err} = recorder(options);
	renderProblem(problem, ui, {verbose});
	expect(out()).toBe('');
	return err();
};

describe('renderProblem', () => {
	it('names cause, answer and help of what Meta refused', () => {
		expect(rendered(expired(), {columns: 80})).toMatchInlineSnapshot(`
			"✖ The access token has come to its end
			  Meta: Error validating access token: Session has expired
			  code 190, subcode 463, OAuthException, fbtrace_id AbC123dEf456
			  Sesión caducada: Vuelve a iniciar sesión

			  A user token from a login lives an hour or two, an exchanged one about 60
			  days. A page token lives as long as the user token it comes from.

			  What helps
			  1. Log in through the app again, which gives a new user token
			     https://docs.example/login
			  2. Exchange the user token first, and take the page token from the long-lived
			     one
			     messenger-tool exchange-token
			  3. See when a token ends
			     messenger-tool inspect-token

			  token.ended · https://docs.example/tokens/long-lived
			"
		`);
	});

	it('does so with colours', () => {
		expect(rendered(expired(), {columns: 80, colour: true})).toMatchInlineSnapshot(`
			"␛[31m✖␛[39m ␛[1mThe access token has come to its end␛[22m
			  ␛[2mMeta: Error validating access token: Session has expired␛[22m
			  ␛[2mcode 190, subcode 463, OAuthException, fbtrace_id AbC123dEf456␛[22m
			  ␛[2mSesión caducada: Vuelve a iniciar sesión␛[22m

			  A user token from a login lives an hour or two, an exchanged one about 60
			  days. A page token lives as long as the user token it comes from.

			  ␛[1mWhat helps␛[22m
			  1. Log in through the app again, which gives a new user token
			     ␛[2mhttps://docs.example/login␛[22m
			  2. Exchange the user token first, and take the page token from the long-lived
			     one
			     ␛[36mmessenger-tool exchange-token␛[39m
			  3. See when a token ends
			     ␛[36mmessenger-tool inspect-token␛[39m

			  ␛[2mtoken.ended · https://docs.example/tokens/long-lived␛[22m
			"
		`);
	});

	it('does so on 40 columns in plain letters', () => {
		expect(rendered(expired(), {columns: 40, unicode: false})).toMatchInlineSnapshot(`
			"x The access token has come to its end
			  Meta: Error validating access token:
			  Session has expired
			  code 190, subcode 463, OAuthException,
			  fbtrace_id AbC123dEf456
			  Sesión caducada: Vuelve a iniciar
			  sesión

			  A user token from a login lives an
			  hour or two, an exchanged one about 60
			  days. A page token lives as long as
			  the user token it comes from.

			  What helps
			  1. Log in through the app again, which
			     gives a new user token
			     https://docs.example/login
			  2. Exchange the user token first, and
			     take the page token from the
			     long-lived one
			     messenger-tool exchange-token
			  3. See when a token ends
			     messenger-tool inspect-token

			  token.ended
			  https://docs.example/tokens/long-lived
			"
		`);
	});

	it('says how sure it is, what else it may be, and what would tell', () => {
		expect(rendered(doubtful(), {columns: 60})).toMatchInlineSnapshot(`
			"✖ The access token has come to its end
			  Meta: Refused · code 190

			  Likely, but not proven.
			  A user token from a login lives an hour or two, an
			  exchanged one about 60 days. A page token lives as long as
			  the user token it comes from.

			  What helps
			  1. Log in through the app again, which gives a new user
			     token
			     https://docs.example/login
			  2. Exchange the user token first, and take the page token
			     from the long-lived one
			     messenger-tool exchange-token
			  3. See when a token ends
			     messenger-tool inspect-token

			  It may also be
			  • The person has changed the password
			  • The person has taken the app off the list of apps that
			    may act for them
			  • The app is disabled
			  To tell: When was the token made?

			  token.ended · https://docs.example/tokens/long-lived
			"
		`);
	});

	it('shows all candidates, questions and pages with --verbose', () => {
		const text = rendered(doubtful(), {columns: 60}, true);
		expect(text).toContain('• The fourth candidate\n');
		expect(text).toContain('To tell: Which tool made it?\n');
		expect(text).toContain('https://docs.example/tokens\n');
	});

	it('tells what was seen', () => {
		const fault = found(
			{...ended, title: () => 'Nothing answers', fixes: () => [manual('Look at the network')]},
			{},
			{seen: ['connect ECONNREFUSED 127.0.0.1:1', 'HTTP 502']},
		);
		expect(rendered(new Problem(fault), {columns: 60})).toMatchInlineSnapshot(`
			"✖ Nothing answers
			  A user token from a login lives an hour or two, an
			  exchanged one about 60 days. A page token lives as long as
			  the user token it comes from.
			  Seen: connect ECONNREFUSED 127.0.0.1:1; HTTP 502

			  What helps
			  Look at the network

			  token.ended · https://docs.example/login
			"
		`);
	});

	it('is short about wrong usage, whatever --quiet says', () => {
		const missing = found({...ended, kind: 'usage', title: () => 'The page token is missing'}, {});
		expect(rendered(new Problem(missing), {columns: 60, quiet: true})).toMatchInlineSnapshot(`
			"✖ The page token is missing
			  What helps
			  1. Log in through the app again, which gives a new user
			     token
			     https://docs.example/login
			  2. Exchange the user token first, and take the page token
			     from the long-lived one
			     messenger-tool exchange-token
			  3. See when a token ends
			     messenger-tool inspect-token
			"
		`);
	});

	it('quotes commands for a shell and lets no answer draw on the terminal', () => {
		const cause = {
			...ended,
			title: () => 'Evil\u{1b}[2J\u{1b}[H title',
			fixes: () => [{kind: 'command', text: 'Send it', argv: ['send-message', '42', "it's $HOME; rm x"]}] as const,
		};
		const answer = {message: '\u{1b}[2Jgone\n✔ fine', code: 1, status: 400};
		const text = rendered(new Problem(found(cause, {}, {answer})), {});
		expect(text).toContain(`messenger-tool send-message 42 'it'\\''s $HOME; rm x'\n`);
		expect(text).toContain('✖ Evil title\n  Meta: gone ✔ fine · code 1\n');
		expect(text).not.toContain('␛');
	});
});
