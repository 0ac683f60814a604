import {describe, expect, it} from 'vitest';
import {diagnose} from '../../src/index.js';

const noUser = {
	error: {
		message: '(#100) No matching user found',
		type: 'OAuthException',
		code: 100,
		error_subcode: 2018001,
		fbtrace_id: 'A1',
	},
};

describe('diagnose, for programs', () => {
	it.each([
		['a parsed body', noUser],
		['the text of a body', JSON.stringify(noUser)],
		['the error in a body', noUser.error],
	])('reads %s', (_, reply) => {
		const ids = diagnose(reply, {method: 'POST', path: '/me/messages'}).map(({id}) => id);
		expect(ids).toContain('recipient.app-scoped-id');
		expect(ids).toContain('recipient.other-page');
	});

	it('says what helps, and repeats what Meta answered', () => {
		const [cause] = diagnose({
			error: {message: 'Error validating access token: Session has expired', code: 190, error_subcode: 463},
		});
		expect(cause).toMatchObject({id: 'token.expired', certainty: 'confirmed'});
		expect(cause?.evidence[0]).toContain('190/463');
		expect(cause?.fix[0]?.text).toBeTruthy();
	});

	it.each([
		['a message that was sent', {recipient_id: '1', message_id: 'm_1'}],
		['a web page', '<html>'],
		['nothing', undefined],
	])('finds no error in %s', (_, reply) => expect(diagnose(reply)).toEqual([]));

	it('prints no token that Meta repeats', () => {
		const token = `EAAG${'a1'.repeat(40)}`;
		const causes = diagnose({error: {message: `Malformed access token ${token}`, type: 'OAuthException', code: 190}});
		expect(causes[0]?.id).toBe('token.malformed');
		expect(JSON.stringify(causes)).not.toContain(token);
	});
});
