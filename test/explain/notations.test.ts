import {describe, expect, it} from 'vitest';
import {explain} from '../../src/explain/explain.js';

const message =
	'Error validating access token: The session has been invalidated because the user changed their password.';
const envelope = {error: {message, type: 'OAuthException', code: 190, error_subcode: 460, fbtrace_id: 'AbCdEf123'}};
const json = JSON.stringify(envelope);

const notations: Readonly<Record<string, string>> = {
	JSON: json,
	'indented JSON': JSON.stringify(envelope, null, 4),
	'JSON in JSON': JSON.stringify({statusCode: 400, body: json}),
	'JSON in JSON in JSON': JSON.stringify({log: JSON.stringify({body: json})}),
	'URL-encoded JSON': `error=${encodeURIComponent(json)}`,
	'a form': `error%5Bmessage%5D=${encodeURIComponent(message).replaceAll('%20', '+')}&error%5Btype%5D=OAuthException&error%5Bcode%5D=190&error%5Berror_subcode%5D=460&error%5Bfbtrace_id%5D=AbCdEf123`,
	HTML: `<pre>${json.replaceAll('"', '&quot;')}</pre>`,
	'Node’s inspect': `{ message: '${message}',\n  type: 'OAuthException',\n  code: 190,\n  error_subcode: 460,\n  fbtrace_id: 'AbCdEf123' }`,
	'Node’s inspect, in colours': `{ message: \u001b[32m'${message}'\u001b[39m, code: \u001b[33m190\u001b[39m, error_subcode: \u001b[33m460\u001b[39m, fbtrace_id: \u001b[32m'AbCdEf123'\u001b[39m }`,
	axios: `AxiosError: Request failed with status code 400\n  code: 'ERR_BAD_REQUEST',\n  response: { status: 400, data: { error: { message: '${message}', type: 'OAuthException', code: 190, error_subcode: 460, fbtrace_id: 'AbCdEf123' } } }`,
	'PHP print_r': `Array\n(\n    [error] => Array\n        (\n            [message] => ${message}\n            [type] => OAuthException\n            [code] => 190\n            [error_subcode] => 460\n            [fbtrace_id] => AbCdEf123\n        )\n\n)`,
	'PHP var_dump': `array(1) { ["error"]=> array(5) { ["message"]=> string(100) "${message}" ["type"]=> string(14) "OAuthException" ["code"]=> int(190) ["error_subcode"]=> int(460) ["fbtrace_id"]=> string(9) "AbCdEf123" } }`,
	Guzzle: `GuzzleHttp\\Exception\\ClientException: Client error: \`POST https://graph.facebook.com/v25.0/me/messages\` resulted in a \`400 Bad Request\` response:\n${json}`,
	'a Ruby hash': `{"error"=>{"message"=>"${message}", "type"=>"OAuthException", "code"=>190, "error_subcode"=>460, "fbtrace_id"=>"AbCdEf123"}}`,
	'a Ruby exception': `type: OAuthException, code: 190, error_subcode: 460, message: ${message}, fbtrace_id: AbCdEf123 [HTTP 400] (Koala::Facebook::ClientError)`,
	'a Python dict': `{u'error': {u'message': u'${message}', u'code': 190, u'type': u'OAuthException', u'fbtrace_id': u'AbCdEf123', u'error_subcode': 460}}`,
	'a Python exception': `FacebookException(code=190,error_subcode=460,type=OAuthException,message=${message},fbtrace_id=AbCdEf123)`,
	'a Java exception': `com.restfb.exception.FacebookOAuthException: Received Facebook error response of type OAuthException: ${message} (code 190, subcode 460) fbtrace_id AbCdEf123`,
	'a Go struct': `&{Message:${message} Type:OAuthException Code:190 ErrorSubcode:460 FbtraceID:AbCdEf123}`,
	'.NET': `Facebook.FacebookOAuthException: (OAuthException - #190) ${message} error_subcode: 460 fbtrace_id: AbCdEf123`,
	'a log that tears lines apart': [
		`message: '${message}',`,
		"type: 'OAuthException',",
		'code: 190,',
		'error_subcode: 460,',
		"fbtrace_id: 'AbCdEf123' }",
	]
		.map((line, index) => `2026-11-01T16:13:08.9536${index}+00:00 app[web.1]: ${line}`)
		.join('\n'),
	'a sentence': 'We get code 190 with subcode 460 (fbtrace_id AbCdEf123) since this morning',
	'two numbers': '190 (460) fbtrace_id=AbCdEf123',
	'a subcode with its name': 'GraphError 190 subcode=460 fbtrace_id=AbCdEf123',
	'a subcode alone': 'refused, error_subcode: 460, fbtrace_id=AbCdEf123',
	'another language':
		'{"error":{"message":"Error al validar: la sesión se ha cerrado porque la contraseña cambió","code":190,"error_subcode":460,"fbtrace_id":"AbCdEf123"}}',
};

describe('a Graph error is read out of', () => {
	it.each(Object.entries(notations))('%s', (_, text) => {
		const {input, findings} = explain(text);
		expect(input).toEqual({kind: 'graph-error', code: 190, subcode: 460, fbtraceId: 'AbCdEf123'});
		expect(findings[0]?.cause.id).toBe('token.session-invalidated');
		expect(findings[0]?.certainty).toBe('confirmed');
	});

	it('a text with several errors, of which each names its cause', () => {
		const {findings} = explain(
			`first ${json}\nlater {"error":{"message":"(#4) Application request limit reached","code":4}}`,
		);
		expect(
			findings
				.map(({cause}) => cause.id)
				.slice(0, 2)
				.sort(),
		).toEqual(['rate.app-limit', 'token.session-invalidated']);
	});

	it('a text in capitals, as some loggers write', () => {
		expect(explain('GRAPHERROR 190 SUBCODE=464').input).toMatchObject({code: 190, subcode: 464});
		expect(explain('FACEBOOK SAYS ERROR_SUBCODE: 460').input).toMatchObject({code: 190, subcode: 460});
	});

	it('no text that only looks like one', () => {
		for (const text of [
			"{ code: 'ENOENT', message: 'no such file' }",
			'exit code 190',
			'HTTP status code: 200',
			'{"code": 42, "message": "hello"}',
		])
			expect(explain(text).input.code, text).toBeUndefined();
	});
});
